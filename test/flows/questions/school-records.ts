/** 假记录 · One school's records in memory, with every filter of the port. */

import type { SeatLine } from '../../../src/domain/arrangement/arrangement-records.js'
import type { CandidateLine, CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import type { CandidateFilter } from '../../../src/domain/candidates/candidate-records.js'
import type { BatchSummary } from '../../../src/domain/imports/batch.js'
import type { Evidence, RecordChange, RowsWanted } from '../../../src/domain/imports/import-records.js'
import { countOpenRows } from '../../../src/domain/imports/open-lists.js'
import { findList } from '../../../src/domain/lists/all.js'
import type { StagedRow, Values } from '../../../src/domain/lists/rows.js'
import type { CheckedPhoto, PhotoVerdict } from '../../../src/domain/photos/photo-records.js'
import { planOf } from '../../../src/domain/plans/plan-of-values.js'
import type { SchoolRecords } from '../../../src/domain/ports/school-records.js'
import { planCounts, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'
import type { Reply } from '../../../src/domain/talk/message.js'
import { detectLanguage } from '../../../src/domain/talk/text-language.js'
import type { Asker, Facts } from '../../../src/domain/talk/turn.js'
import { answerQuestion } from '../../../src/flows/questions/answer.js'

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
  /** Rows of checked lists, by batch. */
  readonly rows?: Readonly<Record<string, readonly StagedRow[]>>
  /** Pictures of checked uploads, by batch. */
  readonly pictures?: Readonly<Record<string, readonly CheckedPhoto[]>>
  readonly changes?: readonly RecordChange[]
  /** Seats of each room. */
  readonly rooms?: readonly number[]
  /** Heads, all at one level. */
  readonly registered?: number
  /** Of them in a seat. */
  readonly seated?: number
  /** Of every plan. */
  readonly seats?: readonly SeatLine[]
  /** Of them paid for, and confirmed. */
  readonly paid?: number
  /** Certified for every exam. */
  readonly watchedBy?: readonly string[]
  readonly plans?: readonly Values[]
  /** Which questions were put to the records. */
  readonly asked?: string[]
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
      personId: 'me',
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
    pinyin: { readings: () => [], surnameReadings: () => [] },
  }
}

function recordsOf(school: School): SchoolRecords {
  const { batches = [], evidence = [], keptOf = [], verdicts = {}, rows = {}, pictures = {}, changes = [] } = school
  return writingDown(school.asked, {
    candidates: candidatesOf(school),
    imports: {
      findBatch: async (id) => batches.find((batch) => batch.id === id),
      listBatches: async (limit, kind) =>
        batches.filter((batch) => kind === undefined || batch.kind === kind).slice(0, limit),
      listWaiting: async () => batches.filter(({ status }) => status === 'checked'),
      findUndoableCorrection: async () => undefined,
      findUndoable: async () => undefined,
      evidence: async () => evidence,
      findRows: async (id, wanted, limit) => {
        const calledBy = findList(batches.find((batch) => batch.id === id)?.kind ?? '')?.calledBy ?? 'name'
        const found = (rows[id] ?? []).filter((row) => fits(row, wanted, calledBy))
        return { rows: found.slice(0, limit), total: found.length }
      },
      listChanges: async (limit) => changes.slice(0, limit),
    },
    contacts: { contacts: async () => [], payees: async () => [] },
    pilot: {
      batches: async () => [],
      applications: async () => [],
      quotas: async () => [],
      catalogue: async () => [],
    },
    sites: { list: async () => [], equipment: async () => [] },
    quota: { list: async () => [] },
    photos: {
      kept: async () => ({ owners: keptOf, strays: 0, fileNames: [] }),
      countPutIn: async () => 0,
      findVerdict: async (id) => verdicts[id],
      listChecked: async (id, wanted, limit) =>
        (pictures[id] ?? []).filter(({ verdict }) => wanted.includes(verdict)).slice(0, limit),
    },
    majors: { count: async () => 0 },
    fees: { rates: async () => [], slips: async () => [], registered: async () => [] },
    plans: { list: async () => (school.plans ?? []).map(planOf), published: async () => [] },
    registrations: {
      list: async () => [],
      official: async () => [],
      findSeat: async () => undefined,
      verifiedWithout: async () => ({ total: 0, names: [] }),
    },
    arrangement: {
      seated: async () => [],
      printed: async () => ({ has: () => false }),
      seats: async () => school.seats ?? [],
      sessions: async () => [],
      rooms: async () => [],
    },
    rooms: { count: async () => roomsOf(school), list: async () => [] },
    templates: { list: async () => [] },
    lists: {
      findNamed: async () => [],
      list: async () => [],
      find: async () => undefined,
      findByRow: async () => undefined,
      count: async () => 0,
    },
    steps: {
      counts: async () => ({
        candidates: { own: countsOf(school, 'own'), social: countsOf(school, 'social') },
        ...NO_NAMED_COUNTS,
        ...watchOf(school),
        seated:
          school.seated === undefined
            ? []
            : [{ plan: '六月考试', level: '中级', subject: '全部科目', count: school.seated }],
        plans: {
          六月考试: {
            ...planCounts(() => 0),
            ...roomsOf(school),
            'registered.中级': school.registered ?? 0,
            'slips.confirmed': school.paid === undefined ? 0 : 1,
            'slips.heads': school.paid ?? 0,
          },
        },
        failing: countOpenRows(batches),
      }),
    },
  })
}

