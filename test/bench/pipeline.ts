/** The work of an import without the chat around it: read, check, store, annotate, write; on the real rooms. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Dispatch, PhotoFiles } from '../../src/domain/ports.js'
import { openBlobFolder } from '../../src/files/blob-folder.js'
import { openCandidateFiles } from '../../src/files/candidate-files.js'
import { openHeavyPool } from '../../src/files/heavy-pool.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import { runImport } from '../../src/jobs/run-import.job.js'
import { message, openTestStore, settle, type TestStore, take } from '../store/test-store.js'
import { keepLog } from '../support/quiet-log.js'

const WHO = 'bench'
const NOBODY: Dispatch = { takeTurns: async () => {}, sendReplies: async () => {}, runImport: async () => {} }

export interface Pipeline {
  readonly databaseUrl: string
  /** From the stored upload to the candidates in the records. */
  importList(file: string): Promise<void>
  close(): Promise<void>
}

export async function openPipeline(dir: string): Promise<Pipeline> {
  const opened = await openTestStore()
  const { schoolId } = await settle(opened.store, WHO, '测速院校')
  const blobs = openBlobFolder(path.join(dir, 'blobs'))
  const pool = openHeavyPool(1)
  const ports: JobPorts = {
    ...opened.store,
    blobs,
    candidateFiles: openCandidateFiles({ blobs, pool }),
    photoFiles: undefined as unknown as PhotoFiles,
    media: { fetch: () => Promise.reject(new Error('no media here')) },
    dispatch: NOBODY,
    channels: new Map(),
    adminAccounts: new Set(),
    now: () => new Date(),
    newId: randomUUID,
    owner: WHO,
    log: keepLog(),
  }
  return {
    databaseUrl: opened.databaseUrl,
    async importList(file) {
      const stored = await blobs.put(createReadStream(file), Number.MAX_SAFE_INTEGER)
      if (!stored.ok) throw new Error(stored.problem.code)
      const batchId = await startBatch(opened, schoolId, { ...stored.value, name: path.basename(file) })
      await runImport(batchId, ports)
      await take(opened.store, WHO, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
      await runImport(batchId, ports)
    },
    async close() {
      await pool.close()
      await opened.close()
    },
  }
}

async function startBatch(
  { store }: TestStore,
  schoolId: string,
  blob: { readonly sha256: string; readonly sizeBytes: number; readonly name: string },
): Promise<string> {
  const said = message(WHO, { kind: 'files', attachments: [] })
  const file = await store.talk.addReceivedFile({ ...blob, kind: 'workbook' }, said)
  const batchId = randomUUID()
  const start = { kind: 'start-batch', batchKind: 'candidates', category: 'own', categoryKnown: true } as const
  await take(store, WHO, [{ ...start, batchId, schoolId, fileIds: [file.fileId] }])
  return batchId
}
