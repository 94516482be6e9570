/** 改期的说法 · Each day that moves, from when to when. */
import { dayName } from '../../domain/cells/day-name.js'
import type { MovedDate } from '../../domain/plans/moved-dates.js'
import type { Said } from '../../domain/talk/language.js'
import { sayDateName } from './plan-words.js'

/** The end of a window that is one day long, before and after. */
function isSameDay({ date, before, after }: MovedDate, moved: readonly MovedDate[]): boolean {
  const begin = date.endsWith('.to') ? date.replace(/\.to$/, '.from') : ''
  return moved.some((one) => one.date === begin && one.before === before && one.after === after)
}

export function sayMoved(moved: readonly MovedDate[]): readonly Said[] {
  if (moved.length === 0) return [{ zh: '日期都没有变。', en: 'No date changes.' }]
  return moved
    .filter((one) => !isSameDay(one, moved))
    .map((one) => {
      const { date, before, after } = one
      const isOneDay = moved.some((other) => isSameDay(other, [one]))
      const name = isOneDay ? sayDateName(date.replace(/\.from$/, '')) : sayDateName(date)
      const said = (day: typeof before, language: 'zh' | 'en', none: string) => (day ? dayName(day, language) : none)
      return {
        zh: `- ${name.zh}：${said(before, 'zh', '未知')} → ${said(after, 'zh', '未知')}`,
        en: `- ${name.en}: ${said(before, 'en', 'unknown')} → ${said(after, 'en', 'unknown')}`,
      }
    })
}
