/** 假机构 · The plans of one evaluation organisation in memory, and the schools they were published to. */

import type { Values } from '../../src/domain/lists/rows.js'
import type { School } from '../../src/domain/people/people.js'
import type { OrgRecords, ParticipatingSchool } from '../../src/domain/plans/org-records.js'
import type { ExamPlan } from '../../src/domain/plans/plan.js'
import { planOf } from '../../src/domain/plans/plan-of-values.js'
import type { PublishedToSchool } from '../../src/domain/plans/plan-records.js'
import type { CaseCounts } from '../../src/domain/steps/case-counts.js'
import { statusCounts } from '../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../src/domain/steps/named-counts.js'
import type { Change } from '../../src/domain/talk/changes.js'

interface Participation {
  readonly answer?: 'joined' | 'declined'
  readonly ownLevels?: string
  readonly counts?: CaseCounts
}

const NO_COUNTS: CaseCounts = {
  candidates: { own: statusCounts(() => 0), social: statusCounts(() => 0) },
  failing: {},
  plans: {},
  ...NO_NAMED_COUNTS,
}

export class FakeOrg {
  readonly contacts: { readonly list: string; readonly values: Values }[] = []
  readonly published = new Map<string, { values: Values; readonly schools: Map<string, Participation> }>()
  private readonly schools: () => readonly School[]

  constructor(schools: () => readonly School[] = () => []) {
    this.schools = schools
  }

  apply(change: Change): void {
    if (change.kind === 'publish-contacts') {
      for (const values of change.rows) this.contacts.push({ list: change.list, values })
    } else if (change.kind === 'publish-plan') {
      const known = this.published.get(change.id) ?? { values: {}, schools: new Map<string, Participation>() }
      for (const id of change.schools) if (!known.schools.has(id)) known.schools.set(id, {})
      this.published.set(change.id, { ...known, values: { ...known.values, ...change.values } })
    } else if (change.kind === 'answer-plan') {
      const known = this.published.get(change.publishedId)?.schools
      known?.set(change.schoolId, { ...known.get(change.schoolId), answer: change.answer })
    }
  }

  publishedTo(schoolId: string, own: readonly ExamPlan[]): readonly PublishedToSchool[] {
    return [...this.published].flatMap(([id, { values, schools }]) => {
      const found = schools.get(schoolId)
      if (found === undefined) return []
      const plan = planOf(values)
      const copy = own.find(({ name }) => name === plan.name)
      return [{ id, org: '博导前程', plan, ...(copy && { own: copy }), ...(found.answer && { answer: found.answer }) }]
    })
  }

  records(): OrgRecords {
    return {
      plans: async () =>
        [...this.published].map(([id, { values, schools }]) => ({
          id,
          plan: planOf(values),
          values,
          schools: schools.size,
        })),
      findSchools: async (names) => this.schools().filter(({ name }) => names.includes(name)),
      pilotSchools: async () =>
        this.schools().filter(({ id }) => [...this.published.values()].some(({ schools }) => schools.has(id))),
      participants: async (id) => {
        const { values = {}, schools = new Map<string, Participation>() } = this.published.get(id) ?? {}
        return this.schools().flatMap((school): readonly ParticipatingSchool[] => {
          const found = schools.get(school.id)
          if (found === undefined) return []
          const { answer, ownLevels, counts = NO_COUNTS } = found
          const plan = planOf({ ...values, ...(ownLevels && { ownLevels }) })
          return [{ ...school, ...(answer && { answer }), plan, counts }]
        })
      },
    }
  }
}
