/** 所在行 · Rows as a person finds them: 第 3、8 行，or “二班”第 4 行 where there are several sheets. */
import { type BlankKind, sayMore } from './blank-kind.js'
import type { Language } from './language.js'

export interface Place {
  /** Its name, where it has to be said. */
  readonly sheet?: string
  /** As in Excel. */
  readonly row: number
}

export interface Places {
  readonly places: readonly Place[]
  /** Those not named too. */
  readonly total: number
  /** Rows of the list as it was sent, where that is another than the one this is written in. */
  readonly asSent?: true
  /** They are records, which nobody knows by rows. */
  readonly onRecord?: true
}

/** Rows of one sheet, as many as are `most` named. */
export function placesOf(rows: readonly number[], most: number): Places {
  return { places: rows.slice(0, most).map((row) => ({ row })), total: rows.length }
}

export function sayPlaces(places: readonly Place[], language: Language): string {
  const groups: { readonly sheet: string | undefined; readonly rows: number[] }[] = []
  for (const { sheet, row } of places) {
    const last = groups.at(-1)
    if (last !== undefined && last.sheet === sheet) last.rows.push(row)
    else groups.push({ sheet, rows: [row] })
  }
  const said = groups.map(({ sheet, rows }) => {
    const where = sheet === undefined ? '' : `“${sheet}”`
    if (language === 'zh') return `${where}第 ${rows.join('、')} 行`
    return `${where === '' ? '' : `${where} `}${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`
  })
  return said.join({ zh: '、', en: ', ' }[language])
}

export const PLACES: BlankKind<Places> = {
  fits: isPlaces,
  say: ({ places, total, asSent, onRecord }, language) => {
    if (onRecord)
      return { zh: `记录里的另外 ${total} 条`, en: total === 1 ? 'another record' : `${total} other records` }[language]
    const rest = total > places.length ? sayMore({ count: total, unit: { zh: '行', en: 'rows' } }, language) : ''
    const said = sayPlaces(places, language) + rest
    if (asSent === undefined) return said
    return { zh: `原名单${said}`, en: `${said} of the list as sent` }[language]
  },
}

/** What an older version stored stays as it is. */
export function markAsSent(rows: Places): Places {
  return isPlaces(rows) ? { ...rows, asSent: true } : rows
}

export function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const hasSheet = !('sheet' in value) || typeof value.sheet === 'string'
  return hasSheet && 'row' in value && typeof value.row === 'number'
}

function isPlaces(value: unknown): value is Places {
  if (typeof value !== 'object' || value === null || !('places' in value) || !('total' in value)) return false
  return Array.isArray(value.places) && value.places.every(isPlace) && typeof value.total === 'number'
}
