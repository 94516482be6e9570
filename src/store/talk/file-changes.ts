/** 取文件 · A file a turn has asked for was written before the commit; who got it is in the access log. */
import type { Db } from '../database/connection.js'
import { schoolOfBatch, schoolOfCandidate } from '../people/school-of.js'
import type { About, ChangeOf, Handlers } from './change-handler.js'

export const FILE_CHANGES: Handlers<'request-file'> = {
  'request-file': { about: aboutFile, apply: async () => undefined },
}

function aboutFile(tx: Db, { what }: ChangeOf<'request-file'>): About | Promise<About> {
  if ('batchId' in what && what.batchId !== undefined) return schoolOfBatch(tx, what.batchId)
  if (what.kind === 'schools-progress') return { orgId: what.orgId }
  if (what.kind === 'photo') return schoolOfCandidate(tx, what.candidateId)
  return 'any-school'
}
