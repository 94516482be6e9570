import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bannerText } from '../../../src/domain/printing/forms/signs.js'
import { printOrder } from '../../../src/files/pdf/print-task.js'
import { readPdf, textOf } from '../../support/read-pdf.js'
import { sampleForms } from '../../support/sample-forms.js'

const ABOUT = { plan: '2026年第三次考试', printedAt: new Date('2026-12-11T06:05:00Z') }
const EDGE = (15 * 72) / 25.4 - 0.1
const ORDERS = sampleForms(ABOUT).map((order) => [order.kind, order] as const)
/** What each must say, and on how many pages: two copies where one is handed in. */
const SAYS: Readonly<Record<string, readonly [pages: number, ...words: string[]]>> = {
  sealing: [2, '① 模拟考试正常', '信息楼13号机房', '系统管理员签字', '第 2 份（留档）'],
  undertaking: [2, '本人愿意承担相应责任', '孙不二', '第 1 份（上交）'],
  inspection: [2, '李四平', '实训楼2层8号机房', '违纪和异常情况'],
  badges: [2, '主考', '副主考', '工作人员', '监考员', '系统管理员', '巡考员'],
  banner: [1, '1+X 数字营销技术应用职业技能等级证书（初级）考核'],
  seals: [1, '107室　考场封条', '封场人'],
  belongings: [1, '物品存放处'],
  timetable: [1, '2026-12-18', '机考+实操'],
  'site-application': [1, '✓ 初级　✓ 中级　□ 高级', '缺 1 台', '共 120 个机位'],
  'emergency-card': [1, '主考', '119'],
  'fee-cover': [1, '45000', '肆万伍仟元整', 'JF20261201 北方工业职业技术学院+20261218+165人', '多退少补'],
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'forms-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('general forms', () => {
  it.each(ORDERS)('%s: says what it must, drawn within 15 mm of each edge and marked as ours', async (kind, order) => {
    const task = { folder, order, photoPaths: new Map<string, string>(), maxBytes: 20_000_000 }
    const { files, unprintable } = await printOrder(task)
    expect(unprintable).toEqual([])
    const pages = readPdf(await readFile(files[0] ?? ''))
    const [count, ...words] = SAYS[kind] ?? [0]
    expect(pages).toHaveLength(count)
    const said = pages.map(textOf).join('')
    for (const word of words) expect(said).toContain(word)
    for (const page of pages) {
      expect(page.invisible).toEqual([])
      for (const word of ['参考样式', '2026年第三次考试', '打印于 2026-12-11 14:05'])
        expect(textOf(page)).toContain(word)
      const outside = page.texts.filter(
        ({ x, y, width, size }) =>
          x < EDGE || x + width > page.width - EDGE || y < EDGE || y + size * 0.88 > page.height - EDGE,
      )
      expect(outside).toEqual([])
    }
  })

  it('the banner is worded as the book words it [G3 760]', () => {
    expect(bannerText('数字营销技术应用', '初级')).toBe('1+X 数字营销技术应用职业技能等级证书（初级）考核')
  })
})
