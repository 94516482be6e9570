import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { openBrowser } from '../support/browser.js'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { Desk, keepPicture, shootSheet } from './desk.js'
import { CLASS_NAME, classWorkbook, ownSite, photosFromTeacher, platformExport } from './files.js'

/** Of the person whose phone number is too short. */
const SHORT_PHONE = 6
const FIRST_ROW = 3

let dataDir: string
let service: Service
let browser: Browser
let desk: Desk

beforeAll(async () => {
  dataDir = await makeDataDir()
  service = await startService(dataDir)
  browser = await openBrowser()
  const page = await browser.newPage({
    viewport: { width: 900, height: 620 },
    deviceScaleFactor: 1.25,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  page.setDefaultTimeout(60_000)
  await page.goto(service.url)
  desk = new Desk(page)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await removeDataDir(dataDir)
})

it('makes the pictures of the guide', async () => {
  await binding()
  await template()
  await list()
  await photos()
  await statuses()
  await questions()
  await plan()
  await board()
  await onThePhone()
})

async function binding(): Promise<void> {
  await desk.reply('绑定').waitFor()
  await desk.say(`绑定 ${service.demoCode ?? ''}`, '绑定成功')
  await desk.shootWindow('start.png')
}

async function template(): Promise<void> {
  await desk.say('考生模板', '这是考生名单的模板')
  await desk.shootSince('template-card.png', '考生模板')
  await shootSheet('template.png', await desk.download(/模板/), '考生', 'A1:M6')
}

async function list(): Promise<void> {
  const { page } = desk
  await desk.send(`${CLASS_NAME}名单.xlsx`, await classWorkbook(), '院校考生还是社会考生')
  await desk.tap('院校考生', '检查完了')
  await desk.reply('再导入').waitFor()
  await desk.fitWindow()
  await desk.shootWindow('chat.png')
  const annotated = await desk.download(/校验结果/)
  await shootSheet('annotated.png', annotated, CLASS_NAME, 'A1:K22')
  await shootSheet('summary.png', annotated, '错误汇总', 'A1:F14')
  await page.setViewportSize({ width: 900, height: 620 })
  const { phone } = inventPerson(SHORT_PHONE)
  const row = SHORT_PHONE + FIRST_ROW
  await desk.say('哪几行错了', '没通过检查')
  await desk.say(`第${row}行手机号改成${phone}`, '现在合格')
  await desk.shootSince('correct.png', '哪几行错了')
  await desk.tap('只导入合格行', '导入完成')
  await desk.shootSince('choose.png', `改成${phone}`)
  await desk.say('撤销导入', '最近一次导入是')
  await desk.shootSince('undo.png', '撤销导入')
  await desk.tap('不撤销', '已取消')
}

async function photos(): Promise<void> {
  await desk.send(`${CLASS_NAME}照片.zip`, await photosFromTeacher(), '张照片')
  await desk.reply('要采纳上面的建议吗').waitFor()
  await desk.page.locator('.picture img').last().scrollIntoViewIfNeeded()
  await desk.page.evaluate(`Promise.all([...document.querySelectorAll('.picture img')].map((one) => one.decode()))`)
  await desk.shootSince('photos.png', '照片.zip')
  await keepPicture('contact-sheet.png', await desk.download(/照片总览/), 760)
  await desk.tap('采纳全部建议', /合格的 \d+ 张照片现在导入吗/)
  await desk.tap('导入合格照片', '照片导入完成')
}

async function statuses(): Promise<void> {
  await desk.send('考生信息导出.xlsx', await platformExport(), '用平台导出的状态更新')
  await desk.tap('更新状态', '更新完成')
  await desk.shootSince('platform.png', '考生信息导出.xlsx')
  const { name } = inventPerson(24)
  await desk.say(`确认 ${name}`, '核对过了吗')
  await desk.tap('确认无误', `已确认`)
  await desk.shootSince('confirm.png', `确认 ${name}`)
}

async function questions(): Promise<void> {
  await desk.say('照片还差几个', /照片还差.*数据来自/s)
  await desk.say('谁没过审', /还没过审.*数据来自/s)
  await desk.say('how many unverified students', /not verified yet/)
  await desk.shootSince('questions.png', '照片还差几个')
  await desk.say('进度', /下一步/)
  await desk.shootSince('progress.png', '进度')
}

const NOTICE = `2027年1月网店运营推广考试（中级）
报名时间：2026年11月20日至12月24日
考试时间：2027年1月16日`

async function plan(): Promise<void> {
  await desk.say(NOTICE, '对吗')
  await desk.shootSince('plan.png', '2027年1月网店运营推广考试')
  await desk.tap('登记', '已登记')
  await desk.send('考核站点.xlsx', await ownSite(), '的 1 行全部合格')
  await desk.tap('全部导入', '导入完成：新增 1')
  await desk.say('信息准确的都报中级', '现在登记吗')
  await desk.shootSince('register.png', '信息准确的都报中级')
  await desk.tap('登记', /已登记 \d+ 人报考/)
  await desk.say('可以上报了吗', '还没办完的')
  await desk.shootSince('preflight.png', '可以上报了吗')
}

async function board(): Promise<void> {
  await desk.page.setViewportSize({ width: 1180, height: 760 })
  await desk.say('谁没有照片', /无照片/)
  await desk.shootWindow('board.png')
}

async function onThePhone(): Promise<void> {
  await desk.page.setViewportSize({ width: 390, height: 700 })
  await desk.say('照片还差几个', /照片还差.*数据来自/s)
  await desk.shootWindow('phone.png')
  await desk.page.getByRole('button', { name: /^进度 \d/ }).click()
  await desk.shootWindow('board-phone.png')
}
