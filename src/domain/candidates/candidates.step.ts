/** 录入考生信息 · Step 2a: done when every row of the lists sent has been taken in. */
import { type CaseEvidence, countAll } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { defineStep, doing, done } from '../steps/step.js'
import { candidateList } from './candidate-list.js'

const LIST = candidateList.id

export const candidatesStep = defineStep<Pick<CaseEvidence, 'statuses' | 'waiting' | 'failing'>>()({
  id: 'candidates',
  number: '2a',
  name: { zh: '录入考生信息', en: 'Candidates imported' },
  guide: {
    zh: '把考生名单（xlsx、xls 或 csv）直接发给我，我先检查，再由您决定导不导入。没有现成的表，发“模板”。',
    en: 'Send me the candidate list (xlsx, xls or csv): I check it first, then you decide. For an empty one write “template”.',
  },
  closes: 'registration',
  from: [LIST],
  stand: (counts) =>
    standOfList(LIST, counts) ?? (countAll(counts.statuses) === 0 ? doing('nothing-imported') : done('complete')),
  share: ({ statuses, waiting, failing }) => {
    const imported = countAll(statuses)
    const own = waiting[LIST]
    return { done: imported, total: imported + (own ? own.created + own.failing : (failing[LIST] ?? 0)) }
  },
  reasons: {
    ...reasonsOfList(candidateList),
    'nothing-imported': {
      said: () => ({ zh: '还没有导入考生', en: 'no candidates imported yet' }),
      next: { zh: '把考生名单（xlsx、xls 或 csv）发给我。', en: 'send me the candidate list (xlsx, xls or csv).' },
      act: { command: '模板', label: { zh: '领取模板', en: 'Get the template' } },
    },
    complete: {
      said: () => ({ zh: '已完成', en: 'done' }),
      next: { zh: '把考生的照片发给我。', en: 'send me the photos.' },
    },
  },
})
