/** 进度 · Where the work stands: every step with its numbers, and what is next. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import { findStep } from '../../domain/steps/all.js'
import { type StepStatus, standOf } from '../../domain/steps/case-status.js'
import type { StepState } from '../../domain/steps/step.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import { isOthers, sayWaiting } from '../imports/waiting-batches.js'
import { plural } from '../talk/wording.js'
import { readEvidence, readStanding } from './case-evidence.js'
import type { Question } from './question.js'
import { sourceSentence } from './wording.js'

const STATE_MARKS: Readonly<Record<StepState, string>> = {
  done: '✅',
  doing: '⏳',
  blocked: '⬜',
  late: '❗',
  'not-needed': '➖',
}
const OTHERS_SHOWN = 5
/** More than a card has room for would be no buttons at all. */
const MOST_ACTS = 6

export async function answerProgress(question: Question): Promise<Reply[]> {
  const { records, language } = question
  const [{ steps, spoken }, others, sources] = await Promise.all([
    readStanding(question),
    listWaitingForOthers(question),
    records.imports.evidence(),
  ])
  const lines = [
    ...steps.map((step) => stepLine(step, language)),
    ...sayOthersWaiting(others, question),
    '',
    ...(spoken ? [nextLine(spoken, language)] : []),
    sourceSentence(sources, question),
  ]
  return [withActs({ text: lines.join('\n') }, [...(spoken ? [spoken] : []), ...steps], question)]
}

/** How one step stands and how it is done, or one of its numbers. */
export async function answerStep(
  frame: Extract<Frame, { measure: 'step' }>,
  question: Question,
): Promise<Reply[] | undefined> {
  const step = findStep(frame.step)
  if (step === undefined) return undefined
  const { records, language } = question
  const [evidence, uploads] = await Promise.all([readEvidence(question), records.imports.evidence()])
  const measure = frame.of === undefined ? undefined : step.measures?.[frame.of]
  const source = sourceSentence(uploads, question, measure?.from ?? step.from)
  if (measure !== undefined) {
    return [{ text: `${measure.said(measure.count(evidence), evidence)[language]}\n\n${source}` }]
  }
  const status = standOf(step, evidence)
  const next = status.state === 'done' ? [] : [nextLine(status, language)]
  return [
    withActs(
      { text: [stepLine(status, language), ...next, step.guide[language], '', source].join('\n') },
      [status],
      question,
    ),
  ]
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

function stepLine({ state, name, done, total, said }: StepStatus, language: Language): string {
  const numbers = total > 0 ? ` ${done}/${total}` : ''
  const dash = language === 'zh' ? '：' : ': '
  return `${STATE_MARKS[state]} ${name[language]}${numbers}${dash}${said[language]}`
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
