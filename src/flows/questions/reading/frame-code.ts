/** 选项编码 · A frame as the id of a numbered choice, and back. What comes back is checked: anybody can type an id. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../../../domain/candidates/candidate.js'
import { findList } from '../../../domain/lists/all.js'
import { findProgramme } from '../../../domain/programmes/all.js'
import { WORK_STEPS } from '../../../domain/programmes/work-steps.js'
import { findStep } from '../../../domain/steps/all.js'
import {
  type CheckFrame,
  type Frame,
  LATER_TOPICS,
  PROGRAMME_TOPICS,
  RULE_TOPICS,
  type Scope,
} from '../../../domain/talk/frames.js'

/** One colon only, so that no id is taken for a flow's; the closing `?` marks it as a question. */
const PREFIX = 'ask:'
const MAX_VALUE_LENGTH = 40
const MAX_NAMES = 5
const MAX_ROWS = 10

export function encodeFrame(frame: Frame): string {
  const parts = new URLSearchParams()
  if ('subject' in frame) {
    parts.set('of', frame.subject)
    if (frame.states) parts.set('states', frame.states.join(' '))
    if (frame.scope.category) parts.set('category', frame.scope.category)
    if (frame.scope.major) parts.set('major', frame.scope.major.slice(0, MAX_VALUE_LENGTH))
    if (frame.scope.entryYear) parts.set('year', frame.scope.entryYear)
    if (frame.scope.className) parts.set('class', frame.scope.className.slice(0, MAX_VALUE_LENGTH))
    if (frame.by) parts.set('by', frame.by)
    if (frame.from) parts.set('from', String(frame.from))
  }
  if ('names' in frame) for (const name of frame.names) parts.append('name', name.slice(0, MAX_VALUE_LENGTH))
  if ('photo' in frame) parts.set('of', 'photos')
  if (frame.measure === 'field') parts.set('field', frame.field.slice(0, MAX_VALUE_LENGTH))
  if ('topic' in frame) parts.set('topic', frame.topic)
  if ('programme' in frame && frame.programme) parts.set('programme', frame.programme)
  if (frame.measure === 'programme' && frame.heads) parts.set('heads', String(frame.heads))
  if (frame.measure === 'guide') parts.set('step', frame.step)
  if (frame.measure === 'records') parts.set('list', frame.list)
  if (frame.measure === 'sessions') parts.set('room', frame.room.slice(0, MAX_VALUE_LENGTH))
  if (frame.measure === 'step') writeStep(frame, parts)
  if (frame.measure === 'check') writeCheck(frame, parts)
  return `${PREFIX}${frame.measure}/${parts}?`
}

function writeStep({ step, of }: Extract<Frame, { measure: 'step' }>, parts: URLSearchParams): void {
  parts.set('step', step)
  if (of) parts.set('of', of)
}

function writeCheck(frame: CheckFrame, parts: URLSearchParams): void {
  parts.set('about', frame.about)
  if (frame.about === 'photos') parts.set('verdict', frame.verdict)
  if (frame.about !== 'rows') return
  if (frame.list) parts.set('list', frame.list)
  if (frame.rows) parts.set('rows', frame.rows.join(' '))
  if (frame.field) parts.set('field', frame.field.slice(0, MAX_VALUE_LENGTH))
  if (frame.missing) parts.set('missing', 'yes')
  if (frame.from) parts.set('from', String(frame.from))
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
      const names = readNames(parts)
      if (names.length === 0) return undefined
      return { measure, names, ...(parts.get('of') === 'photos' && { photo: true }) }
    }
    case 'field': {
      const [names, field] = [readNames(parts), readValue(parts, 'field')]
      return names.length === 0 || !field ? undefined : { measure, names, field }
    }
    case 'check':
      return readCheck(parts)
    case 'records': {
      const list = findList(parts.get('list') ?? '')
      return list && { measure, list: list.id }
    }
    case 'sessions': {
      const room = readValue(parts, 'room')
      return room === undefined ? undefined : { measure, room }
    }
    case 'seating': {
      const room = readValue(parts, 'room')
      if (room !== undefined) return { measure, room }
      const names = readNames(parts)
      return names.length === 0 ? undefined : { measure, names }
    }
    case 'step':
      return readStep(parts)
    case 'progress':
    case 'evidence':
    case 'history':
    case 'changes':
      return { measure }
    case 'rule': {
      const topic = oneOf(RULE_TOPICS, parts.get('topic'))
      return topic && { measure, topic }
    }
    case 'programme':
      return readBook(parts)
    case 'payee': {
      const programme = findProgramme(parts.get('programme') ?? '')
      return { measure, ...(programme && { programme: programme.id }) }
    }
    case 'guide': {
      const step = oneOf(WORK_STEPS, parts.get('step'))
      const programme = findProgramme(parts.get('programme') ?? '')
      return step && { measure, step, ...(programme && { programme: programme.id }) }
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
  const from = readNumber(parts.get('from'))
  return {
    measure,
    subject,
    scope: readScope(parts),
    ...(states.length > 0 && { states }),
    ...(parts.get('by') === 'class' && { by: 'class' }),
    ...(measure === 'list' && from !== undefined && { from }),
  }
}

