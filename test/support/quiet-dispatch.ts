/** 不派活 · A dispatch that puts nothing into any queue: the test takes each step itself. */
import type { OnBehalfOf } from '../../src/domain/ports/on-behalf-of.js'
import type { Dispatch } from '../../src/domain/ports/talk-store.js'

export const NO_DISPATCH: Dispatch = {
  takeTurns: async () => {},
  fetchFiles: async () => {},
  sendReplies: async () => {},
  runImports: async () => {},
}

/** Nobody waits for anybody. */
export const AT_ONCE: OnBehalfOf = (_whose, _budgetMs, work) => work()
