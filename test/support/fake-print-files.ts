/** 假打印 · Keeps the orders, and offers a file for each without drawing it. */
import type { PrintFiles } from '../../src/domain/ports/print-files.js'
import { fileNameOf } from '../../src/domain/printing/print-file-name.js'
import type { Printed, PrintOrder } from '../../src/domain/printing/print-order.js'
import type { OfferedFile } from '../../src/domain/talk/message.js'
import type { MemoryBlobs } from './memory-blobs.js'

export class FakePrintFiles implements PrintFiles {
  readonly orders: PrintOrder[] = []
  readonly #blobs: MemoryBlobs

  constructor(blobs: MemoryBlobs) {
    this.#blobs = blobs
  }

  async print(orders: readonly PrintOrder[]): Promise<Printed> {
    this.orders.push(...orders)
    const files = orders.map((order) => this.#blobs.offer(fileNameOf(order, 1, 1), JSON.stringify(order)))
    return { files, unprintable: [], photosUnread: [] }
  }

  async writeWorkbook(order: PrintOrder): Promise<OfferedFile> {
    return this.#blobs.offer(fileNameOf(order, 1, 1, 'xlsx'), JSON.stringify(order))
  }
}
