/** 空名单 · A workbook in which nobody is may be the platform's blank template: said, and offered to be learned. */
import { getList } from '../../domain/lists/all.js'
import { platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import type { FileAnswer } from '../engine/file-answers.js'
import type { Outcome } from '../engine/flow.js'
import { batchStream } from '../talk/wording.js'
import { findBatch, type Run, sayUnreadable } from './batch-steps.js'

export async function offerTemplate(
  run: Run & { readonly answers: { readonly file?: readonly FileAnswer[] } },
): Promise<Outcome | undefined> {
  const batch = await findBatch(run)
  const { file } = run.answers
  if (batch?.status !== 'failed' || batch.report?.kind !== 'template' || file === undefined) return undefined
  if (platformTemplates(getList(batch.report.blank.list)).length === 0) return undefined
  return {
    say: { ...sayUnreadable(batch), stream: batchStream(batch), streamEnds: true },
    opens: { flowId: 'learn-template', runId: batch.id, answers: { file } },
  }
}
