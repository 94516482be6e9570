/** 入学年份 · Judges the year a candidate entered the school, and the edition year of a major catalogue. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldWidth, removeBlanks, removeQuotes } from './text-normal.js'

const EARLIEST_ENTRY = 1960
/** Longer ago than any course lasts. */
const USUAL_YEARS_BACK = 10
const EARLIEST_CATALOGUE = 1990

/** `2019`, `2019年`, `2019级`, `2019-09`, `2019年9月` and dates become `2019`. */
export function checkEntryYear(text: string, kind: string, today: string, notes: CellNotes): string {
  const year = readYear(text, kind, notes)
  if (year === undefined) return text
  const thisYear = Number(today.slice(0, 4))
  const value = Number(year)
  if (value < EARLIEST_ENTRY || value > thisYear) {
    notes.add('year-implausible', { year, from: EARLIEST_ENTRY, to: thisYear })
  } else if (value < thisYear - USUAL_YEARS_BACK) notes.add('year-unusual', { year })
  return year
}

/** The edition of the catalogue a major is listed in: `2021`, `2021版`, `2021年版`. */
export function checkMajorVersion(text: string, kind: string, today: string, notes: CellNotes): string {
  const year = readYear(text, kind, notes)
  if (year === undefined) return text
  const thisYear = Number(today.slice(0, 4))
  if (Number(year) < EARLIEST_CATALOGUE || Number(year) > thisYear + 1) {
    notes.add('year-implausible', { year, from: EARLIEST_CATALOGUE, to: thisYear + 1 })
  }
  return year
}

/** Of entry: 届 is the year of leaving and is not among them. */
const YEAR_FORMS = [
  /^((?:19|20)\d{2})(?:\.0+)?$/,
  /^((?:19|20)\d{2})年?(?:[春秋]季?)?(?:级|版|入学|学年)?$/,
  /^((?:19|20)\d{2})[-./年](?:0?[1-9]|1[0-2])(?:[-./月](?:0?[1-9]|[12]\d|3[01])?日?)?(?:T?\d{1,2}:\d{2}.*)?(?:入学)?$/,
  /^((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?$/,
]

function readYear(text: string, kind: string, notes: CellNotes): string | undefined {
  if (/^\d{4}$/.test(text)) return text
  const bare = removeQuotes(removeBlanks(foldWidth(text)))
  const year = YEAR_FORMS.map((form) => form.exec(bare)?.[1]).find((found) => found !== undefined)
  if (year === undefined) {
    if (/^\d{2,4}届/.test(bare)) notes.add('year-of-leaving')
    else notes.add('year-unclear', {}, yearProposal(bare, kind))
    return undefined
  }
  if (year !== text) noteMending(notes, text, year, 'value-normalised')
  return year
}

/** `19级` → 2019; a number such as 43709 is a date Excel shows as a number. */
function yearProposal(bare: string, kind: string): { readonly proposal?: string } {
  const short = /^(\d{2})(级|年)$/.exec(bare)?.[1]
  if (short !== undefined) return { proposal: `20${short}` }
  const serial = Number(bare)
  if (kind.toLowerCase() === 'n' && serial > 30_000 && serial < 60_000) {
    return { proposal: String(new Date(Math.round((serial - 25_569) * 86_400_000)).getUTCFullYear()) }
  }
  return {}
}
