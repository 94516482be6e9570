/** 按姓名或号码找 · Candidates by what a person calls them: a name, its pinyin, a whole ID number or its end. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import type { Prisma } from '../generated/client.js'
import { openSecrets } from '../lists/known-record.js'
import { readLine } from './candidate-line.js'

const MATCHES = 50

/** Exact names first, then names that contain it. */
export async function findByName(
  schoolId: string,
  said: string,
  context: StoreContext,
): Promise<readonly CandidateLine[]> {
  const { prisma } = context
  const exact = await prisma.candidate.findMany({
    where: { schoolId, OR: [...(await byNumber(schoolId, said.trim(), context)), ...byName(said)] },
    orderBy: { id: 'asc' },
    take: MATCHES,
  })
  const containing = await prisma.candidate.findMany({
    where: { schoolId, name: { contains: said }, id: { notIn: exact.map((row) => row.id) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MATCHES - exact.length,
  })
  return [...exact, ...containing].map((row) => readLine(row, context))
}

/** By pinyin too: an English question says Zhang San. */
function byName(name: string): Prisma.CandidateWhereInput[] {
  return [{ name }, { pinyin: { equals: name, mode: 'insensitive' } }]
}

const NUMBER = /^[0-9A-Za-z]{6,30}$/
const END_OF_NUMBER = /^[0-9]{3}[0-9Xx]$/

async function byNumber(
  schoolId: string,
  said: string,
  context: StoreContext,
): Promise<readonly Prisma.CandidateWhereInput[]> {
  if (END_OF_NUMBER.test(said)) return [{ id: { in: [...(await findByEnd(schoolId, said.toUpperCase(), context))] } }]
  if (!NUMBER.test(said)) return []
  return [{ idHash: Buffer.from(context.lookup.secretHash('id', said), 'base64') }]
}

/** A stretch of people, opened in short pieces: others get their turn between them. */
const PART = 1_000

/** All are opened: asked seldom, where a hash of the end beside each number would cost every import and tell who shares one. */
async function findByEnd(schoolId: string, end: string, context: StoreContext): Promise<readonly string[]> {
  const found: string[] = []
  for (let after = ''; ; ) {
    const [answer] = await context.prisma.$queryRaw<{ people: readonly (readonly [string, string])[] | null }[]>`
      SELECT json_agg(json_build_array(c.id, encode(c.secrets_sealed, 'base64')) ORDER BY c.id) AS people
      FROM (SELECT id, secrets_sealed FROM candidate WHERE school_id = ${schoolId} AND id > ${after}
            ORDER BY id LIMIT ${PART}) c`
    const people = answer?.people ?? []
    const ids = await mapInPieces(people, ([id, sealed]) =>
      openSecrets(sealed, context).idNumber?.endsWith(end) === true ? id : undefined,
    )
    found.push(...ids.filter((id) => id !== undefined))
    if (people.length < PART || found.length >= MATCHES) return found
    after = people.at(-1)?.[0] ?? ''
  }
}
