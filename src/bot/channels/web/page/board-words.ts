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
  },
}
