/** 工作簿的检查 · Sheets by name and number, defined names, links: whatever leads somewhere arrives. */
import type { Part } from './package-parts.js'
import { rangeOf } from './sheet-faults.js'
import { child, childrenOf, doubled, everyNode, numberOf, relationIdOf, textOf, type XmlNode } from './xml-tree.js'

export function checkWorkbook(workbook: Part, faults: string[]): void {
  const say = (fault: string) => void faults.push(`${workbook.name}: ${fault}`)
  const sheets = sheetsOf(workbook.xml)
  const names = sheets.map((sheet) => sheetName(sheet).toLowerCase())
  if (sheets.length === 0) say('no sheets')
  for (const name of doubled(names)) say(`two sheets ${name}`)
  for (const id of doubled(sheets.map((sheet) => sheet.attributes.get('sheetId') ?? ''))) say(`two sheets number ${id}`)
  for (const id of doubled(sheets.map((sheet) => relationIdOf(sheet) ?? ''))) say(`two sheets of ${id}`)
  for (const name of names) {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) say(`a sheet may not be called ${name}`)
  }
  const kinds = workbook.relations.map(({ kind }) => kind)
  for (const kind of doubled(kinds.filter((one) => one === 'styles' || one === 'sharedStrings'))) say(`two ${kind}`)
  checkNames(workbook.xml, names, say)
}

export function sheetsOf(workbook: XmlNode | undefined): readonly XmlNode[] {
  return childrenOf(child(workbook, 'sheets'), 'sheet')
}

/** Excel writes what XML cannot hold as `_x000A_`. */
function sheetName(sheet: XmlNode): string {
  return decodeText(sheet.attributes.get('name') ?? '')
}

function decodeText(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function checkNames(workbook: XmlNode | undefined, sheets: readonly string[], say: (fault: string) => void): void {
  const names = childrenOf(child(workbook, 'definedNames'), 'definedName')
  const scoped = names.map(
    (one) => `${one.attributes.get('localSheetId')}!${one.attributes.get('name')?.toLowerCase()}`,
  )
  for (const name of doubled(scoped)) say(`two names ${name}`)
  for (const one of names) {
    const scope = numberOf(one, 'localSheetId')
    if (scope !== undefined && scope >= sheets.length) say(`a name of sheet ${scope}`)
    for (const [, quoted, bare] of decodeText(textOf(one)).matchAll(
      /'((?:[^']|'')+)'!|([^\s'!(),;:+*/&<>=^{}"-]+)!/g,
    )) {
      const sheet = (quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase()
      if (!sheet.startsWith('[') && sheet !== '#ref' && !sheets.includes(sheet)) say(`a name leads to ${sheet}`)
    }
  }
}

export function checkLinks(sheet: Part, workbook: Part, faults: string[]): void {
  const names = sheetsOf(workbook.xml).map((one) => sheetName(one).toLowerCase())
  const defined = childrenOf(child(workbook.xml, 'definedNames'), 'definedName').map((one) =>
    one.attributes.get('name')?.toLowerCase(),
  )
  for (const link of everyNode(sheet.xml!)) {
    const location = link.name === 'hyperlink' ? link.attributes.get('location') : undefined
    if (location === undefined || relationIdOf(link) !== undefined) continue
    const place = decodeText(location)
    const at = place.lastIndexOf('!')
    const quoted = place.slice(0, Math.max(0, at))
    const name = /^'.*'$/s.test(quoted) ? quoted.slice(1, -1).replaceAll("''", "'") : quoted
    const arrives =
      at === -1
        ? defined.includes(place.toLowerCase()) || rangeOf(place) !== undefined
        : names.includes(name.toLowerCase()) && rangeOf(place.slice(at + 1)) !== undefined
    if (!arrives) faults.push(`${sheet.name}: a link leads to ${place}`)
  }
}

/** Excel takes a chain that names a cell without a formula for damage. */
export function checkCalculationOrder(chain: XmlNode, sheets: ReadonlyMap<string, XmlNode>, faults: string[]): void {
  let sheet = ''
  for (const one of childrenOf(chain, 'c')) {
    sheet = one.attributes.get('i') ?? sheet
    const reference = one.attributes.get('r') ?? ''
    const cells = childrenOf(child(sheets.get(sheet), 'sheetData'), 'row').flatMap((row) => row.children)
    const cell = cells.find(({ attributes }) => attributes.get('r') === reference)
    if (child(cell, 'f') === undefined) faults.push(`calculation: ${reference} of ${sheet} is no formula`)
  }
}
