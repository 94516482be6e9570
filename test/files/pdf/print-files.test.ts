import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RoomPaper, roomPapers } from '../../../src/domain/arrangement/room-papers.js'
import type { SeatedCandidate } from '../../../src/domain/arrangement/seated-candidate.js'
import type { BlobStore } from '../../../src/domain/ports/blob-store.js'
import type { PrintFiles } from '../../../src/domain/ports/print-files.js'
import type { Printed } from '../../../src/domain/printing/print-order.js'
import { openBlobFolder } from '../../../src/files/blob-folder.js'
import { type HeavyPool, openHeavyPool } from '../../../src/files/heavy/heavy-pool.js'
import { openPrintFiles } from '../../../src/files/pdf/print-files.js'
import { FakePrintFiles } from '../../support/fake-print-files.js'
import { MemoryBlobs } from '../../support/memory-blobs.js'
import { portraitJpeg } from '../../support/photos.js'
import { type DrawnPage, readPdf, textOf } from '../../support/read-pdf.js'
import { seatedIn } from '../../support/seated.js'

const ABOUT = { plan: '2026年第三次考试', printedAt: new Date('2026-12-11T06:05:00Z') }
const CHAT_LIMIT = 20_000_000
const EDGE = (15 * 72) / 25.4 - 0.1

let folder: string
let blobs: BlobStore
let pool: HeavyPool
let files: PrintFiles

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'print-test-'))
  blobs = openBlobFolder(folder)
  pool = openHeavyPool(1)
  files = openPrintFiles({ blobs, pool })
})

afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true })
})

async function keep(bytes: Uint8Array): Promise<string> {
  const stored = await blobs.put(Readable.from([bytes]), 100_000_000)
  if (!stored.ok) throw new Error('not stored')
  return stored.value.sha256
}

async function pagesOf(printed: Printed): Promise<readonly DrawnPage[]> {
  const read = await Promise.all(printed.files.map(async ({ sha256 }) => readFile(await blobs.localPath(sha256))))
  return read.flatMap(readPdf)
}

async function printed(kind: RoomPaper, seated: readonly SeatedCandidate[], maxBytes = CHAT_LIMIT) {
  const result = await files.print(roomPapers(kind, seated, ABOUT), maxBytes)
  return { ...result, pages: await pagesOf(result) }
}

const KINDS: readonly RoomPaper[] = ['tickets', 'sign-in', 'door-labels', 'desk-labels', 'room-record']

