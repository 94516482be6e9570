/** 最近的检查 · Which rows of the list checked last are wrong, and where; who was not taken in; which photos. */

import type { RowsWanted } from '../../domain/imports/import-records.js'
import { listOpenLists } from '../../domain/imports/open-lists.js'
import type { List } from '../../domain/lists/list.js'
import { isMendable } from '../../domain/lists/on-evidence.js'
import type { Finding, StagedRow } from '../../domain/lists/rows.js'
import type { CheckFrame } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { sayPlaces } from '../../domain/talk/places.js'
import type { ProblemCode } from '../../domain/talk/problem.js'
import { ASKED_ABOUT } from '../imports/proposal-words.js'
import { isOthers } from '../imports/waiting-batches.js'
import { plural } from '../talk/wording.js'
import { answerNamed } from './answer-person.js'
import { answerPhotosChecked } from './answer-photos-checked.js'
import { type AskedList, findRows, listAsked } from './checked-lists.js'
import { inPrivate, type Question } from './question.js'
import { findField } from './reading/columns-said.js'
import { encodeFrame } from './reading/frame-code.js'
import { describeRow, isError, listName, shortLine } from './row-text.js'

type RowsFrame = Extract<CheckFrame, { about: 'rows' }>

const FIRST_ROWS = 15
/** Of those who want to see all. */
const MORE_ROWS = 60
const ROWS_GROUPED = 2_000

export async function answerCheck(frame: CheckFrame, question: Question): Promise<Reply[] | undefined> {
  if (frame.about === 'photos') return answerPhotosChecked(frame.verdict, question)
  if (frame.about === 'people') return answerNamed(frame.names, { listsFirst: true }, question)
  const asked = await findAsked(frame, question)
  if (asked === undefined) return question.onlyIfFound ? undefined : [{ text: nothingChecked(question.language) }]
  if (frame.rows !== undefined) return answerRowsNamed(frame.rows, frame.field, asked, question)
  if (question.onlyIfFound && asked.report.failing === 0) return undefined
  return frame.missing && frame.field === undefined
    ? answerMissing(asked, question)
    : answerFailing(frame, asked, question)
}

/** The newest of the asker's, unless nothing in it fails and rows of an earlier one are still to be put right. */
async function findAsked({ field, rows, list: wanted }: RowsFrame, question: Question): Promise<AskedList | undefined> {
  const lists = (await listAsked(question)).filter(({ list }) => wanted === undefined || list.id === wanted)
  const fitting = field === undefined ? lists : lists.filter(({ list }) => findField(list, field) !== undefined)
  const [first] = fitting
  if (first === undefined || first.report.failing > 0 || rows !== undefined) return first
  const open = listOpenLists(lists.map(({ batch }) => batch))
  return fitting.find(({ batch }) => open.some(({ id }) => id === batch.id)) ?? first
}

function nothingChecked(language: Language): string {
  return language === 'zh'
    ? '还没有检查过的名单。把名单发给我，我先检查，哪一行哪里不对都会告诉您。'
    : 'No list has been checked yet. Send me one: I check it and tell you what is wrong in which row.'
}

async function answerRowsNamed(
  rows: readonly number[],
  word: string | undefined,
  asked: AskedList,
  question: Question,
): Promise<Reply[]> {
  const { language } = question
  const found = (await findRows(asked, { rows }, FIRST_ROWS, question)).rows
  const missing = rows.filter((row) => !found.some((one) => one.row === row))
  const notThere =
    missing.length === 0
      ? []
      : [
          language === 'zh'
            ? `${sayPlaces(
                missing.map((row) => ({ row })),
                'zh',
              )}不在检查过的内容里（一共 ${asked.report.rows} 行）。`
            : `There is nothing checked in ${sayPlaces(
                missing.map((row) => ({ row })),
                'en',
              )} (${plural(asked.report.rows, 'row')} in all).`,
        ]
  const text = [
    listName(asked, question),
    ...found.map((row) => describeRow({ asked, row }, question, word && findField(asked.list, word))),
    ...notThere,
    ...(found.some(({ verdict }) => verdict === 'error') ? ['', howTo(asked, found, question)] : []),
  ]
  return inPrivate({ text: text.join('\n') }, countsOnly(asked, language), question)
}

