/** 数和名单 · How many candidates, and which ones: counts anywhere, names in private only. */
import { CANDIDATE_STATUSES, type CandidateLine, type CandidateStatus } from '../../domain/candidates/candidate.js'
import type { CandidateFilter } from '../../domain/candidates/candidate-records.js'
import { type StatusCounts, sumStatuses } from '../../domain/steps/case-counts.js'
import { type Frame, HAS_PHOTO, type Scope } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { statusName } from '../talk/wording.js'
import { inPrivate, type Question } from './question.js'
import { encodeFrame } from './reading/frame-code.js'
import { OF_CANDIDATES, sameStates, scopeName, sourceSentence, statesName } from './wording.js'

export type PeopleFrame = Extract<Frame, { measure: 'count' | 'list' }>

const FIRST_LINES = 20
/** Of those who want to see all. */
const MORE_LINES = 100

export async function answerPeople(frame: PeopleFrame, question: Question): Promise<Reply[] | undefined> {
  const all = await countStatuses(frame, question)
  const total = countOf(all, CANDIDATE_STATUSES)
  if (total === 0) return nobodyThere(frame, question)
  const states = frame.states ?? CANDIDATE_STATUSES
  const found = countOf(all, states)
  const counts = `${countText(frame, question.language, found, total)}${breakdown(all, states, question.language)}`
  const source = sourceSentence(await question.records.imports.evidence(), question, OF_CANDIDATES)
  if (frame.measure === 'count' || found <= (frame.from ?? 0)) return [{ text: `${counts}\n\n${source}` }]
  const list = await listPeople(frame, found, counts, question)
  return inPrivate(list, `${counts}\n\n${listGoesPrivate(question.language)}\n${source}`, question)
}

/** Kept beside the records for all of the school's and for each category; of others they are counted. */
async function countStatuses({ scope }: PeopleFrame, { records }: Question): Promise<StatusCounts> {
  const { category, ...narrower } = scope
  if (Object.keys(narrower).length > 0) return records.candidates.countByStatus(filterOf(scope))
  const { candidates } = await records.steps.counts()
  return category === undefined ? sumStatuses(candidates) : candidates[category]
}

/** A page of it, with the way to the next one: in the chat it was asked in, where that is private. */
async function listPeople(frame: PeopleFrame, found: number, counts: string, question: Question): Promise<Reply> {
  const { records, language, chat } = question
  const { from = 0 } = frame
  const upTo = Math.min(from === 0 ? FIRST_LINES : from + MORE_LINES, found)
  const people = await records.candidates.list(withStates(filterOf(frame.scope), frame.states), upTo)
  const lines = people.slice(from).map((line, at) => lineText(line, from + at + 1, language))
  const head = from === 0 ? `${counts}\n` : pageHead(frame, from + 1, upTo, found, language)
  const more = found - upTo
  const source = sourceSentence(await records.imports.evidence(), { ...question, chat: 'private' }, OF_CANDIDATES)
  const text = [head, ...lines, ...(more > 0 ? [sayMore(more, question)] : []), '', source].join('\n')
  if (more <= 0 || chat === 'group') return { text }
  const next = encodeFrame({ ...frame, from: upTo })
  return { text, choices: [{ id: next, label: language === 'zh' ? '更多' : 'More' }] }
}

function pageHead(frame: PeopleFrame, first: number, last: number, found: number, language: Language): string {
  const whom = [scopeName(frame.scope, language), statesName(frame.states, language)].filter((part) => part !== '')
  return language === 'zh'
    ? `${whom.join(' · ')}：第 ${first}–${last} 人，共 ${found} 人。\n`
    : `${whom.join(' · ')}: ${first}–${last} of ${found}.\n`
}

function sayMore(more: number, { language, chat }: Question): string {
  if (language === 'en') return `… and ${more} more.${chat === 'group' ? ' Ask me here to see them all.' : ''}`
  return `还有 ${more} 人，${chat === 'group' ? '在这里再问我一次就能接着看。' : '发“更多”接着看。'}`
}

export function listGoesPrivate(language: Language): string {
  return language === 'zh'
    ? '群里只报人数，名单发到您的私聊。'
    : 'In a group I only give numbers; the list goes to your private chat.'
}

