/** 按文件分行 · Rows that come mixed, each part on its way into its own workbook; all are written side by side. */
import { once } from 'node:events'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import type { CheckedRow } from '../../../domain/lists/rows.js'
import type { RowsOfFile } from '../../../domain/ports/list-files.js'
import { type Form, fillForm } from '../fill/fill-form.js'
import { type RowsOrder, writeRows } from './write-rows.js'

export interface RowsByFileOrder extends Omit<RowsOrder, 'outPath'> {
  /** Into copies of this. */
  readonly form?: Form
  /** An empty folder for the workbooks. */
  readonly folder: string
}

export interface WrittenRows {
  readonly fileName: string
  readonly path: string
}

/** A workbook begins with its first part: what no part names is not written. */
export async function writeRowsByFile(
  { folder, ...order }: RowsByFileOrder,
  nextPart: () => Promise<RowsOfFile | undefined>,
): Promise<readonly WrittenRows[]> {
  const open = new Map<string, OpenWorkbook>()
  try {
    for (let part = await nextPart(); part !== undefined; part = await nextPart()) {
      const { fileName, rows } = part
      const outPath = path.join(folder, `${open.size + 1}.xlsx`)
      const workbook = open.get(fileName) ?? new OpenWorkbook({ ...order, outPath })
      open.set(fileName, workbook)
      await workbook.add(rows)
    }
    await Promise.all([...open.values()].map((workbook) => workbook.end()))
  } catch (error) {
    await Promise.all([...open.values()].map((workbook) => workbook.abandon()))
    throw error
  }
  return [...open].map(([fileName, { path }]) => ({ fileName, path }))
}

class OpenWorkbook {
  readonly path: string
  /** Holds one part at a time: a slow disk slows the reading. */
  readonly #rows = new PassThrough({ objectMode: true, highWaterMark: 1 })
  readonly #written: Promise<void>

  constructor(order: RowsOrder & Pick<RowsByFileOrder, 'form'>) {
    this.path = order.outPath
    this.#rows.on('error', () => undefined)
    this.#written = order.form === undefined ? writeRows(order, this.#rows) : fillForm(order.form, order, this.#rows)
    // Told to whoever adds or ends; until then it must not count as unhandled.
    this.#written.catch(() => undefined)
  }

  async add(rows: readonly CheckedRow[]): Promise<void> {
    if (!this.#rows.write(rows)) await Promise.race([once(this.#rows, 'drain'), this.#written])
  }

  end(): Promise<void> {
    this.#rows.end()
    return this.#written
  }

  async abandon(): Promise<void> {
    this.#rows.destroy(new Error('the rows have stopped'))
    await this.#written.catch(() => undefined)
  }
}
