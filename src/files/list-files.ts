/** 考生文件 · Candidate workbooks in and out, every heavy step in a worker thread. */
import path from 'node:path'
import type { CandidateCheck } from '../domain/candidates/candidate.js'
import type { BlobStore, FileToRead } from '../domain/ports/blob-store.js'
import type { CandidateFiles, RowsOfFile } from '../domain/ports/list-files.js'
import { bad, type Checked } from '../domain/talk/checked.js'
import type { OfferedFile } from '../domain/talk/message.js'
import { type HeavyPool, openHeavyPool } from './heavy/heavy-pool.js'
import { HeavyWorkFailed } from './heavy/heavy-work-failed.js'
import { inFolder } from './heavy/in-folder.js'
import { sniffFile } from './sniff.js'
import type { AnnotateOrder } from './workbook/annotate/annotate.js'
import type { CheckMessage, CheckOrder } from './workbook/heavy-workbook-tasks.js'
import type { RowsByFileOrder, WrittenRows } from './workbook/write/rows-by-file.js'

/** 150,000 rows are checked in a tenth of this. */
const SILENCE_MS = 120_000

/** With threads of its own, or with a pool it shares and does not close. */
export type CandidateFilesOptions = { readonly blobs: BlobStore } & (
  | { readonly threads: number }
  | { readonly pool: HeavyPool }
)

export function openCandidateFiles(options: CandidateFilesOptions): CandidateFiles & { close(): Promise<void> } {
  const { blobs } = options
  const pool = 'pool' in options ? options.pool : openHeavyPool(options.threads)
  const write = (name: string, task: string, order: object) => writeFile({ pool, blobs }, name, task, order)
  return {
    check: async (file, context, onRows, onProgress) => {
      const order: CheckOrder = { path: await blobs.localPath(file.sha256), name: file.name, context }
      let taken: Promise<void> = Promise.resolve()
      const onMessage = (message: unknown): Promise<void> | undefined => {
        const told = message as CheckMessage
        if ('progress' in told) return void onProgress(told.progress)
        // Parts may arrive while one is still being taken.
        taken = taken.then(() => onRows(told.rows))
        return taken
      }
      const check = pool.run<Checked<CandidateCheck>>('check-candidates', order, { onMessage, silenceMs: SILENCE_MS })
      return check.catch((error) => orUnreadable(error, file.name))
    },
    annotate: async (file, layouts, findings) => {
      const order: Omit<AnnotateOrder, 'outPath'> = {
        path: await blobs.localPath(file.sha256),
        name: file.name,
        layouts,
        findings,
      }
      return write(annotatedName(file.name), 'annotate-workbook', order)
    },
    writeTemplate: () => write('考生信息导入模板.xlsx', 'write-template', {}),
    writeRows: (kind, parts, schoolName) =>
      inFolder(async (folder) => writeRows({ pool, blobs }, { kind, schoolName, folder }, parts)),
    sniff: async (file: FileToRead) => sniffFile(await blobs.localPath(file.sha256), file.name),
    close: async () => {
      if (!('pool' in options)) await pool.close()
    },
  }
}

/** A workbook that takes all the memory or never ends was made or damaged so that it does. */
function orUnreadable(error: unknown, name: string): Checked<never> {
  if (error instanceof HeavyWorkFailed && error.retry === 'never') return bad('workbook-damaged', { name })
  throw error
}

interface Workshop {
  readonly pool: HeavyPool
  readonly blobs: BlobStore
}

async function writeRows(
  { pool, blobs }: Workshop,
  order: RowsByFileOrder,
  source: AsyncIterable<RowsOfFile>,
): Promise<readonly OfferedFile[]> {
  const parts = source[Symbol.asyncIterator]()
  const onMessage = async (): Promise<RowsOfFile | undefined> => {
    const { done, value } = await parts.next()
    return done === true ? undefined : value
  }
  try {
    const written = await pool.run<readonly WrittenRows[]>('write-rows', order, { onMessage })
    return await Promise.all(
      written.map(async ({ fileName, path: where }) => ({ ...(await blobs.putFile(where)), name: fileName })),
    )
  } finally {
    await parts.return?.()
  }
}

function writeFile({ pool, blobs }: Workshop, name: string, task: string, order: object): Promise<OfferedFile> {
  return inFolder(async (folder) => {
    const outPath = path.join(folder, 'out.xlsx')
    await pool.run(task, { ...order, outPath })
    return { ...(await blobs.putFile(outPath)), name }
  })
}

/** Marked again, a marked file keeps the name it has. */
function annotatedName(name: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/, '')
  return `${withoutMarks(stem)}-校验结果.xlsx`
}

function withoutMarks(stem: string): string {
  let bare = stem
  for (let at = markAt(bare); at > 0; at = markAt(bare)) bare = bare.slice(0, at)
  return bare
}

function markAt(stem: string): number {
  return /-校验结果\s*(?:[(（]\d{1,3}[)）])?$/.exec(stem)?.index ?? -1
}
