import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { OfferedFile, Reply } from '../../src/domain/talk/message.js'
import { findTalk } from '../../src/flows/lists/all-talks.js'
import { settle } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { unzip } from '../support/workbooks.js'
import { photoZip, portraitsOf } from './rosters.js'

const SCHOOL = '春江职业技术学校'
const PLAN = '2026年6月网店运营推广考试'
const SITE = `${SCHOOL}网店运营推广证书考核站点`
const PEOPLE = 6

let house: House
let user: string
let folder: string

beforeAll(async () => {
  house = await openHouse()
  user = randomUUID()
  await settle(house.it.store, user, SCHOOL, '北京')
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const said = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const say = async (text: string) => said(await house.say(user, text))

async function bring(id: string, rows: readonly Values[]): Promise<string> {
  const list = getList(id)
  const report = said(await house.send(user, await saveList(list, rows), `${list.name.zh}.xlsx`))
  return `${report}\n${await say(findTalk(id)?.confirm?.yes.zh ?? '导入')}`
}

const people = (of: (n: number) => Values = () => ({})): readonly Values[] =>
  Array.from({ length: PEOPLE }, (_, n) => ({ ...goodRow(getList('candidates'), n), school: SCHOOL, ...of(n) }))
const registered = (of: (n: number) => Values = () => ({})) =>
  Array.from({ length: PEOPLE }, (_, n) => {
    const { name, idNumber } = inventPerson(n)
    const row = { name, idNumber, plan: PLAN, certificate: '网店运营推广', level: '中级', site: SITE }
    return { ...row, ...of(n) }
  })

test('without a plan it says how to enter one', async () => {
  expect(await say('可以上报了吗')).toContain('还没有登记考试计划')
})

test('a plan alone: nobody is registered, and the platform would have nothing', async () => {
  await say(`考试计划：${PLAN}，证书网店运营推广（中级），报考时间3月1日到5月27日，考试时间6月18日`)
  await say('确认')
  const verdict = await say('现在能上报平台了吗？')
  expect(verdict).toContain('先别上报')
  expect(verdict).toContain('还没有人登记报考')
  expect(verdict).toContain('《平台操作手册》5.2.6')
  expect(await say('打包上报文件')).toContain('还没有能交给平台的内容')
})

test('with everything in place the verdict is clean and the zip holds what the platform takes, in order', async () => {
  await bring('candidates', people())
  const photos = path.join(folder, 'photos.zip')
  writeFileSync(photos, await photoZip(await portraitsOf(0, PEOPLE)))
  await house.send(user, photos, 'photos.zip')
  expect(await say('导入合格照片')).toContain('照片导入完成')
  await bring(
    'platform-candidates',
    people().map(({ name, idNumber, phone }) => ({ name, idNumber, phone, platformStatus: '信息准确' })),
  )
  await bring('sites', [SITE_ROW])
  expect(await bring('registrations', registered())).toContain('导入完成')
  await bring('rooms', [ROOM])
  const verdict = await house.say(user, '可以上报了吗')
  expect(said(verdict)).toContain('✅ **可以上报了**')
  expect(said(verdict)).toContain(`考生 ${PEOPLE} 人、报考 ${PEOPLE} 人、考场 1 个（8 个考位）`)
  expect(verdict.at(-1)?.choices?.map(({ label }) => label)).toContain('打包上报文件')

  const bundle = await house.say(user, '打包上报文件')
  expect(said(bundle)).toMatch(/1\. 报考 6 条，.*→.*\n2\. 考场 1 条/)
  expect(said(bundle)).toContain('平台上已有-不用再传')
  const [zip] = bundle.flatMap(({ files = [] }) => files)
  expect(zip?.name).toBe(`上报文件-${PLAN}.zip`)
  expect(await namesIn(zip!)).toEqual([
    `1-报考-平台2021模板-${PLAN}.xlsx`,
    '2-考场-平台模板.xlsx',
    '平台上已有-不用再传/考生信息-平台2021模板-院校考生.xlsx',
    '平台上已有-不用再传/照片.zip',
  ])
})

test('once the list is confirmed it is still ready: what may no longer come in is no fault of what is there', async () => {
  await say('确认报考名单')
  await say('不用看名单')
  await say('名单没错')
  expect(await say('确认名单')).toContain('名单已确认')
  const verdict = await say('可以上报了吗')
  expect(verdict).toContain('✅ **可以上报了**')
  expect(await say('解除确认')).not.toBe('')
  await say('解除')
})

test('one person registered by certificate in one file and by subject in another is found when all is gone over together', async () => {
  expect(
    await bring('registrations', registered(() => ({ subject: '网店运营推广（中级）理论' })).slice(0, 2)),
  ).toContain('导入完成')
  const verdict = await say('可以上报了吗')
  const names = [0, 1].map((n) => inventPerson(n).name)
  expect(verdict).toContain('按证书又按科目，4 条')
  for (const name of names) expect(verdict).toContain(name)
  expect(verdict).toContain('和记录里的另外 1 条是同一个人的同一个证书等级')
  await say('撤销导入')
  await say('确认撤销')
  expect(await say('可以上报了吗')).toContain('✅ **可以上报了**')
})

test('whatever has become wrong since it came in is found, each with its name, rule and source', async () => {
  // 认证 is not what it was for one, another's major has lost its approval, and the site is closed.
  await bring(
    'platform-candidates',
    people((n) => ({ platformStatus: n === 1 ? '需人工确认' : '信息准确' })),
  )
  await bring('approved-majors', [{ name: '市场营销', code: '730605', version: '2021' }])
  await bring('sites', [{ ...SITE_ROW, status: '已停用' }])
  // A room too small, at another site, of a type that does not do.
  const elsewhere = { ...ROOM, name: '108室', site: '海滨学院网店运营推广证书考核站点' }
  await bring('rooms', [{ ...ROOM, seats: '4', roomType: '笔试' }, elsewhere])
  await bring('pilot-quotas', [
    {
      ...goodRow(getList('pilot-quotas'), 0),
      year: '2026',
      certificate: '网店运营推广',
      level: '中级',
      major: '不分专业',
      approved: '4',
      used: '',
      status: '审核通过',
    },
  ])
  await bring('payment-slips', [
    {
      ...goodRow(getList('payment-slips'), 0),
      plan: PLAN,
      certificate: '网店运营推广',
      heads: '5',
      levels: '',
      price: '',
    },
  ])
  const verdict = await say('可以上报了吗')
  const { name } = inventPerson(1)
  expect(verdict).toContain('先别上报')
  expect(verdict).toContain(`还不是“信息准确”，1 条（${name}）`)
  expect(verdict).toContain(`专业没有获批，${PEOPLE - 1} 条`)
  expect(verdict).toContain('有 1 个站点还不能用')
  expect(verdict).toContain('还差 2 个考位')
  expect(verdict).toContain('1 个考场的站点和报考的不一样')
  expect(verdict).toContain('1 个考场的类型不对')
  expect(verdict).toContain('超出批准名额 2 人')
  expect(verdict).toContain('缴费单的人数和报考对不上')
  expect(verdict).toContain('（依据：《平台操作手册》4.3）')
  expect(verdict).toContain('《平台操作手册》5.2.7')
  expect(await say('打包上报文件')).toMatch(/还有 \d+ 处平台会退/)
})

test('asked in English it answers in English', async () => {
  expect(await say('are we ready?')).toContain('Not yet')
})

const ROOM: Values = {
  ...goodRow(getList('rooms'), 0),
  name: '107室',
  seats: '8',
  plan: PLAN,
  site: SITE,
  certificate: '网店运营推广',
  level: '中级',
  subjects: '理论,实操',
  roomType: '机考+实操',
}
const SITE_ROW: Values = {
  number: '110114001',
  name: SITE,
  school: SCHOOL,
  certificate: '网店运营推广',
  review: '审核通过',
  status: '已启用',
}

async function namesIn(file: OfferedFile): Promise<readonly string[]> {
  return [...(await unzip(await house.fileOf(file))).keys()]
}
