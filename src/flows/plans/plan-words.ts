/** 计划的说法 · A plan and its days in words: with weekdays, how far off they are, and where each comes from. */
import { dayName } from '../../domain/cells/day-name.js'
import type { Moment, Window } from '../../domain/cells/day-window.js'
import type { ExamDay } from '../../domain/cells/exam-day.js'
import type { Level } from '../../domain/cells/levels.js'
import type { OwnDays } from '../../domain/cells/own-days.js'
import { feeDueOf } from '../../domain/plans/fee-due.js'
import { daysUntil } from '../../domain/plans/open-plans.js'
import { type ExamPlan, PLAN_WINDOWS, type PlanWindow, WINDOW_NAMES } from '../../domain/plans/plan.js'
import { type PlanWindows, windowsOf } from '../../domain/plans/plan-windows.js'
import { findProgramme } from '../../domain/programmes/all.js'
import { saySource } from '../../domain/programmes/sources.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import { lines } from '../talk/wording.js'
import { sayCalendar } from './own-days.js'

function sayMoment({ day, clock }: Moment, language: Language): string {
  return clock === undefined ? dayName(day, language) : `${dayName(day, language)} ${clock}`
}

export function sayWindow({ from, to }: Window, language: Language): string {
  const zh = language === 'zh'
  if (from === undefined) return to === undefined ? '' : `${zh ? '截至' : 'until '}${sayMoment(to, language)}`
  if (to === undefined) return zh ? `${sayMoment(from, language)}起` : `from ${sayMoment(from, language)}`
  if (from.day !== to.day) return `${sayMoment(from, language)}${zh ? '至' : ' to '}${sayMoment(to, language)}`
  return to.clock === undefined || to.clock === from.clock
    ? sayMoment(from, language)
    : `${sayMoment(from, language)}${zh ? '至' : ' to '}${to.clock}`
}

/** Name, what is examined, and every day that is known; what nobody has said is named. */
export function sayPlan(plan: ExamPlan, today: ExamDay, own?: OwnDays): Said {
  const windows = windowsOf(plan)
  const unknown = PLAN_WINDOWS.filter((name) => windows[name] === undefined)
  return lines(
    inBoth((language) => `**${plan.name}**${sayNumber(plan, language)}`),
    sayExamined(plan),
    plan.publisher === undefined
      ? undefined
      : { zh: `来自机构 ${plan.publisher}`, en: `published by “${plan.publisher}”` },
    ...PLAN_WINDOWS.map((name) => sayKnown(name, windows[name], plan, today)),
    sayFeeDue(plan, today, own),
    unknown.length === 0
      ? undefined
      : {
          zh: `还不知道：${unknown.map((name) => WINDOW_NAMES[name].zh).join('、')}`,
          en: `Not known yet: ${unknown.map((name) => WINDOW_NAMES[name].en).join(', ')}`,
        },
  )
}

function sayNumber({ number }: ExamPlan, language: Language): string {
  if (number === undefined) return ''
  return language === 'zh' ? `（编号 ${number}）` : ` (number ${number})`
}

