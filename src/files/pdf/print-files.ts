/** 打印文件 · Orders become PDFs in a worker thread, named after plan, room and what they are. */
import path from 'node:path'
import type { BlobStore } from '../../domain/ports/blob-store.js'
import type { PrintFiles } from '../../domain/ports/print-files.js'
import type { Form } from '../../domain/printing/form.js'
import { fileNameOf } from '../../domain/printing/print-file-name.js'
import type { Printed, PrintOrder } from '../../domain/printing/print-order.js'
import { BlobMissing } from '../blob-folder.js'
import type { HeavyPool } from '../heavy/heavy-pool.js'
import { inFolder } from '../heavy/in-folder.js'
import type { FormsOrder } from '../workbook/write/write-forms.js'
import type { PrintedOrder, PrintTask } from './print-task.js'

export interface PrintFilesOptions {
  readonly blobs: BlobStore
  readonly pool: HeavyPool
}

export function openPrintFiles({ blobs, pool }: PrintFilesOptions): PrintFiles {
  return {
    print: async (orders, maxBytes) => {
      const printed: Printed[] = []
      // One after the other: a school with fifty rooms waits in the line of the heavy work once.
      for (const order of orders)
        printed.push(await inFolder((folder) => printOne({ blobs, pool }, order, folder, maxBytes)))
      return {
        files: printed.flatMap(({ files }) => files),
        unprintable: onceEach(printed.flatMap(({ unprintable }) => unprintable)),
        photosUnread: [...new Set(printed.flatMap(({ photosUnread }) => photosUnread))],
      }
    },
    writeWorkbook: (order) =>
      inFolder(async (folder) => {
        const outPath = path.join(folder, 'form.xlsx')
        const forms = order.leaves.filter((leaf): leaf is Form => leaf.kind === 'form')
        await pool.run('write-forms', { forms, outPath } satisfies FormsOrder)
        return { ...(await blobs.putFile(outPath)), name: fileNameOf(order, 1, 1, 'xlsx') }
      }),
  }
}

async function printOne(
  { blobs, pool }: PrintFilesOptions,
  order: PrintOrder,
  folder: string,
  maxBytes: number,
): Promise<Printed> {
  const { paths, gone } = await locatePhotos(blobs, order)
  const task: PrintTask = { folder, order, photoPaths: paths, maxBytes }
  const { files, unprintable, photosUnread } = await pool.run<PrintedOrder>('print-order', task)
  const kept = await Promise.all(files.map((file) => blobs.putFile(file)))
  return {
    files: kept.map((ref, at) => ({ ...ref, name: fileNameOf(order, at + 1, kept.length) })),
    unprintable,
    photosUnread: [...gone, ...photosUnread],
  }
}

/** A photo may have been cleared away since. */
async function locatePhotos(blobs: BlobStore, { leaves }: PrintOrder) {
  const paths = new Map<string, string>()
  const gone: string[] = []
  for (const leaf of leaves) {
    if (leaf.kind !== 'ticket' || leaf.photo === undefined || paths.has(leaf.photo)) continue
    try {
      paths.set(leaf.photo, await blobs.localPath(leaf.photo))
    } catch (error) {
      if (!(error instanceof BlobMissing)) throw error
      gone.push(leaf.photo)
    }
  }
  return { paths, gone }
}

function onceEach(all: Printed['unprintable']): Printed['unprintable'] {
  return [...new Map(all.map((one) => [one.text, one])).values()]
}
