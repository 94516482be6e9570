/** 选项编码 · A frame as the id of a numbered choice, and back. What comes back is checked: anybody can type an id. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../../domain/candidates/candidate.js'
import { type Frame, LATER_TOPICS, RULE_TOPICS, type Scope } from '../../domain/talk/frames.js'

/** One colon only, so that no id is taken for a flow's; the closing `?` marks it as a question. */
const PREFIX = 'ask:'
const MAX_VALUE_LENGTH = 40

export function encodeFrame(frame: Frame): string {
  const parts = new URLSearchParams()
  if ('subject' in frame) {
    parts.set('of', frame.subject)
    if (frame.states) parts.set('states', frame.states.join(' '))
    if (frame.scope.category) parts.set('category', frame.scope.category)
    if (frame.scope.major) parts.set('major', frame.scope.major.slice(0, MAX_VALUE_LENGTH))
    if (frame.scope.entryYear) parts.set('year', frame.scope.entryYear)
    if (frame.from) parts.set('from', String(frame.from))
  }
  if ('name' in frame) parts.set('name', frame.name.slice(0, MAX_VALUE_LENGTH))
  if ('photo' in frame) parts.set('of', 'photos')
  if ('topic' in frame) parts.set('topic', frame.topic)
  return `${PREFIX}${frame.measure}/${parts}?`
}

/** Ids in chats of an earlier release name a language too. */
export function decodeFrame(id: string): Frame | undefined {
  const match = /^ask:([a-z]+)\/(?:(?:zh|en)\/)?(.{0,900})\?$/u.exec(id)
  if (!match) return undefined
  const [, measure = '', query = ''] = match
  return readParts(measure, new URLSearchParams(query))
}

function readParts(measure: string, parts: URLSearchParams): Frame | undefined {
  switch (measure) {
    case 'count':
    case 'list':
      return readCount(measure, parts)
    case 'who': {
      const name = readValue(parts, 'name')
      if (name === undefined) return undefined
      return { measure, name, ...(parts.get('of') === 'photos' && { photo: true }) }
    }
    case 'progress':
    case 'evidence':
    case 'history':
      return { measure }
    case 'rule': {
      const topic = oneOf(RULE_TOPICS, parts.get('topic'))
      return topic && { measure, topic }
    }
    case 'later': {
      const topic = oneOf(LATER_TOPICS, parts.get('topic'))
      return topic && { measure, topic }
    }
    default:
      return undefined
  }
}

function readCount(measure: 'count' | 'list', parts: URLSearchParams): Frame | undefined {
  const subject = oneOf(['candidates', 'photos'] as const, parts.get('of'))
  if (!subject) return undefined
  const states = readStates(parts.get('states'))
  const from = /^[1-9]\d{0,6}$/.exec(parts.get('from') ?? '')?.[0]
  return {
    measure,
    subject,
    scope: readScope(parts),
    ...(states.length > 0 && { states }),
    ...(measure === 'list' && from !== undefined && { from: Number(from) }),
  }
}

function readStates(text: string | null): readonly CandidateStatus[] {
  const said = text?.split(' ') ?? []
  return CANDIDATE_STATUSES.filter((status) => said.includes(status))
}

function readScope(parts: URLSearchParams): Scope {
  const category = oneOf(['own', 'social'] as const, parts.get('category'))
  const major = readValue(parts, 'major')
  const year = readValue(parts, 'year')
  return {
    ...(category && { category }),
    ...(major && { major }),
    ...(year && /^20\d\d$/.test(year) && { entryYear: year }),
  }
}

function readValue(parts: URLSearchParams, key: string): string | undefined {
  const value = parts.get(key)?.trim()
  return value === undefined || value === '' || value.length > MAX_VALUE_LENGTH ? undefined : value
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value)
}
