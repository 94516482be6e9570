/** 回调报文 · What WeCom sends, read with our own schemas: the SDK's types are wrong for card events. */
import { z } from 'zod'

const text = z.object({ content: z.string() })
const media = z.object({ url: z.string().min(1), aeskey: z.string().default('') })
const file = z.object({ file: media })
const image = z.object({ image: media })

const mixedItem = z.union([
  z.object({ msgtype: z.literal('text'), text }),
  z.object({ msgtype: z.literal('image'), image: media }),
  z.object({ msgtype: z.string() }),
])
const mixed = z.object({ mixed: z.object({ msg_item: z.array(mixedItem) }) })

export const CONTENT = {
  text: z.object({ text }),
  voice: z.object({ voice: text }),
  image,
  file,
  mixed,
} as const

const sender = z.object({ userid: z.string().min(1) })
const place = {
  chattype: z.enum(['single', 'group']).default('single'),
  chatid: z.string().min(1).optional(),
  from: sender,
}

const cardTap = z.object({ event_key: z.string().min(1), task_id: z.string().min(1) })

/** Documented nested; the SDK's types say flat. Both are read. */
const event = z.object({ eventtype: z.string(), template_card_event: z.unknown().optional() }).loose()

const headers = z.object({ req_id: z.string().min(1) })

const messageFrame = z.object({
  headers,
  body: z.object({ ...place, msgid: z.string().min(1), msgtype: z.string(), quote: z.unknown().optional() }).loose(),
})

const eventFrame = z.object({
  headers,
  body: z.object({ ...place, msgid: z.string().min(1).optional(), event }).loose(),
})

export type MessageFrame = z.infer<typeof messageFrame>
export type EventFrame = z.infer<typeof eventFrame>
export type CardTap = z.infer<typeof cardTap>
export type MediaPart = z.infer<typeof media>

export function readMessageFrame(frame: unknown): MessageFrame | undefined {
  return complete(messageFrame.safeParse(frame).data)
}

export function readEventFrame(frame: unknown): EventFrame | undefined {
  return complete(eventFrame.safeParse(frame).data)
}

export function readCardTap(frame: EventFrame): CardTap | undefined {
  const { event } = frame.body
  return cardTap.safeParse(event.template_card_event).data ?? cardTap.safeParse(event).data
}

/** Seen before anything else: this event has neither a sender nor a conversation. */
export function isDisconnectedEvent(frame: unknown): boolean {
  const shape = z.object({ body: z.object({ event: z.object({ eventtype: z.literal('disconnected_event') }) }) })
  return shape.safeParse(frame).success
}

/** A group message without its group cannot be answered. */
function complete<F extends MessageFrame | EventFrame>(frame: F | undefined): F | undefined {
  return frame?.body.chattype === 'group' && frame.body.chatid === undefined ? undefined : frame
}
