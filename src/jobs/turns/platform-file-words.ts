/** 平台导入文件的说法 · What is said of rows as a template of the platform: how many, what they lack, what is next. */
import type { PlatformGaps } from '../../domain/lists/checking/handed-rows.js'
import type { List, ScopeOption, Template } from '../../domain/lists/list.js'
import type { Said } from '../../domain/talk/language.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import { plural } from '../../flows/talk/wording.js'

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
}

export function sayNobody(list: List, { zh, en }: Said): Said {
  return {
    zh: `${zh} 0 ${list.measure}，没有可以写进文件的。`,
    en: `0 ${list.one.en}s ${en}: there is nothing to write into a file.`,
  }
}

export function sayPlatformFile(list: List, said: Said, { template, gaps, sheets: filled }: FilledTemplate): Said {
  const { platform, unprinted } = template
  const what = unprinted
    ? { zh: `${platform?.zh ?? ''}报考的表（参考样式）`, en: `a sample sheet (${platform?.en ?? ''})` }
    : {
        zh: `平台导入模板（${platform?.zh ?? ''}）的格式`,
        en: `the platform’s import template (${platform?.en ?? ''})`,
      }
  const parted = filled.length > 1 ? sayParts(list, filled) : { zh: '', en: '' }
  const next = unprinted ? UNPRINTED : sayGaps(list, gaps)
  const isSecret = Object.values(list.columns).some(({ is }) => is?.includes('secret') === true)
  const safe = isSecret
    ? { zh: '文件里有完整证件号码，请妥善保管。', en: ' The file holds whole ID numbers; please keep it safe.' }
    : { zh: '', en: '' }
  return {
    zh: `这是${said.zh} ${gaps.rows} ${list.measure}，${what.zh}。${parted.zh}${next.zh}${safe.zh}`,
    en: `${plural(gaps.rows, list.one.en)} ${said.en}, in ${what.en}. ${parted.en}${next.en}${safe.en}`,
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
  zh: '按科目报考的不能放进按证书的文件，那样会全部科目都报上，所以另做。平台这个模板没有公开过，这是**参考样式**：请先在平台下载“按科目批量导入报考”的空模板，对照列名，把内容贴进去再上传。',
  en: 'Whoever sits single subjects cannot go into a file by certificate, which would register all subjects; so they have a file of their own. No source prints this template of the platform, so it is a **sample**: please download the empty “按科目批量导入报考” there, compare the columns and paste the rows in before you upload it.',
}
