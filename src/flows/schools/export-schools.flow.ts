/** 导出各校进度 · The same as a workbook: a row a school, a column a step. */
import { sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option } from '../engine/flow.js'
import { NO_PUBLISHED } from '../questions/answer-schools.js'

interface Answers {
  plan: string
}

export const exportSchools = defineFlow<Answers>()({
  id: 'export-schools',
  title: { zh: '导出各校进度', en: 'Export the schools’ progress' },
  about: { zh: '导出各校进度：一所院校一行，做成表格', en: 'export schools: a workbook with a row a school' },
  who: ['org-staff'],
  causes: ['request-file'],
  opensWith: ['导出各校进度', '导出各院校进度', '各校进度表', 'export schools'],
  readOpening: async (rest, facts) => {
    const [only, ...others] = await plansOf(facts)
    return { plan: rest === '' && only !== undefined && others.length === 0 ? only.label.zh : rest }
  },
  steps: {
    plan: {
      label: { zh: '哪一场', en: 'Which sitting' },
      ask: { zh: '要哪一场的？', en: 'Of which sitting?' },
      endIf: async ({ facts }) => ((await plansOf(facts)).length === 0 ? { say: NO_PUBLISHED } : undefined),
      accept: choiceFrom(({ facts }) => plansOf(facts)),
    },
  },
  done: ({ plan }, { facts }) => {
    const { org } = facts
    if (org === undefined) return { say: NO_PUBLISHED }
    return { changes: [{ kind: 'request-file', what: { kind: 'schools-progress', orgId: org.id, publishedId: plan } }] }
  },
})

async function plansOf({ orgRecords }: Facts): Promise<readonly Option[]> {
  const plans = (await orgRecords?.plans()) ?? []
  return plans.map(({ id, plan }) => ({ value: id, label: sameInBoth(plan.name) }))
}
