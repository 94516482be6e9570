/** 批注的各家写法 · The comments and the old drawing of one sheet as each program writes them. */

export interface Comment {
  /** `B2`. */
  readonly reference: string
  /** Both from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
}

interface CommentWriter {
  readonly comments: (all: readonly Comment[]) => string
  /** Undefined: this program writes no boxes. */
  readonly boxes: ((all: readonly Comment[]) => string) | undefined
}

const V = 'urn:schemas-microsoft-com:vml'
const O = 'urn:schemas-microsoft-com:office:office'
const X = 'urn:schemas-microsoft-com:office:excel'
const ROOT = `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}">`
const LAYOUT = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

const list = (author: string, tags: readonly string[], root = 'comments', namespace = ' xmlns="{main}"'): string => {
  const p = root.includes(':') ? `${root.split(':')[0]}:` : ''
  return `<${root}${namespace}><${p}authors><${p}author>${author}</${p}author></${p}authors><${p}commentList>${tags.join('')}</${p}commentList></${root}>`
}
const rich = ({ reference, text }: Comment, more = ''): string =>
  `<comment ref="${reference}" authorId="0"${more}><text><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">${text}</t></r></text></comment>`
const plain = ({ reference, text }: Comment): string =>
  `<comment ref="${reference}" authorId="0"><text><t>${text}</t></text></comment>`

