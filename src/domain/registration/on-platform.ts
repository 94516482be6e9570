/** 平台上的条数 · How many records the platform's export has of a plan, and how many it lacks of those registered with us. */
import { LEVELS } from '../cells/levels.js'
import type { CaseEvidence } from '../steps/case-counts.js'
import { LEVEL_UNKNOWN } from './judge-official.js'

function officialOf({ official, of }: CaseEvidence): CaseEvidence['official'] {
  const plan = of?.plan
  return plan === undefined ? [] : official.filter((one) => one.plan === plan.name || one.plan === plan.number)
}

export function officialRecords(counts: CaseEvidence): number {
  return officialOf(counts).reduce((sum, { count }) => sum + count, 0)
}

/** In each subject the platform has of a level; of whoever sits single subjects nothing is known by numbers. */
export function lackingOnPlatform(counts: CaseEvidence): number {
  const official = officialOf(counts)
  if (official.length === 0 || official.some(({ level }) => level === LEVEL_UNKNOWN)) return 0
  return LEVELS.reduce((lacking, level) => {
    const heads = counts[`registered.${level}`]
    if (heads === 0 || counts[`by-subject.${level}`] > 0) return lacking
    const own = official.filter((one) => one.level === level)
    if (own.length === 0) return lacking + heads
    return lacking + own.reduce((sum, { count }) => sum + Math.max(0, heads - count), 0)
  }, 0)
}
