/** 考务助手 · All that can be talked about, put together. Main export: one turn. */

import { FLOWS } from './all.js'
import { createAssistant } from './engine/assistant.js'
import { sayNotAsked } from './imports/choice-not-asked.js'
import { answerChoice, answerQuestion } from './questions/answer.js'
import { tellCommand } from './talk/command-answers.js'
import { lateNews, sayStranger, sayWelcome } from './talk/first-words.js'

/** Pure apart from the readers in `facts`: the same input, conversation and records give the same turn. */
export const advance = createAssistant({
  flows: FLOWS,
  answerQuestion: async (text, facts, language) => sayNotAsked(text) ?? answerQuestion(text, facts, language),
  answerChoice,
  tell: tellCommand,
  welcome: sayWelcome,
  stranger: sayStranger,
  lateNews,
})
