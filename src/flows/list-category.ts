/** 名单的考生类型 · Asked of the rows that do not say it themselves; another answer has the list checked again. */
import type { CandidateCategory } from '../domain/candidate.js'
import { CATEGORY_NAMES } from '../domain/candidate-category.js'
import type { BatchSummary, CategoryCounts } from '../domain/import-batch.js'
import { findBatch } from './batch-steps.js'
import type { Arrived, Effects, Option, StepContext } from './engine/flow.js'
import { batchStream } from './wording.js'

type Context = StepContext<{ category?: CandidateCategory }>

export const CATEGORY_OPTIONS: readonly Option<CandidateCategory>[] = [
  { value: 'own', label: '院校考生', words: ['院校', '本校', '本校学生', '本校的', '在校生', 'own students'] },
  { value: 'social', label: '社会考生', words: ['社会', '社会人员', '外校', 'social'] },
]

function rowsThatSayIt(batch: BatchSummary | undefined): CategoryCounts | undefined {
  return batch?.report?.kind === 'candidates' ? batch.report.categories : undefined
}

/** Only when neither every row nor the person has said it; an answer given stays changeable. */
export async function needsCategory(context: Context): Promise<boolean> {
  const batch = await findBatch(context)
  if (batch?.report?.kind !== 'candidates' || rowsThatSayIt(batch)?.unsaid === 0) return false
  return !batch.categoryKnown || context.answers.category !== undefined
}

export async function categoryQuestion(context: Context): Promise<string> {
  const said = rowsThatSayIt(await findBatch(context))
  const which = said === undefined ? '这份名单' : `没写考生类型的 ${said.unsaid} 行`
  return `${which}是院校考生还是社会考生？\n本校当年获批专业、且在批准人数以内的学生是院校考生，其余都是社会考生。`
}

export async function recheckIfOther(
  category: CandidateCategory,
  context: Context,
): Promise<Effects<{ checked: Arrived }>> {
  const batch = await findBatch(context)
  if (batch === undefined || batch.category === category || batch.kind !== 'candidates') return {}
  const said = rowsThatSayIt(batch)
  if (said?.unsaid === 0) {
    return { say: '这份名单每一行都写了考生类型，以表里写的为准。要改，请在表里改好，再把文件发给我。' }
  }
  const which = said === undefined ? '' : `没写的 ${said.unsaid} 行`
  return {
    changes: [{ kind: 'recheck-batch', batchId: context.runId, category }],
    again: ['checked'],
    say: { text: `好的，${which}按${CATEGORY_NAMES[category]}重新检查…`, stream: batchStream(context.runId) },
  }
}
