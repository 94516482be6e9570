import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import { unzip } from '../support/workbooks.js'
import { photoZip, portraitsOf } from './rosters.js'
import { candidateRow, everybody, HONGKE_NOTICE, PEOPLE, SCHOOL } from './story.js'

const HONGKE = '2021年第二次网店运营推广全国统考(中级)'
const HONGKE_SITE = `${SCHOOL}网店运营推广证书考核站点`
const ITMC_NOTICE = `计划编号：1002021061901
计划名称：2021年6月数字营销技术应用考试
考核证书：数字营销技术应用（中级）
考试时间：2021年6月19日`
const ITMC = '2021年6月数字营销技术应用考试'
const ITMC_SITE = `${SCHOOL}数字营销技术应用证书（中级）考核站点`
const HOST_SITE = '海滨学院网店运营推广证书考核站点'

let house: House
let user: string
let folder: string

beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(path.join(tmpdir(), 'stories-'))
})
beforeEach(async () => {
  house.it.clock.now = new Date('2021-05-20T02:00:00Z')
  user = randomUUID()
  await settle(house.it.store, user, SCHOOL, user)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const textOf = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const say = async (text: string) => textOf(await house.say(user, text))
async function send(list: string, rows: readonly Values[]): Promise<string> {
  const it = getList(list)
  return textOf(await house.send(user, await saveList(it, rows), `${it.name.zh}.xlsx`))
}
async function sendPhotos(photos: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<string> {
  const file = path.join(folder, `${randomUUID()}.zip`)
  writeFileSync(file, await photoZip(photos))
  return textOf(await house.send(user, file, '照片.zip'))
}
/** What the platform says once it has compared the photos. */
const verified = (status: (n: number) => string = () => '信息准确') =>
  everybody((n) => {
    const { name, idNumber, phone } = inventPerson(n)
    return { name, idNumber, phone, platformStatus: status(n) }
  })
const siteRow = (name: string, certificate: string, more: Values = {}): Values => ({
  number: '330106001',
  name,
  school: SCHOOL,
  certificate,
  review: '审核通过',
  status: '已启用',
  ...more,
})
const watchers = (count: number, certificate: string) =>
  Array.from({ length: count }, (_, at) => {
    const { name, phone } = inventPerson(200 + at)
    const row = { ...goodRow(getList('invigilators'), at), name, phone, certificate }
    return { ...row, level: '中级', school: SCHOOL, training: '是' }
  })

/** Candidates, photos and identities of ninety, without a fault. */
async function bringPeople(): Promise<void> {
  await send(
    'candidates',
    everybody((n) => candidateRow(n)),
  )
  expect(await say('导入')).toContain('新增 90 人')
  await sendPhotos(await portraitsOf(0, PEOPLE))
  expect(await say('导入合格照片')).toContain('照片导入完成')
  await send('platform-candidates', verified())
  expect(await say('更新')).toContain('90 人里有 90 人信息准确')
}

describe('the sitting of a school', () => {
  it('with fifteen mistakes planted: the fifteen are found, each named where it is', async () => {
    await say(HONGKE_NOTICE)
    await say('登记')
    // 1–6: in the list of candidates.
    const list = await send(
      'candidates',
      everybody((n) => {
        const faults: Readonly<Record<number, Values>> = {
          3: { idNumber: '110101199003070012' },
          7: { phone: '1391234' },
          11: { pinyin: '' },
          15: { entryYear: '2031' },
          19: { name: '张三2' },
          23: { educationLevel: '博士后' },
        }
        return candidateRow(n, faults[n])
      }),
    )
    for (const found of ['合格 84 行', '只差姓名拼音', '第 6 行', '第 10 行', '第 18 行', '第 22 行', '第 26 行']) {
      expect(list).toContain(found)
    }
    expect(await say('只导入合格行')).toContain('新增 84 人')
    // 7–9: among the photos.
    const photos = await portraitsOf(0, PEOPLE)
    photos[30] = { name: photos[30]!.name, bytes: await portraitJpeg({ person: 31, background: '#2050c0' }) }
    photos[31] = { name: photos[31]!.name, bytes: await portraitJpeg({ person: 32, width: 200, height: 280 }) }
    photos.splice(32, 1)
    const pictures = await sendPhotos(photos)
    expect(pictures).toContain('不是红底：1 处')
    expect(pictures).toContain('像素太小：1 处')
    expect(await say('导入合格照片')).toContain('照片导入完成')
    expect(await say('谁没有照片')).toContain(inventPerson(32).name)
    // 10: the platform is not sure of one.
    await send(
      'platform-candidates',
      verified((n) => (n === 40 ? '需人工确认' : '信息准确')),
    )
    await say('更新')
    expect(await say('谁需要人工确认')).toContain(inventPerson(40).name)
    await say('信息准确的都报中级')
    await say('登记')
    // 11: the site is closed · 12: eighty are approved · 13, 14: too small a room, of a type that does not do · 15: three invigilators.
    await send('sites', [siteRow(HONGKE_SITE, '网店运营推广', { status: '已停用' })])
    await say('导入')
    const quota = { ...goodRow(getList('pilot-quotas'), 0), year: '2021', certificate: '网店运营推广', level: '中级' }
    await send('pilot-quotas', [{ ...quota, major: '不分专业', approved: '70', used: '', status: '审核通过' }])
    await say('导入')
    const room = { ...goodRow(getList('rooms'), 0), plan: HONGKE, site: HONGKE_SITE, certificate: '网店运营推广' }
    await send('rooms', [
      { ...room, level: '中级', name: '107室', seats: '40', subjects: '理论,实操', roomType: '笔试' },
      { ...room, level: '中级', name: '108室', seats: '30', subjects: '理论,实操', roomType: '机考+实操' },
    ])
    await say('导入')
    await send('invigilators', watchers(3, '网店运营推广'))
    await say('导入')
    const verdict = await say('可以上报了吗')
    const ofCase = [
      '有 1 个站点还不能用',
      '超出批准名额 19 人',
      '还差 19 个考位',
      '1 个考场的类型不对（107室',
      '3 名（',
      '还差 1 名',
    ]
    for (const found of ofCase) expect(verdict).toContain(found)
    expect(verdict).toContain('有 4 处要先改')
    expect(verdict).toContain('先别上报')
  })

  it('by the rule of ITMC, whose plan names no window but the exam day', async () => {
    const read = await say(ITMC_NOTICE)
    // Thursday of the third week before [G3].
    expect(read).toContain('2021年5月27日（周四）')
    await say('登记')
    await bringPeople()
    await send('sites', [siteRow(ITMC_SITE, '数字营销技术应用')])
    await say('导入')
    expect(await say('信息准确的都报中级')).toContain('给 90 人报考')
    await say('登记')
    await say('107室 45个座位，108室 45个')
    await say('浙江省杭州市西湖区示例路1号实训楼')
    await say('登记')
    const verdict = await say('可以上报了吗')
    expect(verdict).toContain('✅ **可以上报了**')
    const files = (await house.say(user, '打包上报文件')).flatMap(({ files: offered = [] }) => offered)
    const names = [...(await unzip(await house.fileOf(files[0]!))).keys()]
    expect(names[0]).toBe(`1-报考-平台2022模板-${ITMC}.xlsx`)
  })

  it('as a guest at a borrowed site: rooms and invigilators are the host’s, it registers and pays itself', async () => {
    await say(HONGKE_NOTICE)
    await say('登记')
    await bringPeople()
    await send('sites', [siteRow(HOST_SITE, '网店运营推广', { school: '海滨学院' })])
    await say('导入')
    expect(await say('信息准确的都报中级')).toContain(HOST_SITE)
    await say('登记')
    const verdict = await say('可以上报了吗')
    expect(verdict).toContain('✅ **可以上报了**')
    const standing = await say('到哪一步了')
    expect(standing).toContain('借考，考场由考点学校设置')
    expect(standing).toMatch(/缴费.*90 人/)
    const bundle = await say('打包上报文件')
    expect(bundle).toContain('1. 报考 90 条')
    expect(bundle).not.toContain('考场 ')
  })
})
