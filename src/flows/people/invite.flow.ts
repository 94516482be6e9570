/** 邀请 · A one-time code for a school's coordinator or admin; by a system admin, or a school admin for the own school. */
import { choiceFrom, shortText, text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { ROLE_NAMES } from '../talk/wording.js'
import { codeExpiry, sayGone, sayInvitation } from './invitation-code.js'
import { findManaged, parseManagedSchool, provinceStep, readSchoolAndPerson } from './managed-school.js'

interface InviteAnswers {
  school: string
  /** Where schools of several provinces bear the name. */
  province?: string
  person: string
  role: 'coordinator' | 'school-admin'
}

export const invite = defineFlow<InviteAnswers>()({
  id: 'invite',
  title: { zh: '邀请同事', en: 'Invite a colleague' },
  about: {
    zh: '邀请 院校 姓名（邀请本校同事只写：邀请 姓名）',
    en: 'invite <school> <name> (for your own school just: invite <name>)',
  },
  who: ['system-admin', 'school-admin'],
  causes: ['invite'],
  opensWith: ['邀请', '邀请同事', 'invite'],
  readOpening: readSchoolAndPerson,
  steps: {
    school: {
      label: { zh: '院校', en: 'School' },
      ask: { zh: '邀请到哪所院校？请写院校全称。', en: 'To which school? Please write its full name.' },
      accept: text(parseManagedSchool('invite')),
    },
    province: provinceStep,
    person: {
      label: { zh: '姓名', en: 'Name' },
      ask: { zh: '要邀请的人叫什么名字？', en: 'What is the name of the person to invite?' },
      accept: text(shortText(20)),
    },
    role: {
      label: { zh: '身份', en: 'Role' },
      ask: ({ answers: { person } }) => ({
        zh: `${person ?? '这位同事'}担任什么？院校管理员可以再邀请同事，其他都一样。`,
        en: `Which role will ${person ?? 'this colleague'} have? A school administrator may also invite colleagues; otherwise the two are the same.`,
      }),
      accept: choiceFrom([
        { value: 'coordinator', label: ROLE_NAMES.coordinator, words: ['考务', '负责人', 'coordinator'] },
        { value: 'school-admin', label: ROLE_NAMES['school-admin'], words: ['管理员', 'admin'] },
      ]),
    },
  },
  done: makeInvitation,
})

async function makeInvitation(answers: InviteAnswers, context: StepContext<InviteAnswers>): Promise<Outcome> {
  const { facts } = context
  const [school] = await findManaged(context)
  if (school === undefined) return { say: sayGone(answers.school) }
  const code = facts.codes.newCode()
  const expiresAt = codeExpiry(facts)
  const { person, role } = answers
  return {
    changes: [{ kind: 'invite', code, personName: person, role, schoolId: school.id, expiresAt }],
    say: sayInvitation({ person, role, place: answers.school, code, expiresAt }, facts.now),
  }
}
