/** 问句模型 · Which kind of question, and which state, by resemblance to the examples; trained once, when first asked. */
import type { CandidateStatus } from '../../../domain/candidates/candidate.js'
import { STEPS } from '../../../domain/steps/all.js'
import { HAS_PHOTO, NOT_ACCURATE } from '../../../domain/talk/frames.js'
import { BOOK_PHRASES } from '../examples/books.js'
import { CHECK_PHRASES } from '../examples/check.js'
import { type Example, vary } from '../examples/expand.js'
import { LATER_PHRASES } from '../examples/later.js'
import { OFF_TOPIC } from '../examples/off-topic.js'
import { OTHER_ACTS } from '../examples/other-acts.js'
import { CLASS_PHRASES, peopleExamples } from '../examples/people.js'
import { RULE_PHRASES } from '../examples/rules.js'
import { type Classifier, type Guess, trainClassifier } from './classifier.js'
import { featuresOf } from './features.js'

const PER_ACT = 160
const PER_LATER_TOPIC = 90
const PER_STEP = 60
const PER_BOOK_TOPIC = 60
const OFF_TOPIC_EXAMPLES = 620

/** What the labels of the state model mean. */
export const STATES_BY_LABEL: Readonly<Record<string, readonly CandidateStatus[] | undefined>> = {
  'no-photo': ['no-photo'],
  'not-accurate': NOT_ACCURATE,
  waiting: ['unverified', 'verifying'],
  verifying: ['verifying'],
  'needs-confirmation': ['needs-confirmation'],
  incomplete: ['incomplete'],
  accurate: ['accurate'],
  'has-photo': HAS_PHOTO,
  all: undefined,
}

interface QuestionModel {
  /** Labels: count, list, who, progress, evidence, history, changes, check:<what>, step:<id>[.<number>], rule:<topic>, later:<topic>, programme:<topic>, oos. */
  readonly act: Classifier
  readonly state: Classifier
  /** Character and word pairs of the examples that are for us. */
  readonly familiar: ReadonlySet<string>
}

let trained: QuestionModel | undefined

/** Trains on the first call (a few tenths of a second at worst); `understand` of anything at the start has it ready. */
function getQuestionModel(): QuestionModel {
  trained ??= train()
  return trained
}

export function guessAct(text: string): readonly Guess[] {
  return getQuestionModel().act(text)
}

export function guessState(text: string): readonly Guess[] {
  return getQuestionModel().state(text)
}

/** Whether at least half of the words (of Chinese: of the neighbouring characters) occur in questions for us. */
export function isFamiliar(words: string): boolean {
  const pieces = piecesOf(words)
  const known = pieces.filter((piece) => getQuestionModel().familiar.has(piece)).length
  return known * 2 >= pieces.length
}

function piecesOf(text: string): readonly string[] {
  return featuresOf(text).filter((feature) =>
    feature.startsWith('w:') ? !feature.includes(' ') : /^[^^].*[^$]$/u.test(feature),
  )
}

function train(): QuestionModel {
  const people = peopleExamples()
  const examples = actExamples(people)
  const states = people.flatMap(({ text, state }) => (state === undefined ? [] : [{ text, label: state }]))
  return {
    act: trainClassifier(examples.map(({ text, act }) => ({ text, label: act }))),
    state: trainClassifier(states),
    familiar: new Set(examples.flatMap(({ text, act }) => (act === 'oos' ? [] : piecesOf(text)))),
  }
}

function actExamples(people: readonly Example[] = peopleExamples()): Example[] {
  return [
    ...people,
    ...fromPhrases(OTHER_ACTS, '', PER_ACT),
    ...fromPhrases(CLASS_PHRASES, '', PER_ACT),
    ...fromPhrases(CHECK_PHRASES, '', PER_ACT),
    ...fromPhrases(stepPhrases(), 'step:', PER_STEP),
    ...fromPhrases(RULE_PHRASES, 'rule:', PER_ACT),
    ...fromPhrases(LATER_PHRASES, 'later:', PER_LATER_TOPIC),
    ...fromPhrases(BOOK_PHRASES, 'programme:', PER_BOOK_TOPIC),
    ...fromPhrases({ oos: OFF_TOPIC }, '', OFF_TOPIC_EXAMPLES),
  ]
}

/** By step, and by step and number: rooms, rooms.seats. */
function stepPhrases(): Readonly<Record<string, readonly string[]>> {
  const all = STEPS.flatMap(({ id, examples = [], measures = {} }) => [
    [id, examples] as const,
    ...Object.entries(measures).map(([name, measure]) => [`${id}.${name}`, measure.examples] as const),
  ])
  return Object.fromEntries(all.filter(([, examples]) => examples.length > 0))
}

function fromPhrases(phrases: Readonly<Record<string, readonly string[]>>, prefix: string, wanted: number): Example[] {
  return Object.entries(phrases).flatMap(([name, said]) =>
    vary(said, {}, wanted).map((text) => ({ text, act: `${prefix}${name}` })),
  )
}
