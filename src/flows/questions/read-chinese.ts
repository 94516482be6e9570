/** 读中文问句 · Finds the clues in a Chinese question. */

import * as words from './chinese-words.js'
import type { Clues } from './clues.js'
import { fold, foldKeepingNames } from './fold.js'
import { CHINESE_STATES, type StateWord } from './states.js'
import { ASKS_FOR_PEOPLE, findTopic, LATER_WORDS, RULE_WORDS } from './topics.js'

/** Stands where a word was cut out (a private-use character nobody types). */
const CUT = '\ue000'

export function readChinese(text: string): Clues {
  const folded = fold(text)
  const ending = words.QUESTION_END.exec(folded)?.[0].length ?? 0
  let rest = folded.slice(0, folded.length - ending) + CUT.repeat(ending)
  const cut = (pattern: RegExp): string | undefined => {
    const found = rest.match(pattern)?.[0]
    rest = rest.replace(pattern, (match) => CUT.repeat(match.length))
    return found
  }
  const category = cut(words.SOCIAL) ? 'social' : cut(words.OWN) ? 'own' : undefined
  const year = words.ENTRY_YEAR.exec(rest)
  if (year) cut(words.ENTRY_YEAR)
  const major = findMajor(rest)
  if (major) cut(new RegExp(quotePattern(major)))
  const evidence = cut(words.EVIDENCE) !== undefined
  const history = cut(words.HISTORY) !== undefined
  const progress = words.PROGRESS.test(rest)
  const asksWhether = cut(words.WHETHER) !== undefined || ending > 0
  const state = cutState(cut)
  const lists = cut(words.LIST) !== undefined
  const count = cut(words.COUNT)
  if (count === undefined && !lists) cut(words.PROGRESS)
  const namesPhotos = /照片|寸照|证件照/u.test(folded)
  const namesCandidates = cut(words.CANDIDATES) !== undefined || /[人学考]/u.test(count ?? '')
  const personCue = cut(words.PERSON_CUE) !== undefined || asksWhether
  const rule = ASKS_FOR_PEOPLE.test(folded) ? undefined : findTopic(RULE_WORDS, folded, 'zh')
  const later = findTopic(LATER_WORDS, folded, 'zh')
  return {
    language: 'zh',
    counts: count !== undefined,
    lists,
    asksWhetherAll:
      (asksWhether && /都|全|齐|完|所有|每/u.test(folded)) || (namesPhotos && /怎么?样|咋样|进度|情况/u.test(folded)),
    namesCandidates,
    namesPhotos,
    personCue,
    progress,
    history,
    evidence,
    unexplained: leftover(text, rest),
    ...(state && { state }),
    ...(category && { category }),
    ...(year && { entryYear: fullYear(year[1] ?? year[2] ?? year[3] ?? '') }),
    ...(major && { major }),
    ...(rule && { rule }),
    ...(later && { later }),
  }
}

function cutState(cut: (pattern: RegExp) => string | undefined): StateWord | undefined {
  for (const word of CHINESE_STATES) {
    if (cut(word.pattern) === undefined) continue
    cut(word.pattern)
    return word
  }
  return undefined
}

function findMajor(folded: string): string | undefined {
  const match = /(?:^|[\ue000的是查看问下学读])?(\p{Script=Han}{2,15}?)专业(?!代码|版本|层次|名称|编码)/u.exec(folded)
  const said = match?.[1]?.replace(
    /^(?:请问|帮我|查一下|看一下|查查|看看|查|看|我们|咱们|学校|现在|目前|的|学(?!前|龄|科)|读|有)+/u,
    '',
  )
  return said !== undefined &&
    said.length >= 2 &&
    !/各|每|什么|哪|多少|几|这个|那个|所有|全部|就读|所学|没|不/u.test(said)
    ? said
    : undefined
}

function leftover(text: string, rest: string): string[] {
  const spelt = foldKeepingNames(text)
  const source = spelt.length === rest.length ? spelt : undefined
  const bare = rest.replace(words.FILLERS, (match) => CUT.repeat(match.length))
  const pieces: string[] = []
  for (const match of bare.matchAll(/[^\ue000]+/gu)) {
    const piece = source ? source.slice(match.index, match.index + match[0].length) : match[0]
    const trimmed = trimEdges(piece)
    if (trimmed !== '') pieces.push(trimmed)
  }
  return pieces
}

function trimEdges(piece: string): string {
  return piece.replace(words.EDGE_FILLERS, '').replace(words.EDGE_FILLERS, '')
}

function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits
}

function quotePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
