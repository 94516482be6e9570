/** 重活一览 · All heavy tasks by name. */
import type { HeavyTask } from './heavy/heavy-pool.js'
import { pdfTasks } from './pdf/heavy-pdf-tasks.js'
import { photoTasks } from './photos/heavy-photo-tasks.js'
import { workbookTasks } from './workbook/heavy-workbook-tasks.js'

const TASKS: Readonly<Record<string, HeavyTask>> = { ...workbookTasks, ...photoTasks, ...pdfTasks }

export function heavyTask(name: string): HeavyTask {
  const task = TASKS[name]
  if (task === undefined) throw new Error(`no heavy task named ${name}`)
  return task
}
