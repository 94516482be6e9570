/** 计划到各校 · A published plan becomes a school's own copy, and its people are told: a school at a time, once, whoever dies. */
import { randomUUID } from 'node:crypto'
import type { Values } from '../../domain/lists/rows.js'
import { readLevels } from '../../domain/plans/plan-cells.js'
import { planOf } from '../../domain/plans/plan-of-values.js'
import { plansList } from '../../domain/plans/plans-list.js'
import type { PlanNews, PlanStore } from '../../domain/ports/plan-store.js'
import type { Db, StoreContext } from '../database/connection.js'
import type { Prisma } from '../generated/client.js'
import { writeGivenRows } from '../lists/list-changes.js'
import { lockSchool } from '../people/school-access.js'
import { conversationRef } from '../talk/conversation-rows.js'
import { insertReply } from '../talk/insert-reply.js'
import { parseSaved } from '../talk/saved-conversation.js'
import { planValues } from './plan-records.js'

type Say = Parameters<PlanStore['spreadNext']>[0]
type Due = Prisma.PlanParticipationGetPayload<{
  include: { school: true; published: { include: { publisher: true } } }
}>

/** What an organisation says of its plan; the rest of a school's copy is the school's. */
const SAID = ['number', 'org', 'certificates', 'levels', 'registration', 'arrangement', 'exam', 'scores', 'publicity']

export function spreadNext(say: Say, context: StoreContext): ReturnType<PlanStore['spreadNext']> {
  return context.prisma.$transaction(async (tx) => {
    const [next] = await tx.$queryRaw<{ published_id: string; school_id: string }[]>`
      SELECT published_id, school_id FROM plan_participation WHERE due IS NOT NULL
      ORDER BY created_at, school_id LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (next === undefined) return undefined
    const key = { publishedId: next.published_id, schoolId: next.school_id }
    const due = await tx.planParticipation.findUniqueOrThrow({
      where: { publishedId_schoolId: key },
      include: { school: true, published: { include: { publisher: true } } },
    })
    const news = await spread(tx, due, context)
    return news === undefined ? [] : tellSchool(tx, due, news, say, context)
  })
}

/** Undefined: nothing is new to the school. */
async function spread(tx: Db, due: Due, context: StoreContext): Promise<PlanNews | undefined> {
  const { published, publishedId, schoolId, school } = due
  await lockSchool(tx, schoolId)
  const wanted = planValues(published)
  const copy = await findCopy(tx, due, wanted)
  const name = copy?.name ?? published.name
  const of = { org: published.publisher.name, school: school.name, now: context.now() }
  const where = { publishedId_schoolId: { publishedId, schoolId } }
  const settle = (follows: boolean) => tx.planParticipation.update({ where, data: { due: null, plan: name, follows } })
  const plan = planOf({ ...copy, ...wanted, name })
  if (copy === undefined) {
    await write(tx, due, { ...wanted, name }, context)
    await settle(true)
    return { ...of, kind: 'entered', plan }
  }
  const before = planOf(copy)
  if (agrees(copy, wanted)) {
    // A school that entered the levels it takes part in keeps them as its own.
    const own = copy.levels === wanted.levels ? copy.ownLevels : ownLevels(copy, wanted)
    await write(tx, due, { ...copy, ...wanted, name, ...(own && { ownLevels: own }) }, context)
    await settle(true)
    return due.due === 'moved' && due.follows ? undefined : { ...of, kind: 'same', plan, before }
  }
  if (due.due === 'moved' && due.follows) {
    await write(tx, due, { ...wanted, name }, context)
    await settle(true)
    return { ...of, kind: 'moved', plan, before }
  }
  await settle(false)
  return { ...of, kind: 'differs', plan, before }
}

/** By its number, else by its name. */
async function findCopy(tx: Db, { schoolId, plan }: Due, { number, name }: Values): Promise<Values | undefined> {
  const byName = { name: { in: [plan, name ?? plan] } }
  const rows = await tx.examPlan.findMany({ where: { schoolId, OR: [...(number ? [{ number }] : []), byName] } })
  const found = rows.find((row) => number !== undefined && row.number === number) ?? rows[0]
  return found && planValues(found)
}

/** What the school left open contradicts nothing, nor does taking part in some levels only. */
function agrees(copy: Values, wanted: Values): boolean {
  return SAID.every((field) => {
    if (wanted[field] === undefined || wanted[field] === copy[field]) return true
    return field === 'levels' ? ownLevels(copy, wanted) !== undefined : copy[field] === undefined
  })
}

/** Fewer than the plan has. */
function ownLevels(copy: Values, wanted: Values): string | undefined {
  const [own, all] = [readLevels(copy.levels ?? '') ?? [], readLevels(wanted.levels ?? '') ?? []]
  const isPart = own.length > 0 && own.length < all.length && own.every((one) => all.includes(one))
  return isPart ? own.join(',') : undefined
}

/** In the name of whoever published it: an import without a file like any that is said. */
async function write(tx: Db, { published, schoolId }: Due, row: Values, context: StoreContext): Promise<void> {
  const conversation = await tx.conversation.findUniqueOrThrow({ where: { key: published.conversationKey } })
  const asker = { accountKey: published.byAccount, ...(published.byPerson && { personId: published.byPerson }) }
  const turn = { asker, conversation: conversationRef(conversation), inboundId: '' }
  const change = { kind: 'write-rows', batchId: randomUUID(), list: plansList.id, schoolId, rows: [row] } as const
  await writeGivenRows(tx, change, turn, context)
}

/** Everybody who looks after the school, where they wrote last. */
async function tellSchool(
  tx: Db,
  { publishedId, schoolId, published }: Due,
  news: PlanNews,
  say: Say,
  context: StoreContext,
): Promise<readonly string[]> {
  const found = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT ON (m.person_id) c.key
    FROM membership m JOIN account a ON a.person_id = m.person_id
    JOIN conversation c ON c.account_key = a.key AND c.chat = 'private'
    WHERE m.school_id = ${schoolId} AND m.role IN ('coordinator', 'school-admin')
    ORDER BY m.person_id, (SELECT max(i.sequence) FROM inbound_message i WHERE i.conversation_key = c.key) DESC NULLS LAST`
  const conversations = await tx.conversation.findMany({ where: { key: { in: found.map(({ key }) => key) } } })
  for (const row of conversations) {
    const saved = row.stateSealed && parseSaved(context.sealer.openJson(row.stateSealed, 'conversation.state'))
    const language = saved?.language ?? 'zh'
    const reply = say(news, language)
    await insertReply(
      tx,
      {
        conversation: conversationRef(row),
        reply: language === 'zh' ? reply : { ...reply, language },
        dedupKey: `plan:${publishedId}:${schoolId}:${published.updatedAt.getTime()}:${row.key}`,
        schoolId,
      },
      context,
    )
  }
  return conversations.map(({ key }) => key)
}