function readBook(parts: URLSearchParams): Frame | undefined {
  const topic = oneOf(PROGRAMME_TOPICS, parts.get('topic'))
  const programme = parts.get('programme')
  const heads = readNumber(parts.get('heads'))
  if (topic === undefined || (programme !== null && findProgramme(programme) === undefined)) return undefined
  return { measure: 'programme', topic, ...(programme !== null && { programme }), ...(heads && { heads }) }
}

function readStep(parts: URLSearchParams): Frame | undefined {
  const step = findStep(parts.get('step') ?? '')
  const of = parts.get('of')
  if (step === undefined || (of !== null && !Object.hasOwn(step.measures ?? {}, of))) return undefined
  return { measure: 'step', step: step.id, ...(of !== null && { of }) }
}

function readCheck(parts: URLSearchParams): Frame | undefined {
  const about = oneOf(['rows', 'people', 'photos'] as const, parts.get('about'))
  if (about === 'people') {
    const names = readNames(parts)
    return names.length === 0 ? undefined : { measure: 'check', about, names }
  }
  if (about === 'photos') {
    const verdict = oneOf(['refused', 'unmatched'] as const, parts.get('verdict'))
    return verdict && { measure: 'check', about, verdict }
  }
  return about && { measure: 'check', about, ...readRows(parts) }
}

function readRows(parts: URLSearchParams): Omit<Extract<CheckFrame, { about: 'rows' }>, 'measure' | 'about'> {
  const rows = (parts.get('rows')?.split(' ') ?? []).flatMap((row) => readNumber(row) ?? []).slice(0, MAX_ROWS)
  const [field, from] = [readValue(parts, 'field'), readNumber(parts.get('from'))]
  const list = findList(parts.get('list') ?? '')
  return {
    ...(list && { list: list.id }),
    ...(rows.length > 0 && { rows }),
    ...(field && { field }),
    ...(parts.get('missing') === 'yes' && { missing: true as const }),
    ...(from && { from }),
  }
}

function readNames(parts: URLSearchParams): readonly string[] {
  const names = parts.getAll('name').map((name) => name.trim())
  return names.filter((name) => name !== '' && name.length <= MAX_VALUE_LENGTH).slice(0, MAX_NAMES)
}

function readNumber(text: string | null): number | undefined {
  const number = /^[1-9]\d{0,6}$/.exec(text ?? '')?.[0]
  return number === undefined ? undefined : Number(number)
}

function readStates(text: string | null): readonly CandidateStatus[] {
  const said = text?.split(' ') ?? []
  return CANDIDATE_STATUSES.filter((status) => said.includes(status))
}

function readScope(parts: URLSearchParams): Scope {
  const category = oneOf(['own', 'social'] as const, parts.get('category'))
  const major = readValue(parts, 'major')
  const year = readValue(parts, 'year')
  const className = readValue(parts, 'class')
  return {
    ...(category && { category }),
    ...(major && { major }),
    ...(year && /^20\d\d$/.test(year) && { entryYear: year }),
    ...(className && { className }),
  }
}

function readValue(parts: URLSearchParams, key: string): string | undefined {
  const value = parts.get(key)?.trim()
  return value === undefined || value === '' || value.length > MAX_VALUE_LENGTH ? undefined : value
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value)
}
