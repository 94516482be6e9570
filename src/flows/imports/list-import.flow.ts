/** 录入考生 · A workbook on its way in: checked, its report shown, imported as the person chooses. */
import type { CandidateCategory } from '../../domain/candidates/candidate.js'
import type { ImportMode } from '../../domain/lists/batch.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom, type FileAnswer, files, listNames, yes } from '../engine/acceptors.js'
import { type Arrived, defineFlow, type Effects, type Outcome, type Say, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { batchStream, sayChecking } from '../talk/wording.js'
import {
  applyBatch,
  endIfNotWritten,
  endIfUnreadable,
  findBatch,
  giveUpBatch,
  isChecked,
  isWritten,
  MODE_CHOSEN,
} from './batch-steps.js'
import { CATEGORY_OPTIONS, categoryQuestion, needsCategory, recheckIfOther } from './list-category.js'
import { getReport, modeOptions, modeQuestion, sayNothingToImport, sayNotWritten } from './list-mode.js'
import { candidateReport } from './list-report.js'
import { importSummary } from './list-summary.js'
import { statusReport, statusSummary } from './status-report.js'

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

const TITLE: Said = { zh: '导入考生', en: 'Import candidates' }
const UPDATE: Said = { zh: '更新状态', en: 'Update statuses' }

export const candidateImport = defineFlow<CandidateImportAnswers>()({
  id: 'candidate-import',
  version: 1,
  title: TITLE,
  about: {
    zh: '导入考生：把名单（.xlsx、.xls、.csv）直接发给我，我逐行检查后再导入',
    en: 'import candidates: just send me the list (.xlsx, .xls, .csv); I check every row before it is imported',
  },
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['导入', '导入考生', '我要导入考生', '录入考生', '导入名单', '上传名单', 'import candidates'],
  opensOn: ['workbook'],
  steps: {
    file: {
      label: { zh: '名单', en: 'List' },
      ask: {
        zh: '请把考生名单发给我（.xlsx、.xls 或 .csv 都行，平台模板、我们的模板或自己的表都可以）。没有模板就发“模板”。',
        en: 'Please send me the candidate list (.xlsx, .xls or .csv: the platform’s template, ours, or a list of your own). For an empty template write “template”.',
      },
      accept: files(['workbook']),
      help: {
        zh: '一次发一份名单。我会先检查并告诉您所有问题，您确认之后才写入。',
        en: 'One list at a time. I check it first and tell you all that is wrong; nothing is written before you say so.',
      },
      accepted: startCheck,
      final: { zh: '要换一份名单，直接把新的文件发给我就行。', en: 'For another list, just send me the new file.' },
    },
    checked: {
      label: { zh: '检查', en: 'Check' },
      waitsFor: isChecked,
      meanwhile: {
        zh: '名单还在检查，查完我马上告诉您。',
        en: 'The list is still being checked; I will tell you as soon as it is done.',
      },
      endIf: endIfUnreadable,
      arrived: tellReport,
    },
    update: {
      label: UPDATE,
      onlyIf: isPlatformExport,
      endIf: endIfNoStatusChanged,
      ask: {
        zh: '用平台导出的状态更新我们的记录吗？更新后以平台的为准。',
        en: 'Update our records with the statuses exported from the platform? From then on the platform’s word counts.',
      },
      accept: yes({ yes: UPDATE, no: { zh: '不更新', en: 'Do not update' } }),
      accepted: (_, { runId }) => ({
        changes: [applyBatch(runId, 'valid-rows')],
        say: { zh: '正在更新…', en: 'Updating…' },
      }),
      final: { zh: '已经开始更新，不会重复办理。', en: 'The update has begun; nothing is done twice.' },
    },
    category: {
      label: { zh: '考生类型', en: 'Category' },
      onlyIf: needsCategory,
      endIf: endIfHopeless,
      ask: categoryQuestion,
      accept: choiceFrom(CATEGORY_OPTIONS),
      anytime: true,
      accepted: recheckIfOther,
    },
    mode: {
      label: { zh: '导入方式', en: 'How to import' },
      onlyIf: async (context) => !(await isPlatformExport(context)),
      endIf: endIfNothingToImport,
      ask: modeQuestion,
      accept: choiceFrom(modeOptions),
      accepted: importRows,
      final: MODE_CHOSEN,
    },
    applied: {
      label: { zh: '写入', en: 'Writing' },
      onlyIf: willWrite,
      waitsFor: isWritten,
      meanwhile: {
        zh: '正在写入，写完我马上告诉您。',
        en: 'It is being written; I will tell you as soon as it is done.',
      },
      endIf: endIfNotWritten,
    },
  },
  cancel: (context) => giveUpBatch(context, TITLE),
  done: summarise,
})

function startCheck(sent: readonly FileAnswer[], { answers, facts, runId }: Context): Effects<CandidateImportAnswers> {
  const [first, ...others] = sent
  if (first === undefined) return {}
  const checking = { ...sayChecking([first]), stream: batchStream(runId) }
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
    say: others.length === 0 ? checking : [checking, sayOneByOne(others)],
  }
}

function sayOneByOne(others: readonly FileAnswer[]): Said {
  const { zh, en } = listNames(others)
  return {
    zh: `名单一份一份来：其余 ${others.length} 份（${zh}）请等这份办完再发。`,
    en: `One list at a time: please send the other ${others.length} (${en}) once this one is done.`,
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
  return { zh: '检查完了。', en: 'The check is done.' }
}

async function isPlatformExport(context: Context): Promise<boolean> {
  return (await findBatch(context))?.report?.kind === 'platform-status'
}

async function endIfNoStatusChanged(context: Context): Promise<Outcome | undefined> {
  const report = (await findBatch(context))?.report
  if (report?.kind !== 'platform-status' || report.changed > 0) return undefined
  return {
    changes: [applyBatch(context.runId, 'check-only')],
    say: {
      zh: '状态和我们的记录一样，不用更新。',
      en: 'The statuses are those of our records; there is nothing to update.',
    },
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
  return { changes: [applyBatch(context.runId, 'check-only')], say: sayNothingToImport(report) }
}

/** 全部合格才导入 while rows fail writes nothing, so it is kept as only checked. */
async function importRows(mode: ImportMode, context: Context): Promise<Effects<CandidateImportAnswers>> {
  const writes = await willWrite({ ...context, answers: { ...context.answers, mode } })
  return writes
    ? { changes: [applyBatch(context.runId, mode)], say: { zh: '正在导入…', en: 'Importing…' } }
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
    return { say: sayNotWritten(report) }
  }
  if (answers.mode === 'check-only' || report === undefined) {
    return { say: ONLY_CHECKED }
  }
  const { records } = getSchool(context.facts)
  const [withoutPhoto, kept] = await Promise.all([
    records.countCandidates({ statuses: ['no-photo'] }),
    records.keptPhotos(),
  ])
  return { say: importSummary(report, withoutPhoto, kept.owners.length) }
}

const ONLY_CHECKED: Said = {
  zh: '好的，只留下检查结果，没有写入任何考生。',
  en: 'All right: only the result of the check is kept; no candidate was imported.',
}
