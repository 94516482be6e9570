/** 考生的行 · How a candidate's fields lie in the columns, and rows become candidates again. */
import type {
  CandidateCategory,
  CandidateField,
  CandidateLine,
  CandidateStatus,
} from '../../domain/candidates/candidate.js'
import type { KnownCandidate } from '../../domain/candidates/known-candidate.js'
import { maskIdNumber } from '../../domain/cells/masking.js'
import type { CandidateModel } from '../generated/models.js'
import type { Sealer } from '../secrets/seal.js'

/** Fields kept in clear: field, column, property. ID number and phone are sealed; ID type is part of the key. */
export const PLAIN_FIELDS = [
  { field: 'name', column: 'name', property: 'name' },
  { field: 'pinyin', column: 'pinyin', property: 'pinyin' },
  { field: 'gender', column: 'gender', property: 'gender' },
  { field: 'entryYear', column: 'entry_year', property: 'entryYear' },
  { field: 'educationLevel', column: 'education_level', property: 'educationLevel' },
  { field: 'major', column: 'major', property: 'major' },
  { field: 'majorCode', column: 'major_code', property: 'majorCode' },
  { field: 'majorVersion', column: 'major_version', property: 'majorVersion' },
  { field: 'school', column: 'school_name', property: 'schoolName' },
  { field: 'candidateNumber', column: 'candidate_number', property: 'candidateNumber' },
] as const satisfies readonly { field: CandidateField; column: string; property: keyof CandidateModel }[]

/** What a known candidate is read from. */
export type KnownRow = Pick<
  CandidateModel,
  | 'id'
  | 'name'
  | 'category'
  | 'status'
  | 'idType'
  | 'idSealed'
  | 'phoneSealed'
  | 'photoSha256'
  | (typeof PLAIN_FIELDS)[number]['property']
>

export function readKnown(row: KnownRow, sealer: Sealer): KnownCandidate {
  const { idSealed, phoneSealed } = row
  return knownOf(row, {
    idNumber: sealer.open(idSealed, 'person.id'),
    phone: phoneSealed === null ? undefined : sealer.open(phoneSealed, 'person.phone'),
  })
}

/** `opened`: what lies sealed in the row. */
export function knownOf(
  row: Omit<KnownRow, 'idSealed' | 'phoneSealed'>,
  opened: { readonly idNumber: string; readonly phone: string | undefined },
): KnownCandidate {
  const { idNumber, phone } = opened
  const values: Partial<Record<CandidateField, string>> = { idType: row.idType, idNumber }
  for (const { field, property } of PLAIN_FIELDS) {
    const value = row[property]
    if (value !== null) values[field] = value
  }
  if (phone !== undefined) values.phone = phone
  return {
    id: row.id,
    name: row.name,
    idType: row.idType,
    idNumber,
    category: row.category as CandidateCategory,
    status: row.status as CandidateStatus,
    ...(row.candidateNumber !== null ? { candidateNumber: row.candidateNumber } : {}),
    ...(row.photoSha256 !== null ? { photoSha256: row.photoSha256 } : {}),
    values,
  }
}

export function readLine(row: CandidateModel, sealer: Sealer): CandidateLine {
  return {
    id: row.id,
    name: row.name,
    maskedId: maskIdNumber(sealer.open(row.idSealed, 'person.id')),
    category: row.category as CandidateCategory,
    status: row.status as CandidateStatus,
    ...(row.major !== null ? { major: row.major } : {}),
  }
}
