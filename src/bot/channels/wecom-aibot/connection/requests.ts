/** 请求报文 · The bodies we send, checked before they leave: WeCom's refusal of a bad one (40058) has no req_id. */
import { z } from 'zod'

export const MAX_TEXT_BYTES = 20_480
export const MAX_CHUNK_BYTES = 512 * 1024
const MAX_CHUNKS = 100
export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_PICTURE_BYTES = 10 * 1024 * 1024
export const MAX_BUTTONS = 6
export const MAX_KEY_BYTES = 1_024
const MAX_NAME_BYTES = 256

const bytes = (max: number) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= max, 'too many bytes')
const visible = bytes(MAX_TEXT_BYTES).refine((text) => text.trim() !== '', 'nothing to see')

const button = z.object({
  text: z.string().trim().min(1),
  key: bytes(MAX_KEY_BYTES),
  style: z.number().int().min(1).max(4).optional(),
})
const card = z.object({
  card_type: z.literal('button_interaction'),
  main_title: z.object({ title: z.string().trim().min(1), desc: z.string().optional() }),
  sub_title_text: z.string().optional(),
  button_list: z
    .array(button)
    .min(1)
    .max(MAX_BUTTONS)
    .refine((list) => new Set(list.map((one) => one.key)).size === list.length, 'the same key twice'),
  task_id: z.string().regex(/^[0-9A-Za-z_@-]{1,128}$/),
})

const markdown = z.object({ msgtype: z.literal('markdown'), markdown: z.object({ content: visible }) })
const templateCard = z.object({ msgtype: z.literal('template_card'), template_card: card })
const media = z.object({ media_id: z.string().min(1) })
const file = z.object({ msgtype: z.literal('file'), file: media })
const image = z.object({ msgtype: z.literal('image'), image: media })
const stream = z.object({
  msgtype: z.literal('stream'),
  stream: z.object({ id: bytes(256), finish: z.boolean(), content: visible }),
})
const welcomeText = z.object({ msgtype: z.literal('text'), text: z.object({ content: visible }) })

const target = z.object({ chatid: z.string().min(1), chat_type: z.union([z.literal(1), z.literal(2)]) })

const BODIES = {
  aibot_respond_msg: z.discriminatedUnion('msgtype', [stream, markdown, templateCard, file, image]),
  aibot_respond_welcome_msg: z.discriminatedUnion('msgtype', [welcomeText, templateCard]),
  aibot_respond_update_msg: z.object({
    response_type: z.literal('update_template_card'),
    template_card: card,
    userids: z.array(z.string().min(1)).min(1).optional(),
  }),
  aibot_send_msg: z.intersection(target, z.discriminatedUnion('msgtype', [markdown, templateCard, file, image])),
  aibot_upload_media_init: z.object({
    type: z.enum(['file', 'image']),
    filename: bytes(MAX_NAME_BYTES),
    total_size: z.number().int().min(1).max(MAX_FILE_BYTES),
    total_chunks: z.number().int().min(1).max(MAX_CHUNKS),
    md5: z.string().regex(/^[0-9a-f]{32}$/),
  }),
  aibot_upload_media_chunk: z.object({
    upload_id: z.string().min(1),
    chunk_index: z
      .number()
      .int()
      .min(0)
      .max(MAX_CHUNKS - 1),
    base64_data: z.string().min(1),
  }),
  aibot_upload_media_finish: z.object({ upload_id: z.string().min(1) }),
} as const

export type Command = keyof typeof BODIES
export type BodyOf<C extends Command> = z.infer<(typeof BODIES)[C]>
export type TemplateCard = z.infer<typeof card>
/** What both an answer and a push can hold. */
export type Content =
  | z.infer<typeof markdown>
  | z.infer<typeof templateCard>
  | z.infer<typeof file>
  | z.infer<typeof image>

/** Where a body breaks a rule (never what it holds), or undefined. */
export function findFault(cmd: Command, body: unknown): string | undefined {
  const result = BODIES[cmd].safeParse(body)
  if (result.success) return undefined
  return result.error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ')
}
