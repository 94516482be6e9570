/** 措辞 · Small pieces of sentences the reports and flows share. */
import type { CandidateLine, CandidateStatus } from '../domain/candidate.js'
import type { ProblemCount } from '../domain/import-batch.js'
import type { Choice } from '../domain/message.js'
import type { Role } from '../domain/people.js'
import { maskPhotoName } from '../domain/photo-name.js'
import { PROBLEMS, type Problem, type ProblemLevel, sentenceOf } from '../domain/problems.js'

export const STATUS_NAMES: Readonly<Record<CandidateStatus, string>> = {
  'no-photo': '无照片',
  incomplete: '信息不全',
  unverified: '信息待认证',
  verifying: '认证中',
  'needs-confirmation': '需人工确认',
  accurate: '信息准确',
}

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  coordinator: '考务负责人',
  'school-admin': '院校管理员',
  'org-staff': '评价组织工作人员',
  'system-admin': '系统管理员',
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** `5月10日 14:05`, Asia/Shanghai. */
export function sayTime(instant: Date): string {
  const local = new Date(instant.getTime() + SHANGHAI_OFFSET_MS)
  const clock = local.toISOString().slice(11, 16)
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}`
}

/** A picture may be called after a passport or a permit. */
export function shownFileName(name: string): string {
  return /\.(?:jpe?g|png)$/i.test(name) ? maskPhotoName(name) : name
}

/** 《a.xlsx》, or 《a.zip》等 3 个文件. */
export function sayFiles(names: readonly string[]): string {
  const first = `《${shownFileName(names[0] ?? '文件')}》`
  return names.length > 1 ? `${first}等 ${names.length} 个文件` : first
}

export function batchStream(batchId: string): string {
  return `batch:${batchId}`
}

/** Opens 对照先前的照片. */
export const KEPT_PHOTOS_CHOICE: Choice = { id: '对照先前的照片', label: '对照先前的照片' }

/** `count`: photos sent earlier that belong to somebody now who has none. */
export function sayKeptPhotos(count: number): string {
  return `有 ${count} 张先前发来的照片现在对得上人了，不用重发，发“对照先前的照片”就行。`
}

export function sayFailure(failure: Problem | undefined): string {
  return failure === undefined
    ? '这份文件没有处理成功，什么都没有写入。请再发一次；还不行就发“人工”。'
    : sentenceOf(failure, 'zh')
}

const CONFIRMED_BY_BUTTON = 3

/** One by one, as the platform wants it [PM]; who the others are is a question away. */
export function choicesToConfirm(waiting: readonly CandidateLine[]): readonly Choice[] {
  const names = [...new Set(waiting.map(({ name }) => name))]
  const said = names.slice(0, CONFIRMED_BY_BUTTON).map((name) => `确认 ${name}`)
  const words = names.length > said.length ? [...said, '谁需要人工确认'] : said
  return words.map((word) => ({ id: word, label: word }))
}

/** The places as a person calls them: 第 8、15 行, or names. */
function sayExamples(problem: ProblemCount): string {
  const { examples, count } = problem
  if (examples.length === 0) return ''
  const rows = examples.every((example) => /^\d+$/.test(example))
  const more = count > examples.length ? '等' : ''
  return rows ? `（第 ${examples.join('、')} 行${more}）` : `（${examples.join('、')}${more}）`
}

/** Kinds of one level as numbered lines, the commonest first; the rest in one line. */
export function listProblems(problems: readonly ProblemCount[], level: ProblemLevel, most = 8): readonly string[] {
  const kinds = problems
    .filter((problem) => PROBLEMS[problem.code].level === level)
    .sort((one, other) => other.count - one.count)
  const lines = kinds.slice(0, most).map((problem, index) => {
    return `${index + 1}. ${PROBLEMS[problem.code].title.zh}：${problem.count} 处${sayExamples(problem)}`
  })
  const rest = kinds.slice(most).reduce((sum, problem) => sum + problem.count, 0)
  return rest === 0 ? lines : [...lines, `另有其他 ${rest} 处，见返回的表格`]
}

/** Sections with a blank line between; empty ones left out. */
export function paragraphs(...parts: readonly (string | readonly string[] | undefined)[]): string {
  return parts
    .map((part) => (part === undefined ? '' : typeof part === 'string' ? part : part.join('\n')))
    .filter((part) => part !== '')
    .join('\n\n')
}
