/** 假记录 · One school's records in memory, with every filter of the port. */
import {
  CANDIDATE_STATUSES,
  type CandidateLine,
  type CandidateStatus,
} from '../../../src/domain/candidates/candidate.js'
import type { BatchSummary } from '../../../src/domain/lists/batch.js'
import type {
  CandidateFilter,
  Evidence,
  PhotoVerdict,
  SchoolRecords,
} from '../../../src/domain/ports/school-records.js'
import type { Asker, Facts } from '../../../src/domain/talk/turn.js'

export interface Person extends CandidateLine {
  readonly entryYear: string
}

export interface School {
  readonly people?: readonly Person[]
  readonly batches?: readonly BatchSummary[]
  readonly evidence?: readonly Evidence[]
  /** Candidates whose photo was sent before their list. */
  readonly keptOf?: readonly string[]
  /** By candidate. */
  readonly verdicts?: Readonly<Record<string, PhotoVerdict>>
}

let serial = 0

export function person(name: string, status: CandidateStatus, more: Partial<Person> = {}): Person {
  serial += 1
  const maskedId = `110101********${String(serial).padStart(3, '0')}X`
  return { id: `c${serial}`, name, maskedId, category: 'own', status, major: '电子商务', entryYear: '2023', ...more }
}

const NOW = new Date('2026-11-22T03:02:00Z')

export function factsOf(school: School | undefined, asker: Partial<Asker> = {}): Facts {
  const schools = { id: 's1', name: '昌平职业技术学校', province: '北京市' }
  return {
    now: NOW,
    asker: {
      accountKey: 'web/local/u1',
      memberships: [{ role: 'coordinator', schoolId: 's1', schoolName: schools.name }],
      isSystemAdmin: false,
      chat: 'private',
      ...asker,
    },
    ...(school && { school: schools, records: recordsOf(school) }),
    openSchool: () => ({ school: schools, records: recordsOf(school ?? {}) }),
    people: {
      inspectCode: async () => ({ status: 'unknown' }),
      findSchools: async () => [],
      findOrgs: async () => [],
      listColleagues: async () => [],
      listOrgStaff: async () => [],
      listOpenConversations: async () => [],
    },
    codes: { newCode: () => 'K7MP-3XQ9' },
    newId: () => 'n1',
  }
}

function recordsOf({ people = [], batches = [], evidence = [], keptOf = [], verdicts = {} }: School): SchoolRecords {
  const matching = (filter: CandidateFilter = {}) =>
    people.filter(
      (one) =>
        (filter.statuses?.includes(one.status) ?? true) &&
        (filter.category ?? one.category) === one.category &&
        (filter.major ?? one.major) === one.major &&
        (filter.entryYear ?? one.entryYear) === one.entryYear,
    )
  return {
    countCandidates: async (filter) => matching(filter).length,
    countByStatus: async (filter) => {
      const all = matching(filter)
      const count = (status: CandidateStatus) => all.filter((one) => one.status === status).length
      return Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, count(status)])) as Record<
        CandidateStatus,
        number
      >
    },
    listCandidates: async (filter, limit) => matching(filter).slice(0, limit),
    findCandidatesByName: async (name) => people.filter((one) => one.name.includes(name)),
    findBatch: async (id) => batches.find((batch) => batch.id === id),
    listBatches: async (limit, kind) =>
      batches.filter((batch) => kind === undefined || batch.kind === kind).slice(0, limit),
    findUndoable: async () => undefined,
    evidence: async () => evidence,
    countApprovedMajors: async () => 0,
    keptPhotos: async () => ({ owners: keptOf, strays: 0, fileNames: [] }),
    countPhotosPutIn: async () => 0,
    findPhotoVerdict: async (id) => verdicts[id],
  }
}
