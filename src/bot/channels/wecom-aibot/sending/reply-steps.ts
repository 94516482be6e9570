/** 发送步骤 · One reply as the requests it takes, in order. */
import { Readable } from 'node:stream'
import type { BlobStore } from '../../../../domain/ports/blob-store.js'
import type { Language, Said } from '../../../../domain/talk/language.js'
import type { ChannelCapabilities, OfferedFile, Reply } from '../../../../domain/talk/message.js'
import { numberedMenu } from '../../../menu.js'
import { CHOOSE, LONG_TEXT_NAME, LONG_TEXT_NOTE, type RenderedPart, renderReply } from '../../../render.js'
import { splitText } from '../../../split-text.js'
import { countBytes, describeSize } from '../../../text-size.js'
import { CODE, isConversationRefused } from '../connection/ack.js'
import { MAX_BUTTONS, MAX_FILE_BYTES, MAX_TEXT_BYTES, type TemplateCard } from '../connection/requests.js'
import type { UploadSource } from '../media/media-upload.js'
import { buttonCard, type CardWords, cardWords, fitsButtonCard } from './cards.js'

export const WECOM_CAPABILITIES: ChannelCapabilities = {
  buttons: true,
  maxButtons: MAX_BUTTONS,
  markdown: true,
  replacesProgress: true,
  maxTextBytes: MAX_TEXT_BYTES,
  maxFileBytes: MAX_FILE_BYTES,
  sendsFiles: true,
  filesComeApart: true,
}

/** Room for the sentence that closes a bubble before its time is up. */
const PROGRESS_BYTES = MAX_TEXT_BYTES - 256

export type Step =
  | { readonly kind: 'progress'; readonly text: string }
  /** `halvings`: how often it was cut in two because WeCom found it too large. */
  | { readonly kind: 'text'; readonly text: string; readonly halvings?: number }
  /** `menu`: the same with numbers, for where the card is refused. */
  | { readonly kind: 'card'; readonly card: TemplateCard; readonly menu: string }
  | { readonly kind: 'media'; readonly source: UploadSource }

export interface StepContext {
  readonly blobs: BlobStore
  readonly taskId: string
  /** The welcome takes plain text or one card. */
  readonly isWelcome: boolean
  readonly publicUrl?: string
}

export function planSteps(reply: Reply, context: StepContext): Step[] {
  if (reply.stream !== undefined && reply.streamEnds !== true) return planProgress(reply)
  const usesCard = fitsButtonCard(reply.choices ?? [])
  const card = cardStep(reply, context.taskId)
  if (usesCard && loneWords(reply)) return [card]
  const capabilities = {
    ...WECOM_CAPABILITIES,
    buttons: usesCard && !context.isWelcome,
    markdown: !context.isWelcome,
  }
  const parts = renderReply(withoutLargeFiles(reply, context.publicUrl), capabilities)
  const steps = parts.map((part) => partStep(part, context.blobs))
  // A bubble ends with words, whatever else the reply holds.
  if (reply.stream !== undefined && steps[0]?.kind !== 'text')
    steps.unshift({ kind: 'text', text: DONE[reply.language ?? 'zh'] })
  const hasButtons = parts.some((part) => part.kind === 'text' && part.choices !== undefined)
  return hasButtons ? [...steps, card] : steps
}

/** What the bubble of a stream ends with. */
export function wordsOfEnd(reply: Reply, blobs: BlobStore): string {
  const [first] = planSteps(reply, { blobs, taskId: '', isWelcome: false })
  return first?.kind === 'text' ? first.text : reply.text
}

const DONE: Said = { zh: '已完成。', en: 'Done.' }

function planProgress(reply: Reply): Step[] {
  const [first] = renderReply({ text: reply.text }, { ...WECOM_CAPABILITIES, maxTextBytes: PROGRESS_BYTES })
  return first?.kind === 'text' && first.text.trim() !== '' ? [{ kind: 'progress', text: first.text }] : []
}

