/** 邀请机构人员 · A one-time code for a member of an evaluation organisation's staff. */
import { shortText, text } from './engine/acceptors.js'
import { defineFlow } from './engine/flow.js'
import { codeExpiry, sayInvitation } from './invitation-code.js'
import { parseOrg, readOrgAndPerson } from './managed-org.js'

interface InviteOrgStaffAnswers {
  org: string
  person: string
}

export const inviteOrgStaff = defineFlow<InviteOrgStaffAnswers>()({
  id: 'invite-org-staff',
  version: 1,
  title: '邀请机构人员',
  about: '邀请机构 机构名称 姓名',
  who: ['system-admin'],
  opensWith: ['邀请机构', '邀请机构人员', 'invite staff'],
  readOpening: readOrgAndPerson,
  steps: {
    org: { label: '机构', ask: '邀请哪个机构的人？请写机构全称。', accept: text(parseOrg) },
    person: { label: '姓名', ask: '要邀请的人叫什么名字？', accept: text(shortText(20)) },
  },
  done: async ({ org, person }, { facts }) => {
    const [found] = await facts.people.findOrgs(org)
    if (found === undefined) return { say: `没有找到“${org}”，请重新发起邀请。` }
    const code = facts.codes.newCode()
    const expiresAt = codeExpiry(facts)
    return {
      changes: [{ kind: 'invite', code, personName: person, role: 'org-staff', orgId: found.id, expiresAt }],
      say: sayInvitation(person, '评价组织工作人员', org, code, expiresAt),
    }
  },
})
