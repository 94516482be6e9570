/** 沿用考场 · The rooms of an earlier exam are set up for this one, after they were shown [PM 5.2.5]. */
import type { KnownRecord, Values } from '../../domain/lists/rows.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { ADD_PLAN } from '../plans/plan-choices.js'
import { planAhead, WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines, plural, withChoices } from '../talk/wording.js'
import { isOfPlan, roomsKnown } from './room-form.js'
import { refuseRows, sayRooms, warnOfArrangement } from './room-summary.js'
import { NO_PLAN, sayInvigilators } from './room-words.js'

interface ReuseAnswers {
  plan?: string
  from?: string
  confirmed: true
}
type Context = StepContext<ReuseAnswers>

export const reuseRooms = defineFlow<ReuseAnswers>()({
  id: 'reuse-rooms',
  title: { zh: '沿用考场', en: 'Take rooms over' },
  about: {
    zh: '沿用上次考场：把以前那场的考场用到这一场',
    en: 'reuse rooms: the rooms of an earlier exam for this one',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '沿用上次考场',
    '沿用上次的考场',
    '沿用考场',
    '沿用之前的考场',
    '沿用以前的考场',
    '用上次的考场',
    '还用上次的考场',
    '考场沿用上次的',
    '考场和上次一样',
    'reuse rooms',
    'same rooms as last time',
  ],
  steps: {
    plan: whichPlan({ ask: { zh: '给哪一场考试设考场？', en: 'For which exam?' }, label: WHICH_EXAM }),
    from: {
      label: { zh: '沿用哪一场', en: 'From which' },
      onlyIf: async (context) => (await earlierPlans(context)).length > 1,
      ask: { zh: '沿用哪一场的考场？', en: 'The rooms of which exam?' },
      accept: choiceFrom(async (context) => (await earlierPlans(context)).map(optionOf)),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: endIfNothing,
      ask: askSure,
      accept: yes({ yes: { zh: '沿用', en: 'Take them over' }, no: { zh: '不沿用', en: 'Do not' } }),
    },
  },
  done: take,
})

const optionOf = (name: string) => ({ value: name, label: sameInBoth(name) })

async function planMeant({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  return planAhead(facts, answers.plan)
}

/** A room of another certificate or level is another room [PM 5.2.5 注意1]. */
async function roomsThatFit(context: Context): Promise<readonly KnownRecord[]> {
  const [plan, rooms] = await Promise.all([planMeant(context), roomsKnown(context.facts)])
  if (plan === undefined) return []
  const { certificates, levels } = plan
  return rooms.filter(
    (room) =>
      !isOfPlan(room, plan) &&
      (certificates.length === 0 || certificates.includes(room.values.certificate ?? '')) &&
      (levels.length === 0 || levels.some((level) => level === room.values.level)),
  )
}

/** The latest first, as far as the records tell. */
async function earlierPlans(context: Context): Promise<readonly string[]> {
  const own = new Set((await roomsThatFit(context)).map(({ values }) => values.plan ?? ''))
  const plans = await getSchool(context.facts).records.plans.list()
  const byDay = plans.map(({ name }) => name).toReversed()
  return [...own].sort((one, other) => byDay.indexOf(one) - byDay.indexOf(other))
}

async function rowsOf(context: Context): Promise<readonly Values[]> {
  const [plan, rooms, earlier, known] = await Promise.all([
    planMeant(context),
    roomsThatFit(context),
    earlierPlans(context),
    roomsKnown(context.facts),
  ])
  if (plan === undefined) return []
  const from = context.answers.from ?? earlier[0]
  const own = known.filter((room) => isOfPlan(room, plan)).map(({ values }) => keyOf(values))
  const rows = rooms.filter(({ values }) => values.plan === from).map(({ values }) => withPlan(values, plan))
  return rows.filter((row) => !own.includes(keyOf(row)))
}

const keyOf = ({ site, certificate, name }: Values): string => [site, certificate, name].join('\n')

function withPlan({ planNumber: _, ...values }: Values, { name, number }: ExamPlan): Values {
  return { ...values, plan: name, ...(number && { planNumber: number }) }
}

async function endIfNothing(context: Context): Promise<Outcome | undefined> {
  const plan = await planMeant(context)
  if (plan === undefined) return { say: withChoices(NO_PLAN, [ADD_PLAN]) }
  const rows = await rowsOf(context)
  if (rows.length > 0) return refuseRows(rows, context)
  const hasEarlier = (await earlierPlans(context)).length > 0
  return { say: withChoices(hasEarlier ? ALL_THERE : NONE_BEFORE, [SET_ROOMS]) }
}

const SET_ROOMS = { id: '设置考场', label: { zh: '设置考场', en: 'Set up rooms' } }
const ALL_THERE: Said = {
  zh: '那一场的考场，这一场都已经有了，不用沿用。要加考场就发“设置考场”。',
  en: 'This exam has all the rooms of that one already. To add one write “set up rooms”.',
}
const NONE_BEFORE: Said = {
  zh: '记录里没有这个证书和等级以前的考场，没有可沿用的。直接写“107室 45个座位，108室 45个”就行。',
  en: 'No earlier rooms of this certificate and level are on record. Just write “107室 45 seats, 108室 45”.',
}

async function askSure(context: Context): Promise<Said> {
  const rows = await rowsOf(context)
  const [row = {}] = rows
  const from = context.answers.from ?? (await earlierPlans(context))[0] ?? ''
  return lines(
    { zh: `**把“${from}”的考场用到“${row.plan ?? ''}”**`, en: `**Rooms of “${from}” for “${row.plan ?? ''}”**` },
    ...(await sayRooms(rows, context)),
    { zh: `考核站点：${row.site ?? ''}`, en: `Site: “${row.site ?? ''}”` },
    sayInvigilators(rows),
    await warnOfArrangement(rows, context),
    {
      zh: '考场名称、考位数、地址都照旧，只换考试计划。沿用吗？',
      en: 'Names, seats and address stay as they are, only the plan changes. Take them over?',
    },
  )
}

async function take(_: ReuseAnswers, context: Context): Promise<Outcome> {
  const rows = await rowsOf(context)
  const { school } = getSchool(context.facts)
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: roomsList.id, schoolId: school.id, rows }],
    say: {
      zh: `已沿用 ${rows.length} 个考场：${rows.map(({ name }) => name).join('、')}。考位数要改就说“107室考位数改成40”；够不够问“座位够不够”。`,
      en: `${plural(rows.length, 'room')} taken over: “${rows.map(({ name }) => name).join('、')}”. To change one write “107室考位数改成40”; ask “are there enough seats”.`,
    },
  }
}
