/** 特征 · A text as character pairs (Chinese) or word pairs (English); numbers masked. */
import { fold, makePlain } from '../reading/fold.js'

/** Every feature as often as it occurs. */
export function featuresOf(text: string): readonly string[] {
  return /\p{Script=Han}/u.test(text) ? ofCharacters(fold(text)) : ofWords(makePlain(text).toLowerCase())
}

function ofCharacters(folded: string): string[] {
  const characters = [...folded.replace(/\d+/g, '0').replace(/[a-z]{2,}/g, 'x')]
  const features: string[] = []
  for (let at = 0; at <= characters.length; at++) {
    const one = characters[at]
    if (one !== undefined) features.push(one)
    features.push(`${characters[at - 1] ?? '^'}${one ?? '$'}`)
  }
  return features
}

function ofWords(lower: string): string[] {
  const words = (lower.replace(/n['’]t\b/g, ' not').match(/\p{L}+|\d+/gu) ?? []).map(stem)
  const features: string[] = []
  for (let at = 0; at <= words.length; at++) {
    const one = words[at]
    if (one !== undefined) features.push(`w:${one}`)
    features.push(`w:${words[at - 1] ?? '^'} ${one ?? '$'}`)
  }
  return features
}

function stem(word: string): string {
  if (/^\d+$/.test(word)) return '0'
  return word.length > 4 ? word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '') : word
}
