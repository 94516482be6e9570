/** 理解问句 · From what was written to one frame, or to two or three to choose from, or to nothing. */
import type { Frame, LaterTopic, RuleTopic, Scope } from '../../domain/talk/frames.js'
import { LATER_TOPICS, RULE_TOPICS } from '../../domain/talk/frames.js'
import { detectLanguage } from '../../domain/talk/text-language.js'
import type { Clues } from './clues.js'
import { fold, MAX_QUESTION_LENGTH } from './fold.js'
import { encodeFrame } from './frame-code.js'
import { type Reading, readFrame } from './frame-from-clues.js'
import type { Guess } from './model/classifier.js'
import { guessAct, guessState, isFamiliar, STATES_BY_LABEL } from './model/question-model.js'
import { readChinese } from './read-chinese.js'
import { readEnglish } from './read-english.js'
import { guessName } from './surnames.js'

export type Understanding =
  /** `onlyIfFound`: a question of ours only if the name or major in it is in the records. */
  | {
      readonly kind: 'frame'
      readonly frame: Frame
      readonly certainty: number
      readonly onlyIfFound: boolean
      /** What it is when the name or major is not in the records. */
      readonly otherwise?: Understanding
    }
  | { readonly kind: 'choices'; readonly frames: readonly Frame[] }
  | { readonly kind: 'nothing' }

/** Set on development phrases so that none of the off-topic ones is answered. */
const CERTAIN = 0.66
const SURE = 0.85
const POSSIBLE = 0.36
const OFF_TOPIC_DOUBT = 0.12
const MAX_CHOICES = 3

const NOTHING: Understanding = { kind: 'nothing' }

export function understand(text: string): Understanding {
  return understandShort(text.slice(0, MAX_QUESTION_LENGTH))
}

function understandShort(text: string): Understanding {
  const clues = detectLanguage(text) === 'en' ? readEnglish(text) : readChinese(text)
  const reading = readFrame(clues)
  if (reading?.certainty === 'sure') return { kind: 'frame', frame: reading.frame, certainty: 1, onlyIfFound: false }
  const guesses = guessAct(maskNames(text, clues))
  if (reading?.certainty === 'if-found' && !pointsElsewhere(guesses)) {
    const otherwise = clues.state ? weighReading(withoutMajor(reading), guesses, clues, text) : NOTHING
    return { kind: 'frame', frame: reading.frame, certainty: 0.5, onlyIfFound: true, otherwise }
  }
  return reading?.certainty === 'loose'
    ? weighReading(reading, guesses, clues, text)
    : weighGuesses(guesses, clues, text)
}

function withoutMajor({ frame, certainty }: Reading): Reading {
  if (!('scope' in frame)) return { frame, certainty }
  const { major: _, ...scope } = frame.scope
  return { frame: { ...frame, scope }, certainty }
}

/** What looked like a name or a major is part of another question. */
function pointsElsewhere([best]: readonly Guess[]): boolean {
  return best !== undefined && best.probability >= CERTAIN && !['count', 'list', 'who', 'oos'].includes(best.label)
}

/** The words fit a question of ours, but others stand beside them: the examples decide. */
function weighReading(reading: Reading, guesses: readonly Guess[], clues: Clues, text: string): Understanding {
  const [best] = guesses
  if (!best || chanceOf('oos', guesses) > 0.5) return NOTHING
  const { frame } = reading
  const foreign = speaksOfOtherThings(clues)
  if (foreign && !('topic' in frame)) return NOTHING
  if (frame.measure === 'rule' && opensWithOtherThings(clues, text)) return NOTHING
  const act = actOf(frame)
  if (best.label === act) return { kind: 'frame', frame, certainty: best.probability, onlyIfFound: false }
  // Of two things we cannot look up yet, either answer is honest.
  if (frame.measure === 'later' && (best.label.startsWith('later:') || !foreign)) return offer([frame])
  if (foreign || chanceOf('oos', guesses) > OFF_TOPIC_DOUBT) return NOTHING
  return offer([frame, ...framesOf(guesses.slice(0, 2), clues, text)])
}

