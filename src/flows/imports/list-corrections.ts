/** 名单里改一处 · A cell of the waiting list put right in words, or a row taken out; the list is checked again with it. */
import type { Edit } from '../../domain/imports/edits.js'
import {
  type Correction,
  type RowMeant,
  readCorrection,
  readSeveralRemoved,
} from '../../domain/lists/checking/correction.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { sayPlaces } from '../../domain/talk/places.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Read } from '../engine/flow.js'
import { placeName } from '../talk/wording.js'
import type { CheckedList } from './checked-list.js'
import { recheckWith } from './list-proposals.js'
import { findRow, findRowsMeant } from './rows-meant.js'

/** Undefined: it is no correction of this list. */
export async function correctList(text: string, checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const pieces = text.split(/[，,；;。\n]/u).filter((piece) => piece.trim() !== '')
  const isEach = pieces.length > 1 && pieces.every((piece) => readCorrection(piece, checked.talk.list) !== undefined)
  if (isEach) return correctEach(pieces.slice(0, MOST_PIECES), checked, facts)
  const several = readSeveralRemoved(text)
  if (several !== undefined) return removeRows(several, checked, facts)
  const correction = readCorrection(text, checked.talk.list)
  if (correction === undefined) return undefined
  const { meant } = correction
  const rows = await findRow(meant, checked, facts)
  // A name that is not in the list may be meant for the records.
  if (!rows.ok) return 'name' in meant ? undefined : { kind: 'problem', problem: rows.problem }
  const edits = rows.value.map((at): Edit => editOf(correction, at))
  return { kind: 'aside', effects: recheckWith(checked, edits, sayCorrection(correction, checked)) }
}

const MOST_PIECES = 10

/** 第8行手机号改成…，第9行去掉: all of them with one check, or none where a row is not found. */
async function correctEach(pieces: readonly string[], checked: CheckedList, facts: Facts): Promise<Read<never>> {
  const edits: Edit[] = []
  const said: Said[] = []
  for (const piece of pieces) {
    const correction = readCorrection(piece, checked.talk.list)
    if (correction === undefined) return undefined
    const rows = await findRow(correction.meant, checked, facts)
    if (!rows.ok) return { kind: 'problem', problem: rows.problem }
    edits.push(...rows.value.map((at) => editOf(correction, at)))
    said.push(sayCorrection(correction, checked))
  }
  const say = { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
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
