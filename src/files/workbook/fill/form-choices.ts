/** 模板的下拉 · What the dropdowns of a form offer, column by column: written in them, or on another sheet of it. */
import type { Workbook } from '../../../domain/lists/sheet.js'
import type { FormLayout } from '../../../domain/lists/templates/learned-template.js'
import { parseRange } from '../package/cell-place.js'
import { MAX_UNPACKED_MB } from '../package/limits.js'
import { openPackage, type PackageReader } from '../package/package-reader.js'
import { streamText } from '../package/part-stream.js'
import { readStructure } from '../package/workbook-structure.js'
import { readElements } from '../package/xml-elements.js'
import { decodeEntities } from '../package/xml-scanner.js'
import { textAttribute } from '../package/xml-tag.js'
import { visitSheet } from '../read/sheet-rows.js'

type Place = Pick<FormLayout, 'sheet' | 'firstRow'>

/** More is a catalogue, which nobody chooses from row by row. */
const MOST_CHOICES = 2_000
const MAX_BYTES = MAX_UNPACKED_MB * 1024 * 1024
const FORMULA = /<(?:[\w.-]{1,20}:)?formula1>([^<>]{0,9000})</
const NAMED = />([^<>]{1,300})</

/** By column, from 0, of the first row that is written; none of a dropdown that depends on other cells. */
export async function readChoices(
  path: string,
  { sheets }: Workbook,
  place: Place,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const pack = await openPackage(path)
  try {
    const structure = await readStructure(pack)
    const names = readNames(structure.xml)
    const validations = readElements(await readTail(pack, structure.sheets[place.sheet]?.path), 'dataValidations')
    const found = new Map<number, readonly string[]>()
    for (const one of validations?.children ?? []) {
      const formula = decodeEntities(FORMULA.exec(one)?.[1] ?? '').trim()
      const choices = textAttribute(one, 'type') === 'list' ? offered(formula, names, sheets) : []
      if (choices.length === 0 || choices.length > MOST_CHOICES) continue
      for (const column of columnsOf(textAttribute(one, 'sqref'), place.firstRow)) found.set(column, choices)
    }
    return found
  } finally {
    pack.close()
  }
}

async function readTail(pack: PackageReader, path: string | undefined): Promise<string> {
  const part = path === undefined ? undefined : pack.find(path)
  let tail = ''
  if (part === undefined) return tail
  await visitSheet(streamText(pack, part, MAX_BYTES), {
    row: () => undefined,
    tail(text) {
      tail = text
    },
  })
  return tail
}

/** Names of ranges, as a dropdown may say them. */
function readNames(xml: string): ReadonlyMap<string, string> {
  const children = readElements(xml, 'definedNames')?.children ?? []
  return new Map(children.map((one) => [textAttribute(one, 'name'), decodeEntities(NAMED.exec(one)?.[1] ?? '')]))
}

function offered(formula: string, names: ReadonlyMap<string, string>, sheets: Workbook['sheets']): readonly string[] {
  if (formula.startsWith('"')) return tidy(formula.slice(1, -1).split(','))
  const place = names.get(formula) ?? formula
  const at = place.lastIndexOf('!')
  const range = parseRange(place.slice(at + 1))
  const name = place.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'")
  const sheet = sheets.find((one) => one.name === name)
  if (range === undefined || sheet === undefined) return []
  const rows = sheet.rows.filter(({ number }) => number >= range.firstRow && number <= range.lastRow)
  return tidy(rows.flatMap(({ texts }) => texts.slice(range.firstColumn, range.lastColumn + 1)))
}

function tidy(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}

function columnsOf(ranges: string, row: number): readonly number[] {
  return ranges.split(' ').flatMap((one) => {
    const range = parseRange(one)
    if (range === undefined || range.firstRow > row || range.lastRow < row) return []
    return Array.from({ length: range.lastColumn - range.firstColumn + 1 }, (_, at) => range.firstColumn + at)
  })
}
