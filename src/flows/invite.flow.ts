/** 邀请 · A one-time code for a school's coordinator or admin; by a system admin, or a school admin for the own school. */
import { choiceFrom, shortText, text } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
import { codeExpiry, sayInvitation } from './invitation-code.js'
import { findManaged, parseManagedSchool, provinceStep, readSchoolAndPerson } from './managed-school.js'

interface InviteAnswers {
  school: string
  /** Where schools of several provinces bear the name. */
  province?: string
  person: string
  role: 'coordinator' | 'school-admin'
}

const ROLE_LABELS = { coordinator: '考务负责人', 'school-admin': '院校管理员' } as const

export const invite = defineFlow<InviteAnswers>()({
  id: 'invite',
  version: 1,
  title: '邀请同事',
  about: '邀请 院校 姓名（邀请本校同事只写：邀请 姓名）',
  who: ['system-admin', 'school-admin'],
  opensWith: ['邀请', '邀请同事', 'invite'],
  readOpening: readSchoolAndPerson,
  steps: {
    school: { label: '院校', ask: '邀请到哪所院校？请写院校全称。', accept: text(parseManagedSchool('邀请')) },
    province: provinceStep,
    person: { label: '姓名', ask: '要邀请的人叫什么名字？', accept: text(shortText(20)) },
    role: {
      label: '身份',
      ask: ({ answers }) => `${answers.person ?? '这位同事'}担任什么？院校管理员可以再邀请同事，其他都一样。`,
      accept: choiceFrom([
        { value: 'coordinator', label: ROLE_LABELS.coordinator, words: ['考务', '负责人', 'coordinator'] },
        { value: 'school-admin', label: ROLE_LABELS['school-admin'], words: ['管理员', 'admin'] },
      ]),
    },
  },
  done: makeInvitation,
})

async function makeInvitation(answers: InviteAnswers, context: StepContext<InviteAnswers>): Promise<Outcome> {
  const { facts } = context
  const [school] = await findManaged(context)
  if (school === undefined) return { say: `没有找到“${answers.school}”，请重新发起邀请。` }
  const code = facts.codes.newCode()
  const expiresAt = codeExpiry(facts)
  const { person, role } = answers
  return {
    changes: [{ kind: 'invite', code, personName: person, role, schoolId: school.id, expiresAt }],
    say: sayInvitation(person, ROLE_LABELS[role], answers.school, code, expiresAt),
  }
}
