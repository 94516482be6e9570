/** 还没确认的缴费单 · Slips something can still be done with, and which of them a run is about. */
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'

/** The organisation's word on the others is final. */
export async function openSlips(facts: Facts): Promise<readonly PaymentSlip[]> {
  return (await getSchool(facts).records.fees.slips()).filter(({ status }) => status !== '已确认')
}

/** `id`: the answer, which is asked only where there are several. */
export function slipChosen(slips: readonly PaymentSlip[], id: string | undefined): PaymentSlip | undefined {
  return slips.length === 1 ? slips[0] : slips.find((slip) => slip.id === id)
}
