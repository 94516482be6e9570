/** 编造的工作簿 · A list with any mixture of what people's programs put into their files. */
import type { Features } from './invented-workbook/features.js'
import { MAIN, Parts, RELATIONS, TYPE } from './invented-workbook/parts.js'
import { addPicture, inventSheet } from './invented-workbook/sheet.js'
import { saveFile } from './workbooks.js'

const BOOK = 'xl/workbook.xml'

export async function inventWorkbook(features: Features): Promise<string> {
  const parts = new Parts(features)
  parts.relate('', 'officeDocument', BOOK)
  const sharedTexts: string[] = []
  const tags = features.sheetNames.map((name, at) => {
    const path = `xl/worksheets/sheet${features.naming === 'percent' ? '%20' : ''}${at + 1}.xml`
    const extras = at === 0 ? features.extras : []
    parts.add(path, inventSheet({ path, features, extras, parts, sharedTexts }), `${TYPE}.worksheet+xml`)
    return `<sheet name="${escapeXml(name)}" sheetId="${at * 7 + 3}" r:id="${parts.relate(BOOK, 'worksheet', path)}"/>`
  })
  if (sharedTexts.length > 0) addSharedTexts(parts, sharedTexts)
  addStyles(parts, features)
  if (features.extras.includes('formulas')) addCalculationOrder(parts, features)
  // A sheet that is no table, before all others.
  if (features.extras.includes('chart sheet')) tags.unshift(chartSheet(parts))
  const names = features.extras.includes('names') ? definedNames(features) : ''
  parts.add(
    BOOK,
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${tags.join('')}</sheets>${names}</workbook>`,
    `${TYPE}.sheet.main+xml`,
  )
  return saveFile('名单.xlsx', await parts.zip())
}

function escapeXml(text: string): string {
  const written = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  return written.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function chartSheet(parts: Parts): string {
  const path = 'xl/chartsheets/sheet1.xml'
  const drawing = parts.relate(path, 'drawing', addPicture(parts, 'xl/drawings/drawing8.xml'))
  parts.add(
    path,
    `<chartsheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="${drawing}"/></chartsheet>`,
    `${TYPE}.chartsheet+xml`,
  )
  return `<sheet name="图表" sheetId="1" r:id="${parts.relate(BOOK, 'chartsheet', path)}"/>`
}

function addSharedTexts(parts: Parts, texts: readonly string[]): void {
  const items = texts.map((text) => `<si><t>${text}</t></si>`)
  parts.add('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${items.join('')}</sst>`, `${TYPE}.sharedStrings+xml`)
  parts.relate(BOOK, 'sharedStrings', 'xl/sharedStrings.xml')
}

const FONTS = '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
const FILLS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
const BORDERS =
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>'
const FORMATS =
  '<cellXfs count="2"><xf/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs>'
const MANY = `${FONTS}${FILLS}${BORDERS}<cellStyleXfs count="1"><xf/></cellStyleXfs>${FORMATS}<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>`

function addStyles(parts: Parts, { styles }: Features): void {
  const content = { many: MANY, unrelated: MANY, empty: '', 'formats only': '<cellXfs><xf numFmtId="49"/></cellXfs>' }
  if (styles !== 'none' && styles !== 'unrelated') parts.relate(BOOK, 'styles', 'xl/styles.xml')
  if (styles === 'none' || styles === 'related but gone') return
  const xml =
    content[styles] === ''
      ? `<styleSheet xmlns="${MAIN}"/>`
      : `<styleSheet xmlns="${MAIN}">${content[styles]}</styleSheet>`
  parts.add('xl/styles.xml', xml, `${TYPE}.styles+xml`)
}

function addCalculationOrder(parts: Parts, { people, hasReferences }: Features): void {
  if (!hasReferences) return
  const cells = Array.from({ length: people }, (_, at) => `<c r="G${at + 2}" i="3"/>`)
  parts.add('xl/calcChain.xml', `<calcChain xmlns="${MAIN}">${cells.join('')}</calcChain>`, `${TYPE}.calcChain+xml`)
  parts.relate(BOOK, 'calcChain', 'xl/calcChain.xml')
}

function definedNames({ sheetNames, extras }: Features): string {
  const quoted = (name: string) => escapeXml(`'${name.replaceAll("'", "''")}'`)
  const areas = sheetNames.map((name, at) => {
    return `<definedName name="_xlnm.Print_Area" localSheetId="${at + (extras.includes('chart sheet') ? 1 : 0)}">${quoted(name)}!$A$1:$G$9</definedName>`
  })
  return `<definedNames>${areas.join('')}<definedName name="全部">${quoted(sheetNames[0] ?? '')}!$A:$G</definedName></definedNames>`
}
