/** 能不能收文件 · Asked before a byte of a file is taken: nothing of strangers is kept, and of nobody more than there is room for. */
import type { BlobStore } from '../ports/blob-store.js'
import type { TalkStore } from '../ports/talk-store.js'
import { bad, type Checked, good } from '../talk/checked.js'
import type { InboundMessage } from '../talk/message.js'
import { HeldRooms, type Holder } from './held-rooms.js'
import { type Quotas, type Room, tightestRoom } from './quotas.js'

export interface SchoolRoom extends Room {
  /** The school it counts for. */
  readonly whose: string
  /** Gives back what was held: the file is registered, or has not come. */
  release?(): void
}

/**
 * `holding`: so many bytes are kept for what comes now, until `release`. Where others of the school hold so much that they would
 * not fit, it waits for those: they may bring less.
 */
export type FileRoom = (
  message: Pick<InboundMessage, 'from' | 'conversation'>,
  holding?: number,
) => Promise<Checked<SchoolRoom>>

export interface FileRoomNeeds {
  readonly talk: Pick<TalkStore, 'findAsker' | 'usageOf'>
  readonly blobs: Pick<BlobStore, 'freeBytes'>
  readonly quotas: Quotas
}

export function openFileRoom({ talk, blobs, quotas }: FileRoomNeeds): FileRoom {
  const held = new HeldRooms()
  const measure = async (who: Holder, schools: readonly string[], holding: number): Promise<Room> => {
    for (;;) {
      const [usage, freeBytes] = await Promise.all([talk.usageOf(who.account, schools), blobs.freeBytes()])
      if (holding === 0) return tightestRoom(usage, quotas, freeBytes)
      const room = tightestRoom(held.addTo(usage, who), quotas, freeBytes)
      if (room.bytes >= holding || !held.isWaitedFor(who)) return room
      await held.nextRelease()
    }
  }
  return async ({ from, conversation }, holding = 0) => {
    if (conversation.chat === 'group') return bad('files-private-only')
    const { accountKey, memberships } = await talk.findAsker(from)
    const schools = memberships.flatMap(({ schoolId }) => schoolId ?? [])
    const [whose] = schools
    if (whose === undefined) return bad('no-school')
    const who = { account: accountKey, school: whose }
    const room = await measure(who, schools, holding)
    if (room.bytes <= 0) return { ok: false, problem: room.beyond }
    return good(
      holding === 0 ? { ...room, whose } : { ...room, whose, release: held.hold(who, Math.min(holding, room.bytes)) },
    )
  }
}
