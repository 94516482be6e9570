/** 打印重活 · The printing tasks a worker thread can be given, by name. */
import type { HeavyTask } from '../heavy/heavy-pool.js'
import { type PrintTask, printOrder } from './print-task.js'

export const pdfTasks = { 'print-order': (task: PrintTask) => printOrder(task) } satisfies Record<string, HeavyTask>
