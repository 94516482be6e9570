/** 点名的数字 · Numbers of a step that are told with who they are: by name in private only. */
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import type { Reply } from '../../domain/talk/message.js'
import { listGoesPrivate } from './answer-people.js'
import { tellRecords, tellWhoIsNot } from './answer-registered.js'
import { tellUnseated } from './answer-seats.js'
import { inPrivate, type Question } from './question.js'
import type { Told } from './told.js'

const TOLD: Readonly<Record<string, (plan: ExamPlan, evidence: CaseEvidence, question: Question) => Promise<Told>>> = {
  'registration.notRegistered': tellWhoIsNot,
  'registration.records': tellRecords,
  'arrangement.unseated': tellUnseated,
}

/** Of each plan; undefined: the counts say it, or there is no plan. */
export async function answerNamedMeasure(
  measure: string,
  evidences: readonly CaseEvidence[],
  source: string,
  question: Question,
): Promise<Reply[] | undefined> {
  const tell = TOLD[measure]
  const { language } = question
  const told: { readonly head: string; readonly said: Told }[] = []
  for (const evidence of evidences) {
    const plan = evidence.of?.plan
    if (tell === undefined || plan === undefined) continue
    const head = evidences.length > 1 ? `**${plan.name}**\n` : ''
    told.push({ head, said: await tell(plan, evidence, question) })
  }
  if (told.length === 0) return undefined
  const open = told.map(({ head, said }) => `${head}${said.open[language]}`).join('\n')
  if (told.every(({ said }) => said.names === undefined)) return [{ text: `${open}\n\n${source}` }]
  const whole = told.map(({ head, said }) =>
    [`${head}${said.open[language]}`, ...(said.names ? [said.names[language]] : [])].join('\n'),
  )
  const inGroup = `${open}\n\n${listGoesPrivate(language)}\n${source}`
  return inPrivate({ text: `${whole.join('\n')}\n\n${source}` }, inGroup, question)
}
