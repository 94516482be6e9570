/** 邀请与绑定 · One-time codes: made, looked at, used once, and not guessed. */
import { randomInt } from 'node:crypto'
import type { CodeInspection, Role } from '../../domain/people/people.js'
import type { CodeFinder } from '../../domain/people/people-records.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Db, StoreContext } from '../database/connection.js'
import { TurnConflict } from '../database/store-error.js'

type Invite = Extract<Change, { kind: 'invite' }>

const MAX_WRONG_CODES = 5
const WINDOW_MS = 15 * 60_000

/** Without 0 O 1 I L, which are mistaken for each other. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const GROUP = 4

export const codeFinder: CodeFinder = {
  newCode() {
    const letter = () => ALPHABET[randomInt(ALPHABET.length)]
    const group = () => Array.from({ length: GROUP }, letter).join('')
    return `${group()}-${group()}`
  },
}

export async function invite(tx: Db, change: Invite, invitedBy: string, context: StoreContext): Promise<undefined> {
  await tx.invitation.create({
    data: {
      codeHash: Buffer.from(context.lookup.codeHash(change.code), 'base64'),
      personName: change.personName,
      role: change.role,
      schoolId: change.schoolId ?? null,
      orgId: change.orgId ?? null,
      invitedBy,
      expiresAt: change.expiresAt,
    },
  })
}

/** What a code is good for. An account that guessed too often learns nothing more for a while. */
export async function inspectCode(code: string, accountKey: string, context: StoreContext): Promise<CodeInspection> {
  const { prisma, lookup, now } = context
  const until = await blockedUntil(prisma, accountKey, now())
  if (until !== undefined) return { status: 'blocked', until }
  const found = await prisma.invitation.findUnique({
    where: { codeHash: Buffer.from(lookup.codeHash(code), 'base64') },
    include: { school: true, org: true },
  })
  if (found === null) return { status: 'unknown' }
  if (found.usedAt !== null) return { status: 'used' }
  if (found.expiresAt <= now()) return { status: 'expired' }
  return {
    status: 'valid',
    invitationId: found.id,
    personName: found.personName,
    role: found.role as Role,
    ...(found.school !== null ? { schoolName: found.school.name } : {}),
    ...(found.org !== null ? { orgName: found.org.name } : {}),
  }
}

/** Used up by the one update that still finds it unused; whoever comes second conflicts. */
export async function redeem(
  tx: Db,
  invitationId: string,
  accountKey: string,
  context: StoreContext,
): Promise<undefined> {
  const now = context.now()
  if ((await blockedUntil(tx, accountKey, now)) !== undefined) throw new TurnConflict('too many wrong codes')
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now, usedBy: accountKey },
  })
  if (count === 0) throw new TurnConflict('the invitation is no longer open')
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })
  const personId = await personOf(tx, accountKey, invitation.personName)
  const { role, schoolId, orgId } = invitation
  const known = await tx.membership.findFirst({ where: { personId, role, schoolId, orgId } })
  if (known === null) await tx.membership.create({ data: { personId, role, schoolId, orgId, createdAt: now } })
  await tx.codeAttempt.deleteMany({ where: { accountKey } })
}

/** An account that is bound already gets one more role; a new one becomes the invited person. */
async function personOf(tx: Db, accountKey: string, name: string): Promise<string> {
  const [account] = await tx.$queryRaw<{ person_id: string | null }[]>`
    SELECT person_id FROM account WHERE key = ${accountKey} FOR NO KEY UPDATE`
  if (account === undefined) throw new TurnConflict('the account is not known')
  if (account.person_id !== null) return account.person_id
  const person = await tx.person.create({ data: { name } })
  await tx.account.update({ where: { key: accountKey }, data: { personId: person.id } })
  return person.id
}

export async function countWrongCode(tx: Db, accountKey: string, context: StoreContext): Promise<undefined> {
  const now = context.now()
  const windowStart = new Date(now.getTime() - WINDOW_MS)
  const blocked = new Date(now.getTime() + WINDOW_MS)
  await tx.$executeRaw`
    INSERT INTO code_attempt AS seen (account_key, window_started_at, wrong_count)
    VALUES (${accountKey}, ${now}::timestamptz, 1)
    ON CONFLICT (account_key) DO UPDATE SET
      window_started_at = CASE WHEN seen.window_started_at <= ${windowStart}::timestamptz
                               THEN excluded.window_started_at ELSE seen.window_started_at END,
      wrong_count = CASE WHEN seen.window_started_at <= ${windowStart}::timestamptz THEN 1 ELSE seen.wrong_count + 1 END,
      blocked_until = CASE WHEN seen.window_started_at > ${windowStart}::timestamptz
                                AND seen.wrong_count + 1 >= ${MAX_WRONG_CODES}
                           THEN ${blocked}::timestamptz ELSE NULL END`
}

async function blockedUntil(db: Db, accountKey: string, now: Date): Promise<Date | undefined> {
  const attempt = await db.codeAttempt.findUnique({ where: { accountKey } })
  const until = attempt?.blockedUntil
  return until !== undefined && until !== null && until > now ? until : undefined
}
