/** 一位考务的电脑 · A coordinator's browser, and the camera that takes pictures of it. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'

const PICTURES = new URL('../../docs/pictures/', import.meta.url).pathname
const MAX_BYTES = 200 * 1024
const MARGIN_PX = 14

export class Desk {
  constructor(readonly page: Page) {}

  reply(text: string | RegExp): Locator {
    return this.page.locator('.row.bot .bubble:not(.progress)', { hasText: text }).last()
  }

  async say(text: string, answer: string | RegExp): Promise<void> {
    await this.page.getByRole('textbox', { name: '写消息' }).fill(text)
    await this.page.getByRole('button', { name: '发送', exact: true }).click()
    await this.reply(answer).waitFor()
  }

  async tap(label: string, answer: string | RegExp): Promise<void> {
    await this.page.locator('.choices').last().getByRole('button', { name: label }).first().click()
    await this.reply(answer).waitFor()
  }

  async send(name: string, bytes: Buffer, answer: string | RegExp): Promise<void> {
    await this.page
      .getByLabel('选择要发送的文件，可以多选')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
    await this.reply(answer).waitFor()
  }

  async download(name: RegExp): Promise<Buffer> {
    const started = this.page.waitForEvent('download')
    await this.page.getByRole('link', { name }).last().click()
    return readFile(await (await started).path())
  }

  /** The whole window. */
  async shootWindow(name: string): Promise<void> {
    await this.page.locator('.typing').waitFor({ state: 'detached' })
    await keep(name, await this.page.screenshot({ animations: 'disabled' }))
  }

  /** The window just so high that it begins with what the person said last. */
  async fitWindow(): Promise<void> {
    const { page } = this
    await page.setViewportSize({ width: 900, height: 1400 })
    const [head, views, said, last, foot] = await Promise.all(
      ['.head', '.views', '.row.me', '.row', '.foot'].map((part) => page.locator(part).last().boundingBox()),
    )
    if (!head || !views || !said || !last || !foot) throw new Error('nothing was said yet')
    const messages = last.y + last.height - said.y + 2 * MARGIN_PX
    await page.setViewportSize({ width: 900, height: Math.ceil(head.height + views.height + messages + foot.height) })
  }

  /** Only the messages, from what the person said last with these words to the end. */
  async shootSince(name: string, said: string): Promise<void> {
    const { page } = this
    const before = page.viewportSize() ?? { width: 900, height: 860 }
    await page.locator('.typing').waitFor({ state: 'detached' })
    await page.setViewportSize({ ...before, height: 2200 })
    const first = await page.locator('.row.me', { hasText: said }).last().boundingBox()
    const last = await page.locator('.row').last().boundingBox()
    if (!first || !last) throw new Error(`nothing to shoot for ${name}`)
    const height = last.y + last.height - first.y + 2 * MARGIN_PX
    const clip = { x: first.x - MARGIN_PX, y: first.y - MARGIN_PX, width: first.width + 2 * MARGIN_PX, height }
    await keep(name, await page.screenshot({ animations: 'disabled', clip }))
    await page.setViewportSize(before)
  }
}

/** Saved with few colours: small, and still sharp. */
async function keep(name: string, picture: Buffer): Promise<void> {
  const bytes = await sharp(picture).png({ palette: true, colours: 128, effort: 10 }).toBuffer()
  expect(bytes.length, `${name} is small enough`).toBeLessThan(MAX_BYTES)
  await writeFile(path.join(PICTURES, name), bytes)
}

export async function keepPicture(name: string, picture: Buffer, widthPx: number): Promise<void> {
  await keep(name, await sharp(picture).resize({ width: widthPx, withoutEnlargement: true }).png().toBuffer())
}

/** How an office program shows these cells of a workbook; without one the picture stays as it is. */
export async function shootSheet(name: string, workbook: Buffer, sheetName: string, cells: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sheet-'))
  try {
    await writeFile(path.join(folder, 'sheet.xlsx'), await onOnePage(workbook, sheetName, cells))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'sheet.xlsx')])
    run('pdftoppm', [
      '-png',
      '-r',
      '105',
      '-f',
      '1',
      '-l',
      '1',
      path.join(folder, 'sheet.pdf'),
      path.join(folder, 'page'),
    ])
    const page = (await readdir(folder)).find((file) => file.endsWith('.png'))
    if (page === undefined) throw new Error('no page was drawn')
    const trimmed = await sharp(path.join(folder, page)).trim().toBuffer()
    await keep(
      name,
      await sharp(trimmed).extend({ top: 12, bottom: 12, left: 12, right: 12, background: '#fff' }).toBuffer(),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    console.log(`${name} stays as it is: no soffice or pdftoppm here`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' })
}

async function onOnePage(bytes: Buffer, sheetName: string, cells: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  for (const sheet of workbook.worksheets) {
    if (sheet.name !== sheetName) sheet.state = 'hidden'
    sheet.pageSetup = {
      orientation: 'landscape',
      paperSize: 8,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    } as never
  }
  const sheet = workbook.getWorksheet(sheetName)
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`)
  sheet.pageSetup = { ...sheet.pageSetup, printArea: cells, showGridLines: false }
  workbook.views = [{ activeTab: workbook.worksheets.indexOf(sheet) } as never]
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
