/** 模板的说法 · What is said of a blank template: what was recognised in it, and how it will be filled. */
import { getList } from '../../domain/lists/all.js'
import {
  type BlankTemplate,
  type FormColumn,
  type FormLayout,
  type LearnedTemplate,
  NUMBERING,
} from '../../domain/lists/templates/learned-template.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { findTalk } from '../lists/all-talks.js'
import { platformWords, templateName } from '../lists/template-name.js'
import { dateName, lines, plural } from '../talk/wording.js'
import { type ColumnSaid, columnName } from './columns-said.js'

/** Columns nobody knows. */
export function unknownColumns({ columns }: FormLayout): readonly FormColumn[] {
  return columns.filter(({ field }) => field === undefined)
}

/** With what the person has said of its columns. */
export function layoutSaid(blank: BlankTemplate, said: readonly ColumnSaid[]): FormLayout {
  const { list: _, kinds: __, notes: ___, ...layout } = blank
  const columns = layout.columns.map((column) => {
    const own = said.find((one) => one.column === column.column)
    return own?.field === undefined ? column : { ...column, field: own.field }
  })
  return { ...layout, columns }
}

/** `said`: the id of the list it was said to be of. */
export function sayFound(blank: BlankTemplate, said: string | undefined): Said {
  const { headerRow: row, sheetName: sheet } = blank
  const unknown = unknownColumns(blank).length
  const known = blank.columns.length - unknown
  const name = inBoth((language) => getList(blank.list).name[language])
  const rest = {
    zh: unknown === 0 ? '都认得' : `认得 ${known} 列，还有 ${unknown} 列认不出`,
    en: unknown === 0 ? 'I know all of them' : `I know ${known}, and do not know ${unknown}`,
  }
  const other = said === undefined || said === blank.list ? undefined : findTalk(said)?.called
  const but =
    other === undefined
      ? { zh: '', en: '' }
      : { zh: `您说的是${other.zh}，可`, en: `You spoke of ${other.en.toLowerCase()}, but: ` }
  return {
    zh: `${but.zh}它像平台的${name.zh}模板：工作表“${sheet}”，表头在第 ${row} 行，共 ${blank.columns.length} 列，${rest.zh}。`,
    en: `${but.en}It looks like the platform’s template for a ${name.en}: sheet “${sheet}”, header in row ${row}, ${plural(blank.columns.length, 'column')}; ${rest.en}.`,
  }
}

export function askColumns(blank: BlankTemplate): Said {
  const all = unknownColumns(blank).map(({ column, header, required }) => ({
    zh: `- ${columnName(column)} 列“${header}”${required ? '（平台要求填）' : ''}`,
    en: `- column ${columnName(column)}, “${header}”${required ? ' (the platform requires it)' : ''}`,
  }))
  const [first] = unknownColumns(blank)
  const letter = columnName(first?.column ?? 0)
  const columns = Object.entries(getList(blank.list).columns)
  const free = columns.find(([own]) => blank.columns.every(({ field }) => field !== own)) ?? columns[0]
  const named = free?.[1].name ?? ''
  return lines({ zh: '这些列我认不出是什么：', en: 'I do not know what these columns are:' }, ...all, {
    zh: `是我们有的哪一项，请写给我，如“${letter} 是 ${named}”，几列用分号隔开；没说的空着，都没有就点“都空着”。`,
    en: `Tell me which of our columns each is, such as “${letter} 是 ${named}”, parted by semicolons; the others stay empty. If we have none of them, tap “Leave empty”.`,
  })
}

/** All of it once more, before it is learned; `before`: the one it takes the place of. */
export function sayMapping(
  kind: Pick<LearnedTemplate, 'list' | 'kind'>,
  layout: FormLayout,
  notes: readonly number[],
  before: LearnedTemplate | undefined,
  now: Date,
): Said {
  const name = templateName(kind)
  const date = inBoth((language) => (before === undefined ? '' : dateName(before.learnedAt, now, language)))
  return lines(
    {
      zh: `记成这样，${name.zh}的平台文件以后都按这个文件填：`,
      en: `I will note it like this; files of ${name.en} for the platform are then filled into this one:`,
    },
    sayFilled(layout),
    sayEmpty(layout),
    {
      zh: `- 工作表“${layout.sheetName}”，表头第 ${layout.headerRow} 行，从第 ${layout.firstRow} 行开始填；标题、格式、下拉都不动`,
      en: `- sheet “${layout.sheetName}”, header in row ${layout.headerRow}, filled from row ${layout.firstRow} on; titles, formats and dropdowns stay`,
    },
    notes.length === 0
      ? undefined
      : {
          zh: `- 第 ${notes.join('、')} 行像填写说明，留着`,
          en: `- row ${notes.join(', ')} looks like an explanation and stays`,
        },
    layout.examples.length === 0
      ? undefined
      : {
          zh: `- 第 ${layout.examples.join('、')} 行当作示例，填的时候拿掉`,
          en: `- row ${layout.examples.join(', ')} counts as an example and is taken out`,
        },
    layout.format === 'xlsx' ? undefined : sayConverted(layout),
    before === undefined
      ? undefined
      : {
          zh: `- 换下您 ${date.zh} 发来的那一份`,
          en: `- it takes the place of the one you sent on ${date.en}`,
        },
    { zh: '这样对吗？', en: 'Is that right?' },
  )
}

function sayConverted({ format }: FormLayout): Said {
  return {
    zh: `- 它是 .${format} 文件，我只能照着做成 .xlsx：列和文字一样，颜色、列宽、下拉带不过去。平台只收原样的话，请用 WPS 或 Excel 另存为 .xlsx 再发`,
    en: `- it is a .${format} file, which I can only write anew as .xlsx: columns and texts are the same, colours, widths and dropdowns are lost. If the platform wants it as it is, please save it as .xlsx and send that`,
  }
}

function sayFilled({ columns }: FormLayout): Said {
  const own = columns.filter(({ field }) => field !== undefined)
  const names = own.map(({ header, field }) => (field === NUMBERING ? `${header}（1、2、3…）` : header))
  return {
    zh: `- 填 ${own.length} 列：${names.join('、')}`,
    en: `- ${plural(own.length, 'column')} filled: “${names.join('”, “')}”`,
  }
}

function sayEmpty(layout: FormLayout): Said | undefined {
  const empty = unknownColumns(layout)
  if (empty.length === 0) return undefined
  const required = empty.filter((column) => column.required)
  const names = empty.map(({ header }) => header)
  const zh =
    required.length === 0
      ? ''
      : `；其中${required.map(({ header }) => `“${header}”`).join('、')}平台要求填，我们没有，领到文件后请您自己补上`
  const en =
    required.length === 0
      ? ''
      : `; the platform requires “${required.map(({ header }) => header).join('”, “')}”, which we do not have: please fill that in yourself afterwards`
  return { zh: `- 空着：${names.join('、')}${zh}`, en: `- left empty: “${names.join('”, “')}”${en}` }
}

export function sayLearned(kind: Pick<LearnedTemplate, 'list' | 'kind'>): Said {
  const name = templateName(kind)
  const words = platformWords(kind)
  return {
    zh: `学会了平台的${name.zh}模板。以后发“${words.zh}”，文件就按它填；平台换了模板，再发一次新的就行。不要了发“忘掉这个模板”。`,
    en: `I have learned the platform’s template of ${name.en}. From now on “${words.en}” gives a file filled into it; when the platform changes it, just send the new one. To drop it write “forget this template”.`,
  }
}
