/** The work of an import without the chat around it: read, check, store, annotate, write; on the real rooms. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { PhotoFiles } from '../../src/domain/ports/photo-files.js'
import type { PrintFiles } from '../../src/domain/ports/print-files.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import type { Store } from '../../src/store/open-store.js'
import { parseDataKeys } from '../../src/store/secrets/data-key.js'
import { message, settle, TEST_KEY, take } from '../store/test-store.js'
import { openTestDatabase } from '../support/database.js'
import { NO_DISPATCH } from '../support/quiet-dispatch.js'
import { keepLog } from '../support/quiet-log.js'
import { ROOMY } from '../support/roomy.js'
import { compiled } from './compiled.js'

async function loadCompiled() {
  return {
    ...(await compiled<typeof import('../../src/store/open-store.js')>('store/open-store.js')),
    ...(await compiled<typeof import('../../src/files/blob-folder.js')>('files/blob-folder.js')),
    ...(await compiled<typeof import('../../src/files/list-files.js')>('files/list-files.js')),
    ...(await compiled<typeof import('../../src/files/heavy/heavy-pool.js')>('files/heavy/heavy-pool.js')),
    ...(await compiled<typeof import('../../src/jobs/imports/run-import.job.js')>('jobs/imports/run-import.job.js')),
  }
}

const WHO = 'bench'

export interface Pipeline {
  readonly databaseUrl: string
  /** A school of its own, with nobody in it yet. */
  openSchool(): Promise<string>
  /** From the stored upload to the candidates in the records. */
  importList(file: string, schoolId: string): Promise<void>
  close(): Promise<void>
}

export async function openPipeline(dir: string): Promise<Pipeline> {
  const { openStore, openBlobFolder, openHeavyPool, openListFiles, runImport } = await loadCompiled()
  const { databaseUrl, close } = await openTestDatabase()
  const store = await openStore({ databaseUrl, dataKeys: parseDataKeys(TEST_KEY) })
  const blobs = openBlobFolder(path.join(dir, 'blobs'))
  const pool = openHeavyPool(1)
  const ports: JobPorts = {
    ...store,
    blobs,
    listFiles: openListFiles({ blobs, pool }),
    photoFiles: undefined as unknown as PhotoFiles,
    printFiles: undefined as unknown as PrintFiles,
    onBehalfOf: pool.onBehalfOf,
    fileRoom: ROOMY,
    media: { fetch: () => Promise.reject(new Error('no media here')) },
    dispatch: NO_DISPATCH,
    channels: new Map(),
    capabilities: {},
    adminAccounts: new Set(),
    now: () => new Date(),
    newId: randomUUID,
    pinyin: { readings: () => [], surnameReadings: () => [] },
    owner: WHO,
    log: keepLog(),
  }
  return {
    databaseUrl,
    openSchool: async () => (await settle(store, WHO, `测速院校${randomUUID()}`)).schoolId,
    async importList(file, schoolId) {
      const stored = await blobs.put(createReadStream(file), Number.MAX_SAFE_INTEGER)
      if (!stored.ok) throw new Error(stored.problem.code)
      const batchId = await startBatch(store, schoolId, { ...stored.value, name: path.basename(file) })
      await runImport(batchId, ports)
      await take(store, WHO, [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }])
      await runImport(batchId, ports)
    },
    async close() {
      await pool.close()
      await store.close()
      await close()
    },
  }
}

async function startBatch(
  store: Store,
  schoolId: string,
  blob: { readonly sha256: string; readonly sizeBytes: number; readonly name: string },
): Promise<string> {
  const said = message(WHO, { kind: 'files', attachments: [] })
  const file = await store.talk.addReceivedFile({ ...blob, kind: 'workbook' }, said)
  const batchId = randomUUID()
  const start = { kind: 'start-batch', batchKind: 'workbook', scope: { category: 'own' } } as const
  await take(store, WHO, [{ ...start, batchId, schoolId, fileIds: [file.fileId] }])
  return batchId
}
