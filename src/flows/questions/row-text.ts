/** 一行的毛病 · A row of a checked list in words: where, whose, what stands there, what is proposed, what became of it. */
import type { List } from '../../domain/lists/list.js'
import type { Finding, StagedRow } from '../../domain/lists/rows.js'
import { shownValue } from '../../domain/lists/shown-value.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { Language } from '../../domain/talk/language.js'
import { sentenceOf } from '../../domain/talk/problem.js'
import { filesName, momentName, placeName } from '../talk/wording.js'
import type { AskedList, FoundInList } from './checked-lists.js'
import type { Question } from './question.js'

/** 《一班.xlsx》（11月22日 10:30） */
export function listName({ batch }: AskedList, { language, now }: Question): string {
  const at = momentName(batch.receivedAt, now, language)
  const name = filesName(batch.fileNames, language)
  return language === 'zh' ? `${name}（${at}）` : `${name} (${at})`
}

/** 第8行 陈静 */
function rowName({ report, list }: AskedList, { sheet, row, values }: StagedRow, language: Language): string {
  const isOneSheet = report.sheets.filter(({ rows }) => rows > 0).length < 2
  const name = isOneSheet ? undefined : report.sheets.find((one) => one.sheet === sheet)?.name
  const place = placeName(name === undefined ? { row } : { sheet: name, row })[language]
  return [place, values[list.calledBy]].filter(Boolean).join(' ')
}

export function isError({ code }: Finding): boolean {
  return PROBLEMS[code].level === 'error'
}

/** 第8行 陈静：手机号码“139****12”：手机号不对；性别：没有填写（建议“女”） */
export function shortLine(
  asked: AskedList,
  row: StagedRow,
  isMeant: (one: Finding) => boolean,
  language: Language,
): string {
  const faults = row.findings.filter((one) => isError(one) && isMeant(one))
  const said = faults.map((one) => {
    const cell = cellName(asked.list, row, one, language)
    const title = PROBLEMS[one.code].title[language]
    return `${cell}${cell === '' ? '' : { zh: '：', en: ': ' }[language]}${title}${proposalName(asked.list, one, language)}`
  })
  return `${rowName(asked, row, language)}${{ zh: '：', en: ': ' }[language]}${said.join({ zh: '；', en: '; ' }[language])}`
}

/** The same with what to do about each of them, and what has become of the row. `field`: what stands there is asked after. */
export function describeRow({ asked, row }: FoundInList, question: Question, field?: string): string {
  const { language } = question
  const colon = { zh: '：', en: ': ' }[language]
  const faults = row.findings.filter((one) => isError(one) || PROBLEMS[one.code].level === 'warning')
  const lines = faults.map((one) => {
    const cell = cellName(asked.list, row, one, language)
    return `- ${cell}${cell === '' ? '' : colon}${sentenceOf(one, language)}${proposalName(asked.list, one, language)}`
  })
  const isSaid = field === undefined || faults.some((one) => one.field === field)
  const cell = isSaid ? [] : [`- ${whatStands(asked.list, row, field, language)}`]
  return [`${rowName(asked, row, language)}${colon}${outcomeOf(asked, row, question)}`, ...cell, ...lines].join('\n')
}

/** 手机号码“139****12”; the column alone where the cell is empty. */
function cellName(
  list: List,
  row: StagedRow,
  { field, before }: Pick<Finding, 'field' | 'before'>,
  language: Language,
): string {
  if (field === undefined) return ''
  const name = list.columns[field]?.name ?? field
  const text = before ?? row.values[field]
  const column = language === 'zh' ? name : `“${name}”`
  return text === undefined || text === ''
    ? column
    : `${column}${language === 'zh' ? '' : ' '}“${shownValue(list, field, text)}”`
}

function whatStands(list: List, row: StagedRow, field: string, language: Language): string {
  const cell = cellName(list, row, { field }, language)
  if (row.values[field]) return cell
  return language === 'zh' ? `${cell}没有写` : `${cell}: nothing is written`
}

function proposalName(list: List, { field = '', proposal }: Finding, language: Language): string {
  if (proposal === undefined || proposal === '') return ''
  const shown = shownValue(list, field, proposal)
  return language === 'zh' ? `（建议“${shown}”）` : ` (proposed: “${shown}”)`
}

function outcomeOf({ batch, list }: AskedList, { verdict }: StagedRow, { language }: Question): string {
  const zh = language === 'zh'
  if (verdict === 'error') return zh ? '没有导入，要改的是：' : 'not imported, because:'
  if (batch.status === 'applied') return zh ? '检查合格，已经导入。' : 'valid, and imported.'
  if (batch.status === 'checked') {
    return zh
      ? '检查合格，还没有导入，等选择怎么导入这份名单。'
      : 'valid, not imported yet: the list waits for a choice.'
  }
  return zh ? `检查合格，但这份${list.name.zh}没有导入。` : `valid, but this ${list.name.en} was not imported.`
}
