/** 监考人数 · How many invigilators one room needs. */
import type { InvigilatorRule } from './programme.js'

/** `heads`: candidates in that room. */
export function invigilatorsNeeded(rule: InvigilatorRule, heads: number): number {
  if (heads <= rule.enoughUpTo) return rule.least
  const groups = heads / rule.headsEach
  return Math.max(rule.least, rule.counts === 'begun' ? Math.ceil(groups) : Math.floor(groups))
}
