/** 规则与出处 · A rule put into words keeps its source; where a book only follows others, that is said. */
import type { Rule } from '../../../domain/programmes/programme.js'
import { saySource } from '../../../domain/programmes/sources.js'
import type { Language, Said } from '../../../domain/talk/language.js'

export function saidOf<T>({ is, ...rest }: Rule<T>, say: (value: T) => Said): Rule<Said> {
  return { ...rest, is: say(is) }
}

/** `2 名（来源：…）` */
export function withSource({ is, from, borrowed }: Rule<Said>, language: Language): string {
  const document = saySource(from)[language]
  if (language === 'zh') return `${is.zh}（${borrowed ? '自己的文件没写，参照' : ''}${document}）`
  return `${is.en} (${borrowed ? 'its own book is silent; as in ' : ''}${document})`
}
