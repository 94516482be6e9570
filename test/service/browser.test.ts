import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.js'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import {
  BLANK_NAME,
  mendedWorkbook,
  rowOf,
  SHORT_PHONE,
  SHOUTED_PINYIN,
  spoil,
  WRONG_ID,
  withOtherLast,
} from './faulty-list.js'
import {
  colourOf,
  FIRST_PROGRESS,
  holdEarlyAnswers,
  mixedPhotos,
  namesIn,
  noteOn,
  PICTURE_WIDTHS,
} from './looked-at.js'
import { COLUMN, classList } from './rosters.js'

const ROWS = 300
const FILE_INPUT = '选择要发送的文件，可以多选'

let folder: string
let dataDir: string
let service: Service
let browser: Browser
let page: Page
const faults: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'coordinator-'))
  dataDir = await makeDataDir()
  service = await startService(dataDir)
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1100, height: 820 } })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(service.url)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await removeDataDir(dataDir)
  await rm(folder, { recursive: true, force: true })
})

const reply = (text: string | RegExp): Locator => page.locator('.row.bot .bubble:not(.progress)', { hasText: text })

const wordsOf = async (shown: Locator): Promise<string> => (await shown.allInnerTexts()).join('\n')

async function say(text: string): Promise<void> {
  await page.getByRole('textbox', { name: '写消息' }).fill(text)
  await page.getByRole('button', { name: '发送', exact: true }).click()
}

/** Among the buttons that were offered last. */
async function tap(label: string | RegExp): Promise<void> {
  await page.locator('.choices').last().getByRole('button', { name: label }).first().click()
}

async function savedAs(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return file
}

async function downloadFrom(bubble: Locator, name: RegExp): Promise<{ name: string; file: string }> {
  const started = page.waitForEvent('download')
  await bubble.getByRole('link', { name }).click()
  const download = await started
  const file = path.join(folder, `downloaded-${download.suggestedFilename()}`)
  await download.saveAs(file)
  return { name: download.suggestedFilename(), file }
}

