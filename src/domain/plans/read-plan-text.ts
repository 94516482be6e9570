/** 读通知 · A plan out of whatever text somebody has: the platform's page, a notice, a sentence in the chat. */
import { readWindow, writeWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { stripEnds } from '../cells/linear-text.js'
import type { Values } from '../lists/rows.js'
import { CERTIFICATE_NAMES, PROGRAMMES } from '../programmes/all.js'
import type { PlanWindow } from './plan.js'
import { readLevels, tidyCertificates } from './plan-cells.js'

/** What list 13 holds of a plan, as far as the text says it; windows as they are kept. */
export type PlanSaid = Values<'number' | 'name' | 'org' | 'certificates' | 'levels' | 'schools' | PlanWindow>

const LONGEST = 4_000
type Label = PlanWindow | 'name' | 'number' | 'org' | 'certificates' | 'levels' | 'schools' | 'other'

/** In the order of the groups of `LABEL`. */
const LABELS: readonly Label[] = [
  'name',
  'number',
  'org',
  'schools',
  'other',
  'certificates',
  'levels',
  'registration',
  'arrangement',
  'scores',
  'publicity',
  'exam',
]
/** Longer words first: 考试计划名称 begins with 考试. */
const LABEL =
  /((?:考试)?计划名称|考试名称|场次名称|考试计划(?=\s{0,3}:))|((?:考试)?计划编号)|(考核单位|(?:培训)?评价组织|颁证机构)|(参[考加]院校|参与院校|报考院校)|(考试年度|考试方式|考试科目|考试地点|考试时长|计划状态|缴费|证书编号|考试对象|考试计划|考试平台|考试阶段|考试院校|准考证|打印物料|设备调试|颁发证书)|((?:考核|报考|考试)?证书名称|(?:考核|报考)证书)|((?:证书|考试|考核)?等级(?!证书)|级别)|(报考|报名|registration|register)|(排考|考场编排|arrangement)|(成绩登记|成绩录入|登记成绩|登分|score entry)|(成绩公示|公示|publicity)|(考试|考核时间|考核日期|统考|开考|exam)/gi
const CLAUSE = /[\n。；;，,！!]/

export function readPlanText(typed: string, today: ExamDay): PlanSaid {
  const text = unfold(typed.slice(0, LONGEST).normalize('NFKC'))
  const said: Partial<Record<Label, string>> = {}
  let carried: Label | undefined
  for (const clause of text.split(CLAUSE)) carried = readClause(clause, carried, said, today)
  const { other: _, certificates: named, levels: level, name = titleOf(text, today), ...rest } = said
  const certificates = knownCertificates(text) ?? (named && tidyCertificates(named))
  const levels = readLevels(level ?? '') ?? levelsIn(text)
  const org = rest.org ?? PROGRAMMES.find((programme) => text.includes(programme.org))?.org
  return {
    ...rest,
    ...(name && { name }),
    ...(org && { org }),
    ...(certificates && { certificates }),
    ...(levels.length > 0 && { levels: levels.join(',') }),
  }
}

const LEAST_HEADERS = 3

interface Pasted {
  readonly headers: readonly string[]
  readonly rows: readonly string[]
}

/** Lines copied out of a sheet: the header and what is below it. */
function readPasted(text: string): Pasted | undefined {
  const [head = '', ...rows] = text.split('\n').filter((line) => line.trim() !== '')
  const headers = head.split('\t').map((header) => header.replaceAll('*', '').trim())
  const named = headers.filter((header) => marksOf(`${header}:`).length > 0)
  return named.length >= LEAST_HEADERS && rows.length > 0 ? { headers, rows } : undefined
}

/** A row of a sheet said in words: each value behind its header. */
function unfold(text: string): string {
  const pasted = readPasted(text)
  const values = pasted?.rows[0]?.split('\t') ?? []
  return pasted?.headers.map((header, at) => `${header}: ${values[at]?.trim() ?? ''}`).join('\n') ?? text
}

/** How many sittings were copied out of a sheet together; 0: it is none of a sheet. */
export function countPasted(typed: string): number {
  return readPasted(typed.slice(0, LONGEST).normalize('NFKC'))?.rows.length ?? 0
}

/** A pasted plan opens its form by itself; a question about one does not. */
export function looksLikePlan(text: string, today: ExamDay): boolean {
  if (text.length < 12 || /[?？]|几号|哪天|什么时候|多少|怎么|吗\s*$|改[到成为期]|提前到|推迟|延期/.test(text))
    return false
  if (!/考试|统考|exam/i.test(text)) return false
  const { exam, registration, certificates, name } = readPlanText(text, today)
  return exam !== undefined && (certificates !== undefined || (registration !== undefined && name !== undefined))
}

/** The label whose value may stand in the next clause: `报考时间：` and the dates below it. */
function readClause(
  clause: string,
  carried: Label | undefined,
  said: Partial<Record<Label, string>>,
  today: ExamDay,
): Label | undefined {
  const marks = marksOf(clause)
  let before = clause.slice(0, marks[0]?.index ?? clause.length)
  if (carried !== undefined && marks.length === 0) return take(carried, before, said, today) ? undefined : carried
  let open: Label | undefined
  marks.forEach(({ label, ends }, at) => {
    // 报名：5月27日报名截止 says its word twice.
    const value = clause.slice(ends, marks.slice(at + 1).find((next) => next.label !== label)?.index)
    // 5月27日报名截止: the date stands before its word.
    const isTaken = take(label, value, said, today) || take(label, before + value, said, today)
    open = isTaken ? undefined : label
    before = isTaken ? '' : value
  })
  return open
}

interface Mark {
  readonly label: Label
  readonly index: number
  readonly ends: number
}

/** In a name or the like a word is no label, unless a colon follows it. */
function marksOf(clause: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const match of clause.matchAll(LABEL)) {
    const label = LABELS[match.slice(1).findIndex((part) => part !== undefined)] ?? 'other'
    const ends = match.index + match[0].length
    const last = marks.at(-1)
    const isInText = last !== undefined && TEXTS.includes(last.label)
    if (!isInText || /^(?:时间|日期)?\s*:/.test(clause.slice(ends, ends + 8)))
      marks.push({ label, index: match.index, ends })
  }
  return marks
}

