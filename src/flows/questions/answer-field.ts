/** 查一栏 · What stands in one column of the records of a name, or of rows that are not imported yet; in private only. */
import { LISTS } from '../../domain/lists/all.js'
import type { List } from '../../domain/lists/list.js'
import type { Values } from '../../domain/lists/rows.js'
import { shownValue } from '../../domain/lists/shown-value.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Reply } from '../../domain/talk/message.js'
import { answerNamed, goesPrivate } from './answer-person.js'
import { findInLists } from './checked-lists.js'
import { inPrivate, type Question } from './question.js'
import { findField } from './reading/columns-said.js'
import { listName } from './row-text.js'
import { sourceSentence } from './wording.js'

type FieldFrame = Extract<Frame, { measure: 'field' }>

interface Found {
  readonly list: List
  readonly field: string
  readonly values: Values
}

const NAMESAKES = 5
const PHONE = /^1[0-9]{10}$/u

export async function answerField(frame: FieldFrame, question: Question): Promise<Reply[] | undefined> {
  const { records } = question
  const found = await Promise.all(frame.names.map((name) => findNamed(name, frame.field, question)))
  if (found.every((of) => of.length === 0)) return answerFromLists(frame, question)
  // A seat a subject says the same of its person twice.
  const lines = found.flatMap((of, at) => {
    if (of.length === 0) return [notOnRecord(frame.names[at] ?? '', question)]
    return [...new Set(of.map((one) => sayValue(one, question)))]
  })
  const kinds = found.flat().map(({ list }) => list.id)
  const source = sourceSentence(await records.imports.evidence(), question, kinds)
  return inPrivate({ text: [...lines, '', source].join('\n') }, goesPrivate(question.language), question)
}

/** In the first list with such a column and such a record. */
async function findNamed(name: string, word: string, { records }: Question): Promise<readonly Found[]> {
  for (const list of LISTS) {
    const field = findField(list, word)
    if (field === undefined) continue
    const known = await records.lists.findNamed(list.id, name, NAMESAKES)
    const exact = known.filter(({ values }) => values[list.calledBy] === name)
    const fitting = exact.length > 0 ? exact : known
    if (fitting.length > 0) return fitting.map(({ values }) => ({ list, field, values }))
  }
  return []
}

/** Nobody of that name is on record: in the lists that were checked. */
async function answerFromLists(frame: FieldFrame, question: Question): Promise<Reply[] | undefined> {
  const found = (await Promise.all(frame.names.map((name) => findInLists(name, question)))).flat()
  const lines = found.flatMap(({ asked, row: { values } }) => {
    const field = findField(asked.list, frame.field)
    return field === undefined ? [] : [sayValue({ list: asked.list, field, values }, question)]
  })
  const [first] = found
  if (first === undefined || lines.length === 0) {
    return question.onlyIfFound ? undefined : answerNamed(frame.names, {}, question)
  }
  const where = listName(first.asked, question)
  const source =
    question.language === 'zh' ? `写在${where}里，还没有导入。` : `So it stands in ${where}, not imported yet.`
  return inPrivate({ text: [...lines, '', source].join('\n') }, goesPrivate(question.language), question)
}

/** A phone is asked for to be called, so it is whole; a number of a document never is in a chat. */
function sayValue({ list, field, values }: Found, { language }: Question): string {
  const name = values[list.calledBy] ?? ''
  const column = list.columns[field]?.name ?? field
  const value = values[field] ?? ''
  const shown = PHONE.test(value) ? value : shownValue(list, field, value)
  if (language === 'en') return `“${column}” of ${name}: ${value === '' ? 'nothing is written' : shown}`
  return value === '' ? `${name}的${column}没有写。` : `${name}的${column}：${shown}${wholeElsewhere(value !== shown)}`
}

function wholeElsewhere(isMasked: boolean): string {
  return isMasked ? '（完整号码在文件里，发“导出考生名单”）' : ''
}

function notOnRecord(name: string, { language }: Question): string {
  return language === 'zh' ? `记录里没有“${name}”。` : `There is no “${name}” on record.`
}