interface Failing {
  readonly rows: readonly StagedRow[]
  readonly total: number
  /** Left out: one tap puts them right. */
  readonly mendable: number
}

/** Of a list that waits and has more of them than are read at once, only what the person has to put right. */
async function listFailing(wanted: RowsWanted, limit: number, asked: AskedList, question: Question): Promise<Failing> {
  const found = await findRows(asked, wanted, limit, question)
  const isWhole = wanted.field === undefined && wanted.codes === undefined && isWaiting(asked, question)
  if (!isWhole || found.total <= FIRST_ROWS || found.total > ROWS_GROUPED) return { ...found, mendable: 0 }
  const { rows } = await findRows(asked, wanted, ROWS_GROUPED, question)
  const rest = rows.filter((row) => !isMendable(row, asked.list) || row.findings.some(({ code }) => ASKED_ABOUT[code]))
  return { rows: rest.slice(0, limit), total: rest.length, mendable: rows.length - rest.length }
}

function sayMendable(mendable: number, others: number, language: Language): readonly string[] {
  if (mendable === 0) return []
  const zh = `${others === 0 ? '' : '另'}有 ${mendable} 行缺的我都算得出来，发“都补上”就补好。`
  return ['', { zh, en: `What ${plural(mendable, 'row')} lack I can fill in: write “take all”.` }[language]]
}

async function answerFailing(frame: RowsFrame, asked: AskedList, question: Question): Promise<Reply[]> {
  const { language } = question
  const { from = 0 } = frame
  const field = frame.field === undefined ? undefined : findField(asked.list, frame.field)
  const codes = frame.missing ? missingCodes(asked.list) : undefined
  const wanted = { verdict: 'error' as const, ...(field && { field }), ...(codes && { codes }) }
  const limit = from === 0 ? FIRST_ROWS : from + MORE_ROWS
  const { rows, total, mendable } = await listFailing(wanted, limit, asked, question)
  if (total + mendable === 0) return [{ text: noneFailing(asked, field, question) }]
  const isMeant = (one: Finding) => field === undefined || one.field === field
  const shown = rows.slice(from)
  const more = total - rows.length
  const text = [
    ...(total === 0 ? [listName(asked, question)] : [headLine(asked, field, total, question)]),
    ...shown.map((row) => `- ${shortLine(asked, row, isMeant, language)}`),
    ...(more > 0 ? [sayMore(more, language)] : []),
    ...sayMendable(mendable, total, language),
    ...(total === 0 ? [] : ['', howTo(asked, shown, question)]),
  ].join('\n')
  const next = encodeFrame({ ...frame, from: rows.length })
  const choices = [
    ...(more > 0 ? [{ id: next, label: language === 'zh' ? '更多' : 'More' }] : []),
    ...(isWaiting(asked, question) ? [] : [{ id: '错误行', label: language === 'zh' ? '错误行' : 'Failing rows' }]),
  ]
  const reply = choices.length === 0 ? { text } : { text, choices }
  return inPrivate(reply, countsOnly(asked, language), question)
}

/** 没写的: column by column, with the rows. */
async function answerMissing(asked: AskedList, question: Question): Promise<Reply[]> {
  const { language } = question
  const codes = missingCodes(asked.list)
  const { rows } = await findRows(asked, { verdict: 'error', codes }, ROWS_GROUPED, question)
  const byField = groupByField(rows, codes)
  const name = listName(asked, question)
  if (byField.size === 0) {
    return [{ text: language === 'zh' ? `${name}里必填的都写了。` : `All that is required is filled in, in ${name}.` }]
  }
  const lines = [...byField].map(([field, of]) => {
    const column = asked.list.columns[field]?.name ?? (language === 'zh' ? '必填的列' : 'required columns')
    const places = sayPlaces(
      of.slice(0, FIRST_ROWS).map(({ row }) => ({ row })),
      language,
    )
    const rest = of.length > FIRST_ROWS ? { zh: ' 等', en: ' and others' }[language] : ''
    return language === 'zh'
      ? `- ${column}：${of.length} 行（${places}${rest}）`
      : `- “${column}”: ${plural(of.length, 'row')} (${places}${rest})`
  })
  const head = language === 'zh' ? `${name}里没有填写的：` : `Not filled in, in ${name}:`
  return inPrivate(
    { text: [head, ...lines, '', howTo(asked, rows, question)].join('\n') },
    countsOnly(asked, language),
    question,
  )
}

