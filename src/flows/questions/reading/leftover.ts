/** 剩下的词 · What no word list explains: a name, a major, or another subject altogether; as the person spelt it. */
import { stripEnd, stripStart } from '../../../domain/cells/linear-text.js'
import { FILLERS, FILLERS_AFTER, FILLERS_BEFORE } from './chinese-words.js'
import { foldKeepingNames } from './fold.js'

/** Stands where a word was cut out (a private-use character nobody types). */
export const CUT = '\ue000'

/** `rest`: the folded text with whatever is explained cut out. */
export function leftover(text: string, rest: string): string[] {
  const spelt = foldKeepingNames(text)
  const source = spelt.length === rest.length ? spelt : undefined
  const bare = rest.replace(FILLERS, (match) => CUT.repeat(match.length))
  const pieces: string[] = []
  for (const match of bare.matchAll(/[^\ue000]+/gu)) {
    const piece = source ? source.slice(match.index, match.index + match[0].length) : match[0]
    const trimmed = trimEdges(piece)
    if (trimmed !== '') pieces.push(trimmed)
  }
  return pieces
}

export function trimEdges(piece: string): string {
  return stripEnd(stripStart(piece, FILLERS_BEFORE), FILLERS_AFTER)
}
