/** 理解问句 · From what was written to one frame, or to two or three to choose from, or to nothing. */
import { findStep } from '../../../domain/steps/all.js'
import type { Frame, LaterTopic, RuleTopic } from '../../../domain/talk/frames.js'
import { LATER_TOPICS, PROGRAMME_TOPICS, RULE_TOPICS } from '../../../domain/talk/frames.js'
import { detectLanguage } from '../../../domain/talk/text-language.js'
import type { Guess } from '../model/classifier.js'
import { guessAct, guessState, isFamiliar, STATES_BY_LABEL } from '../model/question-model.js'
import type { Clues } from './clues.js'
import { fold, MAX_QUESTION_LENGTH } from './fold.js'
import { encodeFrame } from './frame-code.js'
import { type Reading, readFrame, scopeOf } from './frame-from-clues.js'
import { namesIn } from './names-said.js'
import { readArrangement } from './read-arrangement.js'
import { readCheck } from './read-check.js'
import { readCheckInEnglish } from './read-check-english.js'
import { readChinese } from './read-chinese.js'
import { readContactsAsked } from './read-contacts-asked.js'
import { readEnglish } from './read-english.js'
import { readField, readFieldInEnglish } from './read-field.js'
import { readBareTail, readNumber } from './read-number.js'
import { readRecords } from './read-records.js'
import { readRegistered } from './read-registered.js'
import { readSeating } from './read-seating.js'
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
  const isEnglish = detectLanguage(text) === 'en'
  const number = readNumber(text)
  if (number) return { kind: 'frame', frame: number, certainty: 1, onlyIfFound: false }
  const records =
    readRecords(text) ?? readRegistered(text) ?? readArrangement(text) ?? readContactsAsked(text) ?? readSeating(text)
  if (records) return { kind: 'frame', frame: records, certainty: 1, onlyIfFound: false }
  const tail = readBareTail(text)
  if (tail) return { kind: 'frame', frame: tail, certainty: 0.5, onlyIfFound: true }
  const check = isEnglish ? readCheckInEnglish(text) : readCheck(text)
  if (check && !check.onlyIfFound) return { kind: 'frame', certainty: 1, ...check }
  const ofField = check ? undefined : isEnglish ? readFieldInEnglish(text) : readField(text)
  if (ofField && !ofField.onlyIfFound) return { kind: 'frame', certainty: 1, ...ofField }
  const clues = isEnglish ? readEnglish(text) : readChinese(text)
  const otherwise = understandClues(clues, text)
  if (ofField) return { kind: 'frame', certainty: 0.5, ...ofField, otherwise }
  return check ? { kind: 'frame', certainty: 0.5, ...check, otherwise } : otherwise
}

function understandClues(clues: Clues, text: string): Understanding {
  const reading = readFrame(clues)
  if (reading?.frame.measure === 'step') return weighStep(reading.frame.step, reading.certainty, clues, text)
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

const HOW_OR_WHERE = /怎么|如何|咋|哪里|哪儿|在哪|什么地方|\bwhere\b|\bhow (?:do|can|to|should)\b/iu

/** A word of the step is said; which of its numbers is asked for, if any, the examples say. */
function weighStep(step: string, certainty: Reading['certainty'], clues: Clues, text: string): Understanding {
  const guesses = guessAct(maskNames(text, clues))
  const isForeign = certainty !== 'sure' && speaksOfOtherThings(clues)
  if (isForeign || chanceOf('oos', guesses) > (certainty === 'sure' ? SURE : 0.5)) return NOTHING
  const isNumber = !HOW_OR_WHERE.test(text)
  const best = guesses.find(({ label }) => label === `step:${step}` || (isNumber && label.startsWith(`step:${step}.`)))
  const [frame = { measure: 'step' as const, step }] = best ? stepFrame(best.label) : []
  return { kind: 'frame', frame, certainty: best?.probability ?? POSSIBLE, onlyIfFound: false }
}

/** The words fit a question of ours, but others stand beside them: the examples decide. */
function weighReading(reading: Reading, guesses: readonly Guess[], clues: Clues, text: string): Understanding {
  const [best] = guesses
  if (!best || chanceOf('oos', guesses) > 0.5) return NOTHING
  const { frame } = reading
  const foreign = speaksOfOtherThings(clues)
  if (foreign && !('topic' in frame)) return NOTHING
  if (isOfRules(frame) && opensWithOtherThings(clues, text)) return NOTHING
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
      const names = clues.unexplained.map(namesIn).find((found) => found.length > 0)
      return names === undefined ? [] : [{ measure: 'who', names, ...(clues.namesPhotos && { photo: true }) }]
    }
    case 'progress':
    case 'evidence':
    case 'history':
    case 'changes':
      return [{ measure: label }]
    default:
      return CHECKS[label] ?? [...stepFrame(label), ...topicFrame(label, clues)]
  }
}

