/** 登记借考人数 · How many of which school come to our site, said in free words: 朝阳职业学院借考 30 人 [PM 5.2.4.2]. */
import type { Values } from '../../domain/lists/rows.js'
import { type GuestsSaid, readGuests } from '../../domain/sites/read-guests.js'
import { siteGuestsList, siteOfHost } from '../../domain/sites/site-guests-list.js'
import { isGuest } from '../../domain/steps/named-counts.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { shortText, text, written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { checkSaid } from '../lists/said-row.js'
import { NO_PLAN_YET, plansAhead } from '../plans/plan-choices.js'
import { WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines, sayProblem, withChoices } from '../talk/wording.js'

interface GuestAnswers {
  guests: { readonly text: string; readonly value: GuestsSaid }
  plan?: string
  school?: string
  confirmed: true
}
type Context = StepContext<GuestAnswers>

const LONGEST_NAME = 40
const MOST = 200

export const setGuests = defineFlow<GuestAnswers>()({
  id: 'set-guests',
  title: { zh: '登记借考人数', en: 'Guests at our site' },
  about: {
    zh: '某某学院借考 30 人：外校来本校站点考多少人，考位按本校加借考的人数算',
    en: 'guests: how many of another school come to your site; seats are counted with them',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['登记借考人数', '借考人数', 'guests at our site'],
  opensLike: (typed) => readGuests(typed) !== undefined,
  readOpening: (rest) => ({ guests: rest }),
  steps: {
    guests: {
      label: { zh: '借考人数', en: 'Guests' },
      endIf: refuse,
      ask: {
        zh: '哪所院校来本校站点借考，多少人？例如“某某学院借考 30 人”。有平台的分配查询，直接发给我也行。',
        en: 'Which school comes to your site, and how many? For example “某某学院借考 30 人”. Or send me the platform’s “分配查询”.',
      },
      accept: written(parseGuests, ({ heads, school }) => sameInBoth(`${school ?? ''} ${heads}`.trim())),
    },
    plan: whichPlan({ ask: { zh: '来考哪一场？', en: 'For which exam do they come?' }, label: WHICH_EXAM }),
    school: {
      label: { zh: '借考院校', en: 'Guest school' },
      onlyIf: ({ answers }) => answers.guests?.value.school === undefined,
      ask: { zh: '是哪所院校来借考？写院校全称。', en: 'Which school comes? Its full name, please.' },
      accept: text<GuestAnswers, string>(shortText(LONGEST_NAME)),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuseRow,
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter them' }, no: { zh: '不登记', en: 'Do not enter them' } }),
    },
  },
  done: enter,
})

/** While the question is open a number alone is enough. */
function parseGuests(typed: string): Checked<GuestsSaid> | undefined {
  const said = readGuests(typed) ?? readGuests(`借考${typed}`)
  return said && good(said)
}

async function refuse({ facts }: Context): Promise<Outcome | undefined> {
  if ((await plansAhead(facts)).length === 0) return NO_PLAN_YET
  return isGuest(await getSchool(facts).records.steps.counts()) ? { say: WE_ARE_GUESTS } : undefined
}

const WE_ARE_GUESTS: Said = {
  zh: '本校自己是去外校借考的，没有自己的站点：报考照常，考场和考位由考点学校办，不用登记借考人数。本校也有站点的，先把平台的考核站点表发给我。',
  en: 'Your school sits at another’s site and has none of its own: register as usual, rooms and seats are the host’s, and no guests are to be entered. If there is a site of yours too, send me the platform’s list of sites first.',
}

/** Of the school that is known to come, at the site that was allotted to it. */
async function rowOf({ answers, facts }: Context): Promise<Values> {
  const plan = answers.plan ?? (await plansAhead(facts))[0]?.name ?? ''
  const { heads = '', school = answers.school ?? '' } = answers.guests?.value ?? {}
  const { lists, sites } = getSchool(facts).records
  const [known, own] = await Promise.all([lists.findNamed(siteGuestsList.id, school, MOST), sites.list()])
  const allotted = known.find(({ values }) => values.school === school && values.plan === plan)?.values.site
  return { plan, school, heads, site: allotted ?? siteOfHost(own.map(({ values }) => values)) }
}

async function checkRow(context: Context) {
  return checkSaid(siteGuestsList, await rowOf(context), context.facts)
}

async function refuseRow(context: Context): Promise<Outcome | undefined> {
  const { problem } = await checkRow(context)
  if (problem === undefined) return undefined
  const why = sayProblem(problem)
  return { say: { zh: `没有登记。${why.zh}`, en: `Nothing was entered. ${why.en}` } }
}

async function summary(context: Context): Promise<Said> {
  const { values, known } = await checkRow(context)
  const { plan = '', site = '', school = '', heads = '' } = values
  const before = known?.values.heads
  return lines(
    { zh: `**${plan}**`, en: `**“${plan}”**` },
    { zh: `${school}借考 ${heads} 人，考核站点：${site}`, en: `“${school}”: ${heads} guests at “${site}”` },
    before === undefined || before === heads
      ? undefined
      : {
          zh: `原来登记的是 ${before} 人，换成 ${heads} 人。`,
          en: `${before} were entered before; this replaces them.`,
        },
    {
      zh: '登记吗？他们的信息由他们学校自己录入、报考和缴费，本校只看得到姓名、学校、准考证号和座位。',
      en: 'Enter them? Their school enters, registers and pays for them; you see only name, school, ticket and seat.',
    },
  )
}

async function enter(answers: GuestAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const { values } = await checkRow({ ...context, answers })
  const { plan = '', school = '', heads = '' } = values
  const schoolId = getSchool(facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: siteGuestsList.id, schoolId, rows: [values] }],
    say: withChoices(
      {
        zh: `已登记：${school}借考 ${heads} 人（${plan}）。考位按本校加借考的人数算。`,
        en: `Entered: “${school}”, ${heads} guests (“${plan}”). Seats are counted with them.`,
      },
      [{ id: '座位够不够', label: { zh: '座位够不够', en: 'Enough seats?' } }],
    ),
  }
}
