/** 指令 · Words that mean the same everywhere; only a whole message counts as one. */
import { normalForm, stripEnd, stripEnds } from '../cells/linear-text.js'

export type Command =
  | { readonly kind: 'back' | 'cancel' | 'help' | 'progress' | 'human' | 'conversations' | 'who' | 'hello' | 'thanks' }
  /** `item` is absent when the person has not said which one. */
  | { readonly kind: 'change'; readonly item?: number }

const WORDS: Readonly<Record<Exclude<Command['kind'], 'change'>, readonly string[]>> = {
  back: ['上一步', '返回上一步', '返回', '退回', 'back'],
  cancel: ['取消', '取消操作', '不办了', '退出', 'cancel', 'quit'],
  help: ['帮助', '幫助', '使用帮助', '怎么用', '菜单', 'help', 'menu', '?'],
  progress: ['进度', '進度', '查看进度', '到哪一步了', '到哪步了', '到哪了', 'status', 'progress'],
  human: ['人工', '人工客服', '转人工', '找人工', '客服', 'human'],
  conversations: ['我的会话', '我的會話', 'my conversations'],
  who: ['我是谁', '我是誰', 'who am i', 'whoami'],
  hello: [
    '你好',
    '您好',
    '你好啊',
    '您好啊',
    '老师好',
    '早上好',
    '上午好',
    '中午好',
    '下午好',
    '晚上好',
    '在吗',
    '在么',
    'hello',
    'hi',
    'hey',
    'good morning',
  ],
  thanks: ['谢谢', '谢谢你', '谢谢您', '谢谢了', '多谢', '感谢', '辛苦了', '辛苦', 'thanks', 'thank you', 'thx'],
}

const CHANGE =
  /^(?:改|修改|更改|change) ?(?:第|item)? ?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})? ?(?:项|項|个|條|条)?$/u
const QUOTES = `"'“”‘’「」『』【】 `
const CLOSING = ' 。.！!~～,，;；'

export function parseCommand(text: string): Command | undefined {
  const folded = foldText(text)
  // Spaces inside Chinese commands are slips of the keyboard: 上 一步.
  const tight = /[a-z]/.test(folded) ? folded : folded.replaceAll(' ', '')
  for (const [kind, words] of Object.entries(WORDS)) {
    if (words.includes(tight)) return { kind: kind as Exclude<Command['kind'], 'change'> }
  }
  const change = CHANGE.exec(folded)
  if (!change) return undefined
  const item = change[1] === undefined ? undefined : parseCount(change[1])
  return item === undefined ? { kind: 'change' } : { kind: 'change', item }
}

/** Full width to half, lower case, one space, no quotes or closing punctuation: for comparing, not for keeping. */
export function foldText(text: string): string {
  const folded = stripEnds(tidyText(text).toLowerCase(), QUOTES)
  const bare = stripEnd(folded, CLOSING)
  return bare === '' ? folded : bare
}

/** What a person typed without full-width forms, zero-width characters and doubled spaces. */
export function tidyText(text: string): string {
  return normalForm(text)
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A blank between two Chinese characters is a slip of the keyboard; one beside a Latin word belongs to the name. */
export function joinHan(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

/** `1`, `１`, `①`, `一`, `第二个`, `选3`, `2.` → the number; anything else is not a choice by number. */
export function parseOrdinal(text: string): number | undefined {
  const match = /^(?:我?选|第|\(|#)?\s*([0-9]{1,2}|[一二两三四五六七八九十]{1,3})\s*(?:个|项|号|、|\.|\))?$/u.exec(
    foldText(text),
  )
  return match?.[1] === undefined ? undefined : parseCount(match[1])
}

/** 1–99 in digits or Chinese numerals. */
function parseCount(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text)
  const digits = '零一二三四五六七八九'
  const digit = (one: string): number => (one === '两' ? 2 : digits.indexOf(one))
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? digit(text) : undefined
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten))
  const ones = ten === text.length - 1 ? 0 : digit(text.slice(ten + 1))
  return tens < 1 || ones < 0 ? undefined : tens * 10 + ones
}
