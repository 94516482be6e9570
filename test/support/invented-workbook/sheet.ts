/** 名单工作表 · One sheet of an invented workbook: the list, and whatever its owner has set up in it. */
import { inventPerson } from '../people.js'
import { COMMENT_WRITERS, type Comment } from './comment-writers.js'
import type { Extra, Features } from './features.js'
import { MAIN, type Parts, RELATIONS, TYPE } from './parts.js'

const HEADERS = ['学生姓名', '姓名拼音', '性别', '证件类型', '证件号码', '手机号码', '入学年份']
const LAST = 'G'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const BUTTON =
  '<v:shape id="_x0000_s1999" type="#_x0000_t201" xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><div><font>打印<br>\n      </font></div></v:textbox><x:ClientData ObjectType="Button" xmlns:x="urn:schemas-microsoft-com:office:excel"><x:Anchor>9, 0, 1, 0, 11, 0, 3, 0</x:Anchor></x:ClientData></v:shape>'

export interface SheetOrder {
  readonly path: string
  readonly features: Features
  readonly extras: readonly Extra[]
  readonly parts: Parts
  readonly sharedTexts: string[]
}

export function inventSheet(order: SheetOrder): string {
  const { features, extras } = order
  const rows = [HEADERS, ...Array.from({ length: features.people }, (_, n) => personCells(n))]
  const data = rows.map((texts, at) => rowXml(order, texts, at + 1)).join('')
  const has = (extra: Extra) => extras.includes(extra)
  const views = has('frozen')
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : ''
  const cols = has('wide columns')
    ? `<cols><col min="1" max="3" width="12"/><col min="4" max="16384" width="9" hidden="1"/></cols>`
    : ''
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="${MC}"><dimension ref="A1:${LAST}${rows.length}"/>${views}${cols}<sheetData>${data}</sheetData>${tailXml(order, rows.length)}</worksheet>`
}

function personCells(n: number): string[] {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  return [name, pinyin, gender, '身份证', idNumber, n === 1 ? '' : phone, '2023']
}

function rowXml({ features, extras, sharedTexts }: SheetOrder, texts: readonly string[], row: number): string {
  const style = features.styles === 'many' || features.styles === 'unrelated' ? ' s="1"' : ''
  const cells = texts.map((text, column) => {
    const place = features.hasReferences ? ` r="${String.fromCharCode(65 + column)}${row}"` : ''
    if (text === '') return features.hasReferences ? '' : `<c${place}${style}/>`
    if (extras.includes('formulas') && column === 6 && row > 1) return `<c${place}><f>2000+23</f><v>2023</v></c>`
    if (features.texts === 'formula' && row > 1) return `<c${place} t="str"${style}><f>"${text}"</f><v>${text}</v></c>`
    if (features.texts !== 'shared') return `<c${place}${style} t="inlineStr"><is><t>${text}</t></is></c>`
    const known = sharedTexts.indexOf(text)
    return `<c${place}${style} t="s"><v>${known === -1 ? sharedTexts.push(text) - 1 : known}</v></c>`
  })
  const blanks = extras.includes('blank cells') && features.hasReferences
  const more = blanks ? ['H', 'I', 'J'].map((column) => `<c r="${column}${row}"${style}/>`) : []
  return `<row${features.hasReferences ? ` r="${row}" spans="1:7"` : ''}>${[...cells, ...more].join('')}</row>`
}

/** In the order of the schema. */
function tailXml(order: SheetOrder, lastRow: number): string {
  const { path, parts, extras, features } = order
  const has = (extra: Extra, xml: () => string) => (extras.includes(extra) ? xml() : '')
  const range = `A1:${LAST}${lastRow}`
  const relate = (kind: string, target: string) => parts.relate(path, kind, target)
  return [
    has('protected', () => '<sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    has('filter', () => (extras.includes('table') ? '' : `<autoFilter ref="${range}"/>`)),
    has('merges', () => `<mergeCells count="1"><mergeCell ref="A${lastRow + 1}:${LAST}${lastRow + 1}"/></mergeCells>`),
    has(
      'rules',
      () =>
        `<conditionalFormatting sqref="A2:A9"><cfRule type="expression" priority="1"${features.styles === 'many' ? ' dxfId="0"' : ''}><formula>A2=""</formula></cfRule></conditionalFormatting>`,
    ),
    has(
      'choices',
      () =>
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C99"><formula1>"男,女"</formula1></dataValidation></dataValidations>',
    ),
    has(
      'links',
      () =>
        `<hyperlinks><hyperlink ref="A2" r:id="${parts.relate(path, 'hyperlink', 'https://example.com/?a=1&amp;b=2', true)}"/><hyperlink ref="A3" location="A1" display="x"/></hyperlinks>`,
    ),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    has('printer', () => {
      parts.add('xl/printerSettings/printerSettings1.bin', Buffer.from([1, 2, 3]), `${TYPE}.printerSettings`)
      return `<pageSetup orientation="landscape" r:id="${relate('printerSettings', 'xl/printerSettings/printerSettings1.bin')}"/>`
    }),
    has('head picture', () => '<headerFooter><oddHeader>&amp;C&amp;G</oddHeader></headerFooter>'),
    has('picture', () => `<drawing r:id="${relate('drawing', addPicture(parts))}"/>`),
    boxesXml(order),
    has('head picture', () => `<legacyDrawingHF r:id="${relate(OLD_DRAWING, addHeadPicture(parts))}"/>`),
    has('button', () => {
      parts.add(
        'xl/ctrlProps/ctrlProp1.xml',
        `<formControlPr xmlns="${X14}" objectType="Button"/>`,
        'application/vnd.ms-excel.controlproperties+xml',
      )
      const control = `<control shapeId="1999" r:id="${relate('ctrlProp', 'xl/ctrlProps/ctrlProp1.xml')}" name="按钮"/>`
      return `<mc:AlternateContent><mc:Choice Requires="x14" xmlns:x14="${X14}"><controls>${control}</controls></mc:Choice></mc:AlternateContent>`
    }),
    has('table', () => {
      const columns = HEADERS.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join('')
      parts.add(
        'xl/tables/table1.xml',
        `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="${range}"><autoFilter ref="${range}"/><tableColumns count="${HEADERS.length}">${columns}</tableColumns></table>`,
        `${TYPE}.table+xml`,
      )
      return `<tableParts count="1"><tablePart r:id="${relate('table', 'xl/tables/table1.xml')}"/></tableParts>`
    }),
    has(
      'extension',
      () =>
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings/></ext></extLst>`,
    ),
  ].join('')
}

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

