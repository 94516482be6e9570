/** 时间线 · The messages in order: snapshots of one stream share one bubble, the newest stays in view. */
import { type Choice, type ReplyBubble, showReply } from './bubbles.js'
import { byId, el } from './dom.js'
import type { ShownReply } from './wire.js'

export type OnChoose = (reply: ShownReply, choice: Choice, bubble: ReplyBubble) => void

const QUIET_MS = 10 * 60_000
const TYPING_MS = 60_000
const NEAR_PX = 120

export class Timeline {
  readonly #list = byId('messages', HTMLElement)
  readonly #scroll = byId('scroll', HTMLElement)
  readonly #toNewest = byId('to-newest', HTMLButtonElement)
  readonly #shown = new Map<string, { reply: ShownReply; bubble: ReplyBubble }>()
  /** By their labels the newest buttons of each kind: a question asked again is answered below. */
  readonly #newestChoices = new Map<string, ReplyBubble>()
  readonly #typing = el('div', { class: 'row bot typing', 'aria-label': '助手正在处理' }, el('i'), el('i'), el('i'))
  #typingEnds: ReturnType<typeof setTimeout> | undefined
  #lastAt = 0

  /** The person is reading the newest; only their own scrolling up ends it, not a picture that loads and grows. */
  #follows = true

  constructor(private readonly onChoose: OnChoose) {
    this.#toNewest.addEventListener('click', () => this.toEnd('smooth'))
    let lastTop = 0
    this.#scroll.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#scroll
      const fromEnd = scrollHeight - scrollTop - clientHeight
      // The first step of a scroll up is still near the end.
      if (fromEnd <= 1 || (fromEnd < NEAR_PX && scrollTop >= lastTop)) {
        this.#follows = true
        this.#toNewest.hidden = true
      } else if (scrollTop < lastTop) this.#follows = false
      lastTop = scrollTop
    })
    const watch = new ResizeObserver(() => this.#keepEnd())
    watch.observe(this.#list)
    watch.observe(this.#scroll)
  }

  /** Returns the bubble, or undefined where a newer snapshot of the stream is already shown. */
  showReply(reply: ShownReply): ReplyBubble | undefined {
    const key = reply.stream === undefined ? `reply ${reply.id}` : `stream ${reply.stream}`
    const before = this.#shown.get(key)
    if (before && (before.reply.sequence > reply.sequence || same(before.reply, reply))) return undefined
    const bubble = showReply(reply, (choice, chosen) => this.onChoose(reply, choice, chosen))
    this.#shown.set(key, { reply, bubble })
    this.#restSameChoices(reply, bubble)
    const isLast = before !== undefined && this.#lastRow() === before.bubble.row
    // A final answer that others have overtaken comes to the end, where the person looks.
    if (before && (reply.isProgress || isLast)) before.bubble.row.replaceWith(bubble.row)
    else {
      before?.bubble.row.remove()
      this.append(bubble.row, new Date(reply.at))
    }
    if (!reply.isProgress || !before) this.stopTyping()
    return bubble
  }

  append(row: HTMLElement, at: Date, mustShow = false): void {
    const when = this.#whenLine(at)
    if (when) this.#list.append(when)
    this.#list.append(row)
    if (this.#typing.isConnected) this.#list.append(this.#typing)
    if (this.#follows || mustShow) this.toEnd()
    else this.#toNewest.hidden = false
  }

  startTyping(): void {
    clearTimeout(this.#typingEnds)
    this.#typingEnds = setTimeout(() => this.stopTyping(), TYPING_MS)
    this.#list.append(this.#typing)
    this.#keepEnd()
  }

  stopTyping(): void {
    clearTimeout(this.#typingEnds)
    this.#typing.remove()
  }

  toEnd(behavior: ScrollBehavior = 'instant'): void {
    this.#follows = true
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior })
    this.#toNewest.hidden = true
  }

  #restSameChoices({ choices }: ShownReply, bubble: ReplyBubble): void {
    if (choices.length === 0) return
    const labels = choices.map(({ label }) => label).join('\n')
    this.#newestChoices.get(labels)?.restChoices()
    this.#newestChoices.set(labels, bubble)
  }

  #keepEnd(): void {
    if (this.#follows) this.toEnd()
  }

  #lastRow(): Element | null {
    const last = this.#list.lastElementChild
    return last === this.#typing ? last.previousElementSibling : last
  }

  /** A time in the middle, after a pause. */
  #whenLine(at: Date): HTMLElement | undefined {
    const isPause = at.getTime() - this.#lastAt > QUIET_MS
    this.#lastAt = Math.max(this.#lastAt, at.getTime())
    return isPause
      ? el('p', { class: 'when' }, el('time', { datetime: at.toISOString() }, describeTime(at)))
      : undefined
  }
}

function describeTime(at: Date): string {
  const time = at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = Math.round((startOfDay(new Date()) - startOfDay(at)) / 86_400_000)
  if (days === 0) return `今天 ${time}`
  if (days === 1) return `昨天 ${time}`
  return `${at.toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' })} ${time}`
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}

function same(a: ShownReply, b: ShownReply): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
