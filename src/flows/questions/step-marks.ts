/** 步骤的状态 · How the state of a step is named and marked, wherever it is shown. */
import type { StepState } from '../../domain/steps/step.js'
import type { Said } from '../../domain/talk/language.js'

export const STATE_NAMES: Readonly<Record<StepState, Said>> = {
  done: { zh: '已完成', en: 'done' },
  doing: { zh: '进行中', en: 'under way' },
  blocked: { zh: '要等前一步', en: 'waits for a step before' },
  late: { zh: '已超过时间', en: 'late' },
  'not-needed': { zh: '不用办', en: 'not needed' },
}

export const STATE_MARKS: Readonly<Record<StepState, string>> = {
  done: '✅',
  doing: '⏳',
  blocked: '⬜',
  late: '❗',
  'not-needed': '➖',
}
