/** 切换院校 · Which of several schools the conversation is about. */
import { choiceFrom } from './engine/acceptors.js'
import { defineFlow, type Option, type StepContext } from './engine/flow.js'

interface SwitchSchoolAnswers {
  school: string
}

export const switchSchool = defineFlow<SwitchSchoolAnswers>()({
  id: 'switch-school',
  version: 1,
  title: '切换院校',
  who: ['coordinator', 'school-admin'],
  alone: true,
  inGroups: true,
  opensWith: ['切换院校', '换院校', '选择院校', 'switch school'],
  readOpening: (rest) => ({ school: rest }),
  steps: {
    school: {
      label: '院校',
      ask: '这是为哪所院校办理？',
      endIf: (context) => (listSchools(context).length > 1 ? undefined : { say: '您只有一所院校，不用切换。' }),
      accept: choiceFrom(listSchools),
    },
  },
  done: ({ school }, context) => ({
    schoolId: school,
    say: `现在办理的是：${listSchools(context).find(({ value }) => value === school)?.label ?? ''}。`,
  }),
})

function listSchools({ facts }: StepContext<SwitchSchoolAnswers>): readonly Option[] {
  const schools = new Map<string, string>()
  for (const { schoolId, schoolName } of facts.asker.memberships) {
    if (schoolId !== undefined) schools.set(schoolId, schoolName ?? schoolId)
  }
  return [...schools].map(([value, label]) => ({ value, label }))
}
