/** 平台导入文件的说法 · What is said of rows as a template of the platform: how many, what they lack, what is next. */
import type { PlatformGaps } from '../../domain/lists/checking/handed-rows.js'
import type { List, ScopeOption, Template } from '../../domain/lists/list.js'
import type { LearnedTemplate } from '../../domain/lists/templates/learned-template.js'
import { versionOf } from '../../domain/lists/templates/platform-templates.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import { dateName, plural } from '../../flows/talk/wording.js'

/** A file for each kind the platform has a page of its own for (院校考生 and 社会考生 [G1–G3, PM]), or for each plan [PM 537]. */
export interface PlatformSheet {
  readonly option: ScopeOption | undefined
  /** What the platform is told before it takes the file. */
  readonly of: string
  readonly fileName: string
  /** Counted while they are written. */
  rows: number
}

/** The files of one template. */
export interface FilledTemplate {
  readonly template: Template
  readonly files: readonly OfferedFile[]
  readonly gaps: PlatformGaps
  readonly sheets: readonly PlatformSheet[]
  /** The platform's own workbook they were filled into. */
  readonly learned?: LearnedTemplate
  /** Of rows that another template had no place for. */
  readonly isApart?: true
}

export function sayNobody(list: List, { zh, en }: Said): Said {
  return {
    zh: `${zh} 0 ${list.measure}，没有可以写进文件的。`,
    en: `0 ${list.one.en}s ${en}: there is nothing to write into a file.`,
  }
}

export function sayPlatformFile(list: List, said: Said, filled: FilledTemplate, now: Date): Said {
  const { gaps, sheets, isApart } = filled
  const form = sayForm(list, filled, now)
  const apart = isApart ? APART : NOTHING
  const parted = sheets.length > 1 ? sayParts(list, sheets) : NOTHING
  const next = sayNext(list, filled)
  const isSecret = Object.values(list.columns).some(({ is }) => is?.includes('secret') === true)
  const safe = isSecret
    ? { zh: '文件里有完整证件号码，请妥善保管。', en: ' The file holds whole ID numbers; please keep it safe.' }
    : NOTHING
  return {
    zh: `这是${said.zh} ${gaps.rows} ${list.measure}，${form.zh}。${apart.zh}${parted.zh}${next.zh}${safe.zh}`,
    en: `${plural(gaps.rows, list.one.en)} ${said.en}, ${form.en}. ${apart.en}${parted.en}${next.en}${safe.en}`,
  }
}

const NOTHING: Said = { zh: '', en: '' }

const APART: Said = {
  zh: '按科目报考的不能放进按证书的文件，那样会全部科目都报上，所以另做。',
  en: 'Whoever sits single subjects cannot go into a file by certificate, which would register all subjects; so they have a file of their own. ',
}

function sayForm({ one }: List, { template, learned }: FilledTemplate, now: Date): Said {
  if (learned !== undefined) {
    const { zh, en } = sayLearnedForm(learned, now)
    return { zh: `${zh}的`, en }
  }
  const { platform, unprinted } = template
  if (unprinted) {
    const version = versionOf(template)
    return {
      zh: version === undefined ? '参考样式' : `${version.zh}${one.zh}的表（参考样式）`,
      en: version === undefined ? 'in a sample sheet' : `in a sample sheet (${version.en})`,
    }
  }
  return {
    zh: `平台导入模板（${platform?.zh ?? ''}）的格式`,
    en: `in the platform’s import template (${platform?.en ?? ''})`,
  }
}

/** 按您 3月2日 发来的平台模板填 */
export function sayLearnedForm({ learnedAt }: LearnedTemplate, now: Date): Said {
  const { zh, en } = inBoth((language) => dateName(learnedAt, now, language))
  return { zh: `按您 ${zh} 发来的平台模板填`, en: `in the platform’s template you sent on ${en}` }
}

