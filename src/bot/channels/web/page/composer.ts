/** 输入框 · Text, files and quick questions. Enter sends, but not while a Chinese word is being composed. */

import { byId } from './dom.js'
import { acceptDrops } from './drop.js'

export interface Composed {
  readonly onText: (text: string) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onTooLong: (maxLength: number) => void
}

const MAX_TEXT_LENGTH = 4000
/** Rows copied from a spreadsheet. */
const MAX_TABLE_LENGTH = 200_000
const MAX_HEIGHT_PX = 160

export function openComposer({ onText, onFiles, onTooLong }: Composed): void {
  const form = byId('composer', HTMLFormElement)
  const text = byId('text', HTMLTextAreaElement)
  const send = byId('send', HTMLButtonElement)
  const input = byId('file-input', HTMLInputElement)

  const resize = (): void => {
    send.disabled = text.value.trim() === ''
    text.style.height = 'auto'
    const borders = text.offsetHeight - text.clientHeight
    text.style.height = `${Math.min(text.scrollHeight + borders, MAX_HEIGHT_PX)}px`
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const words = text.value.trim()
    if (words === '') return
    const most = words.includes('\n') ? MAX_TABLE_LENGTH : MAX_TEXT_LENGTH
    if (words.length > most) return onTooLong(most)
    text.value = ''
    resize()
    onText(words)
  })
  text.addEventListener('input', resize)
  text.addEventListener('keydown', (event) => {
    // Safari ends the composition before the key: there only the code 229 tells.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    form.requestSubmit()
  })
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) onFiles(files)
  })
  byId('chips', HTMLElement).addEventListener('click', (event) => {
    const words = event.target instanceof HTMLButtonElement ? event.target.dataset.text : undefined
    if (words) onText(words)
  })
  acceptDrops((files) => {
    if (files.length > 0) onFiles(files)
  })
  // A hint that does not fit into one line would be cut in the middle.
  const roomy = matchMedia('(pointer: fine) and (min-width: 560px)')
  const hint = (): void => {
    text.placeholder = roomy.matches ? '写消息，或把名单、照片压缩包拖进来' : '写消息'
  }
  roomy.addEventListener('change', hint)
  hint()
  if (roomy.matches) text.focus()
}
