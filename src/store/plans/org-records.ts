/** 机构记录 · The plans of one organisation and the schools they name, all schools in one statement; every query names the organisation. */
import type { Values } from '../../domain/lists/rows.js'
import type { School } from '../../domain/people/people.js'
import type { OrgRecords, ParticipatingSchool, PublishedPlan } from '../../domain/plans/org-records.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { programmeOf } from '../../domain/programmes/all.js'
import type { StoreContext } from '../database/connection.js'
import { type Kept, readCounts } from '../steps/step-records.js'
import { planValues } from './plan-records.js'

type Answer = NonNullable<ParticipatingSchool['answer']>

export function openOrgRecords(orgId: string, { prisma }: StoreContext): OrgRecords {
  return {
    async plans() {
      const rows = await prisma.publishedPlan.findMany({
        where: { orgId },
        orderBy: [{ exam: 'asc' }, { name: 'asc' }],
        include: { _count: { select: { participations: true } } },
      })
      return rows.map((row): PublishedPlan => {
        const values = planValues(row)
        return { id: row.id, plan: planOf(values), values, schools: row._count.participations }
      })
    },
    async findSchools(names) {
      const found = await prisma.school.findMany({
        where: { name: { in: [...names] } },
        orderBy: [{ name: 'asc' }, { province: 'asc' }],
      })
      return found.map(({ id, name, province }) => ({ id, name, province }))
    },
    async pilotSchools() {
      const org = await prisma.evaluationOrg.findUnique({ where: { id: orgId } })
      const certificates = programmeOf([], org?.name)?.certificates.map(({ name }) => name) ?? []
      const found = await prisma.$queryRaw<School[]>`
        SELECT s.id, s.name, s.province FROM school s
        WHERE EXISTS (SELECT 1 FROM pilot_quota q
            WHERE q.school_id = s.id AND q.certificate = ANY(${certificates}) AND q.approved > 0)
          OR EXISTS (SELECT 1 FROM plan_participation p JOIN published_plan b ON b.id = p.published_id
            WHERE p.school_id = s.id AND b.org_id = ${orgId})
        ORDER BY s.name, s.province`
      return found
    },
    async participants(publishedId) {
      const published = await prisma.publishedPlan.findFirst({ where: { id: publishedId, orgId } })
      if (published === null) return []
      const values = planValues(published)
      const rows = await prisma.$queryRaw<ParticipatingRow[]>`
        SELECT s.id, s.name, s.province, p.plan, p.answer, e.own_levels AS "ownLevels",
          (SELECT string_agg(concat_ws(chr(31), k.plan, k.measure, k.count), chr(30)) FROM case_count k
           WHERE k.school_id = p.school_id AND k.plan IN ('', p.plan, ${published.number ?? ''}) AND k.count <> 0) AS counts
        FROM plan_participation p
        JOIN school s ON s.id = p.school_id
        LEFT JOIN exam_plan e ON e.school_id = p.school_id AND e.name = p.plan
        WHERE p.published_id = ${publishedId}`
      const planAs = planOnce(values)
      return rows.map(({ id, name, province, plan, answer, ownLevels, counts }) => ({
        id,
        name,
        province,
        ...(answer !== null && { answer: answer as Answer }),
        plan: planAs(plan, ownLevels),
        counts: readCounts(keptIn(counts)),
      }))
    },
  }
}

/** Most schools call it the same and take all its levels: it is read once for them. */
function planOnce(values: Values): (name: string, ownLevels: string | null) => ExamPlan {
  const known = new Map<string, ExamPlan>()
  return (name, ownLevels) => {
    const key = JSON.stringify([name, ownLevels])
    const plan = known.get(key) ?? planOf({ ...values, name, ...(ownLevels !== null && { ownLevels }) })
    known.set(key, plan)
    return plan
  }
}

interface ParticipatingRow {
  readonly id: string
  readonly name: string
  readonly province: string
  readonly plan: string
  readonly answer: string | null
  readonly ownLevels: string | null
  /** Joined by control characters, which no text of ours holds: as json it would be written and read twice on the way. */
  readonly counts: string | null
}

function keptIn(counts: string | null): readonly Kept[] {
  if (counts === null) return []
  return counts.split('\u001e').map((one) => {
    const [plan = '', measure = '', count = ''] = one.split('\u001f')
    return { plan, measure, count: Number(count) }
  })
}