function sayNext(list: List, { template, gaps, learned }: FilledTemplate): Said {
  if (learned === undefined) return template.unprinted ? UNPRINTED : sayGaps(list, gaps)
  const converted = learned.layout.format === 'xlsx' ? NOTHING : CONVERTED
  const empty = learned.layout.columns.filter(({ field, required }) => required && field === undefined)
  const names = empty.map(({ header }) => `“${header}”`)
  const isOpen = empty.length > 0 || gaps.unoffered.length > 0
  const rest = isOpen && gaps.incomplete === 0 ? NOTHING : sayGaps(list, gaps)
  const unoffered = sayUnoffered(gaps)
  const wanted =
    empty.length === 0
      ? NOTHING
      : {
          zh: `平台要求填的${names.join('、')}我们没有，空着，请补上再上传。`,
          en: `The platform requires ${names.join(', ')}, which we do not have: please fill that in before you upload it. `,
        }
  const parts = [wanted, unoffered, rest, converted]
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') }
}

const WORDS_NAMED = 3

/** The platform takes only what its own dropdown offers. */
function sayUnoffered({ unoffered }: PlatformGaps): Said {
  if (unoffered.length === 0) return NOTHING
  const said = unoffered.map(({ header, words }) => {
    const named = words.slice(0, WORDS_NAMED).map((word) => `“${word}”`)
    const isMore = words.length > WORDS_NAMED
    return {
      zh: `“${header}”列的下拉里没有${named.join('、')}${isMore ? '等' : ''}`,
      en: `the dropdown of “${header}” does not offer ${named.join(', ')}${isMore ? ' and others' : ''}`,
    }
  })
  return {
    zh: `${said.map(({ zh }) => zh).join('；')}：请照模板的下拉改好再上传。`,
    en: `Please choose from its dropdowns before you upload it: ${said.map(({ en }) => en).join('; ')}. `,
  }
}

function sayParts({ measure }: List, sheets: readonly PlatformSheet[]): Said {
  if (sheets.every(({ option }) => option === undefined)) {
    const zh = sheets.map(({ of, rows }) => `“${of}” ${rows} ${measure}`)
    const en = sheets.map(({ of, rows }) => `${rows} of “${of}”`)
    return {
      zh: `${zh.join('，')}，各一个文件：在平台上先选好考试计划，再导入它的那一个。`,
      en: `${en.join(', ')}, a file for each: choose the plan on the platform first, then import its file. `,
    }
  }
  const zh = sheets.map(({ option, rows }) => `${option?.label.zh ?? ''} ${rows} ${measure}`)
  const en = sheets.map(({ option, rows }) => `${rows} ${option?.label.en.toLowerCase() ?? ''}`)
  return {
    zh: `${zh.join('，')}，各一个文件：平台上要在两个页面分别导入。`,
    en: `${en.join(', ')}, a file for each: the platform imports them on two separate pages. `,
  }
}

function sayGaps({ measure }: List, { incomplete, missing }: PlatformGaps): Said {
  if (incomplete === 0) return { zh: '可以直接上传平台。', en: 'It can be uploaded to the platform as it is.' }
  const columns = missing.map((column) => `“${column}”`)
  return {
    zh: `其中 ${incomplete} ${measure}还缺平台这一版必填的：${missing.join('、')}。请在文件里补上再上传，或者在原名单里加上这些列，重新发给我。`,
    en: `${incomplete} of them still lack what this version requires: ${columns.join(', ')}. Please fill it in before you upload the file, or add these columns to your list and send it to me again.`,
  }
}

/** Never called ready: nobody has seen the platform's own [PM 5.2.6]. */
const UNPRINTED: Said = {
  zh: '平台这个模板没有公开过，列名是我们定的，这是**参考样式**，不能直接上传：请先在平台下载空白模板，发给我一次（说“这是平台模板”），以后就按它填。',
  en: 'No source prints this template of the platform, the columns are ours: it is a **sample** and cannot be uploaded as it is. Please download the blank one there and send it to me once (with “this is the platform’s template”); I will fill that from then on.',
}

const CONVERTED: Said = {
  zh: '您发来的模板是老格式，这份是照着另做的 .xlsx，颜色和下拉没有了。',
  en: ' The template you sent is of an old format; this is an .xlsx made after it, without its colours and dropdowns.',
}
