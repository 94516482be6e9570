/** 按文件回答 · What each programme's book says, with its source; where they disagree, both readings. */
import { findProgramme, PROGRAMMES } from '../../../domain/programmes/all.js'
import { CONTRADICTIONS } from '../../../domain/programmes/contradictions/all.js'
import type { Programme } from '../../../domain/programmes/programme.js'
import type { Frame } from '../../../domain/talk/frames.js'
import { joined, type Language } from '../../../domain/talk/language.js'
import type { Reply } from '../../../domain/talk/message.js'
import { withSource } from './rule-words.js'
import { sayDispute } from './say-dispute.js'
import { type Asked, BOOK_TOPICS } from './topics.js'

/** Of the programme that is named, else of those the school has an exam of (`own`), else of each. */
export function answerBook(
  frame: Extract<Frame, { measure: 'programme' }>,
  language: Language,
  own: readonly Programme[] = [],
): Reply {
  const topic = BOOK_TOPICS[frame.topic]
  const asked: Asked = frame.heads === undefined ? {} : { heads: frame.heads }
  const named = findProgramme(frame.programme ?? '')
  const programmes = named ? [named] : own.length > 0 ? own : PROGRAMMES
  const silent: Programme[] = []
  const lines = programmes.flatMap((programme) => {
    const rule = topic.answer(programme, asked)
    if (rule === undefined) silent.push(programme)
    return rule ? [`- ${nameOf(programme, language)}${withSource(rule, language)}`] : []
  })
  const ids = topic.disputes?.(asked) ?? []
  const disputes = CONTRADICTIONS.filter(
    ({ id, follows }) => ids.includes(id) && programmes.some((programme) => follows[programme.id] !== undefined),
  )
  const text = [
    topic.title(asked)[language],
    ...lines,
    ...(silent.length > 0 ? [saySilent(silent, language)] : []),
    ...disputes.map((one) => sayDispute(one, language)),
    ...(topic.after ? [topic.after[language]] : []),
  ]
  return { text: text.join('\n') }
}

/** `博导前程（电子商务数据分析、农产品电商运营）：` */
function nameOf({ name, certificates }: Programme, language: Language): string {
  const taught = certificates.map((certificate) => certificate.name).join('、')
  return language === 'zh' ? `${name.zh}（${taught}）：` : `${name.en} (“${taught}”): `
}

function saySilent(silent: readonly Programme[], language: Language): string {
  const names = joined(silent.map(({ name }) => name[language]))[language]
  return language === 'zh'
    ? `- ${names}：文件里没有写，以培训评价组织的通知为准`
    : `- ${names}: not in the book; the organisation’s notice decides`
}
