/** 上传照片 · A zip or single pictures on their way to the candidates they belong to. */
import { bad, type Checked, good } from '../domain/checked.js'
import { foldText } from '../domain/commands.js'
import type { PhotoReport } from '../domain/import-batch.js'
import type { ReceivedFile } from '../domain/turn.js'
import {
  applyBatch,
  endIfNotWritten,
  endIfUnreadable,
  findBatch,
  giveUpBatch,
  isChecked,
  isWritten,
} from './batch-steps.js'
import { choiceFrom, type FileAnswer, files, written } from './engine/acceptors.js'
import { type Arrived, defineFlow, type Effects, type Outcome, type Say, type StepContext } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { photoReport, photoSummary } from './photo-report.js'
import { batchStream, sayFiles } from './wording.js'

type Picks = 'all' | 'none' | readonly number[]

interface PhotoImportAnswers {
  files: readonly FileAnswer[]
  checked: Arrived
  picks?: { readonly text: string; readonly value: Picks }
  mode: 'valid-rows' | 'check-only'
  applied?: Arrived
}
type Context = StepContext<PhotoImportAnswers>

const PHOTO_KINDS: readonly ReceivedFile['kind'][] = ['archive', 'picture']

export const photoImport = defineFlow<PhotoImportAnswers>()({
  id: 'photo-import',
  version: 1,
  title: '上传照片',
  about: '上传照片：把照片的 zip 或单张 jpg、png 直接发给我，我对上考生并逐张检查',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['上传照片', '导入照片', '传照片', 'upload photos'],
  opensOn: PHOTO_KINDS,
  steps: {
    files: {
      label: '照片',
      ask: '请把照片发给我：打成 zip，或单张发 jpg、png。文件名用“证件号码.jpg”，用姓名也行。要求 295×413 像素、红色背景、不超过 5 MB。',
      help: '可以分几个 zip 发，没导入之前发来的会并成一套检查。',
      accept: files(PHOTO_KINDS),
      accepted: startCheck,
      final: '要加照片，直接接着发给我就行；要换一套，先发“取消”再重新发。',
    },
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
      ask: async (context) =>
        `合格的 ${(await getReport(context)).accepted} 张照片现在导入吗？已有照片的考生会换成新的。`,
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
  },
  moreFiles: addFiles,
  cancel: (context) => giveUpBatch(context, '上传照片'),
  done: async ({ mode }, context) => {
    if (mode === 'check-only') return { say: '好的，只留下检查结果，没有导入照片。' }
    return { say: photoSummary(await getReport(context)) }
  },
})

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

function startCheck(sent: readonly FileAnswer[], { facts, runId }: Context): Effects<PhotoImportAnswers> {
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: 'photos',
        schoolId: getSchool(facts).school.id,
        category: 'own',
        categoryKnown: true,
        fileIds: sent.map(({ fileId }) => fileId),
      },
    ],
    say: { text: `收到${sayFiles(sent.map(({ name }) => name))}，正在检查…`, stream: batchStream(runId) },
  }
}

/** Everything sent before the import is one set. */
async function addFiles(
  sent: readonly ReceivedFile[],
  context: Context,
): Promise<Effects<PhotoImportAnswers> | undefined> {
  const { answers, runId } = context
  const photos = sent.filter(({ kind }) => PHOTO_KINDS.includes(kind))
  if (photos.length === 0 || answers.files === undefined || answers.mode !== undefined) return undefined
  return {
    changes: [{ kind: 'recheck-batch', batchId: runId, moreFileIds: photos.map(({ fileId }) => fileId) }],
    again: ['checked', 'picks'],
    say: {
      text: `又收到${sayFiles(photos.map(({ name }) => name))}，和前面的并在一起检查…`,
      stream: batchStream(runId),
    },
  }
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
function takeProposals({ value }: { readonly value: Picks }, { runId }: Context): Effects<PhotoImportAnswers> {
  if (value === 'none') return {}
  const count = value === 'all' ? '全部' : ` ${value.length} 条`
  return {
    changes: [{ kind: 'accept-proposals', batchId: runId, picks: value }],
    again: ['checked', 'picks'],
    say: { text: `好的，采纳了${count}建议，正在重新对照…`, stream: batchStream(runId) },
  }
}

async function endIfNothingToImport(context: Context): Promise<Outcome | undefined> {
  const report = await getReport(context)
  if (report.accepted > 0) return undefined
  const candidates = await getSchool(context.facts).records.countCandidates()
  const next =
    candidates === 0
      ? '还没有导入考生，照片对不上人。请先把考生名单发给我，导入以后再把这些照片发一次。'
      : '请照上面说的改好再发。'
  return { changes: [applyBatch(context.runId, 'check-only')], say: `没有一张照片可以导入。${next}` }
}
