/** 读中文问句 · Finds the clues in a Chinese question. */
import { HAS_PHOTO } from '../../../domain/talk/frames.js'
import { isBookWord, readBookAsked } from './book-words.js'
import * as words from './chinese-words.js'
import type { Clues } from './clues.js'
import { fold } from './fold.js'
import { CUT, leftover, trimEdges } from './leftover.js'
import { joinNames } from './names-said.js'
import { CHINESE_STATES, type StateWord } from './states.js'
import { guessName } from './surnames.js'
import { ASKS_FOR_PEOPLE, findStepSaid, findTopic, isTopicWord, LATER_WORDS, RULE_WORDS } from './topics.js'

export function readChinese(asked: string): Clues {
  const text = joinNames(asked)
  const folded = namePhotosPlainly(fold(text))
  const scissors = startCutting(folded)
  const { cut } = scissors
  const ofBook = readBookAsked(folded, 'zh')
  for (const word of ofBook?.said ?? []) scissors.cutWords(word)
  const classes = cutClasses(scissors)
  const scope = cutScope(scissors)
  const changes = cut(words.CHANGES) !== undefined
  const evidence = cut(words.EVIDENCE) !== undefined
  const history = cut(words.HISTORY) !== undefined
  const progress = words.PROGRESS.test(scissors.rest)
  const asksWhether = cut(words.WHETHER) !== undefined || scissors.asksAtEnd || /是不是|是否/u.test(folded)
  const { state: named, said } = cutState(cut)
  // 第几步, 还差哪些没做: the question word belongs to the progress.
  if (progress && !named) cut(words.PROGRESS)
  cut(/名单(?=[上里中])/u)
  const list = cut(words.LIST)
  const count = cut(words.COUNT)
  const namesPhotos = cut(/照片|寸照|证件照/gu) !== undefined || named?.subject === 'photos'
  const state = named ?? (namesPhotos ? guessPhotoState(folded) : undefined)
  const namesCandidates = cut(words.CANDIDATES) !== undefined || /[人学考]/u.test(`${count}${list}`)
  const asksForFault = isOfOnePerson(folded) && cut(words.PHOTO_FAULT) !== undefined
  const personCue = cut(words.PERSON_CUE) !== undefined || asksForFault || asksWhether
  const { rule, later } = findTopics(folded)
  const ofStep = findStepSaid(folded)
  for (const word of ofStep?.said ?? []) scissors.cutWords(word)
  return {
    language: 'zh',
    counts: count !== undefined || /多少|几[个张人位]/u.test(said),
    lists: list !== undefined || /谁|哪/u.test(said),
    asksWhether,
    asksWhetherAll:
      (asksWhether && /都|全|齐|完|所有|每/u.test(folded)) ||
      ((namesPhotos || named !== undefined) && /怎么?样|咋样|进度|情况/u.test(folded)),
    asksAfterThem:
      asksWhether || namesCandidates || scope.category !== undefined || (said.length > 2 && folded.endsWith('的')),
    namesCandidates,
    namesPhotos,
    personCue,
    progress,
    history,
    changes,
    evidence,
    lacks: /[差缺欠]/u.test(folded),
    unexplained: leftover(text, scissors.rest).filter(
      (piece) => !isTopicWord(piece, rule) && !isBookWord(piece, ofBook?.book.topic),
    ),
    ...(ofBook && { book: ofBook.book }),
    ...(state && { state }),
    ...classes,
    ...scope,
    ...(rule && { rule }),
    ...(later && { later }),
    ...(ofStep && { step: ofStep.step }),
  }
}

/** 张三的照片… */
function isOfOnePerson(folded: string): boolean {
  const name = words.PHOTO_OF.exec(folded)?.[1]
  return name !== undefined && guessName(name)?.likely === true
}

/** What is explained is cut out of the text, so that nothing is read twice and the rest shows. */
interface Scissors {
  rest: string
  readonly cut: (pattern: RegExp) => string | undefined
  readonly cutWords: (said: string) => void
  /** 吗, 了没有 and the like stood at the end. */
  readonly asksAtEnd: boolean
}

function startCutting(folded: string): Scissors {
  const ending = lengthOfEnding(folded)
  const scissors: Scissors = {
    rest: folded.slice(0, folded.length - ending) + CUT.repeat(ending),
    asksAtEnd: ending > 0,
    cut: (pattern) => {
      const found = scissors.rest.match(pattern)?.[0]
      scissors.rest = scissors.rest.replace(pattern, (match) => CUT.repeat(match.length))
      return found
    },
    cutWords: (said) => {
      scissors.rest = scissors.rest.replace(said, CUT.repeat(said.length))
    },
  }
  return scissors
}

