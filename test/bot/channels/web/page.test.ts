import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DemoCore } from '../../../support/chat-page-demo.js'

/** How many pixels lie below what is seen. In a string: the tests are compiled without the DOM's types. */
const FROM_END = `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(document.querySelector('#scroll'))`

let browser: Browser
let context: BrowserContext
let page: Page
let core: DemoCore
let url: string
let folder: string
let faults: string[]

beforeAll(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args })
  folder = await mkdtemp(path.join(tmpdir(), 'page-'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

beforeEach(async () => {
  core = new DemoCore()
  url = await core.open()
  context = await browser.newContext({ viewport: { width: 390, height: 780 } })
  faults = []
  page = await openPage()
})
afterEach(async () => {
  await context.close()
  await core.close()
})

async function openPage(): Promise<Page> {
  const opened = await context.newPage()
  opened.on('pageerror', (error) => faults.push(error.message))
  opened.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await opened.goto(url)
  await opened.getByText('我会一次说清').waitFor()
  return opened
}

const conversation = () => {
  const last = core.talk.received.at(-1)?.conversation
  if (!last) throw new Error('nothing was received')
  return last
}
const bubbles = (): Promise<string[]> => page.locator('#messages .bubble').allInnerTexts()
const say = async (text: string): Promise<void> => {
  await page.getByRole('textbox', { name: '写消息' }).fill(text)
  await page.keyboard.press('Enter')
}
async function fileNamed(name: string, bytes = 'rows'): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return file
}

describe('the chat page in Chromium', () => {
  it('sends what is written and shows the answer, without a fault of the page or its policy', async () => {
    await say('照片还差几个')
    await page.getByText('收到：照片还差几个').waitFor()
    expect((await bubbles()).slice(1)).toEqual(['照片还差几个', '收到：照片还差几个'])
    expect(faults).toEqual([])
  })

  it('makes a new line with Shift+Enter and sends nothing while a word is being composed', async () => {
    const box = page.getByRole('textbox', { name: '写消息' })
    await box.fill('第一行')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('第二行')
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    expect(await box.inputValue()).toBe('第一行\n第二行')
    await page.keyboard.press('Enter')
    await page.getByText('收到：第一行').waitFor()
    expect(core.talk.received.filter(({ content }) => content.kind === 'text')).toHaveLength(1)
  })

  it('lets a button be used once, also after a reload', async () => {
    await page.getByRole('button', { name: '发名单' }).dblclick({ force: true })
    await page.getByText('好的，发名单。').waitFor()
    expect(core.talk.received.filter(({ content }) => content.kind === 'choice')).toHaveLength(1)
    await page.reload()
    await page.getByText('好的，发名单。').waitFor()
    expect(await page.getByRole('button', { name: '发照片' }).isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: '发名单' }).getAttribute('aria-pressed')).toBe('true')
  })

  it('uploads files and shows the progress and the result in one bubble, with the files to download', async () => {
    const files = [await fileNamed('2024级电子商务名单.xlsx'), await fileNamed('照片.zip', 'pictures')]
    await page.getByLabel('选择要发送的文件，可以多选').setInputFiles(files)
    const result = page.locator('.bubble', { hasText: '名单检查完了' })
    await result.waitFor()
    expect(await page.locator('.bubble.progress').count()).toBe(0)
    expect(await result.locator('td').allInnerTexts()).toContain('身份证号最后一位不对')
    expect(await result.textContent()).toContain('110101********001X 和李四 110101********002X')
    const download = page.waitForEvent('download')
    await result.getByRole('link', { name: /校验结果/ }).click()
    expect((await download).suggestedFilename()).toBe('2024级电子商务名单-校验结果.xlsx')
    expect(faults).toEqual([])
  })

  it('replaces the snapshots of one piece of work in one bubble, and puts the end of it last', async () => {
    const tell = (text: string, streamEnds = false) => core.say(conversation(), { text, stream: 'work', streamEnds })
    await tell('正在检查… 301 / 1,204 行')
    expect(Number(await page.locator('.bubble.progress progress').getAttribute('value'))).toBeCloseTo(0.25)
    await say('还要多久')
    await page.getByText('收到：还要多久').waitFor()
    await tell('正在检查… 602 / 1,204 行')
    await page.getByText('602 / 1,204').waitFor()
    expect((await bubbles()).slice(1)).toEqual(['正在检查… 602 / 1,204 行', '还要多久', '收到：还要多久'])
    await tell('查好了', true)
    await page.getByText('查好了').waitFor()
    expect((await bubbles()).slice(1)).toEqual(['还要多久', '收到：还要多久', '查好了'])
    expect(await page.locator('.typing').count()).toBe(0)
  })

  it('takes files dropped anywhere on the page', async () => {
    const dropped = await page.evaluateHandle(
      `(() => { const all = new DataTransfer(); all.items.add(new File(['rows'], '拖来的名单.xlsx')); return all })()`,
    )
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    expect(await page.getByText('松开鼠标，文件就会发送').isVisible()).toBe(true)
    await page.dispatchEvent('.head', 'drop', { dataTransfer: dropped })
    await page.getByText('名单检查完了').waitFor()
    expect([...core.talk.files.values()].map(({ name }) => name)).toEqual(['拖来的名单.xlsx'])
    expect(await page.getByText('松开鼠标，文件就会发送').isVisible()).toBe(false)
  })

  it('cancels an upload on its way and sends it again on request', async () => {
    const network = await context.newCDPSession(page)
    const throttle = (uploadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      })
    await throttle(50_000)
    await page
      .getByLabel('选择要发送的文件，可以多选')
      .setInputFiles(await fileNamed('照片.zip', 'x'.repeat(2_000_000)))
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消发送。').waitFor()
    expect(core.talk.files.size).toBe(0)
    await throttle(-1)
    await page.getByRole('button', { name: '重发' }).click()
    await page.getByText('名单检查完了').waitFor()
  })

  it('shows data as text and never as a page of its own', async () => {
    await say('<img src=x onerror="document.title=1"> **粗** [链接](javascript:alert(1)) [好](https://example.cn/)')
    const answer = page.locator('.row.bot .bubble', { hasText: '收到：' })
    await answer.waitFor()
    expect(await answer.locator('img').count()).toBe(0)
    expect(await answer.textContent()).toContain(
      '<img src=x onerror="document.title=1"> 粗 [链接](javascript:alert(1)) 好',
    )
    expect(await answer.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://example.cn/',
    ])
  })

  it('says that a message was not sent, sends it again, and comes back by itself after a break', async () => {
    await context.setOffline(true)
    await say('断网时写的')
    await page.getByText('网络不通，没有发出去').waitFor()
    await context.setOffline(false)
    await page.getByRole('button', { name: '重发' }).click()
    await page.getByText('收到：断网时写的').waitFor()
    const { port } = new URL(url)
    await core.close()
    await page.getByText('连接断开了，正在重新连接').waitFor()
    await core.say(conversation(), { text: '停机时写下的回答' })
    await core.open({ port: Number(port) })
    await page.getByText('停机时写下的回答').waitFor()
    await page.getByText('连接断开了').waitFor({ state: 'hidden' })
  })

  it('shows the same conversation on a second page', async () => {
    const second = await openPage()
    await say('两个窗口')
    await second.getByText('收到：两个窗口').waitFor()
    expect(await second.locator('.row.me .bubble').allInnerTexts()).toEqual(['两个窗口'])
    expect(await page.locator('.row.me .bubble').allInnerTexts()).toEqual(['两个窗口'])
  })

  it('keeps the newest in view, but leaves a person alone who reads further up', async () => {
    for (let n = 1; n <= 30; n += 1) await core.say(conversation(), { text: `第${n}条消息` })
    const newest = page.getByText('第30条消息')
    await newest.waitFor()
    expect(await newest.isVisible()).toBe(true)
    await page.locator('#scroll').hover()
    await page.mouse.wheel(0, -1500)
    await expect.poll(() => page.evaluate(FROM_END)).toBeGreaterThan(800)
    await core.say(conversation(), { text: '最新的消息' })
    await page.getByRole('button', { name: '↓ 有新消息' }).click()
    await expect.poll(() => page.evaluate(FROM_END)).toBeLessThan(5)
  })

  it('fits a phone: nothing is wider than the screen', async () => {
    await core.say(conversation(), {
      text: `| 一列 | 二列 | 三列 | 四列 |\n|---|---|---|---|\n| ${'很宽的内容'.repeat(4)} | ${'又一格'.repeat(6)} | ${'第三格'.repeat(6)} | 4 |\n\n${'x'.repeat(300)}`,
    })
    await page.getByText('二列').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  })
})

describe('the log-in page', () => {
  it('asks for the password, says when it is wrong, and lets in', async () => {
    const guarded = new DemoCore()
    const address = await guarded.open({ password: 'a long password' })
    await page.goto(address)
    await page.waitForURL('**/login')
    await page.getByLabel('访问密码').fill('a wrong password')
    await page.getByRole('button', { name: '进入' }).click()
    await page.getByText('密码不对，请再输一次').waitFor()
    await page.getByLabel('访问密码').fill('a long password')
    await page.keyboard.press('Enter')
    await page.getByText('我会一次说清').waitFor()
    await guarded.close()
  })
})
