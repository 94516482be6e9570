/** 导入小结 · The words about a finished import that all lists share. */
import type { List } from '../../domain/lists/list.js'
import type { ListReport } from '../../domain/lists/list-report.js'
import type { Said } from '../../domain/talk/language.js'
import type { SaidChoice } from '../engine/flow.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, plural, withChoices } from '../talk/wording.js'

export function sayImported({ measure }: List, { created, updated, unchanged }: ListReport): Said {
  return {
    zh: `**导入完成**：新增 ${created} ${measure}，更新 ${updated} ${measure}，没有变化 ${unchanged} ${measure}。`,
    en: `**Import done**: ${created} new, ${updated} updated, ${unchanged} unchanged.`,
  }
}

export function sayLeft({ one }: List, { failing }: ListReport): Said | undefined {
  if (failing === 0) return undefined
  return {
    zh: `还有 ${failing} 行没有导入。发“错误行”我把这些行单独给您；改好后把文件发回来，已导入的${one.zh}不会重复。`,
    en: `${plural(failing, 'row')} not imported. Write “failing rows” and I give you just those; correct them and send the file back. No ${one.en} is imported twice.`,
  }
}

/** Opens 错误行. */
export function failingChoices({ failing }: ListReport): readonly SaidChoice[] {
  return failing === 0 ? [] : [{ id: '错误行', label: { zh: '错误行', en: 'Failing rows' } }]
}

/** What most lists say: what came in, what is left, and what is next. */
export function summaryOf(list: List, next?: Said, choices: readonly SaidChoice[] = []): ListTalk['summary'] {
  return async (report) =>
    withChoices(paragraphs(sayImported(list, report), sayLeft(list, report), next), [
      ...failingChoices(report),
      ...choices,
    ])
}
