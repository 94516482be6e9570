/** 录入考生 · A workbook on its way in: checked, its report shown, imported as the person chooses. */
import type { CandidateCategory } from '../domain/candidate.js'
import type { CandidateReport, ImportMode } from '../domain/import-batch.js'
import type { Reply } from '../domain/message.js'
import {
  applyBatch,
  endIfNotWritten,
  endIfUnreadable,
  findBatch,
  giveUpBatch,
  isChecked,
  isWritten,
} from './batch-steps.js'
import { candidateReport, importSummary } from './candidate-report.js'
import { choiceFrom, type FileAnswer, files, yes } from './engine/acceptors.js'
import {
  type Arrived,
  defineFlow,
  type Effects,
  type Option,
  type Outcome,
  type Say,
  type StepContext,
} from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { CATEGORY_OPTIONS, categoryQuestion, needsCategory, recheckIfOther } from './list-category.js'
import { statusReport, statusSummary } from './status-report.js'
import { batchStream } from './wording.js'

interface CandidateImportAnswers {
  file: readonly FileAnswer[]
  checked: Arrived
  /** Only for an export of the platform. */
  update?: true
  category?: CandidateCategory
  mode?: ImportMode
  applied?: Arrived
}
type Context = StepContext<CandidateImportAnswers>

export const candidateImport = defineFlow<CandidateImportAnswers>()({
  id: 'candidate-import',
  version: 1,
  title: '导入考生',
  about: '导入考生：把名单（.xlsx、.xls、.csv）直接发给我，我逐行检查后再导入',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['导入考生', '录入考生', '导入名单', '上传名单', 'import candidates'],
  opensOn: ['workbook'],
  steps: {
    file: {
      label: '名单',
      ask: '请把考生名单发给我（.xlsx、.xls 或 .csv 都行，平台模板、我们的模板或自己的表都可以）。没有模板就发“模板”。',
      accept: files(['workbook']),
      help: '一次发一份名单。我会先检查并告诉您所有问题，您确认之后才写入。',
      accepted: startCheck,
      final: '要换一份名单，直接把新的文件发给我就行。',
    },
    checked: {
      label: '检查',
      waitsFor: isChecked,
      meanwhile: '名单还在检查，查完我马上告诉您。',
      endIf: endIfUnreadable,
      arrived: tellReport,
    },
    update: {
      label: '更新状态',
      onlyIf: isPlatformExport,
      endIf: endIfNoStatusChanged,
      ask: '用平台导出的状态更新我们的记录吗？更新后以平台的为准。',
      accept: yes({ yes: '更新状态', no: '不更新' }),
      accepted: (_, { runId }) => ({ changes: [applyBatch(runId, 'valid-rows')], say: '正在更新…' }),
      final: '已经开始更新，不会重复办理。',
    },
    category: {
      label: '考生类型',
      onlyIf: needsCategory,
      endIf: endIfHopeless,
      ask: categoryQuestion,
      accept: choiceFrom(CATEGORY_OPTIONS),
      anytime: true,
      accepted: recheckIfOther,
    },
    mode: {
      label: '导入方式',
      onlyIf: async (context) => !(await isPlatformExport(context)),
      endIf: endIfNothingToImport,
      ask: modeQuestion,
      accept: choiceFrom(modeOptions),
      accepted: importRows,
      final: '导入方式已经选定，不会重复办理。导入完成后可以发“撤销导入”。',
    },
    applied: {
      label: '写入',
      onlyIf: willWrite,
      waitsFor: isWritten,
      meanwhile: '正在写入，写完我马上告诉您。',
      endIf: endIfNotWritten,
    },
  },
  cancel: (context) => giveUpBatch(context, '导入考生'),
  done: summarise,
})

async function getReport(context: Context): Promise<CandidateReport | undefined> {
  const report = (await findBatch(context))?.report
  return report?.kind === 'candidates' ? report : undefined
}

function startCheck(sent: readonly FileAnswer[], { answers, facts, runId }: Context): Effects<CandidateImportAnswers> {
  const [first, ...others] = sent
  if (first === undefined) return {}
  const checking: Reply = { text: `收到《${first.name}》，正在检查…`, stream: batchStream(runId) }
  const later: Reply = {
    text: `名单一份一份来：其余 ${others.length} 份（${others.map(({ name }) => `《${name}》`).join('')}）请等这份办完再发。`,
  }
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: 'candidates',
        schoolId: getSchool(facts).school.id,
        category: answers.category ?? 'own',
        categoryKnown: answers.category !== undefined,
        fileIds: [first.fileId],
      },
    ],
    // The snapshot is replaced by the report; what must be read stands by itself.
    say: others.length === 0 ? checking : [checking, later],
  }
}

