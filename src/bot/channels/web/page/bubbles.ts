/** 气泡 · One message as an element: what the assistant answered, what the person wrote. */
import { describeSize, el, unseen } from './dom.js'
import { showMarkdown } from './markdown.js'
import type { ShownFile, ShownReply } from './wire.js'

export type Choice = ShownReply['choices'][number]

export interface ReplyBubble {
  readonly row: HTMLElement
  /** Leaves the buttons readable, the chosen one marked. */
  closeChoices(chosenLabel?: string): void
  openChoices(): void
  /** The same question was asked again below: what was chosen here stays marked. */
  restChoices(): void
}

export function showReply(reply: ShownReply, onChoose: (choice: Choice, bubble: ReplyBubble) => void): ReplyBubble {
  const bubble = el('div', { class: reply.isProgress ? 'bubble progress' : 'bubble' }, showMarkdown(reply.text))
  if (reply.isProgress) bubble.append(progressBar(reply.text))
  if (reply.picture) bubble.append(pictureCard(reply.picture))
  if (reply.files.length > 0) bubble.append(el('div', { class: 'files' }, ...reply.files.map(fileCard)))
  const buttons = reply.choices.map(({ label }) => el('button', { type: 'button' }, label))
  const column = el('div', { class: 'column' }, bubble)
  if (buttons.length > 0)
    column.append(el('div', { class: 'choices', role: 'group', 'aria-label': '可选的回答' }, ...buttons))
  const face = el('img', { class: 'face', src: '/favicon.svg', alt: '', width: '32', height: '32' })
  const shown: ReplyBubble = {
    // Snapshots follow each other too fast to be read aloud.
    row: el(
      'div',
      { class: 'row bot', 'aria-live': reply.isProgress ? 'off' : 'polite' },
      face,
      unseen('助手：'),
      column,
    ),
    closeChoices(chosenLabel) {
      for (const button of buttons) {
        button.disabled = true
        button.setAttribute('aria-pressed', String(button.textContent === chosenLabel))
      }
    },
    openChoices() {
      for (const button of buttons) {
        button.disabled = false
        button.removeAttribute('aria-pressed')
      }
    },
    restChoices() {
      for (const button of buttons) button.disabled = true
    },
  }
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => {
      const choice = reply.choices[index]
      if (choice) onChoose(choice, shown)
    })
  })
  return shown
}

export interface SaidBubble {
  readonly row: HTMLElement
  sending(): void
  sent(): void
  failed(sentence: string, retry?: () => void): void
}

export function showSaid(text: string): SaidBubble {
  const { words, names } = readSaid(text)
  const bubble = el('div', { class: 'bubble' })
  if (words.trim() !== '') bubble.append(el('p', { class: 'words' }, words))
  bubble.append(...namesOf(names))
  const state = el('p', { class: 'state' })
  const column = el('div', { class: 'column' }, bubble, state)
  return {
    row: el('div', { class: 'row me' }, unseen('我：'), column),
    sending: () => state.replaceChildren('正在发送…'),
    sent: () => state.replaceChildren(),
    failed(sentence, retry) {
      state.replaceChildren(el('span', { class: 'wrong' }, sentence))
      if (!retry) return
      const again = el('button', { type: 'button', class: 'link' }, '重发')
      again.addEventListener('click', retry)
      state.append(' ', again)
    },
  }
}

const FILE_LINE = '📎 '

const MAX_LINES = 8

/** Each file is a line of its own; of a pasted table the first lines are enough to know it by. */
function readSaid(text: string): { words: string; names: readonly string[] } {
  const lines = text.split('\n')
  const names = lines.filter((line) => line.startsWith(FILE_LINE)).map((line) => line.slice(FILE_LINE.length))
  const words = lines.filter((line) => !line.startsWith(FILE_LINE))
  const shown = words.length > MAX_LINES ? [...words.slice(0, MAX_LINES - 2), `…… 共 ${words.length} 行`] : words
  return { words: hideNumbers(shown.join('\n')), names }
}

/** Whoever looks over a shoulder must not read a whole ID number: 110101********001X. */
function hideNumbers(text: string): string {
  return text.replace(/(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g, '$1********$2')
}

const MAX_NAMES = 6

function namesOf(names: readonly string[]): HTMLElement[] {
  const shown = names
    .slice(0, MAX_NAMES)
    .map((name) => el('p', { class: 'sent-file' }, fileMark(name), el('span', {}, name)))
  if (names.length > MAX_NAMES) shown.push(el('p', { class: 'more-files' }, `等 ${names.length} 个文件`))
  return shown
}

/** A bar that fills where the text tells how far it is (`3,000 / 10,000` or `30%`), else one that moves. */
function progressBar(text: string): HTMLElement {
  const counted = /(?<![\d,，])([\d,，]+)\s*\/\s*([\d,，]+)/.exec(text)
  const percent = /(\d{1,3})(?:\.\d+)?\s*[%％]/.exec(text)
  const number = (digits: string | undefined): number => Number((digits ?? '').replace(/[,，]/g, ''))
  const share = counted ? number(counted[1]) / number(counted[2]) : percent ? number(percent[1]) / 100 : Number.NaN
  if (!(share >= 0 && share <= 1))
    return el('div', { class: 'bar moving', role: 'progressbar', 'aria-label': '正在处理' })
  return el('progress', { max: '1', value: String(share), 'aria-label': '处理进度' })
}

function pictureCard(picture: ShownFile): HTMLElement {
  const image = el('img', { src: picture.url, alt: picture.name, loading: 'lazy' })
  return el('a', { class: 'picture', href: picture.url, target: '_blank', rel: 'noopener', title: '看大图' }, image)
}

function fileCard({ name, sizeBytes, url }: ShownFile): HTMLElement {
  const texts = el(
    'span',
    { class: 'file-texts' },
    el('span', { class: 'file-name' }, name),
    el('small', {}, describeSize(sizeBytes)),
  )
  const label = `下载 ${name}，${describeSize(sizeBytes)}`
  return el(
    'a',
    { class: 'file', href: url, download: name, 'aria-label': label },
    fileMark(name),
    texts,
    el('span', { class: 'get' }, '下载'),
  )
}

const MARKS: Readonly<Record<string, string>> = {
  xlsx: '表',
  xls: '表',
  csv: '表',
  zip: '包',
  rar: '包',
  jpg: '图',
  jpeg: '图',
  png: '图',
  pdf: '页',
}

function fileMark(name: string): HTMLElement {
  const mark = MARKS[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? '文'
  return el('span', { class: 'file-mark', 'data-mark': mark, 'aria-hidden': 'true' }, mark)
}
