/** 打印文件 · Printing as PDF, off the event loop. */
import type { Printed, PrintOrder } from '../printing/print-order.js'

export interface PrintFiles {
  /** One PDF an order, `计划-考场-类别.pdf`, in several numbered parts where it would pass `maxBytes`. */
  print(orders: readonly PrintOrder[], maxBytes: number): Promise<Printed>
}
