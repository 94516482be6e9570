/** 数据库连接 · The Prisma client over node-postgres, and what every part of the store works with. */
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '../generated/client.js'
import type { Lookup } from '../secrets/lookup.js'
import type { Sealer } from '../secrets/seal.js'
import type { SealingThread } from '../secrets/sealing-thread.js'

export interface StoreContext {
  readonly prisma: PrismaClient
  readonly sealer: Sealer
  readonly lookup: Lookup
  readonly sealing: SealingThread
  readonly now: () => Date
}

/** A transaction or the client itself. */
export type Db = Prisma.TransactionClient

const POOL_SIZE = 10

export function connect(databaseUrl: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: POOL_SIZE, connectionTimeoutMillis: 15_000 })
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 120_000 } })
}
