/** 表格样式 · The few cell styles of the workbooks we write ourselves. */
import { MAIN_NS, XML_HEAD } from '../package/ooxml.js'

/** Their places in `cellXfs` below. `text` has the format “文本”, so that Excel leaves digits alone. */
export const TABLE_STYLE = {
  plain: 0,
  text: 1,
  header: 2,
  title: 3,
  note: 4,
  example: 5,
  requiredHeader: 6,
  boxed: 7,
} as const

const FONTS = [
  '<font><sz val="11"/><name val="等线"/></font>',
  '<font><b/><sz val="11"/><name val="等线"/></font>',
  '<font><b/><sz val="16"/><name val="等线"/></font>',
  '<font><sz val="10"/><color rgb="FF595959"/><name val="等线"/></font>',
  '<font><i/><sz val="11"/><color rgb="FF7F7F7F"/><name val="等线"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFC00000"/><name val="等线"/></font>',
]

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>',
]

const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
]

const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const XFS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${CENTRED}</xf>`,
  `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${CENTRED}</xf>`,
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="4" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  `<xf numFmtId="49" fontId="5" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${CENTRED}</xf>`,
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
]

const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`

export const TABLE_STYLES_XML = `${XML_HEAD}<styleSheet xmlns="${MAIN_NS}">${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', XFS)}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
