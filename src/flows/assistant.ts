/** 考务助手 · All that can be talked about, put together. Main export: one turn. */

import { parseCommand } from '../domain/talk/commands.js'
import { cutText, MOST_OF_WORDS } from '../domain/talk/read-length.js'
import { FLOWS } from './all.js'
import { createAssistant } from './engine/assistant.js'
import { findOpening } from './engine/opening.js'
import { sayNotAsked } from './imports/choice-not-asked.js'
import { answerChoice, answerQuestion } from './questions/answer.js'
import { understand } from './questions/reading/understand.js'
import { tellCommand } from './talk/command-answers.js'
import { lateNews, sayStranger, sayWelcome } from './talk/first-words.js'

/** Pure apart from the readers in `facts`: the same input, conversation and records give the same turn. */
export const advance = createAssistant({
  flows: FLOWS,
  answerQuestion: async (text, facts, language, quoted) =>
    sayNotAsked(text) ?? answerQuestion(text, facts, language, quoted),
  answerChoice,
  tell: tellCommand,
  welcome: sayWelcome,
  stranger: sayStranger,
  lateNews,
})

const BY_ID = new Map(FLOWS.map((flow) => [flow.id, flow]))

/** Whether these words are a command, open something or ask something, whoever says them. */
export function isKnownSaying(text: string): boolean {
  const words = cutText(text, MOST_OF_WORDS)
  if (parseCommand(words) !== undefined || findOpening(BY_ID, words) !== undefined) return true
  return understand(words).kind !== 'nothing'
}
