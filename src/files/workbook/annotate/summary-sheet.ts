/** 错误汇总 · The sheet that counts the faults of a workbook and links to their cells. */
import type { Finding, SheetLayout } from '../../../domain/lists/rows.js'
import { PROBLEMS } from '../../../domain/talk/all-problems.js'
import { type ProblemCode, sentenceOf } from '../../../domain/talk/problem.js'
import type { ProblemLevel } from '../../../domain/talk/problem-kind.js'
import { cellReference } from '../package/cell-place.js'
import { encodeAttribute } from '../package/excel-text.js'
import { type Dialect, textCell, XML_HEAD } from '../package/ooxml.js'
import { MAX_COMMENTS } from './marks.js'
import type { StyleTable } from './style-table.js'
import { SUMMARY_TITLE } from './summary-place.js'

const LEVELS: Readonly<Record<ProblemLevel, string>> = {
  error: '错误',
  warning: '提醒',
  mended: '已修正',
  note: '说明',
}
const LEVEL_ORDER: readonly ProblemLevel[] = ['error', 'warning', 'mended', 'note']
const HEADERS = ['问题', '级别', '数量', '所在行', '怎么办（以第一处为例）', '点击跳到单元格']
const WIDTHS = [30, 8, 8, 40, 70]
const FIRST_LINK_COLUMN = 5
const MAX_LINKS = 20
const MAX_ROW_NUMBERS = 300

export interface SummaryOrder {
  readonly name: string
  readonly layouts: readonly SheetLayout[]
  readonly findings: readonly Finding[]
  readonly styles: StyleTable
  readonly dialect: Dialect
}

interface Group {
  readonly code: ProblemCode
  readonly findings: readonly Finding[]
}

export function summaryXml({ name, layouts, findings, styles, dialect }: SummaryOrder): string {
  const title = styles.own('<b/><sz val="14"/><name val="等线"/>')
  const bold = styles.own('<b/><sz val="11"/><name val="等线"/>')
  const link = styles.own('<u/><sz val="11"/><color rgb="FF0563C1"/><name val="等线"/>')
  const plain = styles.own(undefined)
  const rows: string[] = []
  const links: string[] = []
  const addRow = (texts: readonly (string | undefined)[], style: number, linkStyle = style) => {
    const number = rows.length + 1
    const cells = texts.map((text, column) =>
      text === undefined ? '' : textCell(column, number, text, column < FIRST_LINK_COLUMN ? style : linkStyle),
    )
    rows.push(`<row r="${number}">${cells.join('')}</row>`)
    return number
  }
  addRow([SUMMARY_TITLE], title)
  addRow([openingLine(name, findings)], plain)
  addRow([], plain)
  addRow(HEADERS, bold)
  for (const group of groupByCode(findings)) {
    const places = cellPlaces(group, layouts)
    const number = addRow([...describe(group, layouts), ...places.map(({ label }) => label)], plain, link)
    places.forEach(({ location, label }, index) => {
      const reference = cellReference(FIRST_LINK_COLUMN + index, number)
      links.push(
        `<hyperlink ref="${reference}" location="${encodeAttribute(location)}" display="${encodeAttribute(label)}"/>`,
      )
    })
  }
  const cols = WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  ).join('')
  const hyperlinks = links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
  return `${XML_HEAD}<worksheet xmlns="${dialect.main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>${hyperlinks}</worksheet>`
}

function openingLine(name: string, findings: readonly Finding[]): string {
  const counts = LEVEL_ORDER.map((level) => {
    const count = findings.filter(({ code }) => PROBLEMS[code].level === level).length
    return count === 0 ? '' : `${LEVELS[level]} ${count} 处`
  }).filter((text) => text !== '')
  const found = counts.length === 0 ? '没有发现问题' : counts.join('，')
  const capped = findings.length > MAX_COMMENTS ? `批注最多加 ${MAX_COMMENTS} 处，其余的说明在“校验结果”列。` : ''
  return `《${name}》：${found}。红色单元格必须改，黄色的已修正或请核对；改好后把这个文件直接发回来即可。${capped}`
}

function groupByCode(findings: readonly Finding[]): Group[] {
  const groups = new Map<ProblemCode, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.code)
    if (group === undefined) groups.set(finding.code, [finding])
    else group.push(finding)
  }
  const rank = (code: ProblemCode) => LEVEL_ORDER.indexOf(PROBLEMS[code].level)
  return [...groups]
    .map(([code, own]) => ({ code, findings: own }))
    .sort((a, b) => rank(a.code) - rank(b.code) || b.findings.length - a.findings.length)
}

function describe({ code, findings }: Group, layouts: readonly SheetLayout[]): string[] {
  const { title, level } = PROBLEMS[code]
  const said = findings[0] === undefined ? '' : sentenceOf(findings[0], 'zh')
  return [title.zh, LEVELS[level], String(findings.length), rowNumbers(findings, layouts), said]
}

function rowNumbers(findings: readonly Finding[], layouts: readonly SheetLayout[]): string {
  const bySheet = new Map<number, Set<number>>()
  for (const { sheet, row } of findings) {
    if (sheet !== undefined && row !== undefined) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(row))
  }
  if (bySheet.size === 0) return '整个文件'
  const lists = [...bySheet].map(([sheet, rows]) => {
    const shown = [...rows].slice(0, MAX_ROW_NUMBERS).join('、')
    const more = rows.size > MAX_ROW_NUMBERS ? `…等 ${rows.size} 行` : ''
    return `${layouts.length > 1 ? `${sheetName(layouts, sheet)}：` : ''}${shown}${more}`
  })
  return lists.join('；')
}

function cellPlaces({ findings }: Group, layouts: readonly SheetLayout[]): { label: string; location: string }[] {
  const places = new Map<string, { label: string; location: string }>()
  for (const { sheet, row, field } of findings) {
    if (places.size >= MAX_LINKS) break
    const layout = layouts.find((one) => one.sheet === sheet)
    if (layout === undefined || row === undefined) continue
    const cell = cellReference((field === undefined ? undefined : layout.columns[field]) ?? 0, row)
    const location = `'${layout.sheetName.replaceAll("'", "''")}'!${cell}`
    places.set(location, { label: layouts.length > 1 ? `${layout.sheetName} ${cell}` : cell, location })
  }
  return [...places.values()]
}

function sheetName(layouts: readonly SheetLayout[], sheet: number): string {
  return layouts.find((layout) => layout.sheet === sheet)?.sheetName ?? `第 ${sheet + 1} 张表`
}
