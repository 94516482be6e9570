/** 填一张表 · One sheet part with rows written under its header: examples go, prepared rows keep their formats. */
import type { FormLayout } from '../../../domain/lists/templates/learned-template.js'
import { columnStylesOf, sheetDataPrefix } from '../annotate/column-widths.js'
import { parseRange } from '../package/cell-place.js'
import { MAX_UNPACKED_MB } from '../package/limits.js'
import type { PackagePart, PackageReader } from '../package/package-reader.js'
import type { OpenPart } from '../package/package-writer.js'
import { streamText } from '../package/part-stream.js'
import { readElements } from '../package/xml-elements.js'
import { textAttribute } from '../package/xml-tag.js'
import { visitSheet } from '../read/sheet-rows.js'
import { FormRows } from './form-rows.js'

const MAX_BYTES = MAX_UNPACKED_MB * 1024 * 1024

/** Of one part at a time, in order. */
type RowsToFill = AsyncIterable<readonly ReadonlyMap<number, string>[]>

export async function fillSheet(
  pack: PackageReader,
  part: PackagePart,
  out: OpenPart,
  layout: FormLayout,
  rows: RowsToFill,
): Promise<void> {
  let prefix = ''
  let isOpen = true
  let tail = ''
  let form = new FormRows(layout, '', () => 0)
  let pending: string[] = []
  const flush = async () => {
    if (pending.length > 0) await out.write(pending.join(''))
    pending = []
  }
  await visitSheet(streamText(pack, part, MAX_BYTES), {
    head(text) {
      prefix = sheetDataPrefix(text)
      isOpen = !text.endsWith('/>')
      form = new FormRows(layout, prefix, columnStylesOf(text))
      pending.push(withoutDimension(isOpen ? text : `${text.slice(0, -2)}>`))
    },
    row(row, text) {
      if (row.number < layout.firstRow) pending.push(text.slice(row.leadStart, row.end))
      else form.keep(row, text)
    },
    tail(text) {
      tail = isOpen ? text : `</${prefix}sheetData>${text}`
    },
    pause: flush,
  })
  await flush()
  for await (const one of rows) await out.write(one.map((texts) => form.next(texts)).join(''))
  await out.write(form.rest() + withoutMerges(tail, layout.firstRow))
}

/** Some readers trust it and would not see the rows below. */
function withoutDimension(head: string): string {
  const found = readElements(head, 'dimension')
  return found === undefined ? head : head.slice(0, found.start) + head.slice(found.end)
}

/** Of examples: under them rows would not be seen. */
function withoutMerges(tail: string, firstRow: number): string {
  const found = readElements(tail, 'mergeCells')
  if (found === undefined) return tail
  const kept = found.children.filter((merge) => {
    const range = parseRange(textAttribute(merge, 'ref'))
    return range === undefined || range.lastRow < firstRow
  })
  return kept.length === 0 ? tail.slice(0, found.start) + tail.slice(found.end) : found.replace(kept)
}
