/** 中教畅享时间规则 · Weeks counted from that of the exam. Hongke's printed sittings follow it too, but for the machines of two. */
import type { Timeline } from '../programme.js'

const [MONDAY, THURSDAY, FRIDAY, SUNDAY] = [1, 4, 5, 7]

export const ITMC_TIMELINE: Timeline = {
  kind: 'rule',
  days: {
    registration: { to: { week: -3, weekday: THURSDAY } },
    training: { from: { week: -3, weekday: FRIDAY }, to: { week: -2, weekday: SUNDAY } },
    machines: { from: { week: -4, weekday: THURSDAY }, to: { week: -1, weekday: SUNDAY } },
    printing: { from: { week: -1, weekday: MONDAY }, to: { week: -1, weekday: SUNDAY } },
    // The cell is unreadable in the source; these are Hongke's weeks.
    publicity: { from: { week: 3, weekday: MONDAY }, to: { week: 3, weekday: SUNDAY } },
    certificates: { from: { week: 3, weekday: SUNDAY } },
  },
  guessed: ['publicity', 'certificates'],
}
