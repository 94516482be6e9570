/** 测试网关 · The protocol's limits and error codes as the gateway enforces them. */
import { z } from 'zod'

export const CODES = {
  ok: 0,
  busy: -1,
  badCredentials: 853000,
  notSubscribed: 846609,
  unknownReqId: 846605,
  streamExpired: 846608,
  badMsgType: 40008,
  badMediaId: 40007,
  missingField: 40058,
  noChatId: 86201,
  mayNotPost: 93006,
  frequency: 45009,
  tooLong: 45002,
  repeatedTask: 40074,
} as const

export const LIMITS = {
  textBytes: 20_480,
  chunkBytes: 512 * 1024,
  chunks: 100,
  fileBytes: 20 * 1024 * 1024,
  imageBytes: 10 * 1024 * 1024,
  perMinute: 30,
  perHour: 1000,
  streamMs: 6 * 60_000,
  welcomeMs: 5_000,
  updateMs: 5_000,
  replyMs: 24 * 3_600_000,
  mediaMs: 3 * 24 * 3_600_000,
}

export type Limits = typeof LIMITS

export interface Frame {
  readonly cmd?: string
  readonly headers: { readonly req_id: string }
  readonly body: Record<string, unknown>
}

const frame = z.object({
  cmd: z.string().optional(),
  headers: z.object({ req_id: z.string().default('') }).default({ req_id: '' }),
  body: z.record(z.string(), z.unknown()).default({}),
})

export function readFrame(data: string): Frame {
  const { cmd, headers, body } = frame.parse(JSON.parse(data))
  return { headers, body, ...(cmd === undefined ? {} : { cmd }) }
}

const bytes = (text: string): number => Buffer.byteLength(text)
const id = z.string().min(1)
const media = z.object({ media_id: id })
const card = z.looseObject({
  card_type: id,
  main_title: z.object({ title: id }),
  button_list: z
    .array(z.object({ text: id, key: id.refine((key) => bytes(key) <= 1024) }))
    .min(1)
    .max(6),
  task_id: z.string().regex(/^[0-9A-Za-z_@-]{1,128}$/),
})
export const stream = z.object({ id, finish: z.boolean().default(false), content: z.string().default('') })

const kinds = {
  markdown: z.object({ markdown: z.object({ content: id }) }),
  template_card: z.object({ template_card: card }),
  file: z.object({ file: media }),
  image: z.object({ image: media }),
}

/** What each command may hold, by msgtype. */
export const SHAPES = {
  aibot_respond_msg: { ...kinds, stream: z.object({ stream }) },
  aibot_respond_welcome_msg: {
    text: z.object({ text: z.object({ content: id }) }),
    template_card: kinds.template_card,
  },
  aibot_send_msg: kinds,
} as const

export const updateShape = z.object({ response_type: z.literal('update_template_card'), template_card: card })
export const uploadInit = z.object({
  type: z.enum(['file', 'image']),
  filename: id,
  total_size: z.number().int().positive(),
  total_chunks: z.number().int().positive(),
  md5: z.string().optional(),
})
export const uploadChunk = z.object({ upload_id: id, chunk_index: z.number().int().min(0), base64_data: id })
export const uploadFinish = z.object({ upload_id: id })

export const target = z.object({ chatid: z.string().optional(), chat_type: z.number().optional() })