export function filterOf({ category, major, entryYear, className }: Scope): CandidateFilter {
  return {
    ...(category && { category }),
    ...(major && { major }),
    ...(entryYear && { entryYear }),
    ...(className && { className }),
  }
}

export function withStates(filter: CandidateFilter, states: readonly CandidateStatus[] | undefined): CandidateFilter {
  return states ? { ...filter, statuses: states } : filter
}

async function nobodyThere(frame: PeopleFrame, question: Question): Promise<Reply[] | undefined> {
  if (question.onlyIfFound) return undefined
  const zh = question.language === 'zh'
  const scope = scopeName(frame.scope, question.language)
  // Asked of everybody, nobody was there a moment ago: an import may just be bringing them in.
  const any = scope === '' ? 0 : await question.records.candidates.count()
  if (any === 0) {
    return [
      {
        text: zh
          ? '还没有导入考生，所以都是 0 人。把考生名单（xlsx、xls 或 csv）直接发给我，我先检查，再由您决定导不导入。'
          : 'No candidates have been imported yet, so the number is 0. Send me the candidate list (xlsx, xls or csv): I check it first, then you decide.',
      },
    ]
  }
  const source = sourceSentence(await question.records.imports.evidence(), question, OF_CANDIDATES)
  const text = zh
    ? `没有找到“${scope}”的考生（全部考生共 ${any} 人）。请核对写法，专业要和名单里写的一样。`
    : `I found no candidates for “${scope}” (${any} in all). Please check the wording; a major must read as in the list.`
  return [{ text: `${text}\n\n${source}` }]
}

export function countOf(counts: StatusCounts, states: readonly CandidateStatus[]): number {
  return states.reduce((sum, status) => sum + counts[status], 0)
}

function countText(frame: PeopleFrame, language: Language, found: number, total: number): string {
  const scope = scopeName(frame.scope, language)
  if (language === 'en') return countEnglish(frame, scope, found, total)
  const whom = scope === '' ? '' : `${scope}：`
  if (frame.states === undefined && frame.subject === 'candidates') return `${whom}共 **${total} 人**。`
  if (frame.subject === 'photos') return `${whom}${photosText(frame, found, total)}`
  const name = statesName(frame.states, language)
  if (found === 0) return `${whom}${name}：**0 人**，共 ${total} 人。`
  if (found === total) return `${whom}${name}：**${found} 人**，也就是全部。`
  return `${whom}${name}：**${found} 人**，共 ${total} 人。`
}

function photosText(frame: PeopleFrame, found: number, total: number): string {
  const missing = photosMissing(frame, found, total)
  if (missing === undefined) return `共 **${total} 人**。`
  if (missing === 0) return `照片齐了：${total} 人都有照片。`
  if (frame.states && sameStates(frame.states, HAS_PHOTO)) {
    return `已有照片 **${total - missing} 人**，还差 ${missing} 人，共 ${total} 人。`
  }
  return `照片还差 **${missing} 人**（状态“无照片”），共 ${total} 人。`
}

function photosMissing(frame: PeopleFrame, found: number, total: number): number | undefined {
  if (frame.states === undefined) return undefined
  return sameStates(frame.states, HAS_PHOTO) ? total - found : found
}

function countEnglish(frame: PeopleFrame, scope: string, found: number, total: number): string {
  const whom = scope === '' ? '' : `${scope}: `
  if (frame.states === undefined) return `${whom}**${total}** candidate${total === 1 ? '' : 's'}.`
  return `${whom}**${found}** of ${total} ${statesName(frame.states, 'en')}.`
}

/** State by state, where more than one state was asked for. */
function breakdown(counts: StatusCounts, states: readonly CandidateStatus[], language: Language): string {
  const present = states.filter((status) => counts[status] > 0)
  if (states.length < 2 || present.length === 0) return ''
  const items = present.map((status) => `${statusName(status, language)} ${counts[status]}`)
  return language === 'zh' ? `\n其中：${items.join('，')}。` : `\nOf these: ${items.join(', ')}.`
}

export function lineText(line: CandidateLine, number: number, language: Language): string {
  const major = line.major ? ` ${line.major}` : ''
  const id = language === 'zh' ? `（${line.maskedId}）` : ` (${line.maskedId})`
  return `${number}. ${line.name}${id}${major} · ${statusName(line.status, language)}`
}
