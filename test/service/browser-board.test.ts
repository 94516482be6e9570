import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.js'
import { PageUser } from '../support/page-user.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'
import { roomList, socialList } from './page-files.js'

const WIDE = { width: 1280, height: 860 }
const PHONE = { width: 360, height: 680 }
const STEPS = ['录入考生信息', '上传照片', '认证考生信息', '设置考场']
/** Everything the page moved by itself since it was opened. */
const SHIFTS = `new Promise((resolve) => new PerformanceObserver((list) =>
  resolve(list.getEntries().map(({ value }) => value).reduce((sum, value) => sum + value, 0))
).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => resolve(0), 300))`

let dataDir: string
let service: Service
let browser: Browser
let context: BrowserContext
let user: PageUser
let colleague: WebUser

beforeAll(async () => {
  dataDir = await makeDataDir()
  const before = await startService(dataDir)
  colleague = await WebUser.open(before.url)
  await colleague.ask(`绑定 ${before.demoCode ?? ''}`, /绑定成功/)
  // Each start gives a code for one person.
  await before.stop()
  service = await startService(dataDir)
  colleague = colleague.at(service.url)
  browser = await openBrowser()
  context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN' })
  user = new PageUser(await context.newPage())
  await user.page.goto(service.url)
  await user.replies('绑定').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await removeDataDir(dataDir)
})

const stepOn = (page: Page, name: string) => page.locator('#board .step', { hasText: name })

/** As 进度 words it: `录入考生信息 30/30：已完成`. */
async function readBoard(page: Page): Promise<readonly string[]> {
  const steps = await page.locator('#board .step').all()
  const all = await Promise.all(
    steps.map(async (step) => {
      const [title, numbers, said, state] = await Promise.all(
        ['.step-name', '.step-numbers', '.step-said', '.step-state-name'].map((part) =>
          step.locator(part).allInnerTexts(),
        ),
      )
      const share = numbers?.[0] === undefined ? '' : ` ${numbers[0]}`
      return `${title?.[0]}${share}：${(said?.[0] ?? state?.[0])?.trim()}`
    }),
  )
  return STEPS.map((name) => all.find((line) => line.startsWith(name)) ?? '')
}

/** The lines of 进度. */
async function askProgress(): Promise<readonly string[]> {
  const lines = (await user.say('进度', '下一步')).split('\n')
  return STEPS.map((step) => (lines.find((line) => line.includes(step)) ?? '').replace(/^\S+ /u, ''))
}

