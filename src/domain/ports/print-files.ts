/** 打印文件 · Printing as PDF, off the event loop. */

import type { Printed, PrintOrder } from '../printing/print-order.js'
import type { OfferedFile } from '../talk/message.js'

export interface PrintFiles {
  /** One PDF an order, `计划-考场-类别.pdf`, in several numbered parts where it would pass `maxBytes`. */
  print(orders: readonly PrintOrder[], maxBytes: number): Promise<Printed>
  /** Its forms as a workbook, a sheet each, to be changed by hand. */
  writeWorkbook(order: PrintOrder): Promise<OfferedFile>
}
