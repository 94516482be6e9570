/** 来历 · What the numbers rest on, what was imported when, and who changed what. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { RecordChange } from '../../domain/imports/import-records.js'
import { findList } from '../../domain/lists/all.js'
import { joined, type Language, type Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { findTalk } from '../lists/all-talks.js'
import { filesName, momentName, plural } from '../talk/wording.js'
import { inPrivate, type Question } from './question.js'
import { sourceName } from './wording.js'

const BATCHES_SHOWN = 5

export async function answerEvidence(question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const evidence = await records.imports.evidence()
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
  const batches = await records.imports.listBatches(BATCHES_SHOWN)
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

function outcome({ report }: BatchSummary, language: Language): string {
  const zh = language === 'zh'
  if (report?.kind === 'photos') {
    return zh
      ? `：照片 ${report.pictures} 张，合格 ${report.accepted}，不合格 ${report.refused}，没对上考生 ${report.unmatched}`
      : `: ${plural(report.pictures, 'photo')}, ${report.accepted} accepted, ${report.refused} refused, ${report.unmatched} without a candidate`
  }
  if (report?.kind !== 'list') return ''
  const { speaksOf, refusedOf } = findTalk(report.list)?.list ?? {}
  if (refusedOf !== undefined) {
    return zh ? `：平台没收下的 ${report.rows} 行` : `: ${plural(report.rows, 'row')} the platform would not take`
  }
  if (speaksOf !== undefined) {
    return zh
      ? `：平台状态 ${report.rows} 行，更新 ${report.updated} 人`
      : `: ${plural(report.rows, 'status', 'statuses')}, ${report.updated} changed`
  }
  return zh
    ? `：共 ${report.rows} 行，合格 ${report.valid}，不合格 ${report.failing}`
    : `: ${plural(report.rows, 'row')}, ${report.valid} valid, ${report.failing} failing`
}

const CHANGES_READ = 200
const CHANGES_SHOWN = 10
const NAMES_SHOWN = 3

export async function answerChanges(question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const zh = language === 'zh'
  const changes = await records.imports.listChanges(CHANGES_READ)
  if (changes.length === 0) {
    return [{ text: zh ? '还没有人改过导入的内容。' : 'Nobody has changed what was imported so far.' }]
  }
  const groups = groupChanges(changes).slice(0, CHANGES_SHOWN)
  const head = zh ? '最近的改动（新的在前）：' : 'The last changes, newest first:'
  const lines = groups.map((group) => `- ${changeLine(group, now, language)}`)
  const open = zh ? '谁改过什么，已发到您的私聊。' : 'Who changed what goes to your private chat.'
  return inPrivate({ text: [head, ...lines].join('\n') }, open, question)
}

/** What one person did in one go is one line. */
function groupChanges(changes: readonly RecordChange[]): readonly (readonly [RecordChange, ...RecordChange[]])[] {
  const groups: [RecordChange, ...RecordChange[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last !== undefined && goesWith(last[0], change)) last.push(change)
    else groups.push([change])
  }
  return groups
}

function goesWith(one: RecordChange, other: RecordChange): boolean {
  const { at, kind, list, byName } = other
  return one.at.getTime() === at.getTime() && one.kind === kind && one.list === list && one.byName === byName
}

const CHANGE_KINDS: Readonly<Record<string, Said>> = {
  updated: { zh: '导入更新了', en: 'updated by an import:' },
  status: { zh: '按平台导出更新了', en: 'updated from a platform export:' },
  photo: { zh: '导入了照片：', en: 'imported photos of' },
  confirmed: { zh: '人工确认了', en: 'confirmed' },
  corrected: { zh: '更正了', en: 'corrected' },
  removed: { zh: '去掉了', en: 'removed' },
}

function changeLine(group: readonly [RecordChange, ...RecordChange[]], now: Date, language: Language): string {
  const [{ at, kind, list, byName }] = group
  const zh = language === 'zh'
  const who = byName ?? (zh ? '有人' : 'somebody')
  const did = CHANGE_KINDS[kind]?.[language] ?? (zh ? '改了' : 'changed')
  const names = joined(group.slice(0, NAMES_SHOWN).map((change) => change.who))[language]
  const { measure = '条' } = findList(list) ?? {}
  const more =
    group.length > NAMES_SHOWN ? (zh ? `等 ${group.length} ${measure}` : ` and others (${group.length})`) : ''
  return `${momentName(at, now, language)} ${who}${zh ? '' : ' '}${did}${zh ? '' : ' '}${names}${more}${fieldsName(group, language)}`
}

function fieldsName(group: readonly RecordChange[], language: Language): string {
  const columns = findList(group[0]?.list ?? '')?.columns
  const names = [...new Set(group.flatMap(({ fields }) => fields))].flatMap((field) => columns?.[field]?.name ?? [])
  if (names.length === 0) return ''
  return language === 'zh' ? `的${joined(names).zh}` : ` (${joined(names).en})`
}
