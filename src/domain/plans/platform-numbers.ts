/** 平台编号 · Numbers a template of the platform asks for, out of what the records say of the plan, site and certificate. */
import { foldKey } from '../cells/text-normal.js'
import type { Against } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { certificateNumberOf } from '../programmes/certificate-number.js'
import { EXAM_PLANS, findPlan } from './plan-column.js'

const SITES = 'sites'
const CATALOGUE = 'certificate-catalogue'
/** Lists whose records hold them. */
export const LISTS_WITH_NUMBERS = [EXAM_PLANS, SITES, CATALOGUE] as const

type Numbers = Partial<Record<'planNumber' | 'siteNumber' | 'certificateNumber', string>>

/** What the row says itself stays. */
export function platformNumbers(
  { plan = '', site = '', certificate = '', level = '', ...said }: Values,
  against: Pick<Against, 'records'>,
): Numbers {
  const planNumber = said.planNumber ?? findPlan(plan, against)?.number
  const siteNumber =
    said.siteNumber ?? against.records[SITES]?.find(({ name = '' }) => foldKey(name) === foldKey(site))?.number
  const listed = against.records[CATALOGUE]?.find((one) => one.name === certificate && one.level === level)
  const certificateNumber = said.certificateNumber ?? certificateNumberOf(certificate, level) ?? listed?.number
  return {
    ...(planNumber && { planNumber }),
    ...(siteNumber && { siteNumber }),
    ...(certificateNumber && { certificateNumber }),
  }
}
