/** 引用 · What somebody points at by quoting a message: whom 他 means, or what is asked when the own words ask nothing. */
import { namesIn } from './reading/names-said.js'
import { guessName } from './reading/surnames.js'

const POINTING =
  /他们|她们|他|她|这位同学|这个同学|这个学生|这名考生|这个考生|这个人|这位|该生|\b(?:he|she|him|his|her)\b/iu

/** The words with the person of the quoted message in place of 他; undefined where either is missing. */
export function sayWhoIsMeant(text: string, quoted: string): string | undefined {
  if (!POINTING.test(text)) return undefined
  const name = quoted
    .split(/[^\p{Script=Han}·]/u)
    .flatMap(namesIn)
    .find((one) => guessName(one)?.likely === true)
  return name === undefined ? undefined : text.replace(POINTING, name)
}
