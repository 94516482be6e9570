/** 撤销 · Whichever the person did last: an import, or a correction in the chat. */
import { defineFlow } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'

export const undo = defineFlow<Record<never, never>>()({
  id: 'undo',
  title: { zh: '撤销', en: 'Undo' },
  who: ['coordinator', 'school-admin'],
  causes: [],
  ofSchool: true,
  opensWith: ['撤销', '撤回', 'undo'],
  steps: {},
  done: async (_, { facts }) => {
    const { imports } = getSchool(facts).records
    const { personId = '' } = facts.asker
    const [last, correction] = await Promise.all([
      imports.findUndoable(personId),
      imports.findUndoableCorrection(personId),
    ])
    const imported = last?.batch.appliedAt
    const isCorrection = correction !== undefined && (imported === undefined || correction.change.at > imported)
    return {
      opens: { flowId: isCorrection ? 'undo-correction' : 'undo-import', runId: facts.newId(), answers: {} },
    }
  },
})
