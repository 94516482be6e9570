/** 这次报考 · What a run of 登记报考 means by now: which plan, certificate, level and site, and who is registered as what. */
import { LEVELS } from '../../domain/cells/levels.js'
import type { Values } from '../../domain/lists/rows.js'
import { EXAM_PLANS } from '../../domain/plans/plan-column.js'
import { programmeOf } from '../../domain/programmes/all.js'
import { siteNameOf } from '../../domain/programmes/site-name.js'
import { APPROVED_MAJORS, CATALOGUE } from '../../domain/registration/judge-person.js'
import type { Wish } from '../../domain/registration/read-wish.js'
import { ENABLED } from '../../domain/steps/named-counts.js'
import type { StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { plansAhead } from '../plans/plan-choices.js'
import { planMeant } from '../plans/which-plan.js'
import { type BeyondWish, findBeyond, settleBeyond } from './beyond-quota.js'
import { type Meant, whoIsMeant } from './who-is-meant.js'

export interface RegisterAnswers {
  wish: { readonly text: string; readonly value: Wish }
  plan?: string
  certificate?: string
  level?: string
  site?: string
  beyond?: { readonly text: string; readonly value: BeyondWish }
  confirmed: true
}
export type RegisterContext = StepContext<RegisterAnswers>

/** More plans and majors no school has. */
const MOST = 500

export async function valuesOf(list: string, { facts }: RegisterContext): Promise<readonly Values[]> {
  return (await getSchool(facts).records.lists.findNamed(list, '', MOST)).map(({ values }) => values)
}

async function planIn(context: RegisterContext) {
  const plans = await plansAhead(context.facts)
  return planMeant(plans, context.answers.plan)
}

export async function certificatesIn(context: RegisterContext): Promise<readonly string[]> {
  return (await planIn(context))?.certificates ?? []
}

export async function levelsIn(context: RegisterContext) {
  return (await planIn(context))?.levels ?? []
}

/** As the plan calls it: 网店 is 网店运营推广. */
export async function whatIn(context: RegisterContext) {
  const { wish, certificate: chosenOne, level: chosenLevel } = context.answers
  const certificates = await certificatesIn(context)
  const said = chosenOne ?? wish?.value.certificate
  const known = certificates.find((one) => said !== undefined && (one.includes(said) || said.includes(one)))
  const levels = await levelsIn(context)
  return {
    plan: (await planIn(context))?.name ?? '',
    certificate: known ?? said ?? certificates[0] ?? '',
    level: chosenLevel ?? wish?.value.level ?? levels[0] ?? '',
  }
}

/** Sites on record where this may be sat: our own, or another school's that was allotted to us; closed ones are none. */
export async function sitesIn(context: RegisterContext): Promise<readonly string[]> {
  const { certificate, level } = await whatIn(context)
  const sites = await getSchool(context.facts).records.sites.list()
  return sites.flatMap(({ values }) => {
    const { name = '', levels = '', review = PASSED, status = ENABLED } = values
    const isOpen = review === PASSED && status === ENABLED
    const isFor = values.certificate === certificate && (levels === '' || levels.includes(level))
    return isOpen && isFor && name !== '' ? [name] : []
  })
}

const PASSED = '审核通过'

/** That of others at the plan, else the only one on record, else the one its programme's rule gives. */
export async function siteKnown(context: RegisterContext): Promise<string | undefined> {
  const { plan, certificate, level } = await whatIn(context)
  const { school, records } = getSchool(context.facts)
  const others = await records.registrations.list(plan)
  const same = others.find((one) => one.certificate === certificate && one.level === level)
  const sites = await sitesIn(context)
  if (same === undefined && sites.length > 0) return sites.length === 1 ? sites[0] : undefined
  const rule = programmeOf([certificate])?.siteName.is
  const known = LEVELS.find((one) => one === level)
  if (same !== undefined || rule?.writtenBy !== 'school' || known === undefined) return same?.site
  return siteNameOf(rule, { school: school.name, certificate, level: known })
}

async function recordsIn(context: RegisterContext) {
  const lists = [EXAM_PLANS, APPROVED_MAJORS, CATALOGUE]
  const all = await Promise.all(lists.map(async (list) => [list, await valuesOf(list, context)] as const))
  return Object.fromEntries(all)
}

export async function meantIn(context: RegisterContext): Promise<Meant> {
  const { wish } = context.answers
  const what = { ...(await whatIn(context)), records: await recordsIn(context) }
  return wish === undefined
    ? { ready: [], otherMajor: new Set(), already: 0, left: [] }
    : whoIsMeant(wish.value, what, context.facts)
}

export async function beyondIn(context: RegisterContext, instead?: readonly string[]) {
  const what = { ...(await whatIn(context)), records: await recordsIn(context) }
  return findBeyond(await meantIn(context), what, context.facts, instead)
}

export async function chosen(context: RegisterContext) {
  const what = await whatIn(context)
  const site = context.answers.site ?? (await siteKnown(context)) ?? ''
  const meant = await meantIn(context)
  const wish = context.answers.beyond?.value
  const beyond = await beyondIn(context, wish?.kind === 'social' ? wish.instead : undefined)
  return { ...what, site, already: meant.already, ...settleBeyond(meant, beyond, wish) }
}
