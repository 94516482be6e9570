/** 名单文件名 · Whether two file names mean the same list: a corrected copy carries our suffixes, a copy mark or the person's own. */

import { normalForm, stripEnd, WHITE_SPACE } from '../cells/linear-text.js'
import { LONGEST_NAME } from '../talk/read-length.js'

const EXTENSION = /\.[a-z]{2,5}$/i
const LATER_COPY =
  /(?:校验结果|未通过|副本|复制|copy|修改后?\d*|更正\d*|已?改好?\d*|最终版?|最新版?|新版?|第[一二三四五\d]次|v\d+|[(（]\d{1,3}[)）]|[(（](?:改|修改|更正|新)[^)）]{0,3}[)）])$/i
const SEPARATORS = `-_—${WHITE_SPACE}`

export function isSameList(one: string, other: string): boolean {
  return stemOf(one) === stemOf(other)
}

function stemOf(name: string): string {
  let stem = normalForm(name.slice(0, LONGEST_NAME)).replace(EXTENSION, '').trim()
  for (let shorter = withoutMark(stem); shorter !== stem && shorter !== ''; shorter = withoutMark(stem)) stem = shorter
  return stem.toLowerCase()
}

function withoutMark(stem: string): string {
  const bare = stem.replace(LATER_COPY, '')
  return bare === stem ? stem : stripEnd(bare, SEPARATORS)
}
