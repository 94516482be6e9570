/** 邀请机构人员 · A one-time code for a member of an evaluation organisation's staff. */
import { shortText, text } from '../engine/acceptors.js'
import { defineFlow } from '../engine/flow.js'
import { codeExpiry, sayGone, sayInvitation } from './invitation-code.js'
import { parseOrg, readOrgAndPerson } from './managed-org.js'

interface InviteOrgStaffAnswers {
  org: string
  person: string
}

export const inviteOrgStaff = defineFlow<InviteOrgStaffAnswers>()({
  id: 'invite-org-staff',
  title: { zh: '邀请机构人员', en: 'Invite an organisation’s staff' },
  about: { zh: '邀请机构 机构名称 姓名', en: 'invite staff <organisation> <name>' },
  who: ['system-admin'],
  causes: ['invite'],
  opensWith: ['邀请机构', '邀请机构人员', 'invite staff'],
  readOpening: readOrgAndPerson,
  steps: {
    org: {
      label: { zh: '机构', en: 'Organisation' },
      ask: {
        zh: '邀请哪个机构的人？请写机构全称。',
        en: 'Which organisation do they work for? Please write its full name.',
      },
      accept: text(parseOrg),
    },
    person: {
      label: { zh: '姓名', en: 'Name' },
      ask: { zh: '要邀请的人叫什么名字？', en: 'What is the name of the person to invite?' },
      accept: text(shortText(20)),
    },
  },
  done: async ({ org, person }, { facts }) => {
    const [found] = await facts.people.findOrgs(org)
    if (found === undefined) return { say: sayGone(org) }
    const code = facts.codes.newCode()
    const expiresAt = codeExpiry(facts)
    return {
      changes: [{ kind: 'invite', code, personName: person, role: 'org-staff', orgId: found.id, expiresAt }],
      say: sayInvitation({ person, role: 'org-staff', place: org, code, expiresAt }, facts.now),
    }
  },
})