describe('printing', () => {
  it.each(KINDS)(
    '%s: every character is really drawn, within 15 mm of each edge, with plan, room and time',
    async (kind) => {
      const { pages } = await printed(kind, seatedIn('107室', 30))
      expect(pages.length).toBeGreaterThan(0)
      for (const page of pages) {
        expect(page.invisible).toEqual([])
        for (const word of ['2026年第三次考试', '107室', '打印于 2026-12-11 14:05'])
          expect(textOf(page)).toContain(word)
        for (const { x, y, width, size, text } of page.texts) {
          expect({ text, isInside: x >= EDGE && x + width <= page.width - EDGE }).toEqual({ text, isInside: true })
          expect({ text, isInside: y >= EDGE && y + size * 0.88 <= page.height - EDGE }).toEqual({
            text,
            isInside: true,
          })
        }
      }
    },
  )

  it('a ticket says all that the platform’s says, with the photo', async () => {
    const photo = await keep(await portraitJpeg({ person: 3 }))
    const { pages, photosUnread } = await printed('tickets', seatedIn('107室', 1, { photo }))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.pictures).toBe(1)
    expect(photosUnread).toEqual([])
    for (const word of ['王小八', '110101********001X', '机考+实操', '不知名街道120号信息楼', '考试须知', '缺一不可']) {
      expect(textOf(pages[0])).toContain(word)
    }
  })

  it('two tickets stand on a page, one that has too much to say alone on its own', async () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...seatedIn('107室', 1)[0]!,
      subject: `科目${at}`,
      time: '2026-12-17',
    }))
    const others = seatedIn('107室', 3).slice(2)
    const { pages } = await printed('tickets', [...many, ...others])
    const people = pages.map((page) => page.texts.filter(({ text }) => text === '姓名：').length)
    expect(people).toEqual([1, 2])
  })

  it('names with rare characters: drawn where the font has them, else a box, and said which', async () => {
    const seated = ['䶮㛃', '李𠮷祥', '𬭊𫖯'].flatMap((name, at) =>
      seatedIn('107室', 1, { name, candidateNumber: String(at) }),
    )
    const { pages, unprintable } = await printed('tickets', seated)
    const text = pages.map(textOf).join('')
    for (const name of ['䶮㛃', '李□祥', '𬭊𫖯']) expect(text).toContain(name)
    expect(pages.flatMap(({ invisible }) => invisible)).toEqual([])
    expect(unprintable).toEqual([{ text: '李𠮷祥', characters: ['𠮷'] }])
  })

  it('a photo that is damaged or gone leaves a frame, and is named', async () => {
    const damaged = await keep(Buffer.from('no picture'))
    const gone = 'a'.repeat(64)
    const seated = [...seatedIn('107室', 1, { photo: damaged }), ...seatedIn('8室', 1, { photo: gone })]
    const { pages, photosUnread } = await printed('tickets', seated)
    expect(new Set(photosUnread)).toEqual(new Set([damaged, gone]))
    expect(pages.map((page) => textOf(page).includes('贴照片处'))).toEqual([true, true])
  })

  it('a sign-in sheet over two pages has its head on both, and is there twice', async () => {
    const { pages } = await printed(
      'sign-in',
      seatedIn('107室', 30).filter(({ subject }) => subject === '理论'),
    )
    expect(pages.map((page) => textOf(page).match(/第 \d 页，共 \d 页 · 第 \d 份（..）/)?.[0])).toEqual([
      '第 1 页，共 2 页 · 第 1 份（上交）',
      '第 2 页，共 2 页 · 第 1 份（上交）',
      '第 1 页，共 2 页 · 第 2 份（留档）',
      '第 2 页，共 2 页 · 第 2 份（留档）',
    ])
    for (const page of pages) expect(textOf(page)).toContain('准考证号')
  })

  it('more than the chat can carry comes in parts, each small enough, nobody lost', async () => {
    const seated: SeatedCandidate[] = []
    for (let person = 0; person < 12; person++) {
      const photo = await keep(await portraitJpeg({ person }))
      seated.push(...seatedIn('107室', 1, { photo, seat: String(person + 1), candidateNumber: String(person) }))
    }
    const limit = Math.round(((await printed('tickets', seated)).files[0]?.sizeBytes ?? 0) * 0.7)
    const result = await printed('tickets', seated, limit)
    expect(result.files.length).toBeGreaterThan(1)
    expect(result.files.every(({ sizeBytes }) => sizeBytes <= limit)).toBe(true)
    expect(result.files.map(({ name }) => name)).toEqual(
      result.files.map((_, at) => `2026年第三次考试-107室-准考证-${at + 1}.pdf`),
    )
    expect(result.pages.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(12)
  })

  it.each(KINDS)('%s: a text without end, breaks and marks without width do no harm', async (kind) => {
    const name = `陈\n静\u200b\u0007${'很长'.repeat(5_000)}`
    const wild = { name, school: name, site: name, room: name, certificate: name, siteAddress: name }
    const { pages } = await printed(kind, seatedIn('107室', 2, wild))
    expect(pages.length).toBeLessThan(10)
    for (const page of pages) expect(page.texts.every(({ y }) => y > 0)).toBe(true)
  })

  it('files are called after plan, room and what they are, also where a room has no name a file may have', async () => {
    const orders = [
      ...roomPapers('tickets', seatedIn('A/B:楼*101', 1), ABOUT),
      ...roomPapers('sign-in', [{ name: '陈静' }], ABOUT),
    ]
    const names = ['2026年第三次考试-AB楼101-准考证.pdf', '2026年第三次考试-签到表.pdf']
    const fake = new FakePrintFiles(new MemoryBlobs())
    expect((await files.print(orders, CHAT_LIMIT)).files.map(({ name }) => name)).toEqual(names)
    expect((await fake.print(orders)).files.map(({ name }) => name)).toEqual(names)
  })
})
