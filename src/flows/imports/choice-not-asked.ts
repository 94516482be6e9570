/** 没有在问的选项 · A choice how to import where it is not offered: from an old menu, a second time, or while rows fail. */
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'

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
