/** 假人员 · Schools, organisations, colleagues and invitation codes in memory. */
import type { CodeInspection, Colleague, Membership, School } from '../../src/domain/people/people.js'
import type { PeopleRecords } from '../../src/domain/people/people-records.js'
import type { Change } from '../../src/domain/talk/changes.js'

export class FakePeople {
  name = '李敏'
  memberships: Membership[] = []
  isSystemAdmin = false
  schools: School[] = [
    { id: 's1', name: '昌平职业技术学校', province: '北京市' },
    { id: 's2', name: '海淀职业学校', province: '北京市' },
    { id: 's3', name: '第一职业中学', province: '河北省' },
    { id: 's4', name: '第一职业中学', province: '山东省' },
  ]
  colleagues: (Colleague & { readonly schoolId: string })[] = []
  staff: (Colleague & { readonly orgId: string })[] = []
  orgs = [{ id: 'o1', name: '博导前程' }]
  codes = new Map<string, CodeInspection>()

  records(): PeopleRecords {
    return {
      inspectCode: async (code) => this.codes.get(code) ?? { status: 'unknown' },
      findSchools: async (name) => this.schools.filter((school) => school.name === name),
      findOrgs: async (name) => this.orgs.filter((org) => org.name === name),
      listColleagues: async (schoolId) => this.colleagues.filter((one) => one.schoolId === schoolId),
      listOrgStaff: async (orgId) => this.staff.filter((one) => one.orgId === orgId),
      listOpenConversations: async () => [],
    }
  }

  apply(change: Change): void {
    if (change.kind === 'add-school') {
      this.schools.push({ id: change.id, name: change.name, province: change.province })
    } else if (change.kind === 'add-org') {
      this.orgs.push({ id: change.id, name: change.name })
    } else if (change.kind === 'invite') {
      this.#invite(change)
    } else if (change.kind === 'redeem-invitation') {
      this.#redeem(change.invitationId)
    } else if (change.kind === 'remove-colleague') {
      this.colleagues = this.colleagues.filter((one) => one.personId !== change.personId)
      if (change.personId === 'self') this.memberships = []
    } else if (change.kind === 'remove-org-staff') {
      this.staff = this.staff.filter((one) => one.personId !== change.personId || one.orgId !== change.orgId)
    }
  }

  #invite(change: Extract<Change, { kind: 'invite' }>): void {
    const school = this.schools.find(({ id }) => id === change.schoolId)
    const org = this.orgs.find(({ id }) => id === change.orgId)
    this.codes.set(change.code, {
      status: 'valid',
      invitationId: change.code,
      personName: change.personName,
      role: change.role,
      ...(school === undefined ? {} : { schoolName: school.name }),
      ...(org === undefined ? {} : { orgName: org.name }),
    })
  }

  #redeem(invitationId: string): void {
    const found = this.codes.get(invitationId)
    if (found?.status !== 'valid') throw new Error('redeemed a code that is not valid')
    const school = this.schools.find(({ name }) => name === found.schoolName)
    this.codes.set(invitationId, { status: 'used' })
    this.memberships = [...this.memberships, membershipOf(found.role, school)]
    this.name = found.personName
  }
}

export function membershipOf(role: Membership['role'], school?: School): Membership {
  return school === undefined
    ? { role }
    : { role, schoolId: school.id, schoolName: school.name, province: school.province }
}
