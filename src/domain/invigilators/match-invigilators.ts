/** 认出监考员 · Rows whose phone is masked or new find their record by teacher number, else by name and what the mask shows. */
import { looksMasked, matchesMask } from '../cells/masking.js'
import type { CheckedRow, KnownRecord, Values } from '../lists/rows.js'

type Field = 'number' | 'name' | 'phone' | 'certificate' | 'level'

export function matchInvigilators(
  rows: readonly CheckedRow<Field>[],
  records: readonly KnownRecord[],
): readonly (KnownRecord | 'several' | undefined)[] {
  return rows.map(({ values }) => {
    const own = records.filter((record) => isSameCertificate(values, record.values))
    const numbered = own.filter((record) => values.number !== undefined && record.values.number === values.number)
    if (numbered.length > 0) return numbered.length > 1 ? 'several' : numbered[0]
    const { name = '', phone = '' } = values
    if (!looksMasked(phone)) return undefined
    const fitting = own.filter((one) => one.values.name === name && matchesMask(phone, one.values.phone ?? ''))
    return fitting.length > 1 ? 'several' : fitting[0]
  })
}

function isSameCertificate(row: Values<Field>, record: Values): boolean {
  return row.certificate === record.certificate && row.level === record.level
}
