/** 计划的答案 · How the answers of the form of a plan are read, and what they come to together. */

import { readWindow, writeWindow } from '../../domain/cells/day-window.js'
import { type ExamDay, examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import type { Values } from '../../domain/lists/rows.js'
import { checkWindows } from '../../domain/plans/check-windows.js'
import { PLAN_WINDOWS } from '../../domain/plans/plan.js'
import { readLevels, tidyCertificates } from '../../domain/plans/plan-cells.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import { countPasted, type PlanSaid, readPlanText } from '../../domain/plans/read-plan-text.js'
import { CERTIFICATE_NAMES, programmeOf } from '../../domain/programmes/all.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { foldText } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { shortText, written } from '../engine/acceptors.js'
import type { StepContext } from '../engine/flow.js'

export interface PlanAnswers {
  said: { readonly text: string; readonly value: PlanSaid }
  certificates?: string
  levels?: string
  exam?: string
  registration?: string
  name?: string
  confirmed: true
}
export type PlanContext = StepContext<PlanAnswers>

const SHORTEST_NAME = 4
export const UNKNOWN = '还不知道'

const plain = written<PlanAnswers, PlanSaid>(parsePlan, (said) =>
  sameInBoth(said.name ?? said.certificates ?? said.exam ?? ''),
)

/** Once something is known, more of it is added, and what is said last counts: 考试是6月19日. */
export const NOTICE: typeof plain = {
  ...plain,
  read(given, context) {
    const before = context.answers.said
    if (before === undefined || given.kind !== 'text') return plain.read(given, context)
    const more = readPlanText(given.text, examDayOf(context.facts.now))
    const isMore = ['number', ...PLAN_WINDOWS].some((field) => field in more)
    return isMore ? plain.read({ ...given, text: `${given.text}\n${before.text}` }, context) : undefined
  },
}

function parsePlan(typed: string, context: PlanContext): Checked<PlanSaid> | undefined {
  const count = countPasted(typed)
  if (count > 1) return bad('several-plans-pasted', { count })
  const said = readPlanText(typed, examDayOf(context.facts.now))
  if (Object.keys(said).length === 0) return undefined
  const wrong = checkWindows(planOf(said).windows).find(({ code }) => code === 'plan-window-backwards')
  return wrong === undefined ? good(said) : { ok: false, problem: wrong }
}

export function parseCertificates(typed: string): Checked<string> {
  const checked = shortText(40)(tidyCertificates(typed))
  if (!checked.ok) return checked
  const near = CERTIFICATE_NAMES.filter((name) => checked.value.length >= 2 && name.includes(checked.value))
  return good(near.length === 1 ? (near[0] ?? '') : checked.value)
}

export function parseName(typed: string): Checked<string> {
  const called = typed
    .trim()
    .replace(/^(?:就|先)?(?:叫|用)(?:做|作)?\s*/, '')
    .replace(/^["“《]|["”》]$/g, '')
  const checked = shortText(60)(called)
  return checked.ok && checked.value.length < SHORTEST_NAME ? bad('plan-name-short') : checked
}

export function parseLevels(typed: string): Checked<string> {
  const levels = readLevels(typed)
  return levels === undefined ? bad('certificate-level-unknown', { accepted: LEVELS }) : good(levels.join(','))
}

export function parseWindow(typed: string, today: ExamDay): Checked<string> {
  const window = readWindow(typed, today)
  return window === undefined ? bad('window-unreadable') : good(writeWindow(window))
}

/** A single day is when it ends. */
export function parseRegistration(typed: string, today: ExamDay): Checked<string> {
  if (/^(?:还?不知道|没定|未定|跳过|不清楚|not known.*|unknown|skip)$/.test(foldText(typed))) return good(UNKNOWN)
  const window = readWindow(typed, today)
  if (window === undefined) return bad('window-unreadable')
  const { from, to } = window
  return good(writeWindow(from && to && from.day === to.day ? { to } : window))
}

export function valuesOf({ said, ...others }: Partial<PlanAnswers>): Values {
  const { certificates, levels, exam, registration, name } = others
  const given = { certificates, levels, exam, registration: registration === UNKNOWN ? undefined : registration, name }
  const known = Object.entries(given).filter(([, value]) => value !== undefined)
  const { name: called, ...values } = { ...said?.value, ...Object.fromEntries(known) }
  const org = values.org ?? programmeOf((values.certificates ?? '').split(','))?.org
  return { ...values, ...(called && { name: called }), ...(org && { org }) }
}

export function lacksRegistration({ answers }: PlanContext): boolean {
  if (answers.said?.value.registration !== undefined) return false
  const { registration: _, ...others } = answers
  return windowsOf(planOf(valuesOf(others))).registration === undefined
}

/** 2026年6月网店运营推广考试. */
export function nameFor({ answers }: PlanContext): string {
  const { certificates, windows } = planOf(valuesOf(answers))
  const day = windows.exam?.from?.day ?? ''
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${certificates[0] ?? ''}考试`
}
