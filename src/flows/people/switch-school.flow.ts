/** 切换院校 · Which of several schools the conversation is about. */
import { sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type StepContext } from '../engine/flow.js'

interface SwitchSchoolAnswers {
  school: string
}

export const switchSchool = defineFlow<SwitchSchoolAnswers>()({
  id: 'switch-school',
  title: { zh: '切换院校', en: 'Switch school' },
  who: ['coordinator', 'school-admin'],
  causes: [],
  alone: true,
  inGroups: true,
  opensWith: ['切换院校', '换院校', '选择院校', 'switch school'],
  readOpening: (rest) => ({ school: rest }),
  steps: {
    school: {
      label: { zh: '院校', en: 'School' },
      ask: { zh: '这是为哪所院校办理？', en: 'For which school is this?' },
      endIf: (context) => (listSchools(context).length > 1 ? undefined : { say: ONLY_ONE }),
      accept: choiceFrom(listSchools),
    },
  },
  done: ({ school }, context) => {
    const name = listSchools(context).find(({ value }) => value === school)?.label.zh ?? ''
    return { schoolId: school, say: { zh: `现在办理的是：${name}。`, en: `Working for: ${name}.` } }
  },
})

const ONLY_ONE = { zh: '您只有一所院校，不用切换。', en: 'You have only one school; there is nothing to switch.' }

function listSchools({ facts }: StepContext<SwitchSchoolAnswers>): readonly Option[] {
  const schools = new Map<string, string>()
  for (const { schoolId, schoolName } of facts.asker.memberships) {
    if (schoolId !== undefined) schools.set(schoolId, schoolName ?? schoolId)
  }
  return [...schools].map(([value, name]) => ({ value, label: sameInBoth(name) }))
}