function sayExamined({ certificates, levels, allLevels = levels, programme }: ExamPlan): Said {
  const name = findProgramme(programme ?? '')?.name
  return inBoth((language) =>
    [
      certificates.join(language === 'zh' ? '、' : ', '),
      allLevels.join(language === 'zh' ? '、' : ', ') + sayOwnLevels(levels, allLevels)[language],
      name?.[language] ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )
}

function sayOwnLevels(own: readonly Level[], all: readonly Level[]): Said {
  if (own.length === all.length) return { zh: '', en: '' }
  return { zh: `（本校只考${own.join('、')}）`, en: ` (the school takes “${own.join('、')}” only)` }
}

export function sayKnown(
  name: PlanWindow,
  window: PlanWindows[PlanWindow],
  plan: ExamPlan,
  today: ExamDay,
): Said | undefined {
  if (window === undefined) return undefined
  const by = sayBy(window.by, plan)
  return inBoth((language) => {
    const colon = language === 'zh' ? '：' : ': '
    const left = sayLeft(window, today)[language]
    return `${WINDOW_NAMES[name][language]}${colon}${sayWindow(window, language)}${left}${by[language]}`
  })
}

/** A plan's own window needs no word of where it comes from. */
function sayBy(by: 'plan' | 'rule' | 'estimate', { programme }: ExamPlan): Said {
  const timeline = findProgramme(programme ?? '')?.timeline
  if (by === 'plan' || timeline === undefined) return { zh: '', en: '' }
  const from = saySource(timeline.from)
  return by === 'rule'
    ? { zh: `（按${from.zh}推算）`, en: ` (by ${from.en})` }
    : { zh: '（估计，原文看不清）', en: ' (an estimate: the source is unreadable)' }
}

/** The days that are still to come, in one line. */
export function sayNextDates(plan: ExamPlan, today: ExamDay): Said {
  const { registration, exam } = windowsOf(plan)
  return inBoth((language) => {
    const last = registration?.to?.day
    const ends =
      last !== undefined && last >= today
        ? `${{ zh: '报考', en: 'registration ' }[language]}${sayLeft({ to: { day: last } }, today)[language].replace(/^(?:，|, )/, '')}`
        : ''
    const day = exam?.from?.day
    const sits =
      day === undefined
        ? ''
        : `${dayName(day, language)}${{ zh: '考试', en: ' exam' }[language]}${sayLeft({ from: { day }, to: { day } }, today)[language]}`
    return [sits, ends].filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
  })
}

/** What matters next of a window: its begin before it, its end during it. */
function sayLeft({ from, to }: Window, today: ExamDay): Said {
  const isAhead = from !== undefined && from.day > today
  const [day, isEnd] = isAhead ? [from.day, false] : [to?.day ?? from?.day, from?.day !== to?.day]
  if (day === undefined) return { zh: '', en: '' }
  const days = daysUntil(day, today)
  if (days < 0) return { zh: '，已过', en: ', over' }
  if (days === 0)
    return isEnd ? { zh: '，**今天截止**', en: ', **ends today**' } : { zh: '，**就是今天**', en: ', **today**' }
  return isEnd
    ? { zh: `，还有 ${days} 天截止`, en: `, ${days} ${days === 1 ? 'day' : 'days'} left` }
    : { zh: `，还有 ${days} 天`, en: `, in ${days} ${days === 1 ? 'day' : 'days'}` }
}

export function sayFeeDue(plan: ExamPlan, today: ExamDay, own?: OwnDays): Said | undefined {
  const rule = findProgramme(plan.programme ?? '')?.feeDue
  const due = feeDueOf(plan, own)
  if (rule === undefined || due === undefined) return undefined
  const { day } = due
  const calendar = sayCalendar(due)
  const left = sayLeft({ to: { day } }, today)
  const source = saySource(rule.from)
  return {
    zh: `缴费：最晚${dayName(day, 'zh')}${left.zh}（考前 ${rule.is.workingDaysBefore} 个工作日，${source.zh}；${calendar.zh}）`,
    en: `fees: by ${dayName(day, 'en')}${left.en} (${rule.is.workingDaysBefore} working days before the exam, ${source.en}; ${calendar.en})`,
  }
}

const DATE_NAMES: Readonly<Record<string, Said>> = {
  from: { zh: '开始', en: 'begins' },
  to: { zh: '结束', en: 'ends' },
}

/** `exam.from`, `fee-due`: as what moves is named. */
export function sayDateName(date: string): Said {
  const [name = '', end = ''] = date.split('.')
  if (date === 'fee-due') return { zh: '缴费截止', en: 'fees due' }
  const window = WINDOW_NAMES[name as PlanWindow]
  if (end === '') return window
  return inBoth((language) => `${window[language]}${language === 'zh' ? '' : ' '}${DATE_NAMES[end]?.[language] ?? ''}`)
}
