/** 看聊天 · What people see in a chat of the test gateway, waited for. */
import type { Shown } from './message-desk.js'
import type { WecomGateway } from './wecom-gateway.js'

const PATIENCE_MS = 40_000

/** The first shown thing that fits; only of what came after `from` shown things. */
export async function seen(
  gateway: WecomGateway,
  chat: string,
  fits: (shown: Shown) => boolean,
  from = 0,
  patienceMs = PATIENCE_MS,
): Promise<Shown> {
  const deadline = Date.now() + patienceMs
  const find = () => gateway.shown(chat).slice(from).find(fits)
  await gateway.until(() => find() !== undefined || Date.now() > deadline)
  const found = find()
  if (found !== undefined) return found
  const all = gateway.shown(chat).map((shown) => `${shown.kind} ${shown.text} ${JSON.stringify(shown.card ?? '')}`)
  throw new Error(`${fits} was not seen; seen:\n${all.join('\n')}`)
}

/** Words that are said to their end, on a card too. */
export function says(pattern: RegExp): (shown: Shown) => boolean {
  return (shown) => shown.finished && pattern.test(`${shown.text} ${JSON.stringify(shown.card ?? '')}`)
}
