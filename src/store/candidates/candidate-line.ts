/** 考生一行 · A candidate as shown in the chat: the number masked. */
import type { CandidateLine, CandidateStatus } from '../../domain/candidates/candidate.js'
import { parseCategory } from '../../domain/candidates/candidate-category.js'
import { maskIdNumber } from '../../domain/cells/masking.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import type { StoreContext } from '../database/connection.js'
import type { CandidateModel } from '../generated/models.js'
import { openSecrets } from '../lists/known-record.js'

export function readLine(row: CandidateModel, context: Pick<StoreContext, 'sealer'>): CandidateLine {
  const { idNumber = '' } = row.secretsSealed === null ? {} : openSecrets(row.secretsSealed, context)
  return {
    id: row.id,
    name: row.name,
    maskedId: maskIdNumber(idNumber),
    category: row.category as CandidateLine['category'],
    status: row.status as CandidateStatus,
    ...(row.major !== null ? { major: row.major } : {}),
  }
}

export function lineOf({ id, values, kept }: KnownRecord): CandidateLine {
  return {
    id,
    name: values.name ?? '',
    maskedId: maskIdNumber(values.idNumber ?? ''),
    category: parseCategory(values.category ?? '') ?? 'own',
    status: kept.status as CandidateStatus,
    ...(values.major !== undefined ? { major: values.major } : {}),
  }
}
