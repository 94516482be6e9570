/** 缴费 · A paid slip is never lost: not by a slip made later in the chat, and not by a sheet of slips, old or new. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { Reply } from '../../src/domain/talk/message.js'
import { settle, take } from '../store/test-store.js'
import { type House, openHouse } from '../support/house-talk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'

const PLAN = '2026年6月网店运营推广考试'
const CERTIFICATE = '网店运营推广'
const SCHOOL = '春江职业技术学校'
const PEOPLE = 8

let house: House
let user: string
let schoolId: string

beforeAll(async () => {
  house = await openHouse()
  user = randomUUID()
  ;({ schoolId } = await settle(house.it.store, user, SCHOOL, '北京市'))
})
afterAll(() => house.close())

const said = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n')
const say = async (text: string) => said(await house.say(user, text))

async function send(id: string, rows: readonly Values[]): Promise<string> {
  const list = getList(id)
  return said(await house.send(user, await saveList(list, rows), `${list.name.zh}.xlsx`))
}

/** As the register flow writes them. */
async function register(people: readonly number[], subject: string): Promise<void> {
  const known = await house.it.store.imports.findKnown(
    'candidates',
    schoolId,
    people.map((n) => ({ idType: '身份证', idNumber: inventPerson(n).idNumber })),
  )
  const rows = known.map((one) => {
    const { name = '', idNumber = '' } = one?.values ?? {}
    const what = { plan: PLAN, certificate: CERTIFICATE, level: '中级', subject, site: '一号站点' }
    return { candidate: one?.id ?? '', name, idNumber, category: '院校考生', ...what }
  })
  const change = { kind: 'write-rows', list: 'registrations', schoolId, batchId: randomUUID(), rows } as const
  await take(house.it.store, user, [change])
}

async function slips(): Promise<readonly string[]> {
  const all = await house.it.store.records(schoolId).fees.slips()
  return all.map(({ way, part, number = '-', heads, yuan, status }) =>
    [way, part, number, heads, yuan, status].join(' '),
  )
}

const slipRow = (more: Values): Values => ({
  ...{ plan: PLAN, certificate: CERTIFICATE, way: '按证书', part: '', levels: '', price: '' },
  ...more,
})

test('those registered later are paid by a slip of their own; the paid one stays as it was', async () => {
  await say(`考试计划：${PLAN}，证书网店运营推广（中级），报考时间3月1日到5月27日，考试时间6月18日`)
  await say('确认')
  const people = Array.from({ length: PEOPLE }, (_, n) => ({ ...goodRow(getList('candidates'), n), school: SCHOOL }))
  await send('candidates', people)
  await say('导入')
  await register([0, 1, 2, 3], '全部科目')
  expect(await say('缴费')).toContain('中级 4 人 × 360 元 = 1440 元')
  await say('登记缴费单')
  await say('缴费单号 2026060100012')
  await say('已缴费')
  await say('没有回单')
  expect(await slips()).toEqual(['按证书 1 2026060100012 4 1440 已缴费'])

  await register([4], '全部科目')
  expect(await say('进度')).toContain('缴费单 4 人，报考 5 人，对不上')
  const summary = await say('缴费')
  expect(summary).toContain('中级 1 人 × 360 元 = 360 元')
  expect(summary).toContain('已有的缴费单不动：\n缴费单 2026060100012：4 人 1440 元，已缴费')
  await say('登记缴费单')
  expect(await slips()).toEqual(['按证书 1 2026060100012 4 1440 已缴费', '按证书 2 - 1 360 未缴费'])
  expect(await say('进度')).toContain('1 张缴费单还没缴')
})

test('a sheet that would take a paid slip back is refused there, and the rest of it comes in', async () => {
  const report = await send('payment-slips', [
    slipRow({ number: '2026060100012', heads: '5', amount: '1800', status: '未缴费' }),
    slipRow({ number: '2026060100077', heads: '1', amount: '360', status: '已缴费' }),
  ])
  expect(report).toContain('合格 1 行')
  expect(report).toContain('缴费单已经缴过：3 处（第 3 行等）')
  await say('导入合格的')
  expect(await slips()).toEqual(['按证书 1 2026060100012 4 1440 已缴费', '按证书 2 2026060100077 1 360 已缴费'])
})

test('what was checked before a slip was paid does not change it when it is written after', async () => {
  await register([5], '全部科目')
  await say('缴费')
  await say('登记缴费单')
  await send('payment-slips', [slipRow({ part: '3', number: '', heads: '2', amount: '720', status: '未缴费' })])
  const { store } = house.it
  const paid = { plan: PLAN, certificate: CERTIFICATE, way: '按证书', part: '3', status: '已缴费' }
  const change = { kind: 'write-rows', list: 'payment-slips', schoolId, batchId: randomUUID(), rows: [paid] } as const
  await take(store, user, [change])
  await say('导入')
  expect((await slips()).at(-1)).toBe('按证书 3 - 1 360 已缴费')
})

test('those registered by subject are paid by subject, at the price that was said', async () => {
  await register([6], '理论')
  await register([6], '实操')
  expect(await say('缴费')).toContain('分开做')
  expect(await say('按科目')).toContain('每科多少元')
  expect(await say('每科120')).toContain('中级 2 科次 × 120 元 = 240 元')
  await say('登记缴费单')
  expect((await slips()).at(-1)).toBe('按科目 1 - 2 240 未缴费')
  const { plans } = await house.it.store.records(schoolId).steps.counts()
  expect(plans[PLAN]).toMatchObject({ 'slips.heads': 6, 'slips.subjects': 2, 'by-subject.heads': 1 })
  expect(await house.it.store.steps.recount()).toEqual([])
})

test('a slip is deleted until the platform has confirmed it, and not after, whoever asks', async () => {
  await say('平台已确认缴费 2026060100012')
  expect(await say('平台已确认')).toContain('已确认')
  const { store } = house.it
  const [confirmed] = await store.records(schoolId).fees.slips()
  const remove = { kind: 'remove-record', list: 'payment-slips', schoolId, recordId: confirmed?.id ?? '' } as const
  await expect(take(store, user, [remove])).rejects.toThrow('may not be taken out')
  const offered = (await house.say(user, '删除缴费单')).at(-1)
  expect(offered?.choices?.map(({ label }) => label).join('\n')).not.toContain('2026060100012')
  await say(offered?.choices?.find(({ label }) => label.includes('按科目'))?.label ?? '')
  await say('确认删除')
  expect((await slips()).some((one) => one.startsWith('按科目'))).toBe(false)
})
