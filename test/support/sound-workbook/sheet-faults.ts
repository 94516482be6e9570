/** 工作表的检查 · Rows and cells in rising order, each once; styles, texts, columns and places that exist. */
import type { StyleCounts } from './style-faults.js'
import { orderFaults } from './style-faults.js'
import { child, childrenOf, doubled, everyNode, numberOf, textOf, withAlternatives, type XmlNode } from './xml-tree.js'

/** The sequence of CT_Worksheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const MOST_CHARACTERS = 32_767
const TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']

export interface Known {
  /** Undefined where the workbook has none. */
  readonly styles: StyleCounts | undefined
  readonly sharedStrings: number
}

export function checkSheet(root: XmlNode, name: string, known: Known, faults: string[]): void {
  const say = (fault: string) => void faults.push(`${name}: ${fault}`)
  for (const fault of orderFaults(withAlternatives(root), ORDER, ['conditionalFormatting'])) say(fault)
  checkColumns(root, known, say)
  let lastRow = 0
  for (const row of childrenOf(child(root, 'sheetData'), 'row')) {
    const number = numberOf(row, 'r') ?? lastRow + 1
    if (!(number > lastRow && number <= LAST_ROW)) say(`row ${number} behind ${lastRow}`)
    checkStyle(row, `row ${number}`, known, say)
    checkCells(row, number, known, say)
    lastRow = number
  }
  checkMerges(root, say)
  for (const rule of everyNode(root)) {
    const format = rule.name === 'cfRule' ? numberOf(rule, 'dxfId') : undefined
    if (format !== undefined && !(format < (known.styles?.dxfs ?? 0))) say(`dxfId ${format}`)
  }
}

function checkColumns(root: XmlNode, known: Known, say: (fault: string) => void): void {
  let last = 0
  for (const col of childrenOf(child(root, 'cols'), 'col')) {
    const [min = 0, max = 0] = [numberOf(col, 'min'), numberOf(col, 'max')]
    if (!(min > last && max >= min && max <= LAST_COLUMN)) say(`columns ${min}–${max} behind ${last}`)
    checkStyle(col, `columns ${min}–${max}`, known, say, 'style')
    last = max
  }
}

function checkCells(row: XmlNode, number: number, known: Known, say: (fault: string) => void): void {
  let last = 0
  for (const cell of childrenOf(row, 'c')) {
    const reference = cell.attributes.get('r')
    const [letters = '', own] = reference === undefined ? [] : [/^[A-Z]+/.exec(reference)?.[0], reference]
    const column = own === undefined ? last + 1 : columnNumber(letters)
    if (own !== undefined && own !== `${letters}${number}`) say(`${own} in row ${number}`)
    if (!(column > last && column <= LAST_COLUMN)) say(`cell ${own} behind column ${last} in row ${number}`)
    last = column
    checkStyle(cell, own ?? `cell ${column} of row ${number}`, known, say)
    checkValue(cell, own ?? `cell ${column} of row ${number}`, known, say)
  }
}

function checkStyle(
  node: XmlNode,
  where: string,
  known: Known,
  say: (fault: string) => void,
  attribute: 's' | 'style' = 's',
): void {
  const style = numberOf(node, attribute)
  if (style !== undefined && !(style < (known.styles?.cellXfs ?? 1))) say(`${where} has style ${style}`)
}

function checkValue(cell: XmlNode, where: string, known: Known, say: (fault: string) => void): void {
  const type = cell.attributes.get('t') ?? 'n'
  const value = child(cell, 'v')
  const inline = child(cell, 'is')
  if (!TYPES.includes(type)) say(`${where} is of type ${type}`)
  if (type === 's' && value !== undefined) {
    const index = textOf(value)
    if (!/^\d+$/.test(index) || Number(index) >= known.sharedStrings) say(`${where} shows shared text ${index}`)
  }
  if (type === 'inlineStr' ? inline === undefined || value !== undefined : inline !== undefined) {
    say(`${where} is ${type} with other content`)
  }
  const text = inline ?? (type === 'str' ? value : undefined)
  if (text !== undefined && decoded(textOf(text)).length > MOST_CHARACTERS) say(`${where} is too long`)
}

function decoded(text: string): string {
  return text.replace(/_x[\dA-Fa-f]{4}_/g, ' ')
}

function checkMerges(root: XmlNode, say: (fault: string) => void): void {
  const references = childrenOf(child(root, 'mergeCells'), 'mergeCell').map((one) => one.attributes.get('ref') ?? '')
  for (const reference of doubled(references)) say(`${reference} merged twice`)
  for (const reference of references) if (rangeOf(reference) === undefined) say(`${reference} merged`)
}

export interface Range {
  readonly first: { readonly column: number; readonly row: number }
  readonly last: { readonly column: number; readonly row: number }
}

/** `B2`, `$B$2:C9`; columns and rows from 1. */
export function rangeOf(reference: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(reference)
  if (match === null) return undefined
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match
  const place = (letters: string, number: string) => ({ column: columnNumber(letters), row: Number(number) })
  return { first: place(column, row), last: place(lastColumn, lastRow) }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
