/** 考场记录 · What may be read of one school's exam rooms. */
import type { RoomRecords } from '../../domain/rooms/room-records.js'
import type { StoreContext } from '../database/connection.js'

export function openRoomRecords(schoolId: string, { prisma }: StoreContext): RoomRecords {
  return {
    async count(plan) {
      const ofPlan = plan === undefined ? {} : { OR: [{ plan }, { planNumber: plan }] }
      const { _count: rooms, _sum: sum } = await prisma.examRoom.aggregate({
        where: { schoolId, ...ofPlan },
        _count: true,
        _sum: { seats: true },
      })
      return { rooms, seats: sum.seats ?? 0 }
    },
    list: (limit) =>
      prisma.examRoom.findMany({
        where: { schoolId },
        orderBy: [{ plan: 'asc' }, { site: 'asc' }, { name: 'asc' }, { id: 'asc' }],
        take: limit,
        select: { id: true, name: true, seats: true, plan: true, site: true },
      }),
  }
}