const TEXTS: readonly Label[] = ['name', 'org', 'schools', 'certificates']
const isWindow = (label: Label): label is PlanWindow =>
  ['registration', 'arrangement', 'exam', 'scores', 'publicity'].includes(label)

/** The first value of a label counts. */
function take(label: Label, text: string, said: Partial<Record<Label, string>>, today: ExamDay): boolean {
  if (label === 'other') return true
  const value = isWindow(label) ? windowIn(text, today) : valueIn(label, text)
  if (value === undefined) return false
  said[label] ??= value
  return true
}

function windowIn(text: string, today: ExamDay): string | undefined {
  const window = readWindow(text, today)
  return window && writeWindow(window)
}

function valueIn(label: Label, text: string): string | undefined {
  const value = stripEnds(text, ' :：\t为是')
  if (label === 'number') return /^[0-9A-Za-z-]{4,40}/.exec(value)?.[0]
  if (label === 'levels') return readLevels(value) && value
  return value === '' ? undefined : value.slice(0, 60)
}

function knownCertificates(text: string): string | undefined {
  const found = CERTIFICATE_NAMES.filter((name) => text.includes(name))
  return found.length === 0 ? undefined : found.join(',')
}

/** 初级、中级 · 初、中级 · 初中级. */
function levelsIn(text: string) {
  const found = text.match(/[初中高](?:[、,和/]?[初中高]){0,2}级/g) ?? []
  return readLevels(found.join('')) ?? []
}

const LONGEST_TITLE = 40

/** The heading of a notice: its first line, where that names an exam and no date of it; what is added later stands above it. */
function titleOf(text: string, today: ExamDay): string | undefined {
  const [first = '', ...others] = text.trim().split('\n').slice(0, 4)
  const quoted = /《([^《》\n]{4,40})》/.exec(text)?.[1]
  if (quoted === undefined && others.length === 0) return undefined
  const lines = quoted === undefined ? [first, ...others.filter((line) => !line.includes(':'))] : [quoted]
  return lines.map((line) => titleIn(line)).find((title) => title !== undefined && isTitle(title, today))
}

function titleIn(line: string): string {
  return stripEnds(line, ' \t#*【】[]')
    .replace(/^关于(?:举办|开展|做好|组织)?/, '')
    .replace(/的?(?:通知|公告|安排)$/, '')
}

function isTitle(title: string, today: ExamDay): boolean {
  const namesExam = title.length >= 6 && title.length <= LONGEST_TITLE && /考试|统考|考核/.test(title)
  return namesExam && readWindow(title.replace(/20\d{2}年(?:\d{1,2}月(?!\d))?/, ''), today) === undefined
}
