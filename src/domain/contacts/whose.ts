/** 哪家的 · Which programme a contact or payee belongs to, by any of the names it has. */
import { PROGRAMMES, programmeOf } from '../programmes/all.js'
import type { Programme } from '../programmes/programme.js'

const KNOWN_BY = PROGRAMMES.flatMap(({ name, org, calledBy, certificates }) => [
  ...certificates.map((certificate) => ({ is: certificate.name, words: [certificate.name] })),
  { is: name.zh, words: [org, name.zh, ...calledBy] },
])

/** `博导` is 博导前程; a certificate stays one. Undefined: nothing in it is known. */
export function readWhose(text: string): string | undefined {
  const said = text.toLowerCase()
  return KNOWN_BY.find(({ words }) => words.some((word) => said.includes(word)))?.is
}

/** The text without the words `readWhose` went by. */
export function withoutWhose(text: string): string {
  let rest = text
  for (const { words } of KNOWN_BY) for (const word of words) rest = rest.replaceAll(word, ' ')
  return rest
}

/** Undefined: of no programme we have a book of. */
export function programmeCalled(whose: string): Programme | undefined {
  return PROGRAMMES.find(
    ({ name, certificates }) => name.zh === whose || certificates.some((certificate) => certificate.name === whose),
  )
}

/** Whether an organisation may say whom to call and pay for it: nobody says that of another's certificates. */
export function isOwnOf(org: string, whose: string): boolean {
  const programme = programmeCalled(whose)
  return programme === undefined ? whose === org : programme === programmeOf([], org)
}
