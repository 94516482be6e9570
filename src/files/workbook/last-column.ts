/** 最右一列 · The rightmost column of a sheet with anything in it, found without reading the cells. */
import { columnOf } from './cell-place.js'
import { MAX_UNPACKED_MB } from './limits.js'
import type { PackagePart, PackageReader } from './package-reader.js'
import { streamText } from './part-stream.js'
import { visitSheet } from './sheet-rows.js'

const MAX_BYTES = MAX_UNPACKED_MB * 1024 * 1024

/** -1 for an empty sheet. Looks at each row's end only; a sheet written in an unusual way is read cell by cell. */
export async function findLastColumn(pack: PackageReader, part: PackagePart): Promise<number> {
  let last = -1
  let rest = ''
  for await (const block of streamText(pack, part, MAX_BYTES)) {
    const text = rest + block
    let from = 0
    for (let end = text.indexOf('</row>'); end !== -1; end = text.indexOf('</row>', from)) {
      const column = lastOfRow(text, from, end, last)
      if (column === undefined) return readLastColumn(pack, part)
      last = Math.max(last, column)
      from = end + 6
    }
    rest = text.slice(from)
    if (rest.length > MAX_UNUSUAL && last === -1) return readLastColumn(pack, part)
  }
  return rest.includes('<row') || last === -1 ? readLastColumn(pack, part) : last
}

/** A sheet this long without one `</row>` names its elements with a prefix. */
const MAX_UNUSUAL = 1024 * 1024

/** Walks back over cells that are only formatted, as far as they lie right of `known`. Undefined: unusual markup. */
function lastOfRow(text: string, from: number, end: number, known: number): number | undefined {
  for (let start = text.lastIndexOf('<c ', end); start >= from; start = text.lastIndexOf('<c ', start - 1)) {
    if (!text.startsWith('r="', start + 3)) return undefined
    const column = columnOf(text.slice(start + 6, start + 10))
    if (column <= known) return known
    const tagEnd = text.indexOf('>', start)
    if (text.charCodeAt(tagEnd - 1) !== 47 /* a closed tag holds nothing */) return column
  }
  return known
}

async function readLastColumn(pack: PackageReader, part: PackagePart): Promise<number> {
  let last = -1
  await visitSheet(streamText(pack, part, MAX_BYTES), {
    row({ cells }) {
      for (const cell of cells) if (cell.column > last && (cell.value !== '' || cell.hasFormula)) last = cell.column
    },
  })
  return last
}
