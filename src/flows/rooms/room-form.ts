/** 考场的内容 · What is said of rooms comes to: for which exam, at which place, how many seats each, and what is known already. */
import type { Address } from '../../domain/cells/address.js'
import { nameCertificate } from '../../domain/cells/certificate-cell.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS, type Level } from '../../domain/cells/levels.js'
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { subjectsOf } from '../../domain/plans/subjects-of.js'
import { programmeOf } from '../../domain/programmes/all.js'
import { siteNameOf } from '../../domain/programmes/site-name.js'
import type { RoomSaid } from '../../domain/rooms/read-rooms.js'
import { headsOf } from '../../domain/rooms/rooms.step.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { shareHeads } from '../../domain/rooms/share-heads.js'
import { evidenceOf } from '../../domain/steps/case-counts.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { checkSaid } from '../lists/said-row.js'
import { plansAhead } from '../plans/plan-choices.js'
import { planAhead } from '../plans/which-plan.js'

type Written<T> = { readonly text: string; readonly value: T }
export type Share = 'even' | 'filled' | 'as-said'

export interface RoomAnswers {
  rooms: Written<readonly RoomSaid[]>
  /** Its name. */
  plan?: string
  certificate?: string
  level?: Level
  share?: Share
  site?: string
  siteNumber?: string
  certificateNumber?: string
  address?: Written<Address>
  confirmed: true
}
export type Context = StepContext<RoomAnswers>

export const LATER = '先不填'
const MOST_ROOMS = 1_000
const EXAM_SUBJECTS = 'exam-subjects'

