/** 答案 · What a step takes for an answer: text, a number, a yes, one of several, a file. */
import { bad, type Checked } from '../../domain/talk/checked.js'
import { foldText, tidyText } from '../../domain/talk/commands.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Acceptor, Awaitable, Option, Read, StepContext } from './flow.js'

export function text<A, T extends string>(
  parse: (text: string, facts: Facts) => Awaitable<Checked<T>>,
  options?: (context: StepContext<A>) => Awaitable<readonly Option[]>,
): Acceptor<A, T> {
  return {
    loose: true,
    async read(given, { facts }) {
      if (given.kind === 'files') return undefined
      return readChecked(await parse(given.kind === 'text' ? given.text : given.value, facts))
    },
    async restore(saved, { facts }) {
      if (typeof saved !== 'string') return undefined
      const checked = await parse(saved, facts)
      return checked.ok ? checked.value : undefined
    },
    ...(options === undefined ? {} : { options }),
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

/** 选…, 都是…; 这份名单里都是…, this is a list of …: what stands before the word that is meant. */
const BEFORE_OPTION = /^(?:我?选择?|我要|就|改成|改为|换成)/u
const SAID_OF_ALL =
  /^(?:这|上面的?|刚才?发的)?(?:份|个|张|批|些)?(?:名单|表格?|文件|人|学生)?(?:里面?)?(?:的人)?(?:都|全部?|应该)?是/u
const SAID_OF_ALL_EN = /^(?:(?:this|it) is|(?:these|they) are)(?: all)?(?: an?)?(?: list of)? /u
const AFTER_OPTION = /(?:的名单|名单|的表格?|的人|的学生|的)$/u

/** The label or a word for it, with the small words people put around: 选社会考生的吧, 这是社会考生的名单. */
export function saysOption(said: string, option: Option): boolean {
  const folded = foldText(said)
  const plain = folded.replace(/[。.！!]$/u, '').replace(/(?:吧|啊|呀|了)$/u, '')
  const bare = plain.replace(BEFORE_OPTION, '').replace(SAID_OF_ALL, '').replace(SAID_OF_ALL_EN, '')
  return [option.label.zh, option.label.en, ...(option.words ?? [])].map(foldText).some((word) => {
    return [folded, bare, bare.replace(AFTER_OPTION, '')].includes(word)
  })
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