async function tellReport(context: Context): Promise<Say> {
  const batch = await findBatch(context)
  if (batch?.report?.kind === 'candidates') {
    const { comparison } = batch.report
    const { records } = getSchool(context.facts)
    const earlier = comparison === undefined ? undefined : await records.findBatch(comparison.earlierBatchId)
    return candidateReport(batch, batch.report, earlier)
  }
  if (batch?.report?.kind === 'platform-status') return statusReport(batch, batch.report)
  return '检查完了。'
}

async function isPlatformExport(context: Context): Promise<boolean> {
  return (await findBatch(context))?.report?.kind === 'platform-status'
}

async function endIfNoStatusChanged(context: Context): Promise<Outcome | undefined> {
  const report = (await findBatch(context))?.report
  if (report?.kind !== 'platform-status' || report.changed > 0) return undefined
  return {
    changes: [applyBatch(context.runId, 'check-only')],
    say: '状态和我们的记录一样，不用更新。',
  }
}

/** Nothing valid, and it would not be better as the other category: no need to ask. */
async function endIfHopeless(context: Context): Promise<Outcome | undefined> {
  const report = await getReport(context)
  const depends = report?.problems.some(({ code }) => code === 'major-not-approved')
  return report?.valid === 0 && !depends ? endIfNothingToImport(context) : undefined
}

/** Nothing would change in the records: no need to ask how. */
async function endIfNothingToImport(context: Context): Promise<Outcome | undefined> {
  const report = await getReport(context)
  if (report === undefined || report.created + report.updated > 0) return undefined
  const text =
    report.valid === 0
      ? '没有一行可以导入。请照着返回的表格改好，再把文件发给我；模板可以发“模板”领取。'
      : '合格的考生都已经在记录里，没有变化，不用导入。'
  return { changes: [applyBatch(context.runId, 'check-only')], say: text }
}

async function modeQuestion(context: Context): Promise<string> {
  const report = await getReport(context)
  const { failing = 0, valid = 0 } = report ?? {}
  if (failing === 0) return `${valid} 行全部合格，现在导入吗？`
  return [
    '怎么处理？',
    `- 只导入合格行：写入合格的 ${valid} 行，有错的 ${failing} 行改好后再发`,
    `- 全部合格才导入：这次先不写入，等 ${failing} 行都改好，再发整份名单`,
    '- 只检查：不写入，只留下检查结果',
  ].join('\n')
}

const VALID_WORDS = ['导入合格行', '只导入合格的', '导入合格的', '只要合格的', '导入', 'valid rows']

async function modeOptions(context: Context): Promise<readonly Option<ImportMode>[]> {
  const report = await getReport(context)
  const whole = (report?.failing ?? 0) === 0
  const allOrNothing = {
    value: 'all-or-nothing',
    words: ['全部合格才导入', '只导入合格行', 'import all', ...VALID_WORDS],
  } as const
  const checkOnly: Option<ImportMode> = { value: 'check-only', label: '只检查', words: ['不导入', 'check only'] }
  if (whole) return [{ ...allOrNothing, label: '全部导入' }, checkOnly]
  return [
    { value: 'valid-rows', label: '只导入合格行', words: VALID_WORDS },
    { value: 'all-or-nothing', label: '全部合格才导入' },
    checkOnly,
  ]
}

/** 全部合格才导入 while rows fail writes nothing, so it is kept as only checked. */
async function importRows(mode: ImportMode, context: Context): Promise<Effects<CandidateImportAnswers>> {
  const writes = await willWrite({ ...context, answers: { ...context.answers, mode } })
  return writes
    ? { changes: [applyBatch(context.runId, mode)], say: '正在导入…' }
    : { changes: [applyBatch(context.runId, 'check-only')] }
}

async function willWrite(context: Context): Promise<boolean> {
  const { mode, update } = context.answers
  if (update) return true
  if (mode === 'all-or-nothing') return (await getReport(context))?.failing === 0
  return mode === 'valid-rows'
}

async function summarise(answers: CandidateImportAnswers, context: Context): Promise<Outcome> {
  const batch = await findBatch(context)
  if (batch?.report?.kind === 'platform-status') {
    return { say: await statusSummary(batch.report, getSchool(context.facts).records) }
  }
  const report = await getReport(context)
  if (answers.mode === 'all-or-nothing' && report !== undefined && report.failing > 0) {
    return { say: `好的，这次没有写入。请把 ${report.failing} 行改好，再把整份名单发给我。` }
  }
  if (answers.mode === 'check-only' || report === undefined) {
    return { say: '好的，只留下检查结果，没有写入任何考生。' }
  }
  const { records } = getSchool(context.facts)
  const [withoutPhoto, kept] = await Promise.all([
    records.countCandidates({ statuses: ['no-photo'] }),
    records.keptPhotos(),
  ])
  return { say: importSummary(report, withoutPhoto, kept.owners.length) }
}
