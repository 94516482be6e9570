/** 进度 · Where the work stands: every step with its numbers, and what is next. */

import { examDayOf } from '../../domain/cells/exam-day.js'
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { findStep } from '../../domain/steps/all.js'
import { type StepStatus, standOf } from '../../domain/steps/case-status.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import { isOthers, sayWaiting } from '../imports/waiting-batches.js'
import { sayNextDates } from '../plans/plan-words.js'
import { plural } from '../talk/wording.js'
import { answerNamedMeasure } from './answer-named.js'
import { readEvidenceFor, readStanding } from './case-evidence.js'
import type { Question } from './question.js'
import { sayDetails, sayMeasure } from './step-details.js'
import { STATE_MARKS } from './step-marks.js'
import { sourceSentence } from './wording.js'

const OTHERS_SHOWN = 5
/** More than a card has room for would be no buttons at all. */
const MOST_ACTS = 6

export async function answerProgress(question: Question): Promise<Reply[]> {
  const { records, language } = question
  const [{ groups, spoken }, others, sources] = await Promise.all([
    readStanding(question),
    listWaitingForOthers(question),
    records.imports.evidence(),
  ])
  const lines = [
    ...groups.flatMap(({ plan, steps }) => [
      ...planLines(plan, question),
      ...steps.map((step) => stepLine(step, language)),
    ]),
    ...sayOthersWaiting(others, question),
    '',
    ...(spoken ? [nextLine(spoken, language)] : []),
    sourceSentence(sources, question),
  ]
  return [
    withActs(
      { text: lines.join('\n') },
      [...(spoken ? [spoken] : []), ...groups.flatMap((group) => group.steps)],
      question,
    ),
  ]
}

/** How one step stands and how it is done, or one of its numbers. */
export async function answerStep(
  frame: Extract<Frame, { measure: 'step' }>,
  question: Question,
): Promise<Reply[] | undefined> {
  const step = findStep(frame.step)
  if (step === undefined) return undefined
  const { records, language } = question
  const [evidences, uploads] = await Promise.all([readEvidenceFor(step, question), records.imports.evidence()])
  const measure = frame.of === undefined ? undefined : step.measures?.[frame.of]
  const source = sourceSentence(uploads, question, measure?.from ?? step.from)
  const named = await answerNamedMeasure(`${step.id}.${frame.of ?? ''}`, evidences, source, question)
  if (named !== undefined) return named
  const fromRecords = await sayMeasure(`${step.id}.${frame.of ?? ''}`, records)
  if (fromRecords !== undefined) return [{ text: `${fromRecords[language]}\n\n${source}` }]
  if (measure !== undefined) {
    const said = evidences.map((evidence) => {
      const ofPlan = evidences.length > 1 ? `${evidence.of?.plan?.name ?? ''}${language === 'zh' ? '：' : ': '}` : ''
      return `${ofPlan}${measure.said(measure.count(evidence), evidence)[language]}`
    })
    return [{ text: `${said.join('\n')}\n\n${source}` }]
  }
  const statuses = evidences.map((evidence) => standOf(step, evidence))
  const lines = statuses.flatMap((status) => [
    ...(statuses.length > 1 ? planLines(status.plan, question) : []),
    stepLine(status, language),
    ...(status.state === 'done' ? [] : [nextLine(status, language)]),
  ])
  const details = (await sayDetails(step.id, records)).map((said) => said[language])
  const text = [...lines, ...details, step.guide[language], '', source].join('\n')
  return [withActs({ text }, statuses, question)]
}

export async function listWaitingForOthers({ records, personId }: Question): Promise<readonly BatchSummary[]> {
  return (await records.imports.listWaiting()).filter((batch) => isOthers(batch, personId))
}

/** Not in the numbers: a colleague has still to decide, or somebody else does in their place. */
export function sayOthersWaiting(others: readonly BatchSummary[], { language, chat }: Question): readonly string[] {
  const [first] = others
  if (first === undefined) return []
  if (chat === 'group') {
    return [
      language === 'zh'
        ? `另有 ${others.length} 份导入在等选择。`
        : `${plural(others.length, 'import')} waiting for a choice.`,
    ]
  }
  const said = others.slice(0, OTHERS_SHOWN).map((batch) => sayWaiting(batch)[language])
  const how =
    language === 'zh'
      ? '您来办就发“接手”，不要了就发“作废那份名单”。'
      : 'To go on with it write “take over”, or “drop that list”.'
  return language === 'zh' ? [`另外，${said.join('；')}。${how}`] : [`Besides: ${said.join('; ')}. ${how}`]
}

/** Above what is done for one plan. */
function planLines(plan: ExamPlan | undefined, { language, now }: Question): readonly string[] {
  return plan === undefined ? [] : [`**${plan.name}** ${sayNextDates(plan, examDayOf(now))[language]}`]
}

const SOON = 14

/** How long is left, once that is short; and that it is over. */
function sayDaysLeft({ daysLeft, state }: StepStatus, language: Language): string {
  if (daysLeft === undefined || daysLeft > SOON) return ''
  if (state === 'late') return { zh: '（已过截止）', en: ' (the deadline is past)' }[language]
  if (daysLeft === 0) return { zh: '（**今天截止**）', en: ' (**due today**)' }[language]
  return { zh: `（还有 ${daysLeft} 天截止）`, en: ` (${plural(daysLeft, 'day')} left)` }[language]
}

function stepLine(status: StepStatus, language: Language): string {
  const { state, name, done, total, said } = status
  const numbers = total > 0 ? ` ${done}/${total}` : ''
  const dash = language === 'zh' ? '：' : ': '
  return `${STATE_MARKS[state]} ${name[language]}${numbers}${dash}${said[language]}${sayDaysLeft(status, language)}`
}

/** What a person can do now; when all is done, what the last step says comes after it. */
function nextLine({ next }: StepStatus, language: Language): string {
  return language === 'zh' ? `下一步：${next.zh}` : `Next: ${next.en}`
}

/** A button for each next act, what comes first in front. In a group no form is opened. */
function withActs(reply: Reply, steps: readonly StepStatus[], { chat, language }: Question): Reply {
  if (chat === 'group') return reply
  const acts = new Map(steps.flatMap(({ act }) => (act === undefined ? [] : [[act.command, act] as const])))
  const choices = [...acts.values()]
    .slice(0, MOST_ACTS)
    .map(({ command, label }): Choice => ({ id: command, label: label[language] }))
  return choices.length === 0 ? reply : { ...reply, choices }
}
