/** 人员记录 · Codes, schools and conversations, as far as the asker may see them. */

import type { Colleague, Role, School } from '../../domain/people/people.js'
import type { PeopleRecords } from '../../domain/people/people-records.js'
import type { ConversationRef } from '../../domain/talk/message.js'
import type { Asker } from '../../domain/talk/turn.js'
import type { StoreContext } from '../database/connection.js'
import { conversationRef } from '../talk/conversation-rows.js'
import { inspectCode } from './invitations.js'

export type PeopleAsker = Pick<Asker, 'accountKey' | 'personId' | 'memberships' | 'isSystemAdmin'>

export function openPeopleRecords(asker: PeopleAsker, context: StoreContext): PeopleRecords {
  const { prisma } = context
  return {
    inspectCode: (code) => inspectCode(code, asker.accountKey, context),
    async findSchools(name): Promise<readonly School[]> {
      const own = asker.memberships.flatMap(({ schoolId }) => (schoolId === undefined ? [] : [schoolId]))
      const schools = await prisma.school.findMany({
        where: { name, ...(asker.isSystemAdmin ? {} : { id: { in: own } }) },
        orderBy: { province: 'asc' },
      })
      return schools.map(({ id, name: schoolName, province }) => ({ id, name: schoolName, province }))
    },
    async findOrgs(name) {
      const own = asker.memberships.flatMap(({ orgId }) => (orgId === undefined ? [] : [orgId]))
      const where = { name, ...(asker.isSystemAdmin ? {} : { id: { in: own } }) }
      return await prisma.evaluationOrg.findMany({ where, select: { id: true, name: true } })
    },
    listColleagues: (schoolId) => listColleagues(schoolId, asker, context),
    listOrgStaff: async (orgId) => (asker.isSystemAdmin ? listMembers({ orgId }, context) : []),
    listOpenConversations: () => listOpen(asker, context),
  }
}

async function listColleagues(
  schoolId: string,
  { memberships, isSystemAdmin }: PeopleAsker,
  context: StoreContext,
): Promise<readonly Colleague[]> {
  const manages = memberships.some((one) => one.role === 'school-admin' && one.schoolId === schoolId)
  return isSystemAdmin || manages ? listMembers({ schoolId }, context) : []
}

async function listMembers(
  place: { readonly schoolId: string } | { readonly orgId: string },
  { prisma }: StoreContext,
): Promise<readonly Colleague[]> {
  const people = await prisma.person.findMany({
    where: { memberships: { some: place } },
    include: { memberships: { where: place, orderBy: { createdAt: 'asc' } } },
  })
  return people
    .map(({ id, name, memberships: roles }) => ({
      personId: id,
      name,
      roles: roles.map(({ role }) => role as Role),
      since: roles[0]?.createdAt ?? new Date(0),
    }))
    .sort((one, other) => one.since.getTime() - other.since.getTime())
}

async function listOpen(
  asker: PeopleAsker,
  { prisma }: StoreContext,
): Promise<readonly { conversation: ConversationRef; flowId: string; openedAt: Date }[]> {
  const mine =
    asker.personId === undefined ? { accountKey: asker.accountKey } : { account: { personId: asker.personId } }
  const rows = await prisma.conversation.findMany({
    where: { ...mine, flowId: { not: null } },
    orderBy: { flowOpenedAt: 'desc' },
  })
  return rows.flatMap((row) =>
    row.flowId === null || row.flowOpenedAt === null
      ? []
      : [{ conversation: conversationRef(row), flowId: row.flowId, openedAt: row.flowOpenedAt }],
  )
}
