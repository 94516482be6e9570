/** 邀请 · A one-time code for a school's coordinator or admin; by a system admin, or a school admin for the own school. */
import { bad, type Checked, good } from '../domain/checked.js'
import { tidyText } from '../domain/commands.js'
import { shortProvince } from '../domain/province.js'
import type { Facts } from '../domain/turn.js'
import { choiceFrom, shortText, text } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
import { codeExpiry, sayInvitation, splitLastWord } from './invitation-code.js'

interface InviteAnswers {
  school: string
  /** Where schools of several provinces bear the name. */
  province?: string
  person: string
  role: 'coordinator' | 'school-admin'
}
type Context = StepContext<InviteAnswers>

const ROLE_LABELS = { coordinator: '考务负责人', 'school-admin': '院校管理员' } as const

export const invite = defineFlow<InviteAnswers>()({
  id: 'invite',
  version: 1,
  title: '邀请同事',
  about: '邀请 院校 姓名（邀请本校同事只写：邀请 姓名）',
  who: ['system-admin', 'school-admin'],
  opensWith: ['邀请', '邀请同事', 'invite'],
  readOpening: readInvitation,
  steps: {
    school: { label: '院校', ask: '邀请到哪所院校？请写院校全称。', accept: text(parseSchool) },
    province: {
      label: '省份',
      onlyIf: async (context) => (await findSchools(context)).length > 1,
      ask: '有几所院校同名，是哪个省份的？',
      accept: choiceFrom(async (context) =>
        (await findSchools(context)).map(({ province }) => ({
          value: province,
          label: province,
          words: [shortProvince(province)],
        })),
      ),
    },
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

/** Schools this person may invite to, by name. */
async function listInvitable(
  name: string,
  { asker, people }: Facts,
): Promise<readonly { id: string; province: string }[]> {
  if (asker.isSystemAdmin) return people.findSchools(name)
  return asker.memberships
    .filter((membership) => membership.role === 'school-admin' && membership.schoolName === name)
    .flatMap(({ schoolId, province }) => (schoolId === undefined ? [] : [{ id: schoolId, province: province ?? '' }]))
}

function findSchools({ answers, facts }: Context): Promise<readonly { id: string; province: string }[]> {
  return answers.school === undefined ? Promise.resolve([]) : listInvitable(answers.school, facts)
}

async function parseSchool(typed: string, facts: Facts): Promise<Checked<string>> {
  const name = tidyText(typed)
  if ((await listInvitable(name, facts)).length > 0) return good(name)
  const own = ownSchool(facts)
  if (!facts.asker.isSystemAdmin && own !== undefined) return bad('not-your-school', { own })
  return bad('school-unknown', { name: name.slice(0, 40) })
}

/** The school a school admin invites to without naming it. */
function ownSchool({ asker, school }: Facts): string | undefined {
  const admin = asker.memberships.filter((membership) => membership.role === 'school-admin')
  return (admin.find((membership) => membership.schoolId === school?.id) ?? admin[0])?.schoolName
}

function readInvitation(rest: string, facts: Facts): Partial<Record<'school' | 'person', string>> {
  const { before, last } = splitLastWord(rest)
  if (before !== '') return { school: before, person: last }
  const own = ownSchool(facts)
  if (own !== undefined) return { school: own, person: last }
  return { school: last }
}

async function makeInvitation(answers: InviteAnswers, context: Context): Promise<Outcome> {
  const { facts } = context
  const schools = await findSchools(context)
  const school = schools.find(({ province }) => answers.province === undefined || province === answers.province)
  if (school === undefined) return { say: `没有找到“${answers.school}”，请重新发起邀请。` }
  const code = facts.codes.newCode()
  const expiresAt = codeExpiry(facts)
  const { person, role } = answers
  return {
    changes: [{ kind: 'invite', code, personName: person, role, schoolId: school.id, expiresAt }],
    say: sayInvitation(person, ROLE_LABELS[role], answers.school, code, expiresAt),
  }
}
