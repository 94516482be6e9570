/** A person at the page in a real Chromium: writes, taps, drops files, and reads the answers that come after. */
import type { Browser, Locator, Page } from 'playwright-core'

const FILE_INPUT = '选择要发送的文件，可以多选'

export interface FileInHand {
  readonly name: string
  readonly bytes: Buffer
}

export class PageUser {
  /** Buttons pressed and files sent: what it costs the person. */
  taps = 0
  /** What the page itself complained of. */
  readonly faults: string[] = []

  constructor(readonly page: Page) {
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => this.faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && this.faults.push(message.text()))
  }

  static async open(browser: Browser, url: string): Promise<PageUser> {
    const user = new PageUser(await browser.newPage({ viewport: { width: 1100, height: 820 } }))
    await user.page.goto(url)
    await user.replies('绑定').first().waitFor()
    return user
  }

  replies(text: string | RegExp): Locator {
    return this.page.locator('.row.bot .bubble:not(.progress)', { hasText: text })
  }

  /** The words of the first answer like this that comes after what is done. */
  async hear(answer: string | RegExp, act: () => Promise<void> = async () => undefined): Promise<string> {
    const fitting = this.replies(answer)
    const before = await fitting.count()
    await act()
    const heard = fitting.nth(before)
    await heard.waitFor()
    return heard.innerText()
  }

  say(text: string, answer: string | RegExp): Promise<string> {
    return this.hear(answer, async () => {
      await this.page.getByRole('textbox', { name: '写消息' }).fill(text)
      await this.page.getByRole('button', { name: '发送', exact: true }).click()
    })
  }

  /** Among the buttons that were offered last. */
  tap(label: string | RegExp, answer: string | RegExp): Promise<string> {
    this.taps += 1
    return this.hear(answer, async () => {
      await this.page.locator('.choices').last().getByRole('button', { name: label }).first().click()
    })
  }

  send({ name, bytes }: FileInHand, answer: string | RegExp): Promise<string> {
    this.taps += 1
    const file = { name, mimeType: 'application/octet-stream', buffer: bytes }
    return this.hear(answer, () => this.page.getByLabel(FILE_INPUT).setInputFiles(file))
  }

  /** All at once, onto the page. */
  async drop(files: readonly FileInHand[], answer: string | RegExp): Promise<string> {
    const { page } = this
    this.taps += 1
    const parts = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of ${JSON.stringify(parts)}) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name))
      }
      return transfer
    })()`)
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    await page.getByText('松开鼠标，文件就会发送').waitFor()
    return this.hear(answer, () => page.dispatchEvent('.messages', 'drop', { dataTransfer: dropped }))
  }
}
