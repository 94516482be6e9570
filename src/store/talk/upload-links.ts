/** 上传链接 · Made for one account, used once in its time; only the hash of its token is kept. */
import { createHash } from 'node:crypto'
import type { AccountRef } from '../../domain/talk/message.js'
import type { Db, StoreContext } from '../database/connection.js'
import type { ChangingTurn, Handlers } from './change-handler.js'

export const LINK_CHANGES: Handlers<'offer-upload-link'> = {
  'offer-upload-link': {
    about: () => 'any-school',
    apply: (tx, { token, expiresAt }, turn) => offer(tx, token, expiresAt, turn),
  },
}

/** What was offered before and nobody used is no longer good: there is one link of an account at a time. */
async function offer(tx: Db, token: string, expiresAt: Date, { asker }: ChangingTurn): Promise<undefined> {
  const { accountKey } = asker
  await tx.uploadLink.deleteMany({ where: { accountKey, usedAt: null } })
  await tx.uploadLink.create({ data: { tokenHash: hashOf(token), accountKey, expiresAt } })
}

/** Whose it is, for the one that is first. */
export async function useUploadLink(token: string, { prisma, now }: StoreContext): Promise<AccountRef | undefined> {
  const tokenHash = hashOf(token)
  const { count } = await prisma.uploadLink.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
  })
  if (count === 0) return undefined
  const { account } = await prisma.uploadLink.findUniqueOrThrow({ where: { tokenHash }, include: { account: true } })
  return { channel: account.channel, bot: account.bot, userId: account.userId }
}

/** Random enough that nobody finds it from its hash. */
function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(`upload link ${token}`).digest())
}