function addImage(parts: Parts): string {
  parts.addDefault('png', 'image/png')
  parts.add('xl/media/image1.png', PICTURE)
  return 'xl/media/image1.png'
}

export function addPicture(parts: Parts, path = 'xl/drawings/drawing1.xml'): string {
  const a = 'http://schemas.openxmlformats.org/drawingml/2006'
  const id = parts.relate(path, 'image', addImage(parts))
  parts.add(
    path,
    `<xdr:wsDr xmlns:xdr="${a}/spreadsheetDrawing" xmlns:a="${a}/main" xmlns:r="${RELATIONS}"><xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="校徽"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  )
  return path
}

function addHeadPicture(parts: Parts): string {
  const path = 'xl/drawings/vmlDrawing9.vml'
  parts.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const id = parts.relate(path, 'image', addImage(parts))
  parts.add(
    path,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><v:shape id="CH" o:spid="_x0000_s2049" type="#_x0000_t75" style='position:absolute'><v:imagedata o:relid="${id}" o:title="校徽"/></v:shape></xml>`,
  )
  return path
}

/** Also in strict workbooks. */
const OLD_DRAWING = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing'

/** In the header, in the cell that will be marked, and in one that will not. */
const COMMENTED: readonly Comment[] = [
  { reference: 'A1', row: 0, column: 0, text: '写全名' },
  { reference: 'E2', row: 1, column: 4, text: '班主任：&lt;请核对&gt;' },
  { reference: 'C3', row: 2, column: 2, text: '转专业' },
]

function boxesXml({ path, parts, features, extras }: SheetOrder): string {
  const isThread = extras.includes('threads')
  const writer = isThread ? COMMENT_WRITERS.excel : features.comments && COMMENT_WRITERS[features.comments]
  if (writer !== undefined) {
    const xml = writer.comments(COMMENTED).replace('{main}', MAIN)
    parts.add('xl/comments1.xml', isThread ? xml.replace('教务处', 'tc={0A1B2C3D}') : xml, `${TYPE}.comments+xml`)
    parts.relate(path, 'comments', 'xl/comments1.xml')
  }
  if (isThread) addThread(path, parts)
  const boxes = writer?.boxes?.(COMMENTED) ?? '<xml></xml>'
  const hasButton = extras.includes('button')
  if (writer?.boxes === undefined && !hasButton) return ''
  parts.addDefault('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  parts.add('xl/drawings/vmlDrawing1.vml', hasButton ? boxes.replace(/<\/xml>$/, `${BUTTON}</xml>`) : boxes)
  const tag = `<legacyDrawing r:id="${parts.relate(path, OLD_DRAWING, 'xl/drawings/vmlDrawing1.vml')}"/>`
  if (!features.isStrict) return tag
  return `<mc:AlternateContent><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">${tag}</mc:Choice></mc:AlternateContent>`
}

function addThread(path: string, parts: Parts): void {
  const ns = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
  parts.add(
    'xl/threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${ns}"><threadedComment ref="E2" id="{0A1B2C3D}" personId="{1}"><text>请核对</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  )
  parts.relate(
    path,
    'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    'xl/threadedComments/threadedComment1.xml',
  )
}
