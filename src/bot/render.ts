/** 呈现 · One reply as the parts a channel can show: text with buttons or a numbered menu, pictures, files. */
import type { Language, Said } from '../domain/talk/language.js'
import type { ChannelCapabilities, Choice, OfferedFile, Reply } from '../domain/talk/message.js'
import { fitsButtons, numberedMenu } from './menu.js'
import { stripMarkdown } from './plain-text.js'
import { splitText } from './split-text.js'
import { countBytes, describeSize } from './text-size.js'

interface FilePart {
  readonly kind: 'picture' | 'file'
  readonly file: OfferedFile
}

export type RenderedPart =
  /** At most `maxTextBytes`. `choices` only where the channel has buttons enough, on the last text part. */
  | { readonly kind: 'text'; readonly text: string; readonly choices?: readonly Choice[] }
  | FilePart
  /** Text too long for the chat, to be sent as a file of this name (UTF-8). */
  | { readonly kind: 'text-file'; readonly name: string; readonly text: string }

const MAX_TEXT_PARTS = 3
export const LONG_TEXT_NAME: Said = { zh: '完整内容.txt', en: 'whole-text.txt' }
export const LONG_TEXT_NOTE: Said = {
  zh: `内容较长，完整内容在文件《${LONG_TEXT_NAME.zh}》里。`,
  en: `This is long; the whole text is in the file “${LONG_TEXT_NAME.en}”.`,
}
export const CHOOSE: Said = { zh: '请选择', en: 'Please choose' }

/** Parts in the order they are to be sent. Never empty unless the reply is. */
export function renderReply(reply: Reply, capabilities: ChannelCapabilities): RenderedPart[] {
  const { choices = [], language = 'zh' } = reply
  const asButtons = choices.length > 0 && fitsButtons(choices, capabilities)
  const { sent, notices } = sortFiles(reply, capabilities)
  const body = [reply.text, ...notices].filter((text) => text.trim() !== '').join('\n\n')
  const text = choices.length > 0 && body === '' ? `${CHOOSE[language]}${{ zh: '：', en: ':' }[language]}` : body
  const menu = choices.length > 0 && !asButtons ? numberedMenu(choices, language) : ''
  const texts = renderTexts(capabilities.markdown ? text : stripMarkdown(text), menu, language, capabilities)
  return [...(asButtons ? withChoices(texts, choices) : texts), ...sent]
}

function renderTexts(
  text: string,
  menu: string,
  language: Language,
  capabilities: ChannelCapabilities,
): RenderedPart[] {
  const { maxTextBytes } = capabilities
  const parts = splitText(menu === '' ? text : `${text}\n\n${menu}`, maxTextBytes)
  if (parts.length <= MAX_TEXT_PARTS || !capabilities.sendsFiles) {
    return parts.map((part) => ({ kind: 'text', text: part }))
  }
  const ending = [LONG_TEXT_NOTE[language], menu].filter((part) => part !== '').join('\n\n')
  const room = maxTextBytes - countBytes(ending) - 2
  const opening = room > 0 ? (splitText(text, room)[0] ?? '') : ''
  const short = splitText(opening === '' ? ending : `${opening}\n\n${ending}`, maxTextBytes)
  return [
    ...short.map((part): RenderedPart => ({ kind: 'text', text: part })),
    { kind: 'text-file', name: LONG_TEXT_NAME[language], text: stripMarkdown(text) },
  ]
}

/** A text file may follow the texts; buttons belong to the last text. */
function withChoices(parts: readonly RenderedPart[], choices: readonly Choice[]): RenderedPart[] {
  const last = parts.findLastIndex((part) => part.kind === 'text')
  return parts.map((part, index) => (index === last && part.kind === 'text' ? { ...part, choices } : part))
}

function sortFiles(
  reply: Reply,
  capabilities: ChannelCapabilities,
): { readonly sent: readonly FilePart[]; readonly notices: readonly string[] } {
  const files = (reply.files ?? []).filter((file) => !isPictureOf(file, reply))
  const offered: FilePart[] = [
    ...(reply.picture ? [{ kind: 'picture', file: reply.picture } as const] : []),
    ...files.map((file) => ({ kind: 'file', file }) as const),
  ]
  const { language = 'zh' } = reply
  const sent: FilePart[] = []
  const notices: string[] = []
  for (const part of offered) {
    if (!capabilities.sendsFiles) notices.push(notHere(part.file)[language])
    else if (part.file.sizeBytes > capabilities.maxFileBytes) notices.push(tooLarge(part.file, capabilities)[language])
    else sent.push(part)
  }
  return { sent, notices }
}

/** A picture shown in the chat is not sent once more as a file. */
function isPictureOf(file: OfferedFile, { picture }: Reply): boolean {
  return picture !== undefined && picture.sha256 === file.sha256 && picture.name === file.name
}

function notHere({ name }: OfferedFile): Said {
  return {
    zh: `《${name}》在这里发不了，请在网页聊天里再要一次。`,
    en: `“${name}” cannot be sent here; please ask for it again in the web chat.`,
  }
}

function tooLarge({ name, sizeBytes }: OfferedFile, capabilities: ChannelCapabilities): Said {
  const [size, limit] = [describeSize(sizeBytes), describeSize(capabilities.maxFileBytes)]
  return {
    zh: `《${name}》有 ${size}，超过这里能发的 ${limit}，请在网页聊天里再要一次。`,
    en: `“${name}” has ${size}, more than the ${limit} that can be sent here; please ask for it again in the web chat.`,
  }
}
