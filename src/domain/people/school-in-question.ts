/** 在办的院校 · Which of a person's schools a conversation is about: the one they chose, else the first. */
import type { Membership, Org, School } from './people.js'

/** Bound to the person's own schools: an id from anywhere else finds nothing. */
export function findOwnSchool(memberships: readonly Membership[], schoolId: string | undefined): School | undefined {
  const found = memberships.find((one) => one.schoolId !== undefined && one.schoolId === schoolId)
  if (found?.schoolId === undefined) return undefined
  return { id: found.schoolId, name: found.schoolName ?? '', province: found.province ?? '' }
}

export function schoolInQuestion(memberships: readonly Membership[], chosen: string | undefined): School | undefined {
  const first = memberships.find(({ schoolId }) => schoolId !== undefined)
  return findOwnSchool(memberships, chosen) ?? findOwnSchool(memberships, first?.schoolId)
}

/** Of people who look after a school themselves; staff of an organisation do not. */
export function ofSchools(memberships: readonly Membership[]): readonly Membership[] {
  return memberships.filter(({ role }) => role === 'coordinator' || role === 'school-admin')
}

/** Of staff of an organisation who look after no school: nobody's list is theirs to send. */
export function isOfOrgAlone(memberships: readonly Membership[]): boolean {
  return orgOf(memberships) !== undefined && ofSchools(memberships).length === 0
}

/** The organisation somebody works for; of several the first they came to. */
export function orgOf(memberships: readonly Membership[]): Org | undefined {
  const found = memberships.find(({ role, orgId }) => role === 'org-staff' && orgId !== undefined)
  return found?.orgId === undefined ? undefined : { id: found.orgId, name: found.orgName ?? '' }
}
