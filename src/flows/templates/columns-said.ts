/** 列是哪一项 · What a person says the unknown columns of a form are: D 是 考核站点编号；F 空着. */
import { fieldOfHeader, headerKey } from '../../domain/lists/checking/header.js'
import type { List } from '../../domain/lists/list.js'
import type { FormColumn } from '../../domain/lists/templates/learned-template.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'

export interface ColumnSaid {
  readonly column: number
  /** Absent: it stays empty. */
  readonly field?: string
}

const LONGEST = 500
const MOST_SAID = 40
const ALL_EMPTY = /^(?:都|全部?|就)?(?:空着|空|不填|留空)(?:吧|就行)?$|^(?:leave )?(?:them )?(?:all )?empty$/iu
const PAIR = /^(.{1,40}?)\s{0,3}(?:列)?\s{0,3}(?:就是|是|填|对应|[=＝:：→]| is )\s{0,3}(.{1,40})$/u
const ASKS = /[?？]|什么|哪些|怎么|吗$/u
const STAYS_EMPTY = /^(.{1,40}?)\s{0,3}列?\s{0,3}(空着|空|不填|留空)$/u
const EMPTY = /^(?:空着|空|不填|留空|没有|empty|nothing)$/iu

/** Undefined: nothing is said about columns. */
export function readColumnsSaid(
  text: string,
  list: List,
  unknown: readonly FormColumn[],
): Checked<readonly ColumnSaid[]> | undefined {
  const said = text.slice(0, LONGEST).trim()
  if (ASKS.test(said)) return undefined
  if (said === ALL_EMPTY_VALUE || ALL_EMPTY.test(said)) return good([])
  const found: ColumnSaid[] = []
  for (const part of said.split(/[\n；;，,。]/u).slice(0, MOST_SAID)) {
    const tidy = part.trim()
    if (tidy === '') continue
    const [, left, right] = PAIR.exec(tidy) ?? STAYS_EMPTY.exec(tidy) ?? []
    if (left === undefined || right === undefined)
      return found.length > 0 ? bad('template-column-said', { said: tidy }) : undefined
    const column = findColumn(left.trim(), unknown)
    if (column === undefined) return bad('template-column-said', { said: tidy })
    const field = fieldOfHeader(list, right.trim())
    if (field === undefined && !EMPTY.test(right.trim())) return bad('template-field-unknown', { said: right.trim() })
    found.push({ column, ...(field && { field }) })
  }
  return found.length === 0 ? undefined : good(found)
}

export const ALL_EMPTY_VALUE = 'empty'

/** By its letter or its header. */
function findColumn(said: string, unknown: readonly FormColumn[]): number | undefined {
  const key = headerKey(said)
  const found = unknown.find(({ column, header }) => {
    return columnName(column).toLowerCase() === key || (key !== '' && headerKey(header) === key)
  })
  return found?.column
}

/** `A`, as the person sees it in Excel. */
export function columnName(column: number): string {
  const own = String.fromCharCode(65 + (column % 26))
  return column < 26 ? own : columnName(Math.floor(column / 26) - 1) + own
}
