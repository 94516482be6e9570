/** 进度与来历 · Where the work stands, what the numbers rest on, and what was imported when. */

import { BATCHES_LOOKED_AT, type BatchSummary } from '../../domain/lists/batch.js'
import {
  type CaseStatus,
  computeCaseStatus,
  type StepId,
  type StepReason,
  type StepStatus,
} from '../../domain/steps/case-status.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { filesName, momentName, plural, sayKeptPhotos } from '../talk/wording.js'
import type { Question } from './answer-people.js'
import { sourceName, sourceSentence } from './wording.js'

const STEP_NAMES: Readonly<Record<StepId, Said>> = {
  candidates: { zh: '录入考生信息', en: 'Candidates imported' },
  photos: { zh: '上传照片', en: 'Photos uploaded' },
  identity: { zh: '认证考生信息', en: 'Identities verified' },
}
const STATE_MARKS = { done: '✅', doing: '⏳', blocked: '⬜' } as const

const REASONS: Readonly<Record<StepReason, (open: number) => Said>> = {
  complete: () => ({ zh: '已完成', en: 'done' }),
  'nothing-imported': () => ({ zh: '还没有导入考生', en: 'no candidates imported yet' }),
  'batch-awaits-choice': (open) => ({
    zh: `有一份 ${open} 行的名单已检查，等您选择是否导入`,
    en: `a list of ${plural(open, 'row')} is checked and waits for your choice`,
  }),
  'rows-failing': (open) => ({ zh: `还有 ${open} 行没通过检查`, en: `${plural(open, 'row')} failed the check` }),
  'photos-missing': (open) => ({ zh: `还差 ${open} 人的照片`, en: `${plural(open, 'photo')} missing` }),
  'fields-missing': (open) => ({ zh: `${open} 人信息不全`, en: `${open} incomplete` }),
  'needs-confirmation': (open) => ({ zh: `${open} 人需人工确认`, en: `${open} to be confirmed` }),
  'awaiting-verification': (open) => ({ zh: `${open} 人等平台认证`, en: `${open} waiting for the platform` }),
}

const NEXT: Readonly<Record<StepReason, Said>> = {
  complete: { zh: '这一阶段都办完了，可以准备报考。', en: 'This stage is complete; registration can follow.' },
  'nothing-imported': {
    zh: '把考生名单（xlsx、xls 或 csv）发给我。',
    en: 'send me the candidate list (xlsx, xls or csv).',
  },
  'batch-awaits-choice': { zh: '选择那份名单怎么导入。', en: 'choose how to import that list.' },
  'rows-failing': { zh: '按校验结果改好这些行，再发一次。', en: 'correct these rows and send the list again.' },
  'photos-missing': {
    zh: '把照片打成 zip 发给我，文件名是证件号码。',
    en: 'send me a zip of photos named by ID number.',
  },
  'fields-missing': { zh: '补好信息，把名单再发一次。', en: 'fill in what is missing and send the list again.' },
  'needs-confirmation': {
    zh: '在平台逐个点“人工确认”，再发给我“确认 姓名”。',
    en: 'confirm them one by one on the platform, then send me “confirm <name>”.',
  },
  'awaiting-verification': {
    zh: '在平台点“批量认证”，有结果后把平台导出的考生表发给我。',
    en: 'press “批量认证” on the platform, then send me its export.',
  },
}

const BATCHES_SHOWN = 5

export async function answerProgress(question: Question): Promise<Reply[]> {
  const { records, language } = question
  const [counts, batches, evidence, kept] = await Promise.all([
    records.countByStatus(),
    records.listBatches(BATCHES_LOOKED_AT, 'candidates'),
    records.evidence(),
    records.keptPhotos(),
  ])
  const status = computeCaseStatus(counts, batches)
  const lines = status.steps.map((step) => stepLine(step, language))
  return [
    {
      text: `${lines.join('\n')}\n\n${nextLine(status, kept.owners.length, language)}\n${sourceSentence(evidence, question)}`,
    },
  ]
}

function stepLine(step: StepStatus, language: Language): string {
  const numbers = step.total > 0 ? ` ${step.done}/${step.total}` : ''
  const dash = language === 'zh' ? '：' : ': '
  return `${STATE_MARKS[step.state]} ${STEP_NAMES[step.step][language]}${numbers}${dash}${REASONS[step.reason](step.open)[language]}`
}

