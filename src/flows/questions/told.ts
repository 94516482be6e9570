/** 说到人名 · An answer in two parts: what a group may hear, and who it is about, for the asker alone. */
import { joined, type Language, type Said } from '../../domain/talk/language.js'

export const NAMED = 20

/** What may be said in a group, and what may not. */
export interface Told {
  readonly open: Said
  readonly names?: Said
}

export function sayNames(names: readonly string[], total: number): Said {
  const { zh, en } = joined(names)
  const more = total > names.length
  return { zh: `${zh}${more ? '等' : ''}。`, en: `${en}${more ? ' and others' : ''}.` }
}

export function inLines(said: readonly Said[]): Said {
  const of = (language: Language) => said.map((one) => one[language]).join('\n')
  return { zh: of('zh'), en: of('en') }
}
