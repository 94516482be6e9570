/** 人员与角色 · Who may do what. */

/** coordinator 考务负责人 · school-admin 院校管理员（可邀请同事）· org-staff 评价组织工作人员 · system-admin 系统管理员 */
export type Role = 'coordinator' | 'school-admin' | 'org-staff' | 'system-admin'

/** One role of a person. `schoolId` for the school roles, `orgId` for org staff. */
export interface Membership {
  readonly role: Role
  readonly schoolId?: string
  readonly schoolName?: string
  readonly province?: string
  readonly orgId?: string
  readonly orgName?: string
}

/** Somebody with a role at a school or organisation, as those see who may remove them. */
export interface Colleague {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly since: Date
}

export interface School {
  readonly id: string
  readonly name: string
  readonly province: string
}

export interface Org {
  readonly id: string
  readonly name: string
}

/** What a one-time code is good for, seen before it is used up. */
export type CodeInspection =
  | {
      readonly status: 'valid'
      readonly invitationId: string
      readonly personName: string
      readonly role: Role
      readonly schoolName?: string
      readonly orgName?: string
    }
  | { readonly status: 'unknown' | 'expired' | 'used' }
  /** Too many wrong codes from this account; `until` is when it may try again. */
  | { readonly status: 'blocked'; readonly until: Date }
