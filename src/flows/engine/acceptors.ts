/** 答案 · What a step takes for an answer: text, a number, a yes, one of several, a file. */
import { bad, type Checked } from '../../domain/talk/checked.js'
import { foldText, tidyText } from '../../domain/talk/commands.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts, ReceivedFile } from '../../domain/talk/turn.js'
import type { Acceptor, Awaitable, Option, Read, StepContext } from './flow.js'

export function text<A, T extends string>(
  parse: (text: string, facts: Facts) => Awaitable<Checked<T>>,
): Acceptor<A, T> {
  return {
    loose: true,
    async read(given, { facts }) {
      return given.kind === 'text' ? readChecked(await parse(given.text, facts)) : undefined
    },
    async restore(saved, { facts }) {
      if (typeof saved !== 'string') return undefined
      const checked = await parse(saved, facts)
      return checked.ok ? checked.value : undefined
    },
    show: sameInBoth,
  }
}

/** Text of several values, kept as they were typed and read again each time. */
export function written<A, T>(
  parse: (text: string, context: StepContext<A>) => Awaitable<Checked<T> | undefined>,
  show: (value: T) => Said,
  options?: (context: StepContext<A>) => Awaitable<readonly Option[]>,
): Acceptor<A, { readonly text: string; readonly value: T }> {
  return {
    loose: options === undefined,
    async read(given, context) {
      if (given.kind === 'files') return undefined
      const typed = given.kind === 'text' ? given.text : given.value
      const checked = await parse(typed, context)
      if (checked === undefined) return undefined
      return checked.ok ? { kind: 'answer', value: { text: typed, value: checked.value } } : readChecked(checked)
    },
    async restore(saved, context) {
      if (typeof saved !== 'object' || saved === null || !('text' in saved)) return undefined
      if (typeof saved.text !== 'string') return undefined
      const checked = await parse(saved.text, context)
      return checked?.ok ? { text: saved.text, value: checked.value } : undefined
    },
    ...(options === undefined ? {} : { options }),
    show: (value) => show(value.value),
  }
}

export function number<A>(check: (value: number) => Checked<number>): Acceptor<A, number> {
  return {
    loose: false,
    read(given) {
      if (given.kind !== 'text') return undefined
      const match = /^([0-9]{1,9})\s*(?:人|个|台|张|分)?$/u.exec(foldText(given.text))
      return match?.[1] === undefined ? undefined : readChecked(check(Number(match[1])))
    },
    restore(saved) {
      if (typeof saved !== 'number') return undefined
      const checked = check(saved)
      return checked.ok ? checked.value : undefined
    },
    show: (value) => sameInBoth(String(value)),
  }
}

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
export function yes<A>(labels: YesOrNo): Acceptor<A, true> {
  return {
    loose: false,
    read(given) {
      const said = given.kind === 'tap' ? given.value : given.kind === 'text' ? foldText(given.text) : ''
      if (said === 'yes' || isAnyOf(YES, said) || beginsLabel(said, labels.yes)) return { kind: 'answer', value: true }
      if (said === 'no' || isAnyOf(NO, said) || beginsLabel(said, labels.no)) return { kind: 'declined' }
      return undefined
    },
    restore: (saved) => (saved === true ? true : undefined),
    options: () => [
      { value: 'yes', label: labels.yes },
      { value: 'no', label: labels.no },
    ],
    show: () => labels.yes,
  }
}

/** 更新 for 更新状态, in whichever language it was shown; one character is too little. */
function beginsLabel(said: string, label: Said): boolean {
  return said.length >= 2 && [label.zh, label.en].some((words) => foldText(words).startsWith(said))
}

/** As `yes`, to one thing among those that change: the yes holds only as long as it is still that one. */
export function yesTo<A>(about: (context: StepContext<A>) => Awaitable<string>, labels: YesOrNo): Acceptor<A, string> {
  const plain = yes<A>(labels)
  return {
    ...plain,
    async read(given, context) {
      const read = await plain.read(given, context)
      return read?.kind === 'answer' ? { kind: 'answer', value: await about(context) } : read
    },
    async restore(saved, context) {
      const now = await about(context)
      return saved === now ? now : undefined
    },
    show: () => labels.yes,
  }
}

export function choiceFrom<A, T extends string>(
  offer: readonly Option<T>[] | ((context: StepContext<A>) => Awaitable<readonly Option<T>[]>),
): Acceptor<A, T> {
  const optionsOf = async (context: StepContext<A>): Promise<readonly Option<T>[]> =>
    typeof offer === 'function' ? offer(context) : offer
  return {
    loose: false,
    async read(given, context) {
      if (given.kind === 'files') return undefined
      const options = await optionsOf(context)
      const found = options.find((option) =>
        given.kind === 'tap' ? option.value === given.value : saysOption(given.text, option),
      )
      return found && { kind: 'answer', value: found.value }
    },
    async restore(saved, context) {
      const options = await optionsOf(context)
      return options.find((option) => option.value === saved)?.value
    },
    options: optionsOf,
    async show(value, context) {
      const options = await optionsOf(context)
      return options.find((option) => option.value === value)?.label ?? sameInBoth(value)
    },
  }
}

/** The label or a word for it, with the small words people put around: 选社会考生的吧. */
function saysOption(said: string, option: Option): boolean {
  const folded = foldText(said)
  const bare = folded.replace(/^(?:我?选择?|我要|就|都是|全是|是|改成|改为|换成)/u, '').replace(/(?:吧|啊|呀|了)$/u, '')
  return [option.label.zh, option.label.en, ...(option.words ?? [])].map(foldText).some((word) => {
    return [folded, bare, bare.replace(/的$/u, '')].includes(word)
  })
}

/** What is kept of a file a person sent. */
export interface FileAnswer {
  readonly fileId: string
  readonly name: string
}

/** One or several files of these kinds. */
export function files<A>(kinds: readonly ReceivedFile['kind'][]): Acceptor<A, readonly FileAnswer[]> {
  return {
    loose: false,
    read(given) {
      if (given.kind !== 'files') return undefined
      const wanted = given.files.filter((file) => kinds.includes(file.kind))
      if (wanted.length === 0) return undefined
      return { kind: 'answer', value: wanted.map(({ fileId, name }) => ({ fileId, name })) }
    },
    restore: (saved) => (Array.isArray(saved) && saved.length > 0 && saved.every(isFileAnswer) ? saved : undefined),
    show: listNames,
  }
}

/** 《a.xlsx》《b.xlsx》 */
export function listNames(sent: readonly { readonly name: string }[]): Said {
  return {
    zh: sent.map(({ name }) => `《${name}》`).join(''),
    en: sent.map(({ name }) => `“${name}”`).join(', '),
  }
}

function isFileAnswer(saved: unknown): saved is FileAnswer {
  return (
    typeof saved === 'object' &&
    saved !== null &&
    'fileId' in saved &&
    typeof saved.fileId === 'string' &&
    'name' in saved &&
    typeof saved.name === 'string'
  )
}

function readChecked<T>(checked: Checked<T>): Read<T> {
  return checked.ok ? { kind: 'answer', value: checked.value } : { kind: 'problem', problem: checked.problem }
}

/** A short name or title of 1 to `longest` characters on one line. */
export function shortText(longest: number): (text: string) => Checked<string> {
  return (typed) => {
    const tidy = tidyText(typed)
    if (tidy === '') return bad('text-empty')
    if ([...tidy].length > longest) return bad('text-too-long', { longest })
    if (/[?？<>{}|]/u.test(tidy)) return bad('text-not-a-name', {})
    return { ok: true, value: tidy }
  }
}
