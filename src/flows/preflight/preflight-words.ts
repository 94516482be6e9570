/** 核对结果的说法 · The verdict in words: what stops, what to look at, what is not done, each with its rule and source. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { saySource } from '../../domain/programmes/sources.js'
import type { StepStatus } from '../../domain/steps/case-status.js'
import type { PreflightFinding } from '../../domain/steps/preflight.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { joined, type Said } from '../../domain/talk/language.js'
import type { Problem } from '../../domain/talk/problem.js'
import type { ProblemKind } from '../../domain/talk/problem-kind.js'
import type { SaidChoice } from '../engine/flow.js'
import { paragraphs, plural, sayProblem } from '../talk/wording.js'

/** Records of one list that would be refused today for the same reason. */
export interface RecordsRefused {
  readonly list: Said
  readonly problem: Problem
  /** The column, where the reason is about a cell. */
  readonly column?: string
  readonly field?: string
  /** Records; several may be one person's. */
  readonly count: number
  readonly names: readonly string[]
}

export interface Verdict {
  readonly plan: ExamPlan
  readonly refused: readonly RecordsRefused[]
  readonly findings: readonly PreflightFinding[]
  /** Steps that are not done. */
  readonly open: readonly StepStatus[]
  /** What was looked at, in numbers. */
  readonly looked: Said
}

const NAMED = 8

export const BUNDLE: SaidChoice = { id: '打包上报文件', label: { zh: '打包上报文件', en: 'Files for the platform' } }

export function countStops({ refused, findings }: Pick<Verdict, 'refused' | 'findings'>): number {
  return refused.length + findings.filter(({ stops }) => stops).length
}

export function sayVerdict(verdict: Verdict): Said {
  const { plan, refused, findings, open, looked } = verdict
  const stops = [...refused.map(sayRefused), ...findings.filter((one) => one.stops).map(sayFinding)]
  const notices = findings.filter((one) => !one.stops).map(sayFinding)
  return paragraphs(
    sayHead(plan, stops.length),
    numbered(stops),
    notices.length === 0
      ? undefined
      : [{ zh: '可以上报，但请看一眼：', en: 'Nothing in the way, but please look:' }, ...numbered(notices)],
    open.length === 0 ? undefined : [{ zh: '还没办完的：', en: 'Not done yet:' }, ...open.map(sayOpen)],
    { zh: `查过：${looked.zh}。`, en: `Looked at: ${looked.en}.` },
  )
}

function sayHead({ name }: ExamPlan, stops: number): Said {
  return stops === 0
    ? {
        zh: `✅ **可以上报了**（${name}）：该查的都查了，没有平台会退的。`,
        en: `✅ **Ready** (“${name}”): everything was checked, nothing is left that the platform would refuse.`,
      }
    : {
        zh: `❗ **先别上报**（${name}），有 ${stops} 处要先改：`,
        en: `❗ **Not yet** (“${name}”): ${plural(stops, 'thing')} to put right first:`,
      }
}

function numbered(said: readonly Said[]): readonly Said[] {
  return said.map(({ zh, en }, at) => ({ zh: `${at + 1}. ${zh}`, en: `${at + 1}. ${en}` }))
}

/** Numbers only the platform knows come in once for all rows. */
const BY_FIELD: Readonly<Record<string, Said>> = {
  planNumber: {
    zh: '把平台上的计划编号告诉我就行，如“计划编号 1002021061801”。',
    en: 'Just tell me the number of the plan, such as “计划编号 1002021061801”.',
  },
  certificateNumber: {
    zh: '把平台“证书信息”的导出发给我，编号会自动填上。',
    en: 'Send me the platform’s export “证书信息” and the numbers are filled in.',
  },
  siteNumber: {
    zh: '把平台“考核站点”（借考的用“分配查询”）的导出发给我，编号会自动填上。',
    en: 'Send me the platform’s export “考核站点”, or “分配查询” for a borrowed site, and the numbers are filled in.',
  },
}

function sayRefused({ list, problem, column, field = '', count, names }: RecordsRefused): Said {
  const { title, from }: ProblemKind = PROBLEMS[problem.code]
  const why = BY_FIELD[field] ?? sayProblem(problem)
  const [inZh, inEn] = column === undefined ? ['', ''] : [`“${column}”`, `“${column}” `]
  const source = from === undefined ? { zh: '', en: '' } : asSource(saySource(from))
  return {
    zh: `**${list.zh}**：${inZh}${title.zh}，${count} 条${sayNames(names).zh}。${why.zh}${source.zh}`,
    en: `**${list.en}**: ${inEn}${title.en}, ${count}${sayNames(names).en}. ${why.en}${source.en}`,
  }
}

function sayFinding({ step, said, next, names = [], rule, from }: PreflightFinding): Said {
  const source = saySource(from)
  return {
    zh: `**${step.zh}**：${said.zh}${sayNames(names).zh}。${next.zh}（依据：${rule.zh}，${source.zh}）`,
    en: `**${step.en}**: ${said.en}${sayNames(names).en}. ${next.en} (${rule.en}; ${source.en})`,
  }
}

function asSource({ zh, en }: Said): Said {
  return { zh: `（依据：${zh}）`, en: ` (${en})` }
}

function sayNames(names: readonly string[]): Said {
  if (names.length === 0) return { zh: '', en: '' }
  const { zh, en } = joined(names.slice(0, NAMED))
  const isMore = names.length > NAMED
  return { zh: `（${zh}${isMore ? '等' : ''}）`, en: ` (${en}${isMore ? ' and others' : ''})` }
}

function sayOpen({ name, said }: StepStatus): Said {
  return { zh: `- ${name.zh}：${said.zh}`, en: `- ${name.en}: ${said.en}` }
}

/** What stands in front of the files where not everything is right. */
export function sayBundle(plan: ExamPlan, files: readonly Said[], stops: number): Said {
  const warned =
    stops === 0
      ? undefined
      : {
          zh: `❗ 还有 ${stops} 处平台会退，先发“可以上报了吗”看清楚再传。`,
          en: `❗ The platform would still refuse ${plural(stops, 'thing')}: write “are we ready” to see them before you upload.`,
        }
  return paragraphs(
    warned,
    [
      {
        zh: `“${plan.name}”要导入平台的文件，都在压缩包里，按编号的顺序传：`,
        en: `Files of “${plan.name}” for the platform, all in the zip; upload them in the order of their numbers:`,
      },
      ...files,
    ],
    { zh: '文件里有完整证件号码，请妥善保管。', en: 'They hold whole ID numbers; please keep them safe.' },
  )
}

export function sayNothingToBundle({ name }: ExamPlan): Said {
  return {
    zh: `“${name}”还没有能交给平台的内容：考生、报考、考场都没有登记。先把考生名单发给我。`,
    en: `There is nothing of “${name}” for the platform yet: no candidates, registrations or rooms. Send me the list of candidates first.`,
  }
}
