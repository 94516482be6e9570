import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.js'
import { PageUser } from '../support/page-user.js'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { ownClassList, photosOf, roomList, socialList } from './page-files.js'

const CLASS = { from: 100, count: 30, className: '电商2301班' }
const SOCIAL = { from: 300, count: 5 }
const NEW_PHONE = { at: 1, phone: '13900139000' }
const SECOND = { from: 400, count: 10, className: '电商2302班', names: { 5: '杨磊' } }
/** Row of the sheet whose phone has a digit too few. */
const SHORT_PHONE = 8
const THIRD = { from: 500, count: 6, className: '电商2303班', names: {} }
const CATEGORY = '院校考生还是社会考生'

let dataDir: string
let service: Service
let browser: Browser
let user: PageUser

beforeAll(async () => {
  dataDir = await makeDataDir()
  service = await startService(dataDir)
  browser = await openBrowser()
  user = await PageUser.open(browser, service.url)
  await user.say(`绑定 ${service.demoCode ?? ''}`, '绑定成功')
  await user.send({ name: '考场.xlsx', bytes: await roomList({ '107室': 45, '13号机房': 50 }) }, '现在导入吗')
  await user.tap('全部导入', '导入完成')
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await removeDataDir(dataDir)
})

/** The lines of 进度, by step. */
async function readBoard(): Promise<Readonly<Record<string, string>>> {
  const lines = (await user.say('进度', '下一步')).split('\n')
  return Object.fromEntries(
    ['录入考生信息', '上传照片', '认证考生信息', '设置考场'].map((step) => {
      return [step, lines.find((line) => line.includes(step))?.split(step)[1] ?? '']
    }),
  )
}

const ROOMS = '：2 个考场 95 个考位，还没有信息准确的考生'

describe('a coordinator with lists of the own making, in the browser, in this order', () => {
  it('sees where everything stands before', async () => {
    expect(await readBoard()).toEqual({
      录入考生信息: '：还没有导入考生',
      上传照片: '：还没有导入考生',
      认证考生信息: '：还没有导入考生',
      设置考场: ROOMS,
    })
  })

  it('has a class list without pinyin imported in fewer than ten taps', async () => {
    user.taps = 0
    await user.send({ name: '花名册.xlsx', bytes: await ownClassList(CLASS) }, CATEGORY)
    const doubtful = await user.tap('院校考生', '拿不准')
    expect(doubtful).toMatch(/第8行 王乐 → Wang Le[\s\S]*第15行 陈朝 → Chen Chao/)
    expect(await user.tap('补上 28 个拼音', '改好了')).toContain('现在合格 28 行，有错 2 行')
    await user.tap('都按建议', '30 行全部合格，现在导入吗')
    expect(await user.tap('全部导入', '导入完成')).toContain('新增 30 人，更新 0 人，没有变化 0 人')
    expect(user.taps).toBeLessThan(10)
  })

  it('finds them all in the records, and nothing else moved', async () => {
    expect(await user.say('一共多少考生', /共 \d+ 人/)).toContain('共 30 人')
    const asked = await user.say('电商2301班的王乐', '王乐（')
    expect(asked).toContain('院校考生，计算机平面设计）：无照片')
    expect(await readBoard()).toEqual({
      录入考生信息: ' 30/30：已完成',
      上传照片: ' 0/30：还差 30 人的照片',
      认证考生信息: ' 0/30：还差 30 人的照片',
      设置考场: ROOMS,
    })
  })

  it('sends five social candidates again with one new phone, sees it old → new, and imports it', async () => {
    const { from, count } = SOCIAL
    await user.send({ name: '社会考生.xlsx', bytes: await socialList(from, count) }, CATEGORY)
    await user.tap('社会考生', '现在导入吗')
    await user.tap('全部导入', '新增 5 人')
    const before = await readBoard()
    const { at, phone } = NEW_PHONE
    const again = { name: '社会考生.xlsx', bytes: await socialList(from, count, { [at]: phone }) }
    const report = await user.send(again, '《社会考生.xlsx》检查完了')
    expect(report).toContain('合格 5 行，有错 0 行')
    expect(report).toContain('新增 0 人，更新 1 人，没有变化 4 人')
    const known = inventPerson(from + at)
    const masked = (number: string) => `${number.slice(0, 3)}****${number.slice(-4)}`
    expect(report).toContain(`第3行 ${known.name}：手机号码 ${masked(known.phone)} → ${masked(phone)}`)
    expect(await user.tap('全部导入', '更新 1 人')).toContain('新增 0 人，更新 1 人，没有变化 4 人')
    expect(await user.say('谁改过名单', '最近的改动')).toContain(`更新了${known.name}的手机号码`)
    expect(await user.say('社会考生几个', /社会考生：/)).toContain('5 人')
    expect(await readBoard()).toEqual(before)
  })

  it('corrects a cell of the waiting list in the chat', async () => {
    const list = await ownClassList({ ...SECOND, phones: { [SHORT_PHONE]: '1391234567' } })
    const before = await readBoard()
    await user.send({ name: '二班.xlsx', bytes: list }, CATEGORY)
    expect(await user.tap('院校考生', '检查完了')).toMatch(/手机号码不对：1 处（第 8 行）/)
    await user.say(`第${SHORT_PHONE}行手机号改成13912345678`, '现在 10 行只差姓名拼音')
    await user.tap('补上 10 个拼音', '10 行全部合格，现在导入吗')
    expect((await readBoard()).设置考场).toBe(before.设置考场)
    await user.tap('全部导入', '新增 10 人')
  })

  it('corrects a cell of the records in the chat, shown old → new and asked once', async () => {
    const before = await readBoard()
    const asked = await user.say('杨磊的手机号改成13998765432', '改吗？')
    expect(asked).toMatch(/手机号码 1\d\d\*{4}\d{4} → 139\*{4}5432/)
    expect(await user.tap('确认更正', '已改好')).toContain('杨磊的手机号码现在是 139****5432')
    expect(await user.say('谁改过名单', '最近的改动')).toMatch(/杨磊的手机号码/)
    expect(await readBoard()).toEqual(before)
  })

  it('drops a list and a zip of photos together: both are taken, and both are done in the end', async () => {
    const list = { name: '三班.xlsx', bytes: await ownClassList(THIRD) }
    const photos = { name: '三班照片.zip', bytes: await photosOf(THIRD.from, THIRD.from + THIRD.count) }
    await user.drop([list, photos], CATEGORY)
    const word = user.replies('照片《三班照片.zip》也收到了')
    expect(await word.allInnerTexts()).toEqual(['照片《三班照片.zip》也收到了，不用再发：名单办完，我接着对照照片。'])
    await user.tap('院校考生', '检查完了')
    await user.tap('补上 6 个拼音', '现在导入吗')
    expect(await user.tap('全部导入', '新增 6 人')).toContain('照片您已经发来了')
    await user.replies('《三班照片.zip》检查完了').waitFor()
    expect(await user.tap('导入合格照片', '照片导入完成')).toContain('6 张')
    expect(await readBoard()).toEqual({
      录入考生信息: ' 51/51：已完成',
      上传照片: ' 6/51：还差 45 人的照片',
      认证考生信息: ' 0/51：6 人等平台认证',
      设置考场: ROOMS,
    })
  })

  it('has seen no fault of the page', () => {
    expect(user.faults).toEqual([])
  })
})
