/** 考生的行 · How a candidate's fields lie in the columns, and rows become candidates again. */
import type { CandidateCategory, CandidateField, CandidateLine, CandidateStatus } from '../domain/candidate.js'
import { maskIdNumber } from '../domain/masking.js'
import type { KnownCandidate } from '../domain/ports/import-store.js'
import type { CandidateModel } from './generated/models.js'
import type { Sealer } from './seal.js'

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

export function readKnown(row: CandidateModel, sealer: Sealer): KnownCandidate {
  const idNumber = sealer.open(row.idSealed, 'person.id')
  const values: Partial<Record<CandidateField, string>> = { idType: row.idType, idNumber }
  for (const { field, property } of PLAIN_FIELDS) {
    const value = row[property]
    if (value !== null) values[field] = value
  }
  if (row.phoneSealed !== null) values.phone = sealer.open(row.phoneSealed, 'person.phone')
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