const excelBoxes = (all: readonly Comment[]): string =>
  `${ROOT}\n ${LAYOUT}${TYPE}${all
    .map(
      ({ row, column }, at) =>
        `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style='position:absolute;\n  margin-left:59.25pt;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">\n  <v:fill color2="#ffffe1"/>\n  <v:textbox style='mso-direction-alt:auto'>\n   <div style='text-align:left'></div>\n  </v:textbox>\n  <x:ClientData ObjectType="Note">\n   <x:MoveWithCells/>\n   <x:Anchor>\n    1, 15, 0, 2, 3, 15, 3, 16</x:Anchor>\n   <x:Row>${row}</x:Row>\n   <x:Column>${column}</x:Column>\n  </x:ClientData>\n </v:shape>`,
    )
    .join('')}</xml>`

export const COMMENT_WRITERS = {
  excel: {
    comments: (all) =>
      list(
        '教务处',
        all.map((one) => rich(one, ' shapeId="0"')),
      ),
    boxes: excelBoxes,
  },
  wps: {
    comments: (all) =>
      list(
        'Administrator',
        all.map((one) => rich(one)),
      ),
    boxes: (all) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n${ROOT}${LAYOUT}${all
        .map(
          ({ row, column }, at) =>
            `<v:shape id="_x0000_s${1026 + at}" o:spid="_x0000_s${1026 + at}" o:spt="202" style="position:absolute;visibility:hidden;" fillcolor="#FFFFE1" filled="t" o:insetmode="auto"><v:path/><v:fill on="t" focussize="0,0"/><v:imagedata o:title=""/><o:lock v:ext="edit" aspectratio="f"/><x:ClientData ObjectType="Note"><x:SizeWithCells/><x:Anchor>5,15,0,2,7,31,4,1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
        )
        .join('')}</xml>`,
  },
  libreoffice: {
    comments: (all) =>
      list(
        ' ',
        all.map((one) => rich(one)),
      ),
    boxes: (all) =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${ROOT}${all
        .map(
          ({ row, column }) =>
            `${TYPE}<v:shape id="shape_0" fillcolor="#ffffe1" stroked="t" type="#_x0000_t202" o:allowincell="f" style="position:absolute;visibility:hidden"><v:shadow on="t" obscured="t" color="black"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>1, 6, 0, 14, 3, 2, 4, 16</x:Anchor><x:TextVAlign>Top</x:TextVAlign><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
        )
        .join('')}</xml>`,
  },
  google: {
    comments: (all) => list('', all.map(plain)),
    boxes: (all) =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xml xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="${O}" xmlns:v="${V}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap data="1" v:ext="edit"/></o:shapelayout>${TYPE}${all
        .map(
          ({ row, column }, at) =>
            `<v:shape fillcolor="#ffffe1" id="_x0000_s${1025 + at}" o:insetmode="auto" style="visibility:hidden" type="#_x0000_t202"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>1, 15, 0, 2, 3, 31, 4, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
        )
        .join('')}</xml>`,
  },
  poi: {
    comments: (all) => list('', all.map(plain)),
    boxes: (all) =>
      `<xml xmlns:urn="${O}"><urn:shapelayout v:ext="edit" xmlns:v="${V}"><urn:idmap v:ext="edit" data="1"/></urn:shapelayout>${all
        .map(
          ({ row, column }, at) =>
            `<v:shape id="_x0000_s${1025 + at}" type="#_xssf_cell_comment" style="position:absolute; visibility:hidden" fillcolor="#ffffe1" xmlns:v="${V}"><v:fill color="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><e:ClientData ObjectType="Note" xmlns:e="${X}"><e:MoveWithCells/><e:Anchor>1, 15, 0, 2, 3, 15, 3, 16</e:Anchor><e:Row>${row}</e:Row><e:Column>${column}</e:Column></e:ClientData></v:shape>`,
        )
        .join('')}<v:shapetype id="_xssf_cell_comment" coordsize="21600,21600" xmlns:v="${V}"/></xml>`,
  },
  closedxml: {
    comments: (all) =>
      list(
        '教务处',
        all.map((one) => rich(one)),
      ),
    boxes: (all) =>
      `<xml><v:shapetype id="_x0000_t202" coordsize="21600,21600" xmlns:v="${V}"/>${all
        .map(
          ({ row, column }, at) =>
            `<v:shape id="_x0000_s${14 + at}" style="position:absolute; visibility:hidden" type="#_x0000_t202" xmlns:o="${O}" xmlns:v="${V}"><v:fill color2="#FFFFE1" /><v:textbox /><xvml:ClientData ObjectType="Note" xmlns:xvml="${X}"><xvml:Anchor>5, 15, 0, 2, 7, 1, 3, 1</xvml:Anchor><xvml:Row>${row}</xvml:Row><xvml:Column>${column}</xvml:Column></xvml:ClientData></v:shape>`,
        )
        .join('')}</xml>`,
  },
  openpyxl: {
    comments: (all) => list('openpyxl', all.map(plain)),
    boxes: (all) =>
      `<xml xmlns:ns0="${O}" xmlns:ns1="${V}" xmlns:ns2="${X}"><ns0:shapelayout ns1:ext="edit"><ns0:idmap ns1:ext="edit" data="1" /></ns0:shapelayout><ns1:shapetype id="_x0000_t202" coordsize="21600,21600"><ns1:stroke joinstyle="miter" /></ns1:shapetype>${all
        .map(
          ({ row, column }, at) =>
            `<ns1:shape id="_x0000_s${String(at + 1).padStart(4, '0')}" type="#_x0000_t202" style="position:absolute;visibility:hidden"><ns1:textbox><div style="text-align:left" /></ns1:textbox><ns2:ClientData ObjectType="Note"><ns2:MoveWithCells /><ns2:AutoFill>False</ns2:AutoFill><ns2:Row>${row}</ns2:Row><ns2:Column>${column}</ns2:Column></ns2:ClientData></ns1:shape>`,
        )
        .join('')}</xml>`,
  },
  prefixed: {
    comments: (all) =>
      list(
        '教务处',
        all.map(plain).map((tag) => tag.replace(/<(\/?)(?=\w)/g, '<$1x:')),
        'x:comments',
        ' xmlns:x="{main}"',
      ),
    boxes: excelBoxes,
  },
  'no boxes': { comments: (all) => list('系统', all.map(plain)), boxes: undefined },
} satisfies Readonly<Record<string, CommentWriter>>

export type CommentWriterName = keyof typeof COMMENT_WRITERS
