/** 是与不是 · A second question before something that cannot be undone, and the words that answer it. */
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import type { Acceptor, Awaitable, StepContext } from './flow.js'

export const YES = [
  '是',
  '是的',
  '对',
  '好',
  '好的',
  '可以',
  '行',
  '确认',
  '确定',
  '同意',
  '没错',
  '对的',
  '嗯',
  '核对过了',
  '核对过',
  '已核对',
  'yes',
  'y',
  'ok',
  'confirm',
]
export const NO = ['不', '否', '不是', '不要', '不用', '不用了', '算了', '先不', '不确认', '不同意', 'no', 'n']

/** Fits any question that can be answered so. */
export function isBareYesOrNo(text: string): boolean {
  const said = foldText(text)
  return isAnyOf(YES, said) || isAnyOf(NO, said)
}

/** 是的，核对过了: two words for the same are one. */
function isAnyOf(words: readonly string[], said: string): boolean {
  return said.split(/[\s,、。]+/u).every((part) => words.includes(part))
}

interface YesOrNo {
  readonly yes: Said
  readonly no: Said
}

/** The second question before something that cannot be undone; a no ends the run. */
export function yes<A>(said: YesOrNo | ((context: StepContext<A>) => YesOrNo)): Acceptor<A, true> {
  const labelsIn = (context: StepContext<A>) => (typeof said === 'function' ? said(context) : said)
  return {
    loose: false,
    read(given, context) {
      const labels = labelsIn(context)
      const word = given.kind === 'tap' ? given.value : given.kind === 'text' ? foldText(given.text) : ''
      // A plain no is one, also where the button for yes begins with it: No slips.
      if (isAnyOf(YES, word)) return { kind: 'answer', value: true }
      if (isAnyOf(NO, word)) return { kind: 'declined' }
      if (beginsLabel(word, labels.yes)) return { kind: 'answer', value: true }
      return beginsLabel(word, labels.no) ? { kind: 'declined' } : undefined
    },
    restore: (saved) => (saved === true ? true : undefined),
    options: (context) => [
      { value: 'yes', label: labelsIn(context).yes },
      { value: 'no', label: labelsIn(context).no },
    ],
    show: (_, context) => labelsIn(context).yes,
  }
}

/** 更新 for 更新状态, in whichever language it was shown; one character is too little. */
function beginsLabel(said: string, label: Said): boolean {
  return said.length >= 2 && [label.zh, label.en].some((words) => foldText(words).startsWith(said))
}

export interface Held<T> {
  readonly about: string
  readonly value: T
}

/** An answer about one thing among those that change: it holds only as long as it is still that one. */
export function heldTo<A, T>(
  about: (context: StepContext<A>) => Awaitable<string>,
  plain: Acceptor<A, T>,
): Acceptor<A, Held<T>> {
  return {
    ...plain,
    async read(given, context) {
      const read = await plain.read(given, context)
      if (read?.kind !== 'answer') return read
      return { kind: 'answer', value: { about: await about(context), value: read.value } }
    },
    async restore(saved, context) {
      if (typeof saved !== 'object' || saved === null || !('about' in saved) || !('value' in saved)) return undefined
      const now = await about(context)
      const value = saved.about === now ? await plain.restore(saved.value, context) : undefined
      return value === undefined ? undefined : { about: now, value }
    },
    show: (held, context) => plain.show(held.value, context),
  }
}
