/** 租约 · A named right that one process holds at a time. */
import type { LeaseStore } from '../../domain/ports/talk-store.js'
import type { StoreContext } from './connection.js'

export function openLeases({ prisma, now }: StoreContext): LeaseStore {
  return {
    async take(name, owner, forMs) {
      const at = now()
      const until = new Date(at.getTime() + forMs)
      const taken = await prisma.$executeRaw`
        INSERT INTO lease AS held (name, owner, until) VALUES (${name}, ${owner}, ${until}::timestamptz)
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
        WHERE held.owner = excluded.owner OR held.until <= ${at}::timestamptz`
      return taken > 0
    },
    async release(name, owner) {
      await prisma.lease.deleteMany({ where: { name, owner } })
    },
  }
}
