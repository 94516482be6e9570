/** 名单文件 · Workbooks of every list in and out, every heavy step in a worker thread. */
import path from 'node:path'
import { getList } from '../domain/lists/all.js'
import type { ListCheck } from '../domain/lists/rows.js'
import type { BlankTemplate } from '../domain/lists/templates/learned-template.js'
import type { BlobStore, FileToRead } from '../domain/ports/blob-store.js'
import type { ListFiles, RowsOfFile } from '../domain/ports/list-files.js'
import { bad, type Checked } from '../domain/talk/checked.js'
import type { OfferedFile } from '../domain/talk/message.js'
import { type HeavyPool, openHeavyPool } from './heavy/heavy-pool.js'
import { HeavyWorkFailed } from './heavy/heavy-work-failed.js'
import { inFolder } from './heavy/in-folder.js'
import { sniffFile } from './sniff.js'
import type { AnnotateOrder } from './workbook/annotate/annotate.js'
import type { BlankTask, CheckMessage, CheckTask } from './workbook/heavy-workbook-tasks.js'
import type { RowsByFileOrder, WrittenRows } from './workbook/write/rows-by-file.js'

/** 150,000 rows are checked in a tenth of this. */
const SILENCE_MS = 120_000

/** With threads of its own, or with a pool it shares and does not close. */
export type ListFilesOptions = { readonly blobs: BlobStore } & (
  | { readonly threads: number }
  | { readonly pool: HeavyPool }
)

export function openListFiles(options: ListFilesOptions): ListFiles & { close(): Promise<void> } {
  const { blobs } = options
  const pool = 'pool' in options ? options.pool : openHeavyPool(options.threads)
  const write = (name: string, task: string, order: object) => writeFile({ pool, blobs }, name, task, order)
  return {
    check: async (file, context, onRows, onProgress) => {
      const order: CheckTask = { path: await blobs.localPath(file.sha256), name: file.name, context }
      let taken: Promise<void> = Promise.resolve()
      const onMessage = (message: unknown): Promise<void> | undefined => {
        const told = message as CheckMessage
        if ('progress' in told) return void onProgress(told.progress)
        // Parts may arrive while one is still being taken.
        taken = taken.then(() => onRows(told.rows, told.list))
        return taken
      }
      const check = pool.run<Checked<ListCheck>>('check-list', order, { onMessage, silenceMs: SILENCE_MS })
      return check.catch((error) => orUnreadable(error, file.name))
    },
    annotate: async (file, list, layouts, findings) => {
      const order: Omit<AnnotateOrder, 'outPath'> = {
        path: await blobs.localPath(file.sha256),
        name: file.name,
        list,
        layouts,
        findings,
      }
      return write(annotatedName(file.name), 'annotate-workbook', order)
    },
    writeTemplate: (list) => write(templateName(list), 'write-template', { list }),
    writeRows: (list, template, parts, { leftOut = [], form } = {}) =>
      inFolder(async (folder) => {
        const filled = form && { ...form.file, path: await blobs.localPath(form.file.sha256), layout: form.layout }
        return writeRows({ pool, blobs }, { list, template, leftOut, folder, ...(filled && { form: filled }) }, parts)
      }),
    readBlank: async (file, wanted) => {
      const path = await blobs.localPath(file.sha256)
      const task: BlankTask = { path, name: file.name, ...(wanted === undefined ? {} : { wanted }) }
      const read = pool.run<Checked<BlankTemplate>>('read-blank', task, { silenceMs: SILENCE_MS })
      return read.catch((error) => orUnreadable(error, file.name))
    },
    writeSheets: (list, name, sheets) => write(name, 'write-sheets', { list, sheets }),
    writeTable: (name, table) => write(name, 'write-table', { table }),
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

function templateName(list: string): string {
  const { templates, name } = getList(list)
  return `${(templates.ours.title ?? name.zh).replace(/表$/, '')}模板.xlsx`
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
