/** 登记考试计划 · What all that hangs on a date begins with: which sittings there are. */
import type { CaseEvidence } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { defineStep, doing, done } from '../steps/step.js'
import { plansList } from './plans-list.js'

type Counts = Pick<CaseEvidence, 'of' | 'waiting' | 'failing'>

export const planStep = defineStep<Counts>()({
  id: 'plan',
  number: '',
  name: { zh: '登记考试计划', en: 'Exam plan entered' },
  guide: {
    zh: '把通知或平台上的考试计划整段贴给我就行，没写的时间按证书的规则推算。',
    en: 'Just paste the notice, or the plan as the platform shows it; days it does not say follow from the rules of the certificate.',
  },
  from: [plansList.id],
  stand: (counts) => {
    const ofList = standOfList(plansList.id, counts)
    if (ofList !== undefined) return ofList
    return (counts.of?.open ?? 0) === 0 ? doing('no-plan') : done('entered')
  },
  reasons: {
    ...reasonsOfList(plansList),
    'no-plan': {
      said: () => ({ zh: '还没有登记，不知道什么时候截止', en: 'none entered yet, so no deadline is known' }),
      next: {
        zh: '把考试通知或平台上的考试计划整段贴给我。',
        en: 'paste the notice of the exam, or the plan as the platform shows it.',
      },
      act: { command: '添加考试计划', label: { zh: '添加考试计划', en: 'Add an exam plan' } },
    },
    entered: {
      said: (_, { of }) => ({
        zh: `${of?.open ?? 0} 场在办`,
        en: `${of?.open ?? 0} under way`,
      }),
      next: { zh: '各个日期发“几号截止”就能看到。', en: 'write “when is the deadline” to see every date.' },
    },
  },
})