describe('the board beside the chat, in this order', () => {
  it('is not there for somebody who is not bound', async () => {
    expect(await user.page.locator('#board').innerText()).toMatch(/^绑定院校以后，这里显示/)
    expect(await user.page.locator('#views').isVisible()).toBe(false)
  })

  it('comes with the binding and tells what 进度 tells', async () => {
    await user.say(`绑定 ${service.demoCode ?? ''}`, '绑定成功')
    await stepOn(user.page, '设置考场').waitFor()
    expect(await readBoard(user.page)).toEqual(STEPS.map((step) => expect.stringContaining(`${step}：还没有`)))
    expect(await readBoard(user.page)).toEqual(await askProgress())
    expect(await user.page.locator('#board [aria-current="step"] .step-name').allInnerTexts()).toEqual([STEPS[0]])
    expect(await user.page.locator('#as-of').innerText()).toMatch(/^截至 \d+月\d+日 \d\d:\d\d$/)
  })

  it('follows what a colleague imports without a reload', async () => {
    await colleague.send({ name: '社会考生.xlsx', bytes: await socialList(100, 30) })
    await colleague.tap(await colleague.hear(/院校考生还是社会考生/), '社会考生')
    const choice = await colleague.hear(/现在导入吗/)
    await user.page.locator('.board-note', { hasText: '另有 1 份导入在等选择' }).waitFor()
    expect(await readBoard(user.page)).toEqual(await askProgress())
    await colleague.tap(choice, '全部导入')
    await colleague.hear(/导入完成/)
    await stepOn(user.page, '30/30').first().waitFor()
    expect(await readBoard(user.page)).toEqual([
      '录入考生信息 30/30：已完成',
      '上传照片 0/30：还差 30 人的照片',
      '认证考生信息 0/30：还差 30 人的照片',
      '设置考场：还没有信息准确的考生',
    ])
    expect(await readBoard(user.page)).toEqual(await askProgress())
    expect(await user.page.locator('#board progress').first().getAttribute('aria-label')).toBe('录入考生信息 30/30')
  })

  it('sends what its buttons say into the chat, by the keyboard too', async () => {
    const { page } = user
    await user.hear('接着看', () => stepOn(page, '上传照片').getByRole('button', { name: '谁没有照片' }).click())
    await stepOn(page, '录入考生信息').getByRole('button', { name: '考生模板' }).focus()
    await user.hear('这是考生名单的模板', () => page.keyboard.press('Enter'))
    expect(await page.locator('.row.me .bubble').last().innerText()).toBe('考生模板')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('考生模板')
  })

  it('fetches the failing rows of the step they are pressed in', async () => {
    await user.send({ name: '考场.xlsx', bytes: await roomList({ '107室': 45, '13号机房': 0 }) }, '怎么处理')
    await user.tap('只导入合格行', '导入完成')
    const ofRooms = stepOn(user.page, '设置考场').getByRole('button', { name: '错误行' })
    await user.hear('这是《考场.xlsx》里没有通过的行', () => ofRooms.click())
    expect(await readBoard(user.page)).toEqual(await askProgress())
  })

  it('follows an undo', async () => {
    await colleague.tap(await colleague.ask('撤销导入', /最近一次导入是/), '确认撤销')
    await colleague.hear(/已撤销/)
    await stepOn(user.page, '还没有导入考生').first().waitFor()
    expect(await readBoard(user.page)).toEqual(await askProgress())
  })

  it('speaks English in an English conversation, and Chinese again', async () => {
    await user.say('where are we', 'Next:')
    await stepOn(user.page, 'Rooms set up').waitFor()
    expect(await user.page.locator('#board h2').innerText()).toBe('Progress')
    await user.say('到哪一步了', '下一步')
    await stepOn(user.page, '设置考场').waitFor()
  })

  it('has its place before anything is shown: nothing moves when it comes', async () => {
    await user.page.reload()
    await stepOn(user.page, '设置考场').waitFor()
    expect(await user.page.evaluate(SHIFTS)).toBeLessThan(0.02)
  })

  it('stands behind a tab on a phone, fits its width, and goes back to the chat with what was pressed', async () => {
    const page = await context.newPage()
    const phone = new PageUser(page)
    await page.setViewportSize(PHONE)
    await page.goto(service.url)
    await phone.replies('下一步').last().waitFor()
    expect(await page.locator('#board').isVisible()).toBe(false)
    await page.getByRole('button', { name: /^进度 0\/\d+$/ }).click()
    expect(await page.locator('#board').isVisible()).toBe(true)
    expect(await page.getByRole('textbox', { name: '写消息' }).isVisible()).toBe(false)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width)
    expect(await page.locator('.head').boundingBox()).toMatchObject({ x: 0, width: PHONE.width })
    expect(await page.evaluate(`document.querySelector('#board').scrollWidth`)).toBe(PHONE.width)
    await phone.hear('这是考生名单的模板', () => page.getByRole('button', { name: '考生模板' }).click())
    expect(await page.locator('#board').isVisible()).toBe(false)
    await page.getByRole('button', { name: /^进度 0\/\d+$/ }).click()
    await user.say('一共多少考生', /共 \d+ 人|没有/)
    await page.close()
    expect(phone.faults).toEqual([])
  })

  it('has seen no fault of the page or its policy', () => {
    expect(user.faults).toEqual([])
  })
})
