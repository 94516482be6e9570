/** 服务台 · What every route of the web channel works with. */
import type { FastifyRequest } from 'fastify'
import type { FairGate } from '../../../domain/fairness/fair-gate.js'
import type { BlobStore } from '../../../domain/ports/blob-store.js'
import type { BoardReader } from '../../../domain/ports/board.js'
import type { TalkStore } from '../../../domain/ports/talk-store.js'
import type { InboundMessage } from '../../../domain/talk/message.js'
import type { FileIntake } from '../../take-file.js'
import type { ShownSaid } from './page/wire.js'
import type { Visitor, Visitors } from './visitors.js'

export interface WebDesk extends FileIntake {
  readonly talk: Pick<TalkStore, 'addReceivedFile' | 'findAsker' | 'listInboundTexts' | 'listReplies' | 'useUploadLink'>
  readonly blobs: Pick<BlobStore, 'open' | 'put' | 'freeBytes'>
  /** Absent: nobody is shown a board. */
  readonly board?: BoardReader
  readonly visitors: Visitors
  readonly botName: string
  readonly maxUploadBytes: number
  readonly maxFiles: number
  readonly now: () => Date
  /** Throws a `Sentence` with status 401 for a stranger. */
  getVisitor(request: FastifyRequest): Visitor
  /** Throws a `Sentence` for whoever posts too fast. */
  checkPace(visitor: Visitor, request: FastifyRequest): void
  readonly uploads: FairGate
  /** Resolves once the message is stored. */
  receive(message: InboundMessage): Promise<void>
  tellOtherPages(visitor: Visitor, said: ShownSaid): void
}
