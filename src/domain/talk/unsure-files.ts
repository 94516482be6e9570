/** 没送到的文件 · Files of replies of which nobody knows whether they arrived: what is said, and what is sent again. */

import type { OutboxState } from '../ports/talk-store.js'
import type { OfferedFile, Reply } from './message.js'
import { problemOf, sentenceOf } from './problem.js'

function filesOf({ files = [], picture }: Reply): readonly OfferedFile[] {
  const isAmong = files.some((file) => picture !== undefined && isSame(file, picture))
  return picture === undefined || isAmong ? files : [picture, ...files]
}

/** Said once after a sending whose end is not known. No choices: the numbers of the menu before it stay good. */
export function sayUnsure(reply: Reply): Reply | undefined {
  const count = filesOf(reply).length
  if (count === 0) return undefined
  const { language = 'zh' } = reply
  return { text: sentenceOf(problemOf('files-unsure', { count }), language) }
}

/**
 * Of one conversation's replies, the oldest first: the files that no reply is known to have brought; where all have come,
 * those of the last reply that held any.
 */
export function filesToSendAgain(
  replies: readonly { readonly reply: Reply; readonly state: OutboxState }[],
): readonly OfferedFile[] {
  const missing: OfferedFile[] = []
  let last: readonly OfferedFile[] = []
  for (const { reply, state } of replies) {
    const files = filesOf(reply)
    if (files.length === 0) continue
    last = files
    const others = missing.filter((one) => !files.some((file) => isSame(file, one)))
    missing.splice(0, missing.length, ...others, ...(state === 'unknown' || state === 'rejected' ? files : []))
  }
  return missing.length > 0 ? missing : last
}

function isSame(one: OfferedFile, other: OfferedFile): boolean {
  return one.sha256 === other.sha256 && one.name === other.name
}
