/** 不派活 · A dispatch that puts nothing into any queue: the test takes each step itself. */
import type { Dispatch } from '../../src/domain/ports/talk-store.js'

export const NO_DISPATCH: Dispatch = {
  takeTurns: async () => {},
  sendReplies: async () => {},
  runImport: async () => {},
}