function roomsOf({ rooms = [] }: School): { readonly rooms: number; readonly seats: number } {
  return { rooms: rooms.length, seats: rooms.reduce((sum, seats) => sum + seats, 0) }
}

function watchOf({ rooms = [], watchedBy = [] }: School) {
  const of = { certificate: '网店运营推广', level: '中级' }
  return {
    roomSizes: rooms.map((seats) => ({ ...of, plan: '六月考试', seats, count: 1 })),
    invigilators: watchedBy.map((person) => ({ ...of, person, status: 'certified', training: '' })),
  }
}

function countsOf({ people = [] }: School, category: CandidateLine['category']) {
  const own = people.filter((one) => one.category === category)
  return statusCounts((status) => own.filter((one) => one.status === status).length)
}

function candidatesOf({ people = [] }: School): SchoolRecords['candidates'] {
  const matching = (filter: CandidateFilter = {}) =>
    people.filter(
      (one) =>
        (filter.statuses?.includes(one.status) ?? true) &&
        (filter.category ?? one.category) === one.category &&
        (filter.major ?? one.major) === one.major &&
        (filter.className ?? one.className) === one.className &&
        (filter.entryYear ?? one.entryYear) === one.entryYear,
    )
  const counting = (all: readonly Person[]) =>
    statusCounts((status) => all.filter((one) => one.status === status).length)
  const classesOf = (all: readonly Person[]) => [...new Set(all.map(({ className = '' }) => className))].sort()
  const inClass = (all: readonly Person[], name: string) => all.filter(({ className = '' }) => className === name)
  return {
    count: async (filter) => matching(filter).length,
    countByStatus: async (filter) => counting(matching(filter)),
    countByClass: async (filter) => {
      const all = matching(filter)
      return classesOf(all).map((className) => ({ className, statuses: counting(inClass(all, className)) }))
    },
    list: async (filter, limit) => matching(filter).slice(0, limit),
    findByName: async (name) =>
      people.filter((one) => one.name.includes(name) || (name.length === 4 && one.maskedId.endsWith(name))),
    find: async () => undefined,
    listByClass: async ({ statuses, ...filter }) => {
      const all = matching(filter)
      const wanted = matching({ ...filter, ...(statuses && { statuses }) })
      return classesOf(all).map((className) => {
        return { className, total: inClass(all, className).length, people: inClass(wanted, className) }
      })
    },
  }
}

function fits(row: StagedRow, { verdict, rows, named, codes, field }: RowsWanted, calledBy: string): boolean {
  return (
    (verdict ?? row.verdict) === row.verdict &&
    (rows?.includes(row.row) ?? true) &&
    (named === undefined || (row.values[calledBy] ?? '').includes(named)) &&
    row.findings.some((one) => (codes?.includes(one.code) ?? true) && (field ?? one.field) === one.field) ===
      (codes !== undefined || field !== undefined || row.findings.length > 0)
  )
}

/** Room by room, under the names of what is asked. */
function writingDown(asked: string[] | undefined, records: SchoolRecords): SchoolRecords {
  if (asked === undefined) return records
  const rooms = Object.entries(records).map(([room, reader]) => {
    const noted = Object.entries(reader as Record<string, (...given: unknown[]) => unknown>).map(([name, read]) => [
      name,
      (...given: unknown[]) => {
        asked.push(`${room}.${name}`)
        return read(...given)
      },
    ])
    return [room, Object.fromEntries(noted)]
  })
  return Object.fromEntries(rooms) as SchoolRecords
}

/** What is answered to a question asked of these facts. */
export async function replies(text: string, facts: Facts): Promise<readonly Reply[]> {
  return (await answerQuestion(text, facts, detectLanguage(text))) ?? []
}

/** Its words alone. */
export async function ask(text: string, facts: Facts): Promise<string> {
  return (await replies(text, facts)).map((reply) => reply.text).join('\n---\n')
}

/** What of it may be said in a group. */
export const openOf = (all: readonly Reply[]): string =>
  all
    .filter(({ audience }) => audience !== 'private')
    .map(({ text }) => text)
    .join('\n')