async function planMeant({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  return planAhead(facts, answers.plan)
}

/** In the order they were entered for their exams. */
export function roomsKnown(facts: Facts): Promise<readonly KnownRecord[]> {
  return getSchool(facts).records.lists.list(roomsList.id, MOST_ROOMS)
}

export const isOfPlan = ({ values }: KnownRecord, plan: ExamPlan): boolean =>
  values.plan === plan.name || (plan.number !== undefined && values.planNumber === plan.number)

export async function certificatesToChoose(context: Context): Promise<readonly string[]> {
  return (await planMeant(context))?.certificates ?? []
}

export async function levelsToChoose(context: Context): Promise<readonly Level[]> {
  const levels = (await planMeant(context))?.levels ?? []
  return levels.length === 0 ? LEVELS : levels
}

interface ExamMeant {
  readonly plan: ExamPlan
  readonly certificate: string
  readonly level: Level
}

async function examMeant(context: Context): Promise<ExamMeant | undefined> {
  const plan = await planMeant(context)
  const [certificates, levels] = await Promise.all([certificatesToChoose(context), levelsToChoose(context)])
  const certificate = context.answers.certificate ?? certificates[0]
  const level = context.answers.level ?? levels[0]
  return plan && certificate && level ? { plan, certificate, level } : undefined
}

/** What rooms before these say of the same place and the same certificate; of this exam first. */
export async function knownBefore(context: Context): Promise<{ readonly place: Values; readonly exam: Values }> {
  const [exam, rooms] = await Promise.all([examMeant(context), roomsKnown(context.facts)])
  if (exam === undefined) return { place: {}, exam: {} }
  const own = rooms.filter((room) => isOfPlan(room, exam.plan))
  const ordered = [...own, ...rooms.filter((room) => !own.includes(room)).toReversed()].map(({ values }) => values)
  const [same] = ordered.filter(({ certificate, level }) => certificate === exam.certificate && level === exam.level)
  return {
    place: ordered.find(({ address }) => address !== undefined) ?? {},
    exam: { ...(await siteOf(exam, context.facts)), ...same },
  }
}

/** As the list of sites has it. */
async function siteOf({ certificate, level }: ExamMeant, facts: Facts): Promise<Values> {
  const sites = (await getSchool(facts).records.sites.list()).map(({ values }) => values)
  const fitting = sites.filter((one) => one.certificate === certificate && (one.levels ?? level).includes(level))
  const [site, ...others] = fitting
  return site === undefined || others.length > 0 ? {} : present({ site: site.name, siteNumber: site.number })
}

export async function proposedSite(context: Context): Promise<string> {
  const exam = await examMeant(context)
  const { school } = getSchool(context.facts)
  const rule = programmeOf([exam?.certificate ?? ''])?.siteName.is
  const { certificate = '', level = '中级' } = exam ?? {}
  if (rule === undefined) return `${school.name}${nameCertificate(certificate, level)}考核站点`
  return siteNameOf(rule, { school: school.name, certificate, level })
}

export async function certificateNumberOf(context: Context): Promise<string | undefined> {
  const [exam, before] = await Promise.all([examMeant(context), knownBefore(context)])
  if (exam === undefined) return undefined
  const known = programmeOf([exam.certificate])?.certificates.find(({ name }) => name === exam.certificate)
  return before.exam.certificateNumber ?? known?.numbers?.[exam.level]
}

/** Who is to sit in the rooms just said: all heads but those for whom other rooms have seats. */
export async function headsFor(context: Context): Promise<{ readonly heads: number; readonly left: number }> {
  const plan = await planMeant(context)
  const { records } = getSchool(context.facts)
  const open = (await plansAhead(context.facts)).length
  const of = { open, today: examDayOf(context.facts.now), ...(plan && { plan }) }
  const heads = headsOf(evidenceOf(await records.steps.counts(), of))
  const seats = (await otherRooms(context)).reduce((sum, { values }) => sum + Number(values.seats ?? 0), 0)
  return { heads, left: Math.max(0, heads - seats) }
}

/** Of the same exam, not among those just said. */
export async function otherRooms(context: Context): Promise<readonly KnownRecord[]> {
  const [plan, rooms] = await Promise.all([planMeant(context), roomsKnown(context.facts)])
  const said = context.answers.rooms?.value ?? []
  return rooms.filter(
    (room) => plan !== undefined && isOfPlan(room, plan) && !said.some(({ name }) => name === room.values.name),
  )
}

export async function sharesOf(context: Context): Promise<Readonly<Record<Share, readonly number[]>> | undefined> {
  const capacities = (context.answers.rooms?.value ?? []).map(({ seats }) => Number(seats))
  const shares = shareHeads(capacities, (await headsFor(context)).left)
  return shares && { ...shares, 'as-said': capacities }
}

/** A row for each room, mended by the list's checks, with all that is known of it. A room into which nobody is put is none. */
export async function rowsOf(context: Context): Promise<readonly Values[]> {
  const { answers, facts } = context
  const [exam, before, shares] = await Promise.all([examMeant(context), knownBefore(context), sharesOf(context)])
  if (exam === undefined) return []
  const { records } = getSchool(facts)
  const recorded = (await records.lists.list(EXAM_SUBJECTS, MOST_ROOMS)).map(({ values }) => values)
  const common = {
    ...placeOf(answers, before),
    ...subjectCells(exam, before.exam, recorded),
    plan: exam.plan.name,
    planNumber: exam.plan.number,
    certificate: exam.certificate,
    certificateNumber: said(answers.certificateNumber) ?? (await certificateNumberOf(context)),
    level: exam.level,
    site: answers.site ?? before.exam.site,
    siteNumber: said(answers.siteNumber) ?? before.exam.siteNumber,
  }
  const seats = shares?.[answers.share ?? 'as-said']
  const rows = (answers.rooms?.value ?? []).flatMap((room, at) => {
    const given = seats?.[at] ?? Number(room.seats)
    return given === 0 ? [] : [present({ ...common, name: room.name, seats: String(given) })]
  })
  return Promise.all(rows.map(async (row) => (await checkSaid(roomsList, row, facts)).values))
}

function placeOf({ address }: Context['answers'], { place }: { readonly place: Values }): Values {
  const { province, city, district, address: rest } = address?.value ?? place
  return present({ province, city, district, address: rest })
}

/** The subjects decide the type [PM 5.2.5], unless the programme's book names one. */
function subjectCells({ plan, certificate, level }: ExamMeant, before: Values, recorded: readonly Values[]): Values {
  const known = subjectsOf(plan.name, certificate, level, recorded)?.subjects ?? []
  const modes = [...new Set(known.flatMap(({ mode }) => mode ?? []))]
  const byBook = programmeOf([certificate])?.roomType.is.type
  const roomType = byBook ?? (modes.length > 0 ? modes.join(',') : before.roomType)
  return present({
    subjects: known.length > 0 ? known.map(({ name }) => name).join(',') : before.subjects,
    roomType,
  })
}

const said = (answer: string | undefined): string | undefined => (answer === LATER ? undefined : answer)

function present(values: Readonly<Record<string, string | undefined>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values
}
