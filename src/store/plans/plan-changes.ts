/** 发布计划 · An organisation's plan is written once; its schools get it afterwards, one after the other (spread-plans). */
import type { Values } from '../../domain/lists/rows.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'
import { type ChangeOf, type ChangingTurn, type Handlers, ofNamedSchool } from '../talk/change-handler.js'

export const PLAN_CHANGES: Handlers<'publish-plan' | 'answer-plan'> = {
  'publish-plan': { about: (_tx, { orgId }) => ({ orgId }), apply: publishPlan },
  'answer-plan': { about: (_tx, change) => ofNamedSchool(change), apply: answerPlan },
}

async function publishPlan(
  tx: Db,
  { id, orgId, values, schools }: ChangeOf<'publish-plan'>,
  { asker, conversation }: ChangingTurn,
  { now }: StoreContext,
): Promise<undefined> {
  const at = now()
  const { name, certificates, levels, exam, ...more } = values
  const by = {
    byAccount: asker.accountKey,
    byPerson: asker.personId ?? null,
    conversationKey: conversationKey(conversation),
  }
  const same = await tx.publishedPlan.findFirst({ where: { OR: [{ id }, { orgId, name: name ?? '' }] } })
  if (same !== null && (same.id !== id || same.orgId !== orgId))
    throw new TurnConflict('a plan of that name is published')
  const said = { ...known({ name, certificates, levels, exam }), ...known(ofPublished(more)), ...by, updatedAt: at }
  if (same !== null) await tx.publishedPlan.update({ where: { id }, data: said })
  else if (!name || !certificates || !levels || !exam) throw new TurnConflict('the plan is not whole')
  else await tx.publishedPlan.create({ data: { ...said, name, certificates, levels, exam, id, orgId, createdAt: at } })
  await tx.$executeRaw`
    UPDATE plan_participation SET due = coalesce(due, 'moved') WHERE published_id = ${id} AND answer IS DISTINCT FROM 'declined'`
  await tx.$executeRaw`
    INSERT INTO plan_participation (published_id, school_id, plan, due, created_at)
    SELECT ${id}, s.id, p.name, 'published', ${at}::timestamptz
    FROM school s JOIN published_plan p ON p.id = ${id} WHERE s.id = ANY(${[...schools]}::text[])
    ON CONFLICT DO NOTHING`
}

function ofPublished({ number, org, registration, arrangement, scores, publicity }: Values) {
  return { number, org, registration, arrangement, scores, publicity }
}

/** What is not said stays. */
function known<T extends object>(said: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof known<T>
  >
}

async function answerPlan(
  tx: Db,
  { schoolId, publishedId, answer, follows }: ChangeOf<'answer-plan'>,
): Promise<undefined> {
  const { count } = await tx.planParticipation.updateMany({
    where: { schoolId, publishedId },
    data: { answer, ...(follows && { follows }) },
  })
  if (count === 0) throw new TurnConflict('the plan was not published to this school')
}
