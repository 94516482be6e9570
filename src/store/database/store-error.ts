/** 存储错误 · What can go wrong in the store that only we, or time, can put right. */

export type Retry = 'soon' | 'later' | 'never'

/** The conversation moved on, or a change no longer holds: read again and take the turn again. */
export class TurnConflict extends Error {
  override readonly name = 'TurnConflict'
  readonly retry: Retry = 'soon'
}

/** A batch cannot be applied or finished as it stands. */
export class BatchRefused extends Error {
  override readonly name = 'BatchRefused'
  readonly retry: Retry = 'never'
}

/** The embedded database cannot run here; the message is one line that says why and what to do. */
export class EmbeddedPostgresUnavailable extends Error {
  override readonly name = 'EmbeddedPostgresUnavailable'
  readonly retry: Retry = 'never'
}

/** The data key does not fit what is stored, or is not a key. */
export class DataKeyError extends Error {
  override readonly name = 'DataKeyError'
  readonly retry: Retry = 'never'
}

/** The migrations on disk and in the database disagree. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
  readonly retry: Retry = 'never'
}

/** A change of records that the asker has no role for. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly retry: Retry = 'never'
}
