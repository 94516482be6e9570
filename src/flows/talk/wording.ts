/** 措辞 · Small pieces of sentences the flows, reports and answers share: times, names of files, states and roles. */
import type { CandidateLine, CandidateStatus } from '../../domain/candidates/candidate.js'
import { CATEGORY_NAMES } from '../../domain/candidates/candidate-category.js'
import { CANDIDATE_STATUS_NAMES } from '../../domain/candidates/candidate-status.js'
import { type BatchSummary, PHOTOS } from '../../domain/imports/batch.js'
import type { ProblemCount } from '../../domain/lists/list-report.js'
import type { Role } from '../../domain/people/people.js'
import { maskPhotoName } from '../../domain/photos/photo-name.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { sayMore } from '../../domain/talk/blank-kind.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import { isPlace, type Place, sayPlaces } from '../../domain/talk/places.js'
import { type Problem, sentenceOf } from '../../domain/talk/problem.js'
import type { ProblemLevel } from '../../domain/talk/problem-kind.js'
import type { SaidChoice, Saying } from '../engine/flow.js'

/** In English with the Chinese name, which is what the platform's pages show. */
export function statusName(status: CandidateStatus, language: Language): string {
  const { zh, en } = CANDIDATE_STATUS_NAMES[status]
  return language === 'zh' ? zh : `“${zh}” (${en})`
}

const ENGLISH_CATEGORIES = { own: 'own candidates', social: 'social candidates' } as const

export function categoryName(category: CandidateLine['category'], language: Language): string {
  return { zh: CATEGORY_NAMES, en: ENGLISH_CATEGORIES }[language][category]
}

