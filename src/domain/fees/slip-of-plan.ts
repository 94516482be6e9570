/** 应缴金额 · What a slip comes to: heads by level, each at the province's standard, else the interim rate. */
import type { Level } from '../cells/levels.js'
import { findProgramme, programmeOf } from '../programmes/all.js'
import type { Programme } from '../programmes/programme.js'
import type { Source } from '../programmes/sources.js'
import type { FeeRate, RegisteredHeads } from './fee-records.js'
import type { ByLevel } from './read-rates.js'
import type { SlipWay } from './slip-status.js'

export interface SlipLine {
  readonly level: Level
  readonly way: SlipWay
  /** By subject a head counts once for each of their subjects. */
  readonly heads: number
  /** Absent: no rate is known. */
  readonly yuanEach?: number
  /** approved: the province's · interim: loaded as 暂行 · book: the programme's own interim rate · said: by a person. */
  readonly by?: 'approved' | 'interim' | 'book' | 'said'
  readonly from?: Source
  readonly basis?: string
}

interface SlipOf {
  readonly certificate: string
  readonly province: string
  readonly way: SlipWay
  /** What a subject costs, as it was said for the slip before: no source has a price for it [PM 5.2.7]. */
  readonly saidPrice?: ByLevel
}

/** `province`: the candidates' school's own, which pays also at a borrowed site [G2 212]. */
export function linesOfSlip(
  { certificate, province, way, saidPrice }: SlipOf,
  registered: readonly RegisteredHeads[],
  rates: readonly FeeRate[],
): readonly SlipLine[] {
  const own = rates.filter((rate) => rate.certificate === certificate && rate.province === province)
  const programme = programmeOf([certificate])
  return registered
    .filter((one) => one.certificate === certificate && one.way === way && one.heads > 0)
    .map(({ level, heads }): SlipLine => {
      const rate = way === '按证书' ? rateFor(level, own, programme) : saidFor(level, saidPrice)
      return { level, way, heads, ...rate }
    })
}

function rateFor(level: Level, rates: readonly FeeRate[], programme: Programme | undefined): Partial<SlipLine> {
  const ofLevel = rates.filter((rate) => rate.level === level)
  const loaded = ofLevel.find(({ isApproved }) => isApproved) ?? ofLevel[0]
  if (loaded !== undefined) {
    const { yuan, isApproved, basis } = loaded
    return { yuanEach: yuan, by: isApproved ? 'approved' : 'interim', ...(basis && { basis }) }
  }
  const rule = programme?.fees
  const interim = rule?.is.interim?.[level]
  return rule === undefined || interim === undefined ? {} : { yuanEach: interim, by: 'book', from: rule.from }
}

function saidFor(level: Level, said: ByLevel | undefined): Partial<SlipLine> {
  const yuanEach = said?.[level]
  return yuanEach === undefined ? {} : { yuanEach, by: 'said' }
}

/** Undefined where a level has no rate. */
export function totalOf(lines: readonly SlipLine[]): number | undefined {
  let total = 0
  for (const { heads, yuanEach } of lines) {
    if (yuanEach === undefined) return undefined
    total += heads * yuanEach
  }
  return total
}

/** Still to be paid, or below zero to come back, now that every level has its approved rate (多退少补) [G2 九, G3 第三章 九]. */
export function settlementOf(paid: number, lines: readonly SlipLine[]): number | undefined {
  if (lines.length === 0 || lines.some(({ by }) => by !== 'approved')) return undefined
  const due = totalOf(lines)
  return due === undefined || due === paid ? undefined : due - paid
}

/** Whose candidates may sit before they pay. */
export function maySitFirst(certificate: string, programmeId: string | undefined): Source | undefined {
  const rule = findProgramme(programmeId ?? '')?.fees
  const who = rule?.is.payLater
  if (rule === undefined || who === undefined) return undefined
  return who === 'all' || who.includes(certificate) ? rule.from : undefined
}
