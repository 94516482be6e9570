/** 假考生记录 · What flows read of candidates, out of the records of their list. */
import type { CandidateLine, CandidateStatus } from '../../src/domain/candidates/candidate.js'
import { parseCategory } from '../../src/domain/candidates/candidate-category.js'
import type { CandidateFilter, CandidateRecords } from '../../src/domain/candidates/candidate-records.js'
import { maskIdNumber } from '../../src/domain/cells/masking.js'
import type { KnownRecord } from '../../src/domain/lists/rows.js'
import { countAll, type StatusCounts, statusCounts } from '../../src/domain/steps/case-counts.js'
import type { Change } from '../../src/domain/talk/changes.js'
import { type FakeLists, statusOf } from './fake-lists.js'
import { inventPerson } from './people.js'

const LIST = 'candidates'
/** Far from those that test lists are made of. */
const FIRST = 5_000

export class FakeCandidates {
  readonly #lists: FakeLists

  constructor(lists: FakeLists) {
    this.#lists = lists
  }

  /** Somebody imported long ago. */
  add(name: string | undefined, status: CandidateStatus): void {
    const person = inventPerson(FIRST + this.#lists.all(LIST).length)
    const { idNumber, phone } = person
    const values = {
      name: name ?? person.name,
      idType: '身份证',
      idNumber,
      phone,
      category: '院校考生',
      major: '电子商务',
    }
    this.#lists.put(LIST, values, { status })
  }

  apply(change: Change): void {
    if (change.kind !== 'confirm-candidate') return
    this.#lists.change(LIST, change.candidateId, (record) => ({
      ...record,
      kept: { ...record.kept, status: 'accurate' },
    }))
  }

  countStatuses(filter: CandidateFilter = {}): StatusCounts {
    const found = this.#matching(filter).map(statusOf)
    return statusCounts((status) => found.filter((one) => one === status).length)
  }

  records(): CandidateRecords {
    return {
      count: async (filter) => this.#matching(filter).length,
      countByStatus: async (filter) => this.countStatuses(filter),
      countByClass: async (filter) => {
        const statuses = this.countStatuses(filter)
        return countAll(statuses) === 0 ? [] : [{ className: '', statuses }]
      },
      list: async (filter, limit) => this.#matching(filter).slice(0, limit).map(lineOf),
      findByName: async (name) => this.#matching({ namePart: name }).map(lineOf),
      find: async (id) => {
        const record = this.#lists.all(LIST).find((one) => one.id === id)
        return record && { ...lineOf(record), values: record.values }
      },
      listByClass: async (filter) => {
        const people = this.#matching(filter).map(lineOf)
        return people.length === 0 ? [] : [{ className: '', total: people.length, people }]
      },
    }
  }

  #matching({ statuses, namePart, category }: CandidateFilter = {}): readonly KnownRecord[] {
    return this.#lists.all(LIST).filter((record) => {
      const line = lineOf(record)
      return (
        (statuses?.includes(line.status) ?? true) &&
        (namePart === undefined || line.name.includes(namePart)) &&
        (category === undefined || line.category === category)
      )
    })
  }
}

function lineOf(record: KnownRecord): CandidateLine {
  const { name = '', idNumber = '', category = '', major } = record.values
  return {
    id: record.id,
    name,
    maskedId: maskIdNumber(idNumber),
    category: parseCategory(category) ?? 'own',
    status: statusOf(record),
    ...(major === undefined ? {} : { major }),
  }
}
