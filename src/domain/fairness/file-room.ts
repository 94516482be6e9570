/** 能不能收文件 · Asked before a byte of a file is taken: nothing of strangers is kept, and of nobody more than there is room for. */
import type { BlobStore } from '../ports/blob-store.js'
import type { TalkStore } from '../ports/talk-store.js'
import { bad, type Checked, good } from '../talk/checked.js'
import type { InboundMessage } from '../talk/message.js'
import { type Quotas, type Room, tightestRoom } from './quotas.js'

export interface SchoolRoom extends Room {
  /** The school it counts for. */
  readonly whose: string
}

export type FileRoom = (message: Pick<InboundMessage, 'from' | 'conversation'>) => Promise<Checked<SchoolRoom>>

export interface FileRoomNeeds {
  readonly talk: Pick<TalkStore, 'findAsker' | 'usageOf'>
  readonly blobs: Pick<BlobStore, 'freeBytes'>
  readonly quotas: Quotas
}

export function openFileRoom({ talk, blobs, quotas }: FileRoomNeeds): FileRoom {
  return async ({ from, conversation }) => {
    if (conversation.chat === 'group') return bad('files-private-only')
    const { accountKey, memberships } = await talk.findAsker(from)
    const schools = memberships.flatMap(({ schoolId }) => schoolId ?? [])
    const [whose] = schools
    if (whose === undefined) return bad('no-school')
    const [usage, freeBytes] = await Promise.all([talk.usageOf(accountKey, schools), blobs.freeBytes()])
    const room = tightestRoom(usage, quotas, freeBytes)
    return room.bytes > 0 ? good({ ...room, whose }) : { ok: false, problem: room.beyond }
  }
}
