/** 整屋对话 · A person talks with the whole house in one process: real flows, jobs, files and store; only queues and channels are none. */

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { conversationKey } from '../../src/domain/talk/conversation-key.js'
import type { InboundContent, OfferedFile, Reply } from '../../src/domain/talk/message.js'
import { openBlobFolder } from '../../src/files/blob-folder.js'
import { openHeavyPool } from '../../src/files/heavy/heavy-pool.js'
import { openListFiles } from '../../src/files/list-files.js'
import { openPrintFiles } from '../../src/files/pdf/print-files.js'
import { openPhotoFiles } from '../../src/files/photos/photo-files.js'
import { runImports } from '../../src/jobs/imports/run-import.job.js'
import type { JobPorts } from '../../src/jobs/job-ports.js'
import { takeTurns } from '../../src/jobs/turns/take-turns.job.js'
import { message, openTestStore, privateChat, type TestStore } from '../store/test-store.js'
import { dictionary } from './class-list.js'
import { AT_ONCE } from './quiet-dispatch.js'
import { keepLog } from './quiet-log.js'

export interface House {
  readonly it: TestStore
  /** What is said to these words; all that follows from them is done when it returns. */
  say(userId: string, text: string): Promise<readonly Reply[]>
  send(userId: string, file: string, name: string): Promise<readonly Reply[]>
  /** Where a file lies that was handed out. */
  fileOf(offered: OfferedFile): Promise<string>
  close(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const it = await openTestStore()
  const folder = mkdtempSync(path.join(tmpdir(), 'house-'))
  const blobs = openBlobFolder(path.join(folder, 'files'))
  const pool = openHeavyPool(1)
  const listFiles = openListFiles({ blobs, pool })
  const log = keepLog()
  const due: (() => Promise<unknown>)[] = []
  const ports = {
    ...it.store,
    blobs,
    listFiles,
    photoFiles: openPhotoFiles({ blobs, pool }),
    printFiles: openPrintFiles({ blobs, pool }),
    dispatch: {
      takeTurns: async (key: string) => void due.push(() => takeTurns(key, ports)),
      sendReplies: async () => undefined,
      runImports: async (schoolId: string) => void due.push(() => runImports(schoolId, ports)),
    },
    onBehalfOf: AT_ONCE,
    channels: new Map(),
    capabilities: {},
    adminAccounts: new Set(),
    now: () => it.clock.now,
    newId: randomUUID,
    pinyin: dictionary,
    owner: 'worker',
    log,
  } as unknown as JobPorts

  async function take(userId: string, content: InboundContent | string): Promise<readonly Reply[]> {
    const chat = privateChat(userId)
    const before = (await it.store.talk.listReplies(chat, 0, 1_000)).at(-1)?.sequence ?? 0
    it.clock.now = new Date(it.clock.now.getTime() + 1_000)
    await it.store.talk.receive(message(userId, content))
    await ports.dispatch.takeTurns(conversationKey(chat))
    for (let next = due.shift(); next !== undefined; next = due.shift()) await next()
    if (log.lines.length > 0) throw new Error(log.lines.splice(0).join('\n'))
    return (await it.store.talk.listReplies(chat, before, 100)).map(({ reply }) => reply)
  }

  return {
    it,
    say: take,
    async send(userId, file, name) {
      const blob = await blobs.putFile(file)
      const kind = await listFiles.sniff({ ...blob, name })
      const { fileId } = await it.store.talk.addReceivedFile({ ...blob, name, kind }, message(userId, '…'))
      return take(userId, { kind: 'files', attachments: [{ kind: 'stored', fileId }] })
    },
    fileOf: ({ sha256 }) => blobs.localPath(sha256),
    async close() {
      await pool.close()
      await it.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
