/** A person at the web page, without a browser: says things, sends files, taps buttons, waits for answers. */
import { randomUUID } from 'node:crypto'
import type { History, ShownReply } from '../../src/bot/channels/web/page/wire.js'

const PATIENCE_MS = 50_000
const LOOK_EVERY_MS = 40

export class WebUser {
  readonly #url: string
  #cookie = ''
  #seen = 0

  private constructor(url: string) {
    this.#url = url
  }

  static async open(url: string): Promise<WebUser> {
    const user = new WebUser(url)
    const response = await fetch(`${url}/api/session`, { method: 'POST' })
    user.#cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    if (response.status !== 200 || user.#cookie === '') throw new Error(`no session: ${response.status}`)
    return user
  }

  /** Somebody the service knows from before, by the cookie of the browser; `seen`: the last reply they have read. */
  static returning(url: string, { cookie, seen }: { readonly cookie: string; readonly seen: number }): WebUser {
    const user = new WebUser(url)
    user.#cookie = cookie
    user.#seen = seen
    return user
  }

  /** The same person after the service has been started again, perhaps on another port. */
  at(url: string): WebUser {
    const user = new WebUser(url)
    user.#cookie = this.#cookie
    user.#seen = this.#seen
    return user
  }

  async say(text: string): Promise<void> {
    await this.#post('/api/messages', { eventId: randomUUID(), text })
  }

  async tap(reply: ShownReply, label: string): Promise<void> {
    const choice = reply.choices.find((one) => one.label.includes(label))
    if (choice === undefined) {
      throw new Error(`no button ${label} among ${reply.choices.map((one) => one.label).join(' | ')}`)
    }
    await this.#post('/api/messages', {
      eventId: randomUUID(),
      choiceId: choice.id,
      label: choice.label,
      replyId: reply.id,
    })
  }

  async send(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const form = new FormData()
    form.append('eventId', randomUUID())
    for (const { name, bytes } of files) form.append('files', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
    const response = await fetch(`${this.#url}/api/files`, {
      method: 'POST',
      body: form,
      headers: { cookie: this.#cookie },
    })
    if (response.status !== 202) throw new Error(`upload: ${response.status} ${await response.text()}`)
  }

  /** The first reply after the last one looked at that fits; progress snapshots count too. */
  async hear(fits: RegExp | ((reply: ShownReply) => boolean), patienceMs = PATIENCE_MS): Promise<ShownReply> {
    const isIt = fits instanceof RegExp ? (reply: ShownReply) => fits.test(reply.text) : fits
    const heard: string[] = []
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      for (const reply of await this.replies(this.#seen)) {
        this.#seen = Math.max(this.#seen, reply.sequence)
        if (isIt(reply)) return reply
        heard.push(reply.text)
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    throw new Error(`did not hear ${String(fits)}; heard:\n${heard.join('\n---\n')}`)
  }

  async ask(text: string, fits: RegExp): Promise<ShownReply> {
    await this.say(text)
    return this.hear(fits)
  }

  async replies(after = 0): Promise<ShownReply[]> {
    const response = await fetch(`${this.#url}/api/replies?after=${after}`, { headers: { cookie: this.#cookie } })
    if (response.status !== 200) throw new Error(`replies: ${response.status}`)
    const { items } = (await response.json()) as History
    return items.filter((item): item is ShownReply => item.kind === 'reply')
  }

  async download(url: string): Promise<Buffer> {
    const response = await fetch(`${this.#url}${url}`, { headers: { cookie: this.#cookie } })
    if (response.status !== 200) throw new Error(`download: ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  async #post(path: string, body: unknown): Promise<void> {
    const response = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify(body),
    })
    if (response.status !== 202) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }
}
