import { describe, expect, it } from 'vitest'
import type { ParticipatingSchool } from '../../../src/domain/plans/org-records.js'
import { planOf } from '../../../src/domain/plans/plan-of-values.js'
import { STEPS } from '../../../src/domain/steps/all.js'
import { planCounts, statusCounts } from '../../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'
import { currentStep, standSchools } from '../../../src/domain/steps/schools-standing.js'

const PLAN = planOf({
  name: '2026年6月网店运营推广考试',
  certificates: '网店运营推广',
  levels: '初级,中级',
  registration: '2026-04-01 至 2026-05-27',
  exam: '2026-06-18',
})

interface Case {
  readonly accurate?: number
  readonly withoutPhoto?: number
  readonly registered?: number
  readonly answer?: ParticipatingSchool['answer']
}

function school(id: string, { accurate = 0, withoutPhoto = 0, registered = 0, answer }: Case): ParticipatingSchool {
  const statuses = statusCounts((status) => ({ accurate, 'no-photo': withoutPhoto })[status as 'accurate'] ?? 0)
  const plans = { [PLAN.name]: planCounts((measure) => (measure === 'registered.中级' ? registered : 0)) }
  const counts = {
    candidates: { own: statuses, social: statusCounts(() => 0) },
    failing: {},
    plans,
    ...NO_NAMED_COUNTS,
  }
  return { id, name: id, province: '山东省', plan: PLAN, counts, ...(answer && { answer }) }
}

const orderOn = (day: string, schools: readonly ParticipatingSchool[]) =>
  standSchools(STEPS, schools, day as never).map(({ id }) => id)

describe('the schools of a plan', () => {
  const FAR = school('远', { accurate: 30, registered: 30 })
  const HALF = school('半', { accurate: 10, withoutPhoto: 20 })
  const NEAR = school('近', { accurate: 20, withoutPhoto: 10 })
  const NONE = school('没', {})
  const OUT = school('不', { answer: 'declined' })

  it('stand with who is furthest behind first, by steps done, then by how far the step they are at is; who stays out last', () => {
    expect(orderOn('2026-05-10', [OUT, FAR, NEAR, NONE, HALF])).toEqual(['没', '半', '近', '远', '不'])
  })

  it('stand with whoever is late before all others', () => {
    const late = standSchools(STEPS, [FAR, NONE], '2026-06-01' as never)
    expect(late[0]).toMatchObject({ id: '没' })
    expect(late[0]?.late).toBeGreaterThan(0)
    expect(currentStep(late[0]?.steps() ?? [])?.state).toBe('late')
  })

  it('are told by numbers: heads of the plan, steps done of those needed', () => {
    const [standing] = standSchools(STEPS, [FAR], '2026-05-10' as never)
    expect(standing).toMatchObject({ heads: 30 })
    const states = standing?.steps().map(({ state }) => state) ?? []
    expect(standing?.done).toBe(states.filter((state) => state === 'done').length)
    expect(standing?.needed).toBe(states.filter((state) => state !== 'not-needed').length)
  })
})