function groupByField(rows: readonly StagedRow[], codes: readonly string[]): ReadonlyMap<string, readonly StagedRow[]> {
  const groups = new Map<string, StagedRow[]>()
  for (const row of rows) {
    const fields = row.findings.filter(({ code }) => codes.includes(code)).map(({ field = '' }) => field)
    for (const field of new Set(fields)) groups.set(field, [...(groups.get(field) ?? []), row])
  }
  return groups
}

function missingCodes({ columns }: List): readonly ProblemCode[] {
  const own = Object.values(columns).flatMap(({ missing }) => missing ?? [])
  return [...new Set<ProblemCode>(['cell-missing', 'row-lacks-columns', ...own])]
}

function headLine(asked: AskedList, field: string | undefined, total: number, question: Question): string {
  const name = listName(asked, question)
  const column = field === undefined ? undefined : (asked.list.columns[field]?.name ?? field)
  if (question.language === 'zh')
    return `${name}有 ${total} 行${column === undefined ? '没通过检查' : `的${column}要改`}：`
  return `${plural(total, 'row')} of ${name} ${column === undefined ? 'failed the check' : `with faults in “${column}”`}:`
}

/** Rows of a list are let go after some weeks: what was wrong is not known any more then. */
function noneFailing(asked: AskedList, field: string | undefined, question: Question): string {
  const { language } = question
  const name = listName(asked, question)
  if (field === undefined && asked.report.failing > 0) {
    return language === 'zh'
      ? `${name}有 ${asked.report.failing} 行没通过，但是那次检查的明细已经清掉了。要看，把文件再发一次，我重新检查。`
      : `${plural(asked.report.failing, 'row')} of ${name} failed, but the details of that check are gone. Send the file again and I check it anew.`
  }
  const column = field === undefined ? undefined : (asked.list.columns[field]?.name ?? field)
  if (language === 'zh') return column === undefined ? `${name}没有不合格的行。` : `${name}里没有${column}要改的行。`
  return column === undefined ? `No row of ${name} failed the check.` : `No row of ${name} has a fault in “${column}”.`
}

function sayMore(more: number, language: Language): string {
  return language === 'zh' ? `还有 ${more} 行，发“更多”接着看。` : `… and ${plural(more, 'row')} more.`
}

function isWaiting({ batch }: AskedList, { personId }: Question): boolean {
  return batch.status === 'checked' && !isOthers(batch, personId)
}

/** The example is of the first of the rows. */
function howTo(asked: AskedList, rows: readonly StagedRow[], question: Question): string {
  const zh = question.language === 'zh'
  if (isWaiting(asked, question)) {
    const example = exampleOf(asked.list, rows, question.language)
    return zh
      ? `直接告诉我就能改，例如“${example}”；也可以在表里改好，把文件再发一次。`
      : `Just tell me what is right, for example “${example}”; or correct the list and send it again.`
  }
  return zh
    ? '把这些行改好再发一次就行，已经导入的不会重复；发“错误行”我只给您这几行的表。'
    : 'Correct these rows and send them again; nothing is imported twice. Write “failing rows” for a workbook of just these.'
}

/** 第8行手机号码改成……; of a row whose faults are of no cell: 去掉第8行. */
function exampleOf({ columns }: List, rows: readonly StagedRow[], language: Language): string {
  const faulty = rows.find(({ verdict }) => verdict === 'error')
  const field = faulty?.findings.find((one) => isError(one) && one.field !== undefined)?.field
  const row = faulty?.row ?? 1
  const column = field === undefined ? undefined : columns[field]
  if (column === undefined) return language === 'zh' ? `去掉第${row}行` : `remove row ${row}`
  const word = column.synonyms?.find((synonym) => /^[a-z]+$/.test(synonym)) ?? column.name
  return language === 'zh' ? `第${row}行${column.name}改成……` : `row ${row} ${word} is …`
}

/** In a group no names, of files neither. */
function countsOnly({ report }: AskedList, language: Language): string {
  return language === 'zh'
    ? `最近检查的名单共 ${report.rows} 行，没通过 ${report.failing} 行。是哪些行，已发到您的私聊。`
    : `The list checked last: ${plural(report.rows, 'row')}, ${report.failing} failing. Which ones, see your private chat.`
}
