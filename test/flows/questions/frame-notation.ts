/** Short notation of a frame for tables of phrases: `count:no-photo@social`, `who:张三+李四`, `check:rows 8`, `rule:photo`. */
import type { CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import { type CheckFrame, type Frame, HAS_PHOTO, NOT_ACCURATE } from '../../../src/domain/talk/frames.js'
import { sameStates } from '../../../src/flows/questions/wording.js'

export function notate(frame: Frame): string {
  switch (frame.measure) {
    case 'count':
    case 'list': {
      const { category, entryYear, major, className } = frame.scope
      const scope = [category, entryYear, major, className].filter((part) => part !== undefined).join('+')
      return `${frame.measure}:${notateStates(frame.states)}${scope && `@${scope}`}${frame.by ? ` by ${frame.by}` : ''}`
    }
    case 'who':
      return `who:${frame.names.join('+')}`
    case 'field':
      return `field:${frame.names.join('+')} ${frame.field}`
    case 'step':
      return `step:${frame.step}${frame.of ? `.${frame.of}` : ''}`
    case 'check':
      return `check:${notateCheck(frame)}`
    case 'rule':
    case 'later':
      return `${frame.measure}:${frame.topic}`
    case 'programme': {
      const named = [frame.programme, frame.heads].filter((part) => part !== undefined)
      return `programme:${frame.topic}${named.length > 0 ? `@${named.join('+')}` : ''}`
    }
    case 'seating':
      return `seating:${'room' in frame ? frame.room : frame.names.join('+')}`
    case 'guide':
      return `guide:${frame.step}`
    default:
      return frame.measure
  }
}

/** `rows`, `rows 8+15`, `rows missing`, `rows of 手机号`, `people 陈静`, `refused`. */
function notateCheck(frame: CheckFrame): string {
  if (frame.about === 'people') return `people ${frame.names.join('+')}`
  if (frame.about === 'photos') return frame.verdict
  const rows = frame.rows ? ` ${frame.rows.join('+')}` : ''
  return `rows${rows}${frame.missing ? ' missing' : ''}${frame.field ? ` of ${frame.field}` : ''}`
}

function notateStates(states: readonly CandidateStatus[] | undefined): string {
  if (states === undefined) return 'all'
  if (sameStates(states, NOT_ACCURATE)) return 'not-accurate'
  return sameStates(states, HAS_PHOTO) ? 'has-photo' : states.join(' ')
}