function cardStep(reply: Reply, taskId: string): Step {
  const { choices = [], language = 'zh' } = reply
  const menu = numberedMenu(choices, language)
  return { kind: 'card', card: choiceCard(reply, taskId), menu: loneWords(reply) ? `${reply.text}\n\n${menu}` : menu }
}

const MOST_HALVINGS = 2

/** What to send in place of a step that was refused, so that its words are not lost; empty where nothing would help. */
export function insteadOf(step: Step, errorCode: string, language: Language): Step[] {
  if (isConversationRefused(errorCode)) return []
  if (step.kind === 'card') return [{ kind: 'text', text: step.menu }]
  if (step.kind !== 'text' || errorCode !== String(CODE.tooLarge)) return []
  const halvings = (step.halvings ?? 0) + 1
  // A little more than half: lines are kept whole.
  const half = Math.ceil(countBytes(step.text) * 0.6)
  if (halvings <= MOST_HALVINGS) return splitText(step.text, half).map((text) => ({ kind: 'text', text, halvings }))
  const file: Step = { kind: 'media', source: textFile(LONG_TEXT_NAME[language], step.text) }
  return halvings > MOST_HALVINGS + 1 ? [] : [{ kind: 'text', text: LONG_TEXT_NOTE[language], halvings }, file]
}

/** The choices of a reply, under its words where they need no message beside the card. */
export function choiceCard(reply: Reply, taskId: string): TemplateCard {
  const { choices = [], language = 'zh' } = reply
  return buttonCard(taskId, choices, loneWords(reply) ?? { title: CHOOSE[language] })
}

function loneWords(reply: Reply): CardWords | undefined {
  const isAlone = reply.stream === undefined && reply.picture === undefined && (reply.files ?? []).length === 0
  return isAlone ? cardWords(reply.text, reply.language ?? 'zh') : undefined
}

function partStep(part: RenderedPart, blobs: BlobStore): Step {
  switch (part.kind) {
    case 'text':
      return { kind: 'text', text: part.text }
    case 'picture':
    case 'file':
      return { kind: 'media', source: fromBlob(part.file, part.kind, blobs) }
    case 'text-file':
      return { kind: 'media', source: textFile(part.name, part.text) }
  }
}

function textFile(name: string, text: string): UploadSource {
  const bytes = Buffer.from(text)
  return { name, open: async () => Readable.from([bytes]), key: text, wants: 'file' }
}

function fromBlob(file: OfferedFile, wants: 'file' | 'picture', blobs: BlobStore): UploadSource {
  return { name: file.name, open: () => blobs.open(file.sha256), key: file.sha256, wants }
}

/** Where there is a web page, the sentence about a file too large for the chat says its address. */
function withoutLargeFiles(reply: Reply, publicUrl: string | undefined): Reply {
  const isLarge = (file: OfferedFile): boolean => file.sizeBytes > MAX_FILE_BYTES
  const all = [...(reply.picture ? [reply.picture] : []), ...(reply.files ?? [])]
  if (publicUrl === undefined || !all.some(isLarge)) return reply
  const { picture, files = [], ...others } = reply
  const notes = all.filter(isLarge).map((file) => tooLarge(file, publicUrl)[reply.language ?? 'zh'])
  return {
    ...others,
    text: [reply.text, ...notes].filter((text) => text.trim() !== '').join('\n\n'),
    files: files.filter((file) => !isLarge(file)),
    ...(picture && !isLarge(picture) ? { picture } : {}),
  }
}

function tooLarge({ name, sizeBytes }: OfferedFile, publicUrl: string): Said {
  const [size, limit] = [describeSize(sizeBytes), describeSize(MAX_FILE_BYTES)]
  return {
    zh: `《${name}》有 ${size}，超过企业微信能发的 ${limit}。请到网页下载：${publicUrl}`,
    en: `“${name}” has ${size}, more than the ${limit} WeCom can send. Please download it from the web page: ${publicUrl}`,
  }
}
