/** 没有在问的选项 · A choice how to import where it is not offered: from an old menu, a second time, or while rows fail. */

import type { ListReport } from '../../domain/lists/list-report.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { saysOption } from '../engine/acceptors.js'
import type { Read } from '../engine/flow.js'
import { plural } from '../talk/wording.js'

const CHOICES: ReadonlySet<string> = new Set([
  ...['只导入合格行', '导入合格行', '全部合格才导入', '全部导入', '只检查', '导入合格照片', '都按建议', '采纳全部建议'],
  ...['import valid rows', 'all or nothing', 'import all', 'only check', 'import valid photos', 'as proposed'],
])

export function sayNotAsked(text: string): Said | undefined {
  const choice = foldText(text)
  if (!CHOICES.has(choice)) return undefined
  return {
    zh: `现在没有“${choice}”这一项可选。名单或照片检查完，能选的我会列出来。`,
    en: `“${choice}” is not to be chosen now. Once a list or photos are checked I show what can be chosen.`,
  }
}

const ALL = {
  value: 'all',
  label: { zh: '全部导入', en: 'Import all' },
  words: ['导入全部', '都导入', '全都导入', '全导入'],
}

/** Whoever wants all of a list in of which rows fail hears why that is not among the ways. */
export function notAll(text: string, { failing }: ListReport): Read<never> {
  if (failing === 0 || !saysOption(text, ALL)) return undefined
  const say = {
    zh: `还有 ${failing} 行有错，现在不能全部导入。`,
    en: `${plural(failing, 'row')} still with errors, so not all of it can be imported now.`,
  }
  return { kind: 'aside', effects: { say } }
}
