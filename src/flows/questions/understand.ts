/** 理解问句 · From what was written to one frame, or to two or three to choose from, or to nothing. */
import type { Frame, LaterTopic, RuleTopic, Scope } from '../../domain/frames.js'
import { LATER_TOPICS, RULE_TOPICS } from '../../domain/frames.js'
import type { Clues } from './clues.js'
import { encodeFrame } from './frame-code.js'
import { type Reading, readFrame } from './frame-from-clues.js'
import { detectLanguage } from './language.js'
import type { Guess } from './model/classifier.js'
import { guessAct, guessState, STATES_BY_LABEL } from './model/question-model.js'
import { readChinese } from './read-chinese.js'
import { readEnglish } from './read-english.js'
import { guessName } from './surnames.js'

export type Understanding =
  /** `onlyIfFound`: a question of ours only if the name or major in it is in the records. */
  | { readonly kind: 'frame'; readonly frame: Frame; readonly certainty: number; readonly onlyIfFound: boolean }
  | { readonly kind: 'choices'; readonly frames: readonly Frame[] }
  | { readonly kind: 'nothing' }

/** Set on development phrases so that none of the off-topic ones is answered. */
const CERTAIN = 0.62
const POSSIBLE = 0.3
const OFF_TOPIC_POSSIBLE = 0.22
const MAX_CHOICES = 3

const NOTHING: Understanding = { kind: 'nothing' }

export function understand(text: string): Understanding {
  const clues = detectLanguage(text) === 'en' ? readEnglish(text) : readChinese(text)
  const reading = readFrame(clues)
  if (reading?.certainty === 'sure') return { kind: 'frame', frame: reading.frame, certainty: 1, onlyIfFound: false }
  const guesses = guessAct(maskNames(text, clues))
  if (reading?.certainty === 'if-found' && !pointsElsewhere(guesses)) {
    return { kind: 'frame', frame: reading.frame, certainty: 0.5, onlyIfFound: true }
  }
  return reading?.certainty === 'loose'
    ? weighReading(reading, guesses, clues, text)
    : weighGuesses(guesses, clues, text)
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
  const act = actOf(frame)
  if (best.label === act) return { kind: 'frame', frame, certainty: best.probability, onlyIfFound: false }
  if (chanceOf('oos', guesses) > OFF_TOPIC_POSSIBLE) return NOTHING
  return offer([frame, ...framesOf(guesses.slice(0, 2), clues, text)])
}

function weighGuesses(guesses: readonly Guess[], clues: Clues, text: string): Understanding {
  const [best] = guesses
  if (!best || best.label === 'oos' || best.probability < POSSIBLE) return NOTHING
  if (chanceOf('oos', guesses) > OFF_TOPIC_POSSIBLE) return NOTHING
  const likely = guesses.filter((guess) => guess.label !== 'oos' && guess.probability >= best.probability / 4)
  const frames = framesOf(best.probability >= CERTAIN ? [best] : likely.slice(0, MAX_CHOICES), clues, text)
  const [frame] = frames
  if (!frame) return NOTHING
  if (frames.length > 1 || best.probability < CERTAIN) return offer(frames)
  return { kind: 'frame', frame, certainty: best.probability, onlyIfFound: false }
}

function offer(frames: readonly Frame[]): Understanding {
  const unlike = new Map(frames.map((frame) => [encodeFrame(frame, 'zh'), frame]))
  return { kind: 'choices', frames: [...unlike.values()].slice(0, MAX_CHOICES) }
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
      return name === undefined ? [] : [{ measure: 'who', name }]
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

/** The state by words if they name one, else by resemblance: the best, or the two best to choose from. */
function peopleFrames(measure: 'count' | 'list', clues: Clues, text: string): Frame[] {
  const scope: Scope = {
    ...(clues.category && { category: clues.category }),
    ...(clues.entryYear && { entryYear: clues.entryYear }),
    ...(clues.major && { major: clues.major }),
  }
  if (clues.state) return [{ measure, subject: clues.state.subject, states: clues.state.states, scope }]
  const [best, second] = guessState(text)
  const labels = best && best.probability >= CERTAIN ? [best] : [best, second]
  return labels.flatMap((guess) => {
    if (!guess || guess.probability < 0.15) return []
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

/** The examples say N for a name. */
function maskNames(text: string, clues: Clues): string {
  return clues.unexplained.reduce((masked, words) => {
    const named = clues.language === 'en' ? clues.personCue : guessName(words)?.likely
    return named ? masked.replace(words, 'N') : masked
  }, text)
}
