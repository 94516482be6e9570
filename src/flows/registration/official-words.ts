/** 平台上少了谁 · What the platform has of a plan beside our own registrations, in words: numbers for anybody, names in private. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import { subjectsOf } from '../../domain/plans/subjects-of.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { compareOfficial, type OfficialCount } from '../../domain/registration/compare-official.js'
import { PAID } from '../../domain/registration/official-columns.js'
import type { OfficialLine } from '../../domain/registration/registration-records.js'
import { inBoth, type Said } from '../../domain/talk/language.js'

const NAMED = 20
/** More subjects no school has. */
const MOST = 500

export interface OfficialTold {
  readonly open: Said
  /** Who is missing and who is too many. */
  readonly names?: Said
}

/** Undefined: the platform's export of the plan has not been sent. */
export async function tellOfficial(
  { name: plan }: Pick<ExamPlan, 'name'>,
  { registrations, lists }: Pick<SchoolRecords, 'registrations' | 'lists'>,
): Promise<OfficialTold | undefined> {
  const [own, official, recorded] = await Promise.all([
    registrations.list(plan),
    registrations.official(plan),
    lists.findNamed('exam-subjects', '', MOST),
  ])
  if (official.length === 0) return undefined
  const values = recorded.map((one) => one.values)
  const counts = compareOfficial(own, official, (certificate, level) => {
    return subjectsOf(plan, certificate, level, values)
  })
  const open = inLines([...counts.map(sayCount), ...sayPaid(official), ...sayTickets(official)])
  const names = counts.flatMap(sayNames)
  return names.length === 0 ? { open } : { open, names: inLines(names) }
}

function inLines(said: readonly Said[]): Said {
  return inBoth((language) => said.map((one) => one[language]).join('\n'))
}

function sayCount({ certificate, level, heads, officialHeads, records, expected, ...count }: OfficialCount): Said {
  const { missing, surplus, subjects } = count
  const by = { zh: subjects.length > 1 ? ` × ${subjects.length} 科` : '', en: ` × ${subjects.length}` }
  if (heads === 0) {
    return {
      zh: `“${certificate}”${level}：平台上 ${officialHeads} 人 ${records} 条；我们这里没有登记这一级的报考。`,
      en: `“${certificate}” ${level}: ${officialHeads} people, ${records} records on the platform; none of this level is registered here.`,
    }
  }
  const verdict = {
    zh: [missing.length > 0 && `平台上少 ${countOf(missing).zh}`, surplus.length > 0 && `多 ${countOf(surplus).zh}`],
    en: [
      missing.length > 0 && `${countOf(missing).en} missing there`,
      surplus.length > 0 && `${countOf(surplus).en} too many`,
    ],
  }
  const said = (words: readonly (string | false)[], between: string) => words.filter(Boolean).join(between)
  const isRight = missing.length + surplus.length === 0
  return {
    zh: `“${certificate}”${level}：登记 ${heads} 人${by.zh}，应有 ${expected} 条；平台上 ${officialHeads} 人 ${records} 条，${isRight ? '正好。' : `**${said(verdict.zh, '，')}**。`}`,
    en: `“${certificate}” ${level}: ${heads} registered here${by.en} make ${expected} records; ${officialHeads} people, ${records} records on the platform, ${isRight ? 'which is right.' : `**${said(verdict.en, ', ')}**.`}`,
  }
}

/** Whole people, and single subjects of others. */
function countOf(ones: OfficialCount['missing']): Said {
  const people = ones.filter(({ subject }) => subject === undefined).length
  const single = ones.length - people
  return {
    zh: [people > 0 && `${people} 人`, single > 0 && `${single} 条`].filter(Boolean).join('和另外 '),
    en: [
      people > 0 && `${people} ${people === 1 ? 'person' : 'people'}`,
      single > 0 && `${single} ${single === 1 ? 'record' : 'records'}`,
    ]
      .filter(Boolean)
      .join(' and '),
  }
}

function sayNames({ missing, surplus, certificate, level }: OfficialCount): readonly Said[] {
  const of = { zh: `“${certificate}”${level}`, en: `“${certificate}” ${level}` }
  const parts = [
    { ones: missing, head: { zh: '平台上少了', en: 'missing on the platform' } },
    { ones: surplus, head: { zh: '平台上多了', en: 'on the platform and not here' } },
  ]
  return parts.flatMap(({ ones, head }): readonly Said[] => {
    if (ones.length === 0) return []
    const more = ones.length > NAMED
    const names = (before: string, after: string, between: string) =>
      ones
        .slice(0, NAMED)
        .map(({ name, subject }) => (subject === undefined ? name : `${name}${before}${subject}${after}`))
        .join(between)
    return [
      {
        zh: `${of.zh}${head.zh}：${names('（', '）', '、')}${more ? '等' : ''}。`,
        en: `${of.en}, ${head.en}: ${names(' (', ')', ', ')}${more ? ' and others' : ''}.`,
      },
    ]
  })
}

function sayPaid(official: readonly OfficialLine[]): readonly Said[] {
  const told = official.filter(({ paid }) => paid !== undefined)
  if (told.length === 0) return []
  const paid = told.filter((one) => one.paid === PAID).length
  if (paid === told.length) return [{ zh: `${paid} 条都已缴费。`, en: `All ${paid} are paid for.` }]
  return [
    {
      zh: `其中已缴费 ${paid} 条，没缴 ${told.length - paid} 条。`,
      en: `Paid: ${paid}; not paid: ${told.length - paid}.`,
    },
  ]
}

function sayTickets(official: readonly OfficialLine[]): readonly Said[] {
  const statuses = new Map<string, number>()
  for (const { status } of official) if (status !== undefined) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  if (statuses.size === 0) return []
  const all = [...statuses]
  return [
    {
      zh: `考试状态：${all.map(([status, count]) => `${status} ${count} 条`).join('，')}。`,
      en: `Exam status: ${all.map(([status, count]) => `“${status}” ${count}`).join(', ')}.`,
    },
  ]
}
