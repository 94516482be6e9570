/** 登记了什么 · What a list has on record, one line each. */
import { getList } from '../../domain/lists/all.js'
import { shownValue } from '../../domain/lists/shown-value.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Reply } from '../../domain/talk/message.js'
import { plural } from '../talk/wording.js'
import type { Question } from './question.js'
import { sourceSentence } from './wording.js'

/** The rest is in the workbook. */
const MOST_SHOWN = 30

export async function answerRecords(
  frame: Extract<Frame, { measure: 'records' }>,
  question: Question,
): Promise<Reply[]> {
  const { records, language } = question
  const list = getList(frame.list)
  const [total, found, uploads] = await Promise.all([
    records.lists.count(list.id),
    records.lists.findNamed(list.id, '', MOST_SHOWN),
    records.imports.evidence(),
  ])
  const source = sourceSentence(uploads, question, [list.id])
  const zh = language === 'zh'
  if (total === 0) {
    const none = zh
      ? `还没有登记${list.name.zh}。把表发给我，或者发“${list.name.zh}”打字登记。`
      : `No ${list.name.en} entered yet. Send me the list, or write “${list.name.en}” to type them in.`
    return [{ text: `${none}\n\n${source}` }]
  }
  const lines = found.map(({ values }) => {
    return `- ${list.key.map((field) => shownValue(list, field, values[field] ?? '')).join(' ')}`
  })
  const head = zh
    ? `登记的${list.name.zh}有 ${total} ${list.measure}：`
    : `${plural(total, 'record')} of ${list.name.en}:`
  const rest = total - found.length
  const more = zh ? `还有 ${rest} ${list.measure}，发“导出${list.name.zh}”看全部。` : `… and ${rest} more.`
  return [{ text: [head, ...lines, ...(rest > 0 ? [more] : []), '', source].join('\n') }]
}
