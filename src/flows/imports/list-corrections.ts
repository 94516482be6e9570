/** 名单里改一处 · A cell of the waiting list put right in words, or a row taken out; the list is checked again with it. */
import type { Edit } from '../../domain/imports/edits.js'
import {
  type Correction,
  type RowMeant,
  readCorrection,
  readReplacement,
  readSeveralRemoved,
  readWithoutValue,
} from '../../domain/lists/checking/correction.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { sayPlaces } from '../../domain/talk/places.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Read } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { placeName, plural, sayProblem } from '../talk/wording.js'
import type { CheckedList } from './checked-list.js'
import { recheckWith } from './list-proposals.js'
import { findRow, findRowsMeant } from './rows-meant.js'

/** Undefined: it is no correction of this list. */
export async function correctList(text: string, checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const pieces = text.split(/[，,；;。\n]/u).filter((piece) => piece.trim() !== '')
  const isEach = pieces.length > 1 && pieces.every((piece) => isPiece(piece, checked))
  if (isEach) return correctEach(pieces.slice(0, MOST_PIECES), checked, facts)
  const several = readSeveralRemoved(text)
  if (several !== undefined) return removeRows(several, checked, facts)
  const correction = readCorrection(text, checked.talk.list)
  if (correction === undefined) return askValue(text, checked) ?? (await replaceValue(text, checked, facts))
  const { meant } = correction
  const rows = await findRow(meant, checked, facts)
  // A name that is not in the list may be meant for the records.
  if (!rows.ok) return 'name' in meant ? undefined : { kind: 'problem', problem: rows.problem }
  const edits = rows.value.map((at): Edit => editOf(correction, at))
  return { kind: 'aside', effects: recheckWith(checked, edits, sayCorrection(correction, checked)) }
}

const MOST_PIECES = 10
/** What somebody meant for a correction, understood or not. */
const LIKE_CORRECTION = /改成|改为|换成|改到|补上|去掉|删掉|删除|第 ?\d{1,6} ?行|\brow \d/iu

function isPiece(piece: string, { talk }: CheckedList): boolean {
  return LIKE_CORRECTION.test(piece) || readCorrection(piece, talk.list) !== undefined
}

/** 第8行手机号改成…，第9行去掉: those understood with one check; the others are named. None understood: no corrections. */
async function correctEach(pieces: readonly string[], checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const edits: Edit[] = []
  const [said, left, unclear]: [Said[], Said[], string[]] = [[], [], []]
  for (const piece of pieces) {
    const correction = readCorrection(piece, checked.talk.list)
    const rows = correction && (await findRow(correction.meant, checked, facts))
    if (correction !== undefined && rows?.ok) {
      edits.push(...rows.value.map((at) => editOf(correction, at)))
      said.push(sayCorrection(correction, checked))
    } else if (rows === undefined) unclear.push(piece.trim().slice(0, 40))
    else if (!rows.ok) left.push(sayProblem(rows.problem))
  }
  if (edits.length === 0) return undefined
  const say = { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
  const effects = recheckWith(checked, edits, say)
  const others = unclear.length === 0 ? left : [...left, sayUnclear(unclear)]
  if (others.length === 0 || effects.say === undefined) return { kind: 'aside', effects }
  return { kind: 'aside', effects: { ...effects, say: [...others, effects.say].flat() } }
}

function sayUnclear(pieces: readonly string[]): Said {
  const quoted = pieces.map((piece) => ({ zh: `“${piece}”`, en: `“${piece}”` }))
  const [zh, en] = [quoted.map((one) => one.zh).join('、'), quoted.map((one) => one.en).join(', ')]
  return {
    zh: `${zh}没看懂，这${pieces.length === 1 ? '一处' : `${pieces.length} 处`}没有改。请像“第8行手机号改成13912345678”这样再写一次。`,
    en: `${en} ${pieces.length === 1 ? 'was' : 'were'} not understood and nothing was changed there. Please write it again like “row 8 phone is 13912345678”.`,
  }
}

/** 第9行补上性别: what shall stand there? */
function askValue(text: string, { talk }: CheckedList): Read<never> {
  const lacking = readWithoutValue(text, talk.list)
  if (lacking === undefined) return undefined
  const column = talk.list.columns[lacking.field]
  const name = column?.name ?? lacking.field
  const whose = nameRow(lacking.meant)
  const examples = (column?.choices ?? []).slice(0, 2)
  const values = examples.length > 0 ? examples : ['……']
  const how = values.map((value) => `“${whose.zh}${name}改成${value}”`).join('或')
  const say = {
    zh: `${whose.zh}的${name}要写成什么？请写${how}。`,
    en: `What shall “${name}” of ${whose.en} be? Please write ${values.map((value) => `“${whose.en} ${name} is ${value}”`).join(' or ')}.`,
  }
  return { kind: 'aside', effects: { say } }
}

const MOST_FAILING = 2_000

/** 火星改成浙江: wherever it stands in a failing cell, if it is one column alone. */
async function replaceValue(text: string, checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const replacement = readReplacement(text)
  if (replacement === undefined) return undefined
  const { imports } = getSchool(facts).records
  const { rows } = await imports.findRows(checked.batch.id, { verdict: 'error' }, MOST_FAILING)
  const edits = rows.flatMap(({ sheet, row, findings, values }) => {
    const fields = new Set(findings.flatMap(({ field }) => field ?? []))
    const faulty = [...fields].filter((field) => values[field] === replacement.was)
    return faulty.map((field) => ({ kind: 'set', sheet, row, field, value: replacement.value }) as const)
  })
  const [first] = edits
  if (first === undefined || edits.some(({ field }) => field !== first.field)) return undefined
  const name = checked.talk.list.columns[first.field]?.name ?? first.field
  const say = {
    zh: `${edits.length} 行的${name}从“${replacement.was}”改成“${replacement.value}”`,
    en: `“${name}” of ${plural(edits.length, 'row')} becomes “${replacement.value}” in place of “${replacement.was}”`,
  }
  return { kind: 'aside', effects: recheckWith(checked, edits, say) }
}

async function removeRows(said: string, checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const rows = await findRowsMeant(said, checked, facts)
  if (!rows.ok) return { kind: 'problem', problem: rows.problem }
  const edits = rows.value.map(({ sheet, row }): Edit => ({ kind: 'drop', sheet, row }))
  const places = rows.value.map(({ row }) => ({ row }))
  const say = { zh: `去掉${sayPlaces(places, 'zh')}`, en: `${sayPlaces(places, 'en')} taken out` }
  return { kind: 'aside', effects: recheckWith(checked, edits, say) }
}

function editOf(correction: Correction, { sheet, row }: { readonly sheet: number; readonly row: number }): Edit {
  if (correction.kind === 'remove') return { kind: 'drop', sheet, row }
  return { kind: 'set', sheet, row, field: correction.field, value: correction.value }
}

function sayCorrection(correction: Correction, { talk }: CheckedList): Said {
  const whose = nameRow(correction.meant)
  if (correction.kind === 'remove') return { zh: `去掉${whose.zh}`, en: `${whose.en} taken out` }
  const column = talk.list.columns[correction.field]?.name ?? correction.field
  return {
    zh: `${whose.zh}的${column}改成“${correction.value}”`,
    en: `“${column}” of ${whose.en} becomes “${correction.value}”`,
  }
}

function nameRow(meant: RowMeant): Said {
  return 'name' in meant
    ? inBoth((language) => ({ zh: meant.name, en: `“${meant.name}”` })[language])
    : placeName(meant)
}
