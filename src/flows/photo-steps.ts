/** 照片步骤 · What follows once photos are being checked: report, proposals, choice, import. */
import { bad, type Checked, good } from '../domain/checked.js'
import { foldText } from '../domain/commands.js'
import type { PhotoReport } from '../domain/import-batch.js'
import { applyBatch, endIfNotWritten, endIfUnreadable, findBatch, isChecked, isWritten } from './batch-steps.js'
import { choiceFrom, written } from './engine/acceptors.js'
import type { Arrived, Effects, Outcome, Say, StepContext, StepsOf } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { photoReport, photoSummary, sayNothingToImport } from './photo-report.js'
import { batchStream } from './wording.js'

type Picks = 'all' | 'none' | readonly number[]

export interface PhotoCheckAnswers {
  checked: Arrived
  picks?: { readonly text: string; readonly value: Picks }
  mode: 'valid-rows' | 'check-only'
  applied?: Arrived
}
type Context = StepContext<PhotoCheckAnswers>

export const photoSteps: StepsOf<PhotoCheckAnswers> = {
  checked: {
    label: '检查',
    waitsFor: isChecked,
    meanwhile: '照片还在检查，查完我马上告诉您。',
    endIf: endIfUnreadable,
    arrived: tellReport,
  },
  picks: {
    label: '对照建议',
    onlyIf: async (context) => (await getReport(context)).proposals.length > 0,
    ask: '要采纳上面的建议吗？可以全部采纳，也可以挑着来，例如：采纳 1,3。',
    accept: written(readPicks, showPicks, () => [
      { value: 'all', label: '采纳全部建议' },
      { value: 'none', label: '都不采纳' },
    ]),
    accepted: takeProposals,
  },
  mode: {
    label: '导入方式',
    endIf: endIfNothingToImport,
    ask: modeQuestion,
    accept: choiceFrom([
      { value: 'valid-rows', label: '导入合格照片', words: ['导入', '导入合格的', 'import'] },
      { value: 'check-only', label: '只检查', words: ['不导入', 'check only'] },
    ]),
    accepted: (mode, { runId }) => ({
      changes: [applyBatch(runId, mode)],
      ...(mode === 'valid-rows' ? { say: '正在导入照片…' } : {}),
    }),
    final: '导入方式已经选定，不会重复办理。导入完成后可以发“撤销导入”。',
  },
  applied: {
    label: '写入',
    onlyIf: ({ answers }) => answers.mode === 'valid-rows',
    waitsFor: isWritten,
    meanwhile: '照片正在写入，写完我马上告诉您。',
    endIf: endIfNotWritten,
  },
}

const NOTHING: PhotoReport = {
  kind: 'photos',
  pictures: 0,
  accepted: 0,
  refused: 0,
  proposals: [],
  unmatched: 0,
  stillWithoutPhoto: 0,
  problems: [],
}

async function getReport(context: Context): Promise<PhotoReport> {
  const report = (await findBatch(context))?.report
  return report?.kind === 'photos' ? report : NOTHING
}

async function tellReport(context: Context): Promise<Say> {
  const batch = await findBatch(context)
  return batch?.report?.kind === 'photos' ? photoReport(batch, batch.report) : '照片检查完了。'
}

async function readPicks(typed: string, context: Context): Promise<Checked<Picks> | undefined> {
  const said = foldText(typed)
  if (/^(?:all|采纳全部建议|全部采纳|采纳全部|都采纳|全采纳)$/u.test(said)) return good('all')
  if (/^(?:none|都不采纳|不采纳|全不采纳|不用)$/u.test(said)) return good('none')
  if (!/^采纳[\s\d,、和.第条]+$/u.test(said)) return undefined
  const picks = (said.match(/\d+/g) ?? []).map(Number)
  const most = (await getReport(context)).proposals.length
  const wrong = picks.find((pick) => pick < 1 || pick > most)
  if (picks.length === 0) return undefined
  return wrong === undefined ? good([...new Set(picks)]) : bad('pick-unknown', { pick: wrong, most })
}

function showPicks(picks: Picks): string {
  if (picks === 'all') return '采纳全部建议'
  return picks === 'none' ? '都不采纳' : `采纳 ${picks.join('、')}`
}

/** The set is judged again with what was taken up; what is left is asked again under new numbers. */
function takeProposals({ value }: { readonly value: Picks }, { runId }: Context): Effects<PhotoCheckAnswers> {
  if (value === 'none') return {}
  const count = value === 'all' ? '全部' : ` ${value.length} 条`
  return {
    changes: [{ kind: 'accept-proposals', batchId: runId, picks: value }],
    again: ['checked', 'picks'],
    say: { text: `好的，采纳了${count}建议，正在重新对照…`, stream: batchStream(runId) },
  }
}

async function modeQuestion(context: Context): Promise<string> {
  const { accepted } = await getReport(context)
  const isKept = (await findBatch(context))?.ofKeptPhotos === true
  const replaced = isKept ? '只补给还没有照片的考生，已有的照片不会换。' : '已有照片的考生会换成新的。'
  return `合格的 ${accepted} 张照片现在导入吗？${replaced}`
}

async function endIfNothingToImport(context: Context): Promise<Outcome | undefined> {
  const report = await getReport(context)
  if (report.accepted > 0) return undefined
  const candidates = await getSchool(context.facts).records.countCandidates()
  const isKept = (await findBatch(context))?.ofKeptPhotos === true
  return {
    changes: [applyBatch(context.runId, 'check-only')],
    say: sayNothingToImport(report, { candidates, isKept }),
  }
}

export async function summarisePhotos({ mode }: PhotoCheckAnswers, context: Context): Promise<Outcome> {
  if (mode === 'check-only') return { say: '好的，只留下检查结果，没有导入照片。' }
  const { records } = getSchool(context.facts)
  const [report, putIn, kept] = await Promise.all([
    getReport(context),
    records.countPhotosPutIn(context.runId),
    records.keptPhotos(),
  ])
  return { say: photoSummary(report, putIn, kept.owners.length) }
}
