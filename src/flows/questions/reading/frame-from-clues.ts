/** 线索成句 · Puts the clues together into one frame, and says how sure that is. */
import type { CandidateStatus } from '../../../domain/candidates/candidate.js'
import { type Frame, type LaterTopic, NOT_ACCURATE, type Scope } from '../../../domain/talk/frames.js'
import type { Clues } from './clues.js'
import { namesIn } from './names-said.js'
import { guessName } from './surnames.js'

/**
 * sure: every word is explained · if-found: right only if the name or major is in the records ·
 * loose: the words fit, but others beside them are not explained.
 */
type Certainty = 'sure' | 'if-found' | 'loose'

export interface Reading {
  readonly frame: Frame
  readonly certainty: Certainty
}

/** 考场什么时候定, 座位号: what is asked of a room is something else. */
const BEFORE_STEPS: ReadonlySet<LaterTopic> = new Set(['deadlines', 'fees', 'invigilators', 'tickets'])

export function readFrame(clues: Clues): Reading | undefined {
  if (clues.book) return { frame: { measure: 'programme', ...clues.book }, certainty: looseness(clues) }
  if (clues.evidence && !clues.rule) return { frame: { measure: 'evidence' }, certainty: looseness(clues) }
  const person = readPerson(clues)
  if (clues.rule && !(person && clues.personCue)) {
    return { frame: { measure: 'rule', topic: clues.rule }, certainty: looseness(clues) }
  }
  if (clues.changes) return { frame: { measure: 'changes' }, certainty: looseness(clues) }
  if (clues.history) return { frame: { measure: 'history' }, certainty: looseness(clues) }
  if (clues.step && !(clues.later && BEFORE_STEPS.has(clues.later))) {
    return { frame: { measure: 'step', step: clues.step }, certainty: looseness(clues) }
  }
  if (clues.later && !person && !(clues.later === 'registration' && clues.state))
    return { frame: { measure: 'later', topic: clues.later }, certainty: looseness(clues) }
  if (person) return person
  return readCount(clues) ?? readProgress(clues)
}

function readProgress(clues: Clues): Reading | undefined {
  return clues.progress ? { frame: { measure: 'progress' }, certainty: looseness(clues) } : undefined
}

/** One leftover that looks like a name, and something asked about it. */
function readPerson(clues: Clues): Reading | undefined {
  const photo = clues.namesPhotos && { photo: true as const }
  const asks = clues.personCue || clues.state !== undefined || clues.progress || clues.namesPhotos
  if (clues.counts || clues.lists || clues.major !== undefined || clues.unexplained.length !== 1) return undefined
  const words = clues.unexplained[0] ?? ''
  if (clues.language === 'en') {
    if (!clues.personCue) return undefined
    const aboutUs = clues.state !== undefined || clues.namesPhotos || clues.progress
    return { frame: { measure: 'who', names: words.split('和'), ...photo }, certainty: aboutUs ? 'sure' : 'if-found' }
  }
  const names = namesIn(words)
  if (names.length === 0) return undefined
  const likely = names.every((name) => guessName(name)?.likely)
  const sure = asks && likely && !clues.later
  return { frame: { measure: 'who', names, ...photo }, certainty: sure ? 'sure' : 'if-found' }
}

function readCount(clues: Clues): Reading | undefined {
  const asked = clues.counts || clues.lists
  const inClass = clues.byClass || clues.className !== undefined
  const scoped = clues.category !== undefined || clues.entryYear !== undefined || clues.major !== undefined || inClass
  const wanted = wantedStates(clues)
  const about = wanted !== undefined || scoped || clues.namesCandidates || clues.namesPhotos
  const guessedMajor = (asked || wanted) && !clues.major ? guessMajor(clues) : undefined
  if (!about && !guessedMajor) return undefined
  if (!asked && wanted === undefined && !(scoped && !clues.progress)) return undefined
  if (!asked && wanted === undefined && clues.unexplained.length > 0) return undefined
  if (!asked && isAgreement(clues)) return undefined
  const asksHowFar = clues.counts || clues.asksWhether || clues.asksWhetherAll
  const measure = clues.lists || (!asksHowFar && clues.state !== undefined) ? 'list' : 'count'
  const major = clues.major ?? guessedMajor
  const scope = scopeOf(clues, major)
  const subject = clues.state?.subject ?? (clues.namesPhotos ? 'photos' : 'candidates')
  const by = clues.byClass && { by: 'class' as const }
  const frame: Frame = { measure, subject, scope, ...(wanted && { states: wanted }), ...by }
  return { frame, certainty: guessedMajor ? 'if-found' : looseness(clues) }
}

export function scopeOf({ category, entryYear, className }: Clues, major: string | undefined): Scope {
  return {
    ...(category && { category }),
    ...(entryYear && { entryYear }),
    ...(major && { major }),
    ...(className && { className }),
  }
}

/** 没问题, 通过了: said alone it is no question. */
function isAgreement(clues: Clues): boolean {
  const { state } = clues
  return (
    state?.subject === 'candidates' &&
    state.states.includes('accurate') &&
    !clues.asksAfterThem &&
    !clues.asksWhetherAll
  )
}

/** “都传齐了吗” asks who is missing. */
function wantedStates(clues: Clues): readonly CandidateStatus[] | undefined {
  const states = clues.state?.states ?? lackedByClass(clues)
  if (states === undefined || !clues.asksWhetherAll || !states.includes('accurate')) return states
  return clues.state?.subject === 'photos' ? ['no-photo'] : NOT_ACCURATE
}

/** 每个班还差谁: whoever is not through yet, whatever they lack. */
function lackedByClass({ byClass, className, lacks, namesPhotos }: Clues): readonly CandidateStatus[] | undefined {
  if (!lacks || !(byClass || className !== undefined)) return undefined
  return namesPhotos ? ['no-photo'] : NOT_ACCURATE
}

function guessMajor(clues: Clues): string | undefined {
  const words = clues.unexplained.length === 1 ? clues.unexplained[0] : undefined
  return words !== undefined &&
    !/[怎咋什么吗没不还谁哪]/u.test(words) &&
    /^\p{Script=Han}[\p{Script=Han}()与和、]{1,19}$/u.test(words)
    ? words
    : undefined
}

/** One Chinese character beside a named state is a particle we do not list. */
function looseness(clues: Clues): Certainty {
  const allowed = clues.language === 'zh' && clues.state ? 1 : 0
  return clues.unexplained.join('').length <= allowed ? 'sure' : 'loose'
}
