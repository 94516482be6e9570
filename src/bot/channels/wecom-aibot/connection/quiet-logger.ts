/** 日志脱敏 · What the SDK says, without message text, addresses, keys and people's ids. */

export interface ChannelLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

interface SdkLogger {
  debug(message: string, ...rest: unknown[]): void
  info(message: string, ...rest: unknown[]): void
  warn(message: string, ...rest: unknown[]): void
  error(message: string, ...rest: unknown[]): void
}

/** The SDK's own phrases by their beginning: nothing else of what it writes is passed on. */
const KNOWN = [
  'Authentication failed',
  'Authentication successful',
  'Connection lost, reconnecting',
  'Auth failed, reconnecting',
  'Failed to create WebSocket connection',
  'Failed to handle message',
  'Failed to parse WebSocket message',
  'Failed to send auth frame',
  'Failed to send heartbeat',
  'Failed to send reply',
  'Heartbeat ack error',
  'Max auth failure attempts reached',
  'No heartbeat ack received',
  'Received disconnected_event',
  'Received invalid message format',
  'Received unknown frame',
  'Reply ack error',
  'Reply ack timeout',
  'Server disconnected this connection',
  'WebSocket connection closed',
  'WebSocket connection established',
  'WebSocket error',
]

/** Its debug lines hold whole message bodies and are dropped. */
export function quietLogger(log: ChannelLog): SdkLogger {
  const say = (level: 'info' | 'warn' | 'error', message: string, rest: readonly unknown[]): void => {
    const phrase = KNOWN.find((known) => message.startsWith(known))
    if (phrase === undefined && level === 'info') return
    const errorCode = findErrorCode(message) ?? findErrorCode(rest[0])
    log[level]({ sdk: phrase ?? 'other', ...(errorCode === undefined ? {} : { errorCode }) }, 'wecom sdk')
  }
  return {
    debug: () => undefined,
    info: (message, ...rest) => say('info', message, rest),
    warn: (message, ...rest) => say('warn', message, rest),
    error: (message, ...rest) => say('error', message, rest),
  }
}

/** A refusal without req_id (40058) is seen only here, as an unknown frame. */
function findErrorCode(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const code = /"?errcode"?\s*[=:]\s*(-?\d{1,9})/.exec(text)?.[1]
  return code === undefined ? undefined : Number(code)
}
