/** 费用的表 · How rates and payment slips lie in the database. */
import type { SlipStatus } from '../../domain/fees/slip-status.js'
import type { StoredList } from '../lists/table.js'

export const FEE_RATES: StoredList = {
  list: 'fee-rates',
  table: 'fee_rate',
  change: 'updated',
  columns: [
    { field: 'province', column: 'province', required: true },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'level', column: 'level', required: true },
    { field: 'amount', column: 'amount', required: true },
    { field: 'kind', column: 'kind', required: true },
    { field: 'basis', column: 'basis' },
    { field: 'day', column: 'day' },
  ],
  secrets: [],
  key: ['province', 'certificate', 'level', 'kind'],
  calledBy: 'certificate',
  knownBy: ['province', 'certificate', 'level', 'kind'],
}

/** By the codes slips are counted under. */
export const SLIP_STATUS_WORDS: Readonly<Record<string, SlipStatus>> = {
  unpaid: '未缴费',
  paid: '已缴费',
  confirmed: '已确认',
}

export const PAYMENT_SLIPS: StoredList = {
  list: 'payment-slips',
  table: 'payment_slip',
  change: 'updated',
  columns: [
    { field: 'number', column: 'number' },
    { field: 'plan', column: 'plan', required: true },
    { field: 'certificate', column: 'certificate', required: true },
    { field: 'way', column: 'way', required: true },
    { field: 'part', column: 'slip_part', required: true },
    { field: 'heads', column: 'heads', type: 'int', required: true },
    { field: 'levels', column: 'levels' },
    { field: 'price', column: 'price' },
    { field: 'amount', column: 'amount', required: true },
    {
      field: 'status',
      column: 'status',
      required: true,
      inOrder: ['unpaid', 'paid', 'confirmed'],
      words: {
        codeOf: (word) => Object.entries(SLIP_STATUS_WORDS).find(([, said]) => said === word)?.[0],
        words: SLIP_STATUS_WORDS,
      },
    },
    { field: 'receipt', column: 'receipt_file_id' },
  ],
  secrets: [],
  key: ['plan', 'certificate', 'way', 'slip_part'],
  calledBy: 'certificate',
  knownBy: ['plan', 'certificate', 'way', 'part'],
  lock: { when: "c.status <> 'unpaid'", fields: ['heads', 'amount'] },
  staysWhile: "c.status = 'confirmed'",
}
