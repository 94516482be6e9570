/** 试点申报的内容 · What the answers of an application come to: whether it may be made, how it reads, its rows. */
import { nameCertificate } from '../../domain/cells/certificate-cell.js'
import type { Level } from '../../domain/cells/levels.js'
import type { Values } from '../../domain/lists/rows.js'
import { type Application, findApplication } from '../../domain/pilot/application.js'
import { ALL_MAJORS } from '../../domain/pilot/pilot-columns.js'
import type { PilotBatch } from '../../domain/pilot/pilot-records.js'
import { isOpenToChange } from '../../domain/pilot/pilot-status.js'
import { CERTIFICATE_NAMES, programmeOf } from '../../domain/programmes/all.js'
import { quotedName, type Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Option, Outcome, StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { lines, plural, sayProblem } from '../talk/wording.js'
import { type BatchSaid, type CertificateSaid, type MajorSaid, sumOf } from './pilot-answers.js'

type Written<T> = { readonly text: string; readonly value: T }

export interface PilotAnswers {
  batch: Written<BatchSaid>
  certificate: Written<CertificateSaid>
  level?: Level
  replace?: true
  way?: 'by-major' | 'total'
  majors?: Written<readonly MajorSaid[]>
  total?: number
  attached: 'ready' | 'not-yet'
  submitted: 'yes' | 'no'
}
export type Context = StepContext<PilotAnswers>

export const CERTIFICATES: readonly Option[] = CERTIFICATE_NAMES.map((name) => ({
  value: name,
  label: quotedName(name),
}))

export const batchOption = (said: string): Option => ({ value: said, label: quotedName(said) })

export async function openBatches(facts: Context['facts']): Promise<readonly PilotBatch[]> {
  return (await getSchool(facts).records.pilot.batches()).filter(({ isOpen }) => isOpen)
}

/** The province's word of its batch; where it is not known the person is asked. */
export async function isByMajorOnly({ answers, facts }: Context): Promise<boolean> {
  const said = answers.batch?.value
  const known = await getSchool(facts).records.pilot.batches()
  return known.some(({ year, batch, byMajor }) => year === said?.year && batch === said.batch && byMajor)
}

export async function isByMajor(context: Context): Promise<boolean> {
  return context.answers.way === 'by-major' || (await isByMajorOnly(context))
}

function levelOfAnswers({ certificate, level }: Context['answers']): string {
  return certificate?.value.level ?? level ?? ''
}

export function nameOf({ answers }: Context): { readonly name: string; readonly year: string } {
  const { value } = answers.certificate ?? {}
  return { name: nameCertificate(value?.name ?? '', levelOfAnswers(answers)), year: answers.batch?.value.year ?? '' }
}

export async function applicationOf({ answers, facts }: Context): Promise<Application | undefined> {
  const { pilot } = getSchool(facts).records
  const [own, platform] = await Promise.all([pilot.applications(), pilot.quotas()])
  const { year = '' } = answers.batch?.value ?? {}
  const certificate = answers.certificate?.value.name ?? ''
  return findApplication({ year, certificate, level: levelOfAnswers(answers) }, own, platform)
}

/** [PM 4.3]: once a year, certificate and level. */
export async function refuseSubmitted(context: Context): Promise<Outcome | undefined> {
  const known = await applicationOf(context)
  if (known === undefined || isOpenToChange(known.status)) return undefined
  const { name, year } = nameOf(context)
  return { say: sayProblem(problemOf('pilot-not-open', { certificate: name, year, status: known.status })) }
}

export function totalOf({ majors, total }: Context['answers']): number {
  return majors === undefined ? (total ?? 0) : sumOf(majors.value)
}

export function summary(context: Context): Said {
  const { answers } = context
  const { name, year } = nameOf(context)
  const batch = answers.batch?.value.batch ?? ''
  const own = (answers.majors?.value ?? []).map(({ major, enrolled, teachers, applied }) => ({
    zh: `- ${major}：在校 ${enrolled}，专任教师 ${teachers}，申请 ${applied}`,
    en: `- “${major}”: ${enrolled} enrolled, ${plural(teachers, 'teacher')}, ${applied} applied for`,
  }))
  return lines(
    { zh: `**${year} 年${batch} ${name}**`, en: `**“${year} ${batch} ${name}”**` },
    ...own,
    { zh: `申请培训总人数：${totalOf(answers)}`, en: `Total applied for: ${totalOf(answers)}` },
    answers.attached === 'ready'
      ? undefined
      : {
          zh: '师资情况、场地情况或佐证材料还没备好，备齐以后再在平台上“保存并提交”。',
          en: 'Something to attach is missing still; complete it before “保存并提交” on the platform.',
        },
    {
      zh: '平台上已经“保存并提交”了吗？提交以后状态是“待初审”，要改只能请省厅退回。',
      en: 'Has it been submitted on the platform (“保存并提交”)? It is “待初审” then, and only the province can return it for changes.',
    },
  )
}

export function rowsOf({ answers }: Context): readonly (Values & { readonly major: string })[] {
  const { year = '', batch = '' } = answers.batch?.value ?? {}
  const certificate = answers.certificate?.value.name ?? ''
  const org = programmeOf([certificate])?.org
  const common = {
    year,
    certificate,
    level: levelOfAnswers(answers),
    ...(batch === '' ? {} : { batch }),
    ...(org === undefined ? {} : { org }),
    total: String(totalOf(answers)),
    status: answers.submitted === 'yes' ? '待初审' : '未提交',
  }
  const said = answers.majors?.value
  if (said === undefined) return [{ ...common, major: ALL_MAJORS, applied: common.total }]
  return said.map(({ major, enrolled, teachers, applied }) => ({
    ...common,
    major,
    enrolled: String(enrolled),
    teachers: String(teachers),
    applied: String(applied),
  }))
}
