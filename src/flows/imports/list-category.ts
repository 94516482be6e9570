/** 名单的考生类型 · Asked of the rows that do not say it themselves; another answer has the list checked again. */
import type { CandidateCategory } from '../../domain/candidates/candidate.js'
import type { BatchSummary, CategoryCounts } from '../../domain/lists/batch.js'
import type { Said } from '../../domain/talk/language.js'
import type { Arrived, Effects, Option, StepContext } from '../engine/flow.js'
import { batchStream, categoryName, plural } from '../talk/wording.js'
import { findBatch } from './batch-steps.js'

type Context = StepContext<{ category?: CandidateCategory }>

export const CATEGORY_OPTIONS: readonly Option<CandidateCategory>[] = [
  {
    value: 'own',
    label: { zh: '院校考生', en: 'Own candidates' },
    words: ['院校', '本校', '本校学生', '本校的', '在校生', 'own students', 'own'],
  },
  {
    value: 'social',
    label: { zh: '社会考生', en: 'Social candidates' },
    words: ['社会', '社会人员', '外校', 'social'],
  },
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

export async function categoryQuestion(context: Context): Promise<Said> {
  const said = rowsThatSayIt(await findBatch(context))
  const zh = said === undefined ? '这份名单' : `没写考生类型的 ${said.unsaid} 行`
  const en = said === undefined ? 'this list' : `the ${plural(said.unsaid, 'row')} without a category`
  return {
    zh: `${zh}是院校考生还是社会考生？\n本校当年获批专业、且在批准人数以内的学生是院校考生，其余都是社会考生。`,
    en: `Are the candidates of ${en} own candidates (“院校考生”) or social candidates (“社会考生”)?\nStudents of the school in a major approved this year, within the approved number, are own candidates; all others are social candidates.`,
  }
}

export async function recheckIfOther(
  category: CandidateCategory,
  context: Context,
): Promise<Effects<{ checked: Arrived }>> {
  const batch = await findBatch(context)
  if (batch === undefined || batch.category === category || batch.kind !== 'candidates') return {}
  const said = rowsThatSayIt(batch)
  if (said?.unsaid === 0) {
    return { say: ALL_SAY_IT }
  }
  const zh = said === undefined ? '' : `没写的 ${said.unsaid} 行`
  const en = said === undefined ? 'the list' : `the ${plural(said.unsaid, 'row')} that did not say it`
  return {
    changes: [{ kind: 'recheck-batch', batchId: context.runId, category }],
    again: ['checked'],
    say: {
      zh: `好的，${zh}按${categoryName(category, 'zh')}重新检查…`,
      en: `All right, checking ${en} again as ${categoryName(category, 'en')}…`,
      stream: batchStream(context.runId),
    },
  }
}

const ALL_SAY_IT: Said = {
  zh: '这份名单每一行都写了考生类型，以表里写的为准。要改，请在表里改好，再把文件发给我。',
  en: 'Every row of this list says its category, and that counts. To change it, correct it in the list and send me the file again.',
}