function weighGuesses(guesses: readonly Guess[], clues: Clues, text: string): Understanding {
  const [best] = guesses
  if (!best || best.label === 'oos' || best.probability < POSSIBLE) return NOTHING
  if (speaksOfOtherThings(clues) || chanceOf('oos', guesses) > OFF_TOPIC_DOUBT) return NOTHING
  const likely = guesses.filter((guess) => guess.label !== 'oos' && guess.probability >= best.probability / 4)
  const frames = framesOf(best.probability >= CERTAIN ? [best] : likely.slice(0, MAX_CHOICES), clues, text)
  return offer(frames, best.probability)
}

function offer(frames: readonly Frame[], certainty = POSSIBLE): Understanding {
  const unlike = new Map(frames.map((frame) => [encodeFrame(frame), frame]))
  const different = [...unlike.values()].slice(0, MAX_CHOICES)
  const [only] = different
  if (only === undefined) return NOTHING
  return different.length === 1
    ? { kind: 'frame', frame: only, certainty, onlyIfFound: only.measure === 'who' }
    : { kind: 'choices', frames: different }
}

function framesOf(guesses: readonly Guess[], clues: Clues, text: string): Frame[] {
  return guesses.flatMap((guess) => frameOf(guess.label, clues, text))
}

function frameOf(label: string, clues: Clues, text: string): Frame[] {
  switch (label) {
    case 'count':
    case 'list':
      return peopleFrames(label, clues, text)
    case 'who': {
      const name = clues.unexplained.map(guessName).find((guess) => guess !== undefined)?.name
      return name === undefined ? [] : [{ measure: 'who', name, ...(clues.namesPhotos && { photo: true }) }]
    }
    case 'progress':
    case 'evidence':
    case 'history':
      return [{ measure: label }]
    default:
      return topicFrame(label)
  }
}

function topicFrame(label: string): Frame[] {
  const [kind, name] = label.split(':')
  const rule: RuleTopic | undefined = RULE_TOPICS.find((topic) => topic === name)
  if (kind === 'rule' && rule) return [{ measure: 'rule', topic: rule }]
  const later: LaterTopic | undefined = LATER_TOPICS.find((topic) => topic === name)
  return kind === 'later' && later ? [{ measure: 'later', topic: later }] : []
}

/** Nothing in it is about candidates: resemblance alone is not enough. */
function isBare(clues: Clues): boolean {
  return !(clues.state || clues.namesCandidates || clues.namesPhotos || clues.category || clues.entryYear)
}

/** The state by words if they name one, else by resemblance: the best, or the two best to choose from. */
function peopleFrames(measure: 'count' | 'list', clues: Clues, text: string): Frame[] {
  const scope: Scope = {
    ...(clues.category && { category: clues.category }),
    ...(clues.entryYear && { entryYear: clues.entryYear }),
    ...(clues.major && { major: clues.major }),
  }
  if (clues.state) return [{ measure, subject: clues.state.subject, states: clues.state.states, scope }]
  const [best, second] = guessState(text)
  if (isBare(clues) && (clues.unexplained.length === 0 || (best?.probability ?? 0) < SURE)) return []
  const labels = best && best.probability >= CERTAIN ? [best] : [best, second]
  return labels.flatMap((guess) => {
    if (!guess || guess.probability < 0.15 || (guess.label === 'all' && !clues.namesCandidates)) return []
    const states = STATES_BY_LABEL[guess.label]
    const subject = guess.label.includes('photo') ? 'photos' : 'candidates'
    return [{ measure, subject, scope, ...(states && { states }) }]
  })
}

function actOf(frame: Frame): string {
  return 'topic' in frame ? `${frame.measure}:${frame.topic}` : frame.measure
}

function chanceOf(label: string, guesses: readonly Guess[]): number {
  return guesses.find((guess) => guess.label === label)?.probability ?? 0
}

/** 论文进度, 信用卡认证失败: the words of a question of ours, about something that never occurs in one. */
function speaksOfOtherThings(clues: Clues): boolean {
  return clues.unexplained.some((words) => !guessName(words)?.likely && !isFamiliar(words))
}

/** 驾照照片要求: a rule, but of somebody else. */
function opensWithOtherThings(clues: Clues, text: string): boolean {
  const [first = ''] = clues.unexplained
  return clues.language === 'zh' && fold(text).startsWith(first) && !isFamiliar(first.slice(0, 2))
}

/** The examples say N for a name. */
function maskNames(text: string, clues: Clues): string {
  return clues.unexplained.reduce((masked, words) => {
    const named = clues.language === 'en' ? clues.personCue : guessName(words)?.likely
    return named ? masked.replace(words, 'N') : masked
  }, text)
}
