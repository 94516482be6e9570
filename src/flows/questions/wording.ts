/** 回答用语 · What a question asked after, in words, and the sentence that says where a number comes from. */
import { CANDIDATE_STATUSES, type CandidateStatus } from '../../domain/candidates/candidate.js'
import { candidateList } from '../../domain/candidates/candidate-list.js'
import { platformCandidatesList } from '../../domain/candidates/platform-candidates-list.js'
import { maskIdNumbersIn } from '../../domain/cells/masking.js'
import { PHOTOS } from '../../domain/imports/batch.js'
import type { Evidence } from '../../domain/imports/import-records.js'
import { HAS_PHOTO, NOT_ACCURATE, type Scope } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import { nameOfKind } from '../lists/all-talks.js'
import { sayPlatformAge } from '../talk/platform-age.js'
import { categoryName, filesName, momentName, statusName } from '../talk/wording.js'

/** As people say it: “没过审”, “照片还没传”. */
export function statesName(states: readonly CandidateStatus[] | undefined, language: Language): string {
  if (states === undefined || states.length === CANDIDATE_STATUSES.length)
    return language === 'zh' ? '考生' : 'candidates'
  if (sameStates(states, NOT_ACCURATE)) return language === 'zh' ? '还没过审' : 'not verified yet'
  if (sameStates(states, HAS_PHOTO)) return language === 'zh' ? '已有照片' : 'with a photo'
  return states.map((status) => statusName(status, language)).join(language === 'zh' ? '、' : ' or ')
}

export function sameStates(one: readonly CandidateStatus[], other: readonly CandidateStatus[]): boolean {
  return one.length === other.length && one.every((status) => other.includes(status))
}

/** “社会考生 · 2023级 · 计算机平面设计专业”, or nothing. */
export function scopeName(scope: Scope, language: Language): string {
  const zh = language === 'zh'
  const parts = [
    scope.category && categoryName(scope.category, language),
    scope.entryYear && (zh ? `${scope.entryYear}年入学` : `entered in ${scope.entryYear}`),
    scope.major && (zh ? `${scope.major}专业` : `major ${scope.major}`),
    scope.className && (zh ? nameClass(scope.className) : `class ${scope.className}`),
  ].filter((part) => part !== undefined)
  return parts.join(' · ')
}

export function nameClass(className: string): string {
  return className.endsWith('班') ? className : `${className}班`
}

/** A whole number that was asked by is not said back. */
export function shownName(name: string): string {
  return maskIdNumbersIn(name)
}

const SHOWN_SOURCES = 3

/** What numbers of candidates rest on. */
export const OF_CANDIDATES: readonly string[] = [candidateList.id, PHOTOS, platformCandidatesList.id]

/** In what chat a source is named, to whom, and when. */
interface Telling {
  readonly now: Date
  readonly language: Language
  readonly chat: 'private' | 'group'
}

/** `kinds`: what the number rests on; absent: all. “数据来自《a.xlsx》（11月22日 10:30 导入）和平台导出《b.xls》（…）；截至 11月22日 11:02。” */
export function sourceSentence(uploads: readonly Evidence[], telling: Telling, kinds?: readonly string[]): string {
  const { now, language } = telling
  const from = sayFrom(
    uploads.filter(({ kind }) => kinds?.includes(kind) ?? true),
    telling,
  )
  const asOf = momentName(now, now, language)
  const age = sayPlatformAge(uploads, telling, kinds)
  if (language === 'zh') return from === undefined ? `（截至 ${asOf}）` : `${from}；截至 ${asOf}。${age ?? ''}`
  return from === undefined ? `(As of ${asOf}.)` : `${from}; as of ${asOf}.${age === undefined ? '' : ` ${age}`}`
}

/** “数据来自《a.xlsx》（11月22日 10:30 导入）”; undefined where nothing was uploaded. */
export function sayFrom(evidence: readonly Evidence[], telling: Telling): string | undefined {
  if (evidence.length === 0) return undefined
  const shown = evidence.slice(0, SHOWN_SOURCES).map((source) => sourceName(source, telling))
  const more = evidence.length - shown.length
  if (telling.language === 'zh') return `数据来自${joinZh(shown)}${more > 0 ? `，以及更早的 ${more} 次` : ''}`
  return `From ${shown.join(', ')}${more > 0 ? ` and ${more} earlier ones` : ''}`
}

/** Named by its files in private; a file may be called after a person, so a group hears only what it is. */
export function sourceName(source: Evidence, { now, language, chat }: Telling): string {
  const at = momentName(source.at, now, language)
  const kind = nameOfKind(source.kind)[language]
  const files = source.fileNames.length === 0 || chat === 'group' ? '' : filesName(source.fileNames, language)
  const named = language === 'zh' ? `${kind}${files}` : `${kind} ${files}`.trim()
  return language === 'zh' ? `${named}（${at} 导入）` : `${named} (imported ${at})`
}

function joinZh(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('、')}和${parts.at(-1)}`
}
