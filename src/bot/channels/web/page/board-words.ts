/** 进度板的文字 · What the board says around the words of the steps, in the language of the conversation. */
import type { ShownBoard } from './wire.js'

interface BoardWords {
  readonly title: string
  readonly chat: string
  readonly board: string
  readonly asOf: string
  readonly next: string
  readonly files: string
  /** In its place for whoever has none. */
  readonly none: string
  readonly number: (number: string) => string
  readonly schools: string
  readonly noPlan: string
  readonly more: (left: number) => string
  readonly failed: string
}

export const WORDS: Readonly<Record<ShownBoard['language'], BoardWords>> = {
  zh: {
    title: '办理进度',
    chat: '聊天',
    board: '进度',
    asOf: '截至',
    next: '下一步：',
    files: '可领取的文件',
    none: '绑定院校以后，这里显示每一步办到哪里、还差什么、下一步做什么。',
    number: (number) => `步骤 ${number}：`,
    schools: '各校进度',
    noPlan: '还没有发布考试计划。把通知贴到聊天里，写上参考院校，就能在这里看各校办到哪里。',
    more: (left) => `再看一些（还有 ${left} 所）`,
    failed: '没有读到，请再点一次。',
  },
  en: {
    title: 'Progress',
    chat: 'Chat',
    board: 'Progress',
    asOf: 'As of',
    next: 'Next: ',
    files: 'Files to fetch',
    none: 'Once you are bound to a school, this shows how far each step is, what is missing and what comes next.',
    number: (number) => `Step ${number}: `,
    schools: 'Schools',
    noPlan:
      'No exam plan is published yet. Paste the notice into the chat with the schools that take part, and this shows how far each is.',
    more: (left) => `Show more (${left} left)`,
    failed: 'That could not be read; please press again.',
  },
}