/** What a person can do now; a checked list or failing rows do not hold up the photos. `kept`: sent before their list. */
function nextLine(status: CaseStatus, kept: number, language: Language): string {
  const reason = status.current?.reason ?? 'complete'
  if (reason === 'photos-missing' && kept > 0) {
    const { zh, en } = sayKeptPhotos(kept)
    return language === 'zh' ? `下一步：${zh}` : `Next: ${en}`
  }
  if (reason === 'complete') return NEXT.complete[language]
  return language === 'zh' ? `下一步：${NEXT[reason].zh}` : `Next: ${NEXT[reason].en}`
}

export async function answerEvidence(question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const evidence = await records.evidence()
  if (evidence.length === 0) return [{ text: nothingYet(language) }]
  const lines = evidence.slice(0, BATCHES_SHOWN).map((source) => `- ${sourceName(source, question)}`)
  const asOf = momentName(now, now, language)
  const text =
    language === 'zh'
      ? `现在的数字来自您导入的文件：\n${lines.join('\n')}\n截至 ${asOf}。平台上的状态以最近一次平台导出为准，我不会自己登录平台。`
      : `The numbers come from the files you imported:\n${lines.join('\n')}\nAs of ${asOf}. Official statuses are those of the last platform export; I do not log in to the platform.`
  return [{ text }]
}

export async function answerHistory(question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const batches = await records.listBatches(BATCHES_SHOWN)
  if (batches.length === 0) return [{ text: nothingYet(language) }]
  const head = language === 'zh' ? '最近的导入（新的在前）：' : 'Recent imports, newest first:'
  return [{ text: [head, ...batches.map((batch) => `- ${batchLine(batch, now, question)}`)].join('\n') }]
}

function nothingYet(language: Language): string {
  return language === 'zh'
    ? '还没有导入过文件，所以现在没有数据。把考生名单发给我就能开始。'
    : 'Nothing has been imported yet, so there is no data. Send me the candidate list to begin.'
}

const BATCH_STATES: Readonly<Record<BatchSummary['status'], Said>> = {
  received: { zh: '正在检查', en: 'being checked' },
  checked: { zh: '已检查，等选择', en: 'checked, waits for a choice' },
  applying: { zh: '正在导入', en: 'being imported' },
  applied: { zh: '已导入', en: 'imported' },
  'only-checked': { zh: '只检查，没有导入', en: 'only checked' },
  undone: { zh: '已撤销', en: 'undone' },
  failed: { zh: '没读成', en: 'could not be read' },
}

/** Cancelled, or another file took its place. */
const GIVEN_UP: Said = { zh: '没有导入', en: 'not imported' }

/** In a group the colleague's name and the names of files, which may be people's, stay out. */
function batchLine(batch: BatchSummary, now: Date, question: Question): string {
  const { language, chat } = question
  const at = momentName(batch.appliedAt ?? batch.receivedAt, now, language)
  const name = chat === 'private' ? ` ${filesName(batch.fileNames, language)}` : ''
  const by =
    batch.byName && chat === 'private' ? (language === 'zh' ? `（${batch.byName}）` : ` by ${batch.byName}`) : ''
  const state = batch.mode === 'given-up' ? GIVEN_UP : BATCH_STATES[batch.status]
  const earlier = batch.ofKeptPhotos ? (language === 'zh' ? ' 先前的照片' : ' earlier photos') : ''
  return `${at}${earlier}${name}${by} ${state[language]}${outcome(batch, language)}`
}

function outcome(batch: BatchSummary, language: Language): string {
  const report = batch.report
  const zh = language === 'zh'
  if (report?.kind === 'candidates') {
    return zh
      ? `：共 ${report.rows} 行，合格 ${report.valid}，不合格 ${report.failing}`
      : `: ${plural(report.rows, 'row')}, ${report.valid} valid, ${report.failing} failing`
  }
  if (report?.kind === 'photos') {
    return zh
      ? `：照片 ${report.pictures} 张，合格 ${report.accepted}，不合格 ${report.refused}，没对上考生 ${report.unmatched}`
      : `: ${plural(report.pictures, 'photo')}, ${report.accepted} accepted, ${report.refused} refused, ${report.unmatched} without a candidate`
  }
  if (report?.kind === 'platform-status') {
    return zh
      ? `：平台状态 ${report.rows} 行，更新 ${report.changed} 人`
      : `: ${plural(report.rows, 'status', 'statuses')}, ${report.changed} changed`
  }
  return ''
}
