/** 写好的文件 · What is handed over with which words; shared by the files a turn may ask for. */
import type { ListReport } from '../../domain/lists/list-report.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { SaidChoice } from '../../flows/engine/flow.js'
import type { JobPorts } from '../job-ports.js'

export type WritingPorts = Pick<JobPorts, 'listFiles' | 'photoFiles' | 'printFiles' | 'imports' | 'capabilities'>

/** The words in both languages; the files themselves are Chinese, as the platform's forms are. */
export interface Written {
  readonly said: Said
  readonly files?: readonly OfferedFile[]
  readonly picture?: OfferedFile
  /** What the records keep of its being written. */
  readonly changes?: readonly Change[]
  /** What may be asked for next. */
  readonly choices?: readonly SaidChoice[]
}

export interface CheckedListFile {
  readonly name: string
  readonly report: ListReport
  readonly scope: Readonly<Partial<Record<string, string>>>
}

export async function findReport(batchId: string, { records }: Facts): Promise<CheckedListFile | undefined> {
  const batch = await records?.imports.findBatch(batchId)
  if (batch?.report?.kind !== 'list') return undefined
  return { name: batch.fileNames[0] ?? '名单', report: batch.report, scope: batch.scope }
}

export function stemOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

export const PLAN_GONE: Said = {
  zh: '这场考试已经考完，或者不在记录里了。发“几号截止”看看登记了哪几场。',
  en: 'This sitting is over or not on record any more. Write “when is the deadline” to see which are.',
}