export const ROLE_NAMES: Readonly<Record<Role, Said>> = {
  coordinator: { zh: '考务负责人', en: 'coordinator' },
  'school-admin': { zh: '院校管理员', en: 'school administrator' },
  'org-staff': { zh: '评价组织工作人员', en: 'staff of the evaluation organisation' },
  'system-admin': { zh: '系统管理员', en: 'system administrator' },
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** “11月22日 10:30” in Asia/Shanghai; with the year where it is not this year's. */
export function momentName(at: Date, now: Date, language: Language): string {
  const local = new Date(at.getTime() + SHANGHAI_OFFSET_MS)
  return `${dateName(at, now, language)} ${local.toISOString().slice(11, 16)}`
}

/** “11月22日” in Asia/Shanghai; with the year where it is not this year's. */
export function dateName(at: Date, now: Date, language: Language): string {
  const local = new Date(at.getTime() + SHANGHAI_OFFSET_MS)
  const year = local.getUTCFullYear()
  const otherYear = year !== new Date(now.getTime() + SHANGHAI_OFFSET_MS).getUTCFullYear()
  const [month, day] = [local.getUTCMonth(), local.getUTCDate()]
  if (language === 'zh') return `${otherYear ? `${year}年` : ''}${month + 1}月${day}日`
  return `${day} ${MONTHS[month]}${otherYear ? ` ${year}` : ''}`
}

/** A picture may be called after a passport or a permit. */
function shownFileName(name: string): string {
  return /\.(?:jpe?g|png)$/i.test(name) ? maskPhotoName(name) : name
}

/** 《a.xlsx》, or 《a.zip》等 3 个文件. */
export function filesName([name, ...others]: readonly string[], language: Language): string {
  if (name === undefined) return { zh: '（在对话里说的）', en: '(said in the chat)' }[language]
  const first = shownFileName(name)
  if (language === 'zh') return `《${first}》${others.length > 0 ? `等 ${others.length + 1} 个文件` : ''}`
  return `“${first}”${others.length > 0 ? ` and ${others.length} more` : ''}`
}

/** `1 row`, `2 rows`; Chinese has no plural. */
export function plural(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`
}

export function sayChecking(sent: readonly { readonly name: string }[]): Said {
  const names = sent.map(({ name }) => name)
  return {
    zh: `收到${filesName(names, 'zh')}，正在检查…`,
    en: `Received ${filesName(names, 'en')}, checking…`,
  }
}

/**
 * What is told of a list before another check stays; photos are one set, whose report takes the place of the one before.
 * Without a round: the first.
 */
export function batchStream({ id, kind, round = 1 }: { id: string; kind?: string; round?: number }): string {
  return round === 1 || kind === PHOTOS ? `batch:${id}` : `batch:${id}:${round}`
}

/** Said when a list is checked once more: as the progress of that check, or in the place of the progress it ends. */
export function whileChecking(batch: BatchSummary): Pick<Saying, 'stream' | 'streamEnds'> {
  if (batch.status === 'received') return { stream: batchStream(batch), streamEnds: true }
  return { stream: batchStream({ ...batch, round: batch.round + 1 }) }
}

/** Opens 对照先前的照片. */
export const KEPT_PHOTOS_CHOICE: SaidChoice = {
  id: '对照先前的照片',
  label: { zh: '对照先前的照片', en: 'Match earlier photos' },
}

export const WITHOUT_PHOTO_CHOICE: SaidChoice = {
  id: '谁没有照片',
  label: { zh: '谁没有照片', en: 'Who has no photo' },
}

/** `count`: photos sent earlier that belong to somebody now who has none. */
export function sayKeptPhotos(number: number): Said {
  return {
    zh: `有 ${number} 张先前发来的照片现在对得上人了，不用重发，发“对照先前的照片”就行。`,
    en: `${plural(number, 'photo')} you sent earlier now ${number === 1 ? 'matches a candidate' : 'match candidates'}; no need to send them again, just write “match earlier photos”.`,
  }
}

export function sayFailure(failure: Problem | undefined): Said {
  if (failure !== undefined) return sayProblem(failure)
  return {
    zh: '这份文件没有处理成功，什么都没有写入。请再发一次；还不行就发“人工”。',
    en: 'The file could not be processed and nothing was written. Please send it again; if that does not help, write “human”.',
  }
}

export function sayProblem(problem: Problem): Said {
  return inBoth((language) => sentenceOf(problem, language))
}

const CONFIRMED_BY_BUTTON = 3

/** One by one, as the platform wants it [PM]; who the others are is a question away. */
export function choicesToConfirm(waiting: readonly CandidateLine[]): readonly SaidChoice[] {
  const names = [...new Set(waiting.map(({ name }) => name))]
  const choices = names.slice(0, CONFIRMED_BY_BUTTON).map((name) => {
    return { id: `确认 ${name}`, label: { zh: `确认 ${name}`, en: `Confirm ${name}` } }
  })
  if (names.length === choices.length) return choices
  const others = { zh: '谁需要人工确认', en: 'Still to confirm' }
  return [...choices, { id: others.zh, label: others }]
}

/** （第 8、15 行等）, or names. */
function sayExamples({ examples, count }: ProblemCount, language: Language): string {
  if (examples.length === 0) return ''
  const between = { zh: '、', en: ', ' }[language]
  const said = [
    ...examples.flatMap((example) => ('name' in example ? [example.name] : [])),
    ...(examples.some(isPlace) ? [sayPlaces(examples.filter(isPlace), language)] : []),
  ].join(between)
  const all = said + (count > examples.length ? sayMore(undefined, language) : '')
  return { zh: `（${all}）`, en: ` (${all})` }[language]
}

/** Kinds of one level as numbered lines, the commonest first; the rest in one line. */
export function listProblems(problems: readonly ProblemCount[], level: ProblemLevel, most = 8): readonly Said[] {
  const kinds = problems
    .filter((problem) => PROBLEMS[problem.code].level === level)
    .sort((one, other) => other.count - one.count)
  const lines = kinds.slice(0, most).map((problem, index): Said => {
    const { title } = PROBLEMS[problem.code]
    return {
      zh: `${index + 1}. ${title.zh}：${problem.count} 处${sayExamples(problem, 'zh')}`,
      en: `${index + 1}. ${title.en}: ${problem.count}${sayExamples(problem, 'en')}`,
    }
  })
  const rest = kinds.slice(most).reduce((sum, problem) => sum + problem.count, 0)
  if (rest === 0) return lines
  return [
    ...lines,
    { zh: `另有其他 ${rest} 处，见返回的表格`, en: `${rest} more of other kinds; see the returned workbook` },
  ]
}

/** Sections with a blank line between; empty ones left out. */
export function paragraphs(...parts: readonly (Said | readonly (Said | undefined)[] | undefined)[]): Said {
  const sections = parts.map((part) => lines(...(part === undefined ? [] : 'zh' in part ? [part] : part)))
  return inBoth((language) =>
    sections
      .map((section) => section[language])
      .filter((text) => text !== '')
      .join('\n\n'),
  )
}

export function lines(...said: readonly (Said | undefined)[]): Said {
  return inBoth((language) => said.flatMap((one) => one?.[language] ?? []).join('\n'))
}

export function withChoices(said: Saying, choices: readonly SaidChoice[]): Saying {
  return choices.length === 0 ? said : { ...said, choices }
}

/** 第8行, “二班”第8行. */
export function placeName({ sheet, row }: Place): Said {
  if (sheet === undefined) return { zh: `第${row}行`, en: `row ${row}` }
  return { zh: `“${sheet}”第${row}行`, en: `“${sheet}” row ${row}` }
}