describe('a coordinator in the browser, in this order', () => {
  it('becomes the coordinator of a school with the printed code, and the page says whose', async () => {
    await reply('绑定').first().waitFor()
    await holdEarlyAnswers(page)
    await say('你好')
    await reply('邀请码').nth(1).waitFor()
    let answers = 0
    const both = page.waitForEvent('requestfinished', (request) => {
      if (request.url().endsWith('/api/session')) answers += 1
      return answers === 2
    })
    await say(`绑定 ${service.demoCode ?? ''}`)
    await reply('绑定成功').waitFor()
    await both
    await page.unroute('**/api/session')
    await page.evaluate('new Promise(requestAnimationFrame)')
    expect(await page.locator('#belonging').allInnerTexts()).toEqual([expect.stringContaining('示范职业技术学校')])
  })

  it('uploads a workbook, sees that it is being checked, and reads what is wrong with it', async () => {
    const list = await savedAs('2101班名单.xlsx', await classList(ROWS, spoil))
    const progress = page.evaluate(FIRST_PROGRESS)
    await page.getByLabel(FILE_INPUT).setInputFiles(list)
    expect(await progress).toContain('收到《2101班名单.xlsx》，正在检查…')
    await reply('院校考生还是社会考生').waitFor()
    await tap('院校考生')
    const report = reply('《2101班名单.xlsx》检查完了')
    await report.waitFor()
    const words = await wordsOf(report)
    expect(words).toContain(`共 ${ROWS} 行`)
    expect(words).toContain(`合格 ${ROWS - 2} 行`)
    expect(words).toContain('有错 2 行')
    expect(words).toMatch(new RegExp(`身份证号校验不通过：1 处.*第\\s*${rowOf(WRONG_ID)}\\s*行`))
    expect(words).toMatch(new RegExp(`手机号码不对：1 处.*第\\s*${rowOf(SHORT_PHONE)}\\s*行`))
    expect(await page.locator('.bubble.progress').count()).toBe(0)
  })

  it('gets the own workbook back, marked where something is wrong', async () => {
    const { name, file } = await downloadFrom(reply('《2101班名单.xlsx》检查完了'), /校验结果/)
    expect(name).toBe('2101班名单-校验结果.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    const sheet = workbook.getWorksheet('名单')
    if (sheet === undefined) throw new Error('the own sheet is gone')
    const cell = (index: number, column: number): ExcelJS.Cell => sheet.getCell(rowOf(index), column + 1)
    expect(sheet.getCell('A1').text).toBe('数字媒体 2101 班考生名单')

    const wrongId = cell(WRONG_ID, COLUMN.idNumber)
    expect(colourOf(wrongId)).toBe('red')
    expect(wrongId.text).toBe(withOtherLast(inventPerson(WRONG_ID).idNumber))
    expect(noteOn(wrongId)).toContain('照证件')
    expect(colourOf(cell(SHORT_PHONE, COLUMN.phone))).toBe('red')
    expect(noteOn(cell(SHORT_PHONE, COLUMN.phone))).toContain('11 位')

    const mended = cell(SHOUTED_PINYIN, COLUMN.pinyin)
    expect(colourOf(mended)).toBe('yellow')
    expect(mended.text).toBe(inventPerson(SHOUTED_PINYIN).pinyin)
    expect(noteOn(mended)).toContain(inventPerson(SHOUTED_PINYIN).pinyin.toUpperCase())
    expect(colourOf(cell(BLANK_NAME, COLUMN.name))).toBe('yellow')

    const marked: string[] = []
    sheet.eachRow((row) => row.eachCell((one) => ['red', 'yellow'].includes(colourOf(one)) && marked.push(one.address)))
    expect(marked).toHaveLength(4)

    const resultColumn = sheet.columnCount
    expect(sheet.getCell(2, resultColumn).text).toBe('校验结果')
    expect(sheet.getCell(rowOf(WRONG_ID), resultColumn).text).toMatch(/证件\s*号码：.*校验不通过/)
    expect(sheet.getCell(rowOf(0), resultColumn).text).toBe('')

    const summary: string[] = []
    workbook.getWorksheet('错误汇总')?.eachRow((row) => summary.push((row.values as unknown[]).join('|')))
    expect(summary.find((line) => line.includes('身份证号校验不通过'))).toContain('错误|1|')
    expect(summary.find((line) => line.includes('拼音格式已规范'))).toContain('已修正|1|')
  })

  it('chooses with the buttons what becomes of it, and each can be pressed once', async () => {
    await page.getByRole('button', { name: '只导入合格行' }).waitFor()
    // A question in between: the answer, then the same buttons again, and only the new ones may be pressed.
    await say('照片还差几个')
    await reply('还没有导入考生').waitFor()
    await page.getByRole('button', { name: '只导入合格行' }).nth(1).waitFor()
    expect(await page.getByRole('button', { name: '只导入合格行', disabled: false }).count()).toBe(1)
    await tap('只导入合格行')
    const done = reply('导入完成')
    await done.waitFor()
    expect(await wordsOf(done)).toContain(`新增 ${ROWS - 2} 人`)
    const chosen = page.getByRole('button', { name: '只导入合格行', pressed: true })
    expect(await chosen.count()).toBe(1)
    expect(await chosen.isDisabled()).toBe(true)
  })

  it('mends the marked cells, drops the same file onto the page, and hears what has changed', async () => {
    await page.getByRole('button', { name: '错误行' }).last().waitFor()
    const dropped = await page.evaluateHandle(
      `(() => {
        const bytes = Uint8Array.from(atob('${(await mendedWorkbook(path.join(folder, 'downloaded-2101班名单-校验结果.xlsx'))).toString('base64')}'), (one) => one.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], '2101班名单-校验结果.xlsx'))
        return transfer
      })()`,
    )
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped })
    await page.getByText('松开鼠标，文件就会发送').waitFor()
    await page.dispatchEvent('.messages', 'drop', { dataTransfer: dropped })
    const report = reply('《2101班名单-校验结果.xlsx》检查完了')
    await report.waitFor()
    // What was said of the list before is not asked again.
    expect(await wordsOf(report)).toContain('没写考生类型的 2 行按上一次说的，算院校考生')
    expect(await wordsOf(report)).toContain(`合格 ${ROWS} 行，有错 0 行`)
    expect(await wordsOf(report)).toContain('新增 2 人')
    expect(await wordsOf(report)).toContain('改好了 2 处')
    await page.getByRole('button', { name: '全部导入' }).waitFor()
    await tap('全部导入')
    await reply('导入完成').nth(1).waitFor()
    expect(await wordsOf(reply('导入完成').nth(1))).toContain(`现在有 ${ROWS} 人无照片`)
  })

  it('uploads a zip of photos and sees them all in one picture', async () => {
    const zip = await savedAs('照片.zip', await mixedPhotos())
    await page.getByLabel(FILE_INPUT).setInputFiles(zip)
    const report = reply('《照片.zip》检查完了')
    await report.waitFor()
    const words = await wordsOf(report)
    expect(words).toContain('共 7 张照片')
    expect(words).toContain('合格并且对上考生：5 张')
    expect(words).toMatch(new RegExp(`不是红底：1 处.*${inventPerson(5).name}`))
    expect(words).toMatch(/没对上考生：1 张/)
    await report.locator('.picture img').scrollIntoViewIfNeeded()
    expect(await page.evaluate(PICTURE_WIDTHS)).toEqual([expect.toSatisfy((widthPx: number) => widthPx > 300)])
    const { file } = await downloadFrom(report, /\.zip/)
    expect(await namesIn(file)).toEqual([0, 1, 2, 3, 4].map((n) => `${inventPerson(n).idNumber}.jpg`).sort())
    await tap('导入合格照片')
    await reply('照片导入完成').waitFor()
  })

  it('asks how many photos are missing and gets the number and where it comes from', async () => {
    await say('照片还差几个')
    const answer = reply(/照片还差.*人.*数据来自/s).last()
    await answer.waitFor()
    expect(await wordsOf(answer)).toContain(`${ROWS - 5} 人`)
    expect(await wordsOf(answer)).toContain('《照片.zip》')
  })

  it('finds everything again after the page is loaded anew', async () => {
    const before = await page.locator('.row .bubble').allInnerTexts()
    await page.reload()
    await reply('《照片.zip》').last().waitFor()
    expect(await page.locator('.row .bubble').allInnerTexts()).toEqual(before)
    expect(await page.locator('.choices button[aria-pressed="true"]').allInnerTexts()).toContain('只导入合格行')
  })

  it('never has to scroll sideways on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await page.evaluate(`document.querySelector('#scroll').scrollTo(0, 0)`)
    const widths = `[document.documentElement, document.querySelector('#scroll')].map((one) => one.scrollWidth)`
    expect(Math.max(...(await page.evaluate<number[]>(widths)))).toBeLessThanOrEqual(390)
    const beyond = `[...document.querySelectorAll('.row .bubble, .choices button, .file')].filter((one) => one.getBoundingClientRect().right > 390).length`
    expect(await page.evaluate(beyond)).toBe(0)
  })

  it('has seen no fault of the page and nothing its policy forbids', () => {
    expect(faults).toEqual([])
  })
})
