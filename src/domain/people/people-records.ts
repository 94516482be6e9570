/** 人员记录 · What may be read of the people, their roles and their codes. */
import type { ConversationRef } from '../talk/message.js'
import type { CodeInspection, Colleague, School } from './people.js'

export interface PeopleRecords {
  inspectCode(code: string): Promise<CodeInspection>
  /** By exact name; several provinces may have a school of the same name. */
  findSchools(name: string): Promise<readonly School[]>
  findOrgs(name: string): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** Whoever has a role at a school, the longest there first; none for an asker who does not manage it. */
  listColleagues(schoolId: string): Promise<readonly Colleague[]>
  /** The same of an evaluation organisation; none for an asker who is no system admin. */
  listOrgStaff(orgId: string): Promise<readonly Colleague[]>
  /** Conversations of the asker with an open flow, for 我的会话. */
  listOpenConversations(): Promise<
    readonly { readonly conversation: ConversationRef; readonly flowId: string; readonly openedAt: Date }[]
  >
}

/** Makes one-time codes: easy to type, e.g. `K7MP-3XQ9`, never ambiguous characters. */
export interface CodeFinder {
  newCode(): string
}
