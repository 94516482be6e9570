/** 按班级 · Candidates class by class: how many there are, and who is asked after. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import type { CandidateClass, ClassCounts } from '../../domain/candidates/candidate-records.js'
import { statusCounts } from '../../domain/steps/case-counts.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import type { Prisma } from '../generated/client.js'
import { readLine } from './candidate-line.js'

/** `all`: whom the totals count. Those without a class come last. */
export async function listByClass(
  asked: Prisma.CandidateWhereInput,
  all: Prisma.CandidateWhereInput,
  context: StoreContext,
): Promise<readonly CandidateClass[]> {
  const { prisma } = context
  const [groups, rows] = await Promise.all([
    prisma.candidate.groupBy({ by: ['className'], where: all, _count: { _all: true } }),
    prisma.candidate.findMany({ where: asked, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
  ])
  const lines = await mapInPieces(rows, (row) => ({ className: row.className ?? '', line: readLine(row, context) }))
  const people = new Map<string, CandidateLine[]>()
  for (const { className, line } of lines) people.set(className, [...(people.get(className) ?? []), line])
  return groups
    .map(({ className, _count }) => ({
      className: className ?? '',
      total: _count._all,
      people: people.get(className ?? '') ?? [],
    }))
    .sort((one, other) => compareClasses(one.className, other.className))
}

export async function countByClass(
  all: Prisma.CandidateWhereInput,
  { prisma }: StoreContext,
): Promise<readonly ClassCounts[]> {
  const groups = await prisma.candidate.groupBy({ by: ['className', 'status'], where: all, _count: { _all: true } })
  const names = [...new Set(groups.map(({ className }) => className ?? ''))].sort(compareClasses)
  return names.map((name) => {
    const own = new Map(
      groups.flatMap(({ className, status, _count }) => ((className ?? '') === name ? [[status, _count._all]] : [])),
    )
    return { className: name, statuses: statusCounts((status) => own.get(status) ?? 0) }
  })
}

const BY_NUMBER = new Intl.Collator('zh', { numeric: true })

function compareClasses(one: string, other: string): number {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1
  return BY_NUMBER.compare(one, other)
}
