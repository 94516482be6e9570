/** 页眉与提示 · Everything around the messages: names, connection, banner, passing notes. */
import { byId } from './dom.js'
import type { Session } from './wire.js'

const BROKEN_MS = 2500
const NOTE_MS = 6000

let brokenSince: ReturnType<typeof setTimeout> | undefined
let noteEnds: ReturnType<typeof setTimeout> | undefined
let title = document.title

export function showSession({ botName, personName, schools, isBound }: Session): void {
  title = botName
  document.title = botName
  byId('bot-name', HTMLElement).textContent = botName
  const names = [schools.join('、'), personName ?? ''].filter((name) => name !== '')
  byId('belonging', HTMLElement).textContent = isBound ? names.join(' · ') || '已绑定' : '还没有绑定院校'
}

/** A break shorter than a breath is not worth a banner. */
export function showOnline(state: 'online' | 'connecting'): void {
  const mark = byId('online', HTMLElement)
  mark.dataset.state = state
  mark.textContent = state === 'online' ? '在线' : '连接中'
  if (state === 'online') {
    clearTimeout(brokenSince)
    brokenSince = undefined
    showBanner(undefined)
  } else
    brokenSince ??= setTimeout(() => showBanner('连接断开了，正在重新连接… 没发出的消息请在恢复后重发。'), BROKEN_MS)
}

export function showBanner(text: string | undefined): void {
  const banner = byId('banner', HTMLElement)
  banner.hidden = text === undefined
  banner.textContent = text ?? ''
}

export function notify(text: string): void {
  const toast = byId('toast', HTMLElement)
  clearTimeout(noteEnds)
  toast.textContent = text
  toast.hidden = false
  noteEnds = setTimeout(() => {
    toast.hidden = true
  }, NOTE_MS)
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) document.title = title
})