const CHECKS: Readonly<Record<string, Frame[]>> = {
  'check:rows': [{ measure: 'check', about: 'rows' }],
  'check:missing': [{ measure: 'check', about: 'rows', missing: true }],
  'check:refused': [{ measure: 'check', about: 'photos', verdict: 'refused' }],
  'check:unmatched': [{ measure: 'check', about: 'photos', verdict: 'unmatched' }],
}

/** step:rooms, step:rooms.seats */
function stepFrame(label: string): Frame[] {
  const [, id = '', of] = /^step:([a-z-]+)(?:\.(\w+))?$/i.exec(label) ?? []
  const step = findStep(id)
  if (step === undefined) return []
  if (of === undefined) return [{ measure: 'step', step: step.id }]
  return step.measures?.[of] === undefined ? [] : [{ measure: 'step', step: step.id, of }]
}

function topicFrame(label: string, { book }: Clues): Frame[] {
  const [kind, name] = label.split(':')
  const topic = PROGRAMME_TOPICS.find((one) => one === name)
  if (kind === 'programme' && topic) return [{ measure: 'programme', ...(book?.topic === topic ? book : { topic }) }]
  const rule: RuleTopic | undefined = RULE_TOPICS.find((topic) => topic === name)
  if (kind === 'rule' && rule) return [{ measure: 'rule', topic: rule }]
  const later: LaterTopic | undefined = LATER_TOPICS.find((topic) => topic === name)
  return kind === 'later' && later ? [{ measure: 'later', topic: later }] : []
}

/** Nothing in it is about candidates: resemblance alone is not enough. */
function isBare(clues: Clues): boolean {
  const { state, namesCandidates, namesPhotos, category, entryYear, byClass, className } = clues
  return !(state || namesCandidates || namesPhotos || category || entryYear || byClass || className)
}

/** The state by words if they name one, else by resemblance: the best, or the two best to choose from. */
function peopleFrames(measure: 'count' | 'list', clues: Clues, text: string): Frame[] {
  const scope = scopeOf(clues, clues.major)
  const by = clues.byClass && { by: 'class' as const }
  if (clues.state) return [{ measure, subject: clues.state.subject, states: clues.state.states, scope, ...by }]
  const [best, second] = guessState(text)
  if (isBare(clues) && (clues.unexplained.length === 0 || (best?.probability ?? 0) < SURE)) return []
  const labels = best && best.probability >= CERTAIN ? [best] : [best, second]
  return labels.flatMap((guess) => {
    if (!guess || guess.probability < 0.15 || (guess.label === 'all' && !clues.namesCandidates)) return []
    const states = STATES_BY_LABEL[guess.label]
    const subject = guess.label.includes('photo') ? 'photos' : 'candidates'
    return [{ measure, subject, scope, ...(states && { states }), ...by }]
  })
}

function isOfRules({ measure }: Frame): boolean {
  return measure === 'rule' || measure === 'programme'
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

function likelyNames(words: string): readonly string[] {
  return namesIn(words).filter((name) => guessName(name)?.likely)
}

/** The examples say N for a name. */
function maskNames(text: string, clues: Clues): string {
  return clues.unexplained.reduce((masked, words) => {
    const names = clues.language === 'en' ? (clues.personCue ? words.split('和') : []) : likelyNames(words)
    return names.reduce((rest, name) => rest.replace(name, 'N'), masked)
  }, text)
}
