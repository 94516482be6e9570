/** Short notation of a frame for tables of phrases: `count:no-photo@social`, `who:张三`, `rule:photo`. */
import type { CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import { type Frame, HAS_PHOTO, NOT_ACCURATE } from '../../../src/domain/talk/frames.js'
import { sameStates } from '../../../src/flows/questions/wording.js'

export function notate(frame: Frame): string {
  switch (frame.measure) {
    case 'count':
    case 'list': {
      const { category, entryYear, major } = frame.scope
      const scope = [category, entryYear, major].filter((part) => part !== undefined).join('+')
      return `${frame.measure}:${notateStates(frame.states)}${scope && `@${scope}`}`
    }
    case 'who':
      return `who:${frame.name}`
    case 'rule':
    case 'later':
      return `${frame.measure}:${frame.topic}`
    default:
      return frame.measure
  }
}

function notateStates(states: readonly CandidateStatus[] | undefined): string {
  if (states === undefined) return 'all'
  if (sameStates(states, NOT_ACCURATE)) return 'not-accurate'
  return sameStates(states, HAS_PHOTO) ? 'has-photo' : states.join(' ')
}
