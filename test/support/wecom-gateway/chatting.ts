/** 在企业微信里对话 · One person talks with the bot through the test gateway: says, sends, taps, and hears to the end. */
import { z } from 'zod'
import { events, message } from './callbacks.js'
import { seen } from './looking.js'
import type { MediaServer } from './media-server.js'
import type { Shown } from './message-desk.js'
import type { WecomGateway } from './wecom-gateway.js'

const card = z.object({
  task_id: z.string(),
  button_list: z.array(z.object({ text: z.string(), key: z.string() })),
})

/** A talkative bot waits until WeCom lets it go on: thirty messages a minute. */
const PATIENCE_MS = 100_000

export class Chatting {
  /** All that was said on both sides, to be read. */
  readonly log: string[] = []
  #from = 0

  constructor(
    private readonly gateway: WecomGateway,
    private readonly media: MediaServer,
    private readonly who: { readonly userId: string },
  ) {}

  /** Says it; what is heard from then on, up to the first that fits. */
  async say(text: string, until: RegExp): Promise<string> {
    this.#begin(`> ${text}`)
    this.gateway.say(message.text(this.who, text))
    return this.hear(until)
  }

  async send(name: string, bytes: Buffer, until: RegExp): Promise<string> {
    this.#begin(`> [${name}]`)
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    this.gateway.say(message.file(this.who, this.media.serve({ bytes, disposition })), 2)
    return this.hear(until)
  }

  /** Of the last card with such a button. */
  async tap(label: string, until: RegExp): Promise<string> {
    const shown = this.gateway.shown(this.who.userId).findLast((one) => JSON.stringify(one.card ?? {}).includes(label))
    const { task_id, button_list } = card.parse(shown?.card)
    const button = button_list.find(({ text }) => text.includes(label))
    if (button === undefined) throw new Error(`no button ${label}`)
    this.#begin(`> [${label}]`)
    this.gateway.say(events.cardTap(this.who, task_id, button.key), 2)
    return this.hear(until)
  }

  async hear(until: RegExp): Promise<string> {
    const fits = (shown: Shown) => shown.finished && until.test(wordsOf(shown))
    const last = await seen(this.gateway, this.who.userId, fits, this.#from, PATIENCE_MS).catch(() => {
      throw new Error(`${until} was not heard:\n${[...this.log, ...this.#heard()].join('\n')}`)
    })
    const all = this.gateway.shown(this.who.userId)
    const heard = all.slice(this.#from, all.indexOf(last) + 1)
    this.#from = all.indexOf(last) + 1
    const words = heard.filter(({ finished }) => finished).map(wordsOf)
    this.log.push(...words)
    return words.join('\n')
  }

  /** Files that came, by name. */
  files(): readonly { readonly name: string; readonly bytes: Buffer }[] {
    return this.gateway.shown(this.who.userId).flatMap(({ mediaId }) => {
      const file = this.gateway.uploads.media.get(mediaId ?? '')
      return file === undefined ? [] : [{ name: file.filename, bytes: file.bytes }]
    })
  }

  #begin(line: string): void {
    this.#from = this.gateway.shown(this.who.userId).length
    this.log.push(line)
  }

  #heard(): readonly string[] {
    return this.gateway.shown(this.who.userId).slice(this.#from).map(wordsOf)
  }
}

function wordsOf({ kind, text, card: drawn }: Shown): string {
  if (drawn === undefined) return text === '' ? `(${kind})` : text
  const { main_title, sub_title_text, button_list } = drawn as Record<string, unknown>
  return `${text}${JSON.stringify([main_title, sub_title_text, button_list])}`
}