/** 了没有呢: particles one by one from the end; each, with what must stand before it, has at most three characters. */
function lengthOfEnding(folded: string): number {
  let end = folded.length
  for (let found = true; found; ) {
    const particle = words.QUESTION_END.exec(folded.slice(Math.max(0, end - 3), end))?.[0] ?? ''
    found = particle !== ''
    end -= particle.length
  }
  return folded.length - end
}

const CLASS_NUMBER = /[a-z0-9]{0,6}(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})班(?!级?(?:人数|分))/u
/** What may stand before its number: 电商2301班. */
const LONGEST_PREFIX = 8

function cutClasses({ rest, cut, cutWords }: Scissors): Pick<Clues, 'byClass' | 'className'> {
  const byClass = cut(words.EVERY_CLASS) !== undefined
  const number = CLASS_NUMBER.exec(rest)
  if (byClass || number === null) return { byClass }
  const before = rest.slice(Math.max(0, number.index - LONGEST_PREFIX), number.index)
  const bare = before.replace(words.FILLERS, (match) => CUT.repeat(match.length))
  const run = bare.slice(bare.lastIndexOf(CUT) + 1)
  const isYear = words.ENTRY_YEAR.test(run)
  const prefix = isYear ? '' : trimEdges(run)
  const className = `${prefix}${number[0]}`
  cutWords(className)
  return { byClass, className }
}

function cutScope(scissors: Scissors): Pick<Clues, 'category' | 'entryYear' | 'major'> {
  const { cut } = scissors
  const category = cut(words.SOCIAL) ? 'social' : cut(words.OWN) ? 'own' : undefined
  const year = words.ENTRY_YEAR.exec(scissors.rest)
  if (year) cut(words.ENTRY_YEAR)
  const major = findMajor(scissors.rest)
  if (major) scissors.cutWords(`${major}专业`)
  return {
    ...(category && { category }),
    ...(year && { entryYear: fullYear(year[1] ?? year[2] ?? year[3] ?? '') }),
    ...(major && { major }),
  }
}

const GIVEN = '[交传收给齐差缺欠发没]'
const KIND_OF_PHOTO = '(?:小?一寸|两寸|红底|电子){1,3}照片?'
const PHOTO_GIVEN = new RegExp(`${KIND_OF_PHOTO}(?=.{0,6}${GIVEN})|(?<=${GIVEN}.{0,4})${KIND_OF_PHOTO}`, 'gu')

/** 红底照还没交的: what is handed in is called so; what is asked of it is another matter. */
function namePhotosPlainly(folded: string): string {
  return folded.replace(PHOTO_GIVEN, '照片')
}

function findTopics(folded: string): Pick<Clues, 'rule' | 'later'> {
  const rule = ASKS_FOR_PEOPLE.test(folded) ? undefined : findTopic(RULE_WORDS, folded, 'zh')
  const later = findTopic(LATER_WORDS, folded, 'zh')
  return { ...(rule && { rule }), ...(later && { later }) }
}

/** 照片现在还缺多少, 差谁的照片, 照片一共收了几张: the word stands apart from 照片. */
function guessPhotoState(folded: string): Pick<StateWord, 'states' | 'subject'> | undefined {
  if (!/多少|几|谁|哪/u.test(folded)) return undefined
  if (/[缺差欠剩没未漏忘]/u.test(folded)) return { states: ['no-photo'], subject: 'photos' }
  return /收|到位|[传交]了/u.test(folded) ? { states: HAS_PHOTO, subject: 'photos' } : undefined
}

/** Twice, as people repeat themselves: 没传照片的, 照片还没传的. */
function cutState(cut: (pattern: RegExp) => string | undefined): { readonly state?: StateWord; readonly said: string } {
  for (const state of CHINESE_STATES) {
    const said = cut(state.pattern)
    if (said !== undefined) return { state, said: said + (cut(state.pattern) ?? '') }
  }
  return { said: '' }
}

function findMajor(folded: string): string | undefined {
  const match = /(?:^|[\ue000的是查看问下])?(\p{Script=Han}{2,15}?)专业(?!代码|版本|层次|名称|编码)/u.exec(folded)
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

function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits
}
