import { afterAll, beforeAll, expect, it } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import { goodRow } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import type { Chatting } from '../support/wecom-gateway/chatting.js'
import { photoZip, portraitsOf } from './rosters.js'
import {
  candidateRow,
  everybody,
  HONGKE_NOTICE,
  openStage,
  PEOPLE,
  SCHOOL,
  type Stage,
  verified,
  watchers,
  workbookOf,
} from './story.js'

const PLAN = '2021年第二次网店运营推广全国统考(中级)'
const SITE = `${SCHOOL}网店运营推广证书考核站点`

const SITE_ROW = {
  number: '330106001',
  name: SITE,
  school: SCHOOL,
  certificate: '网店运营推广',
  review: '审核通过',
  status: '已启用',
}
const CERTIFICATE = { number: '1560007066020001', name: '网店运营推广', level: '中级', org: '北京鸿科经纬科技有限公司' }
/** As the platform lists them: a row a subject. */
const officialRows = () =>
  everybody((n) => n).flatMap((n) =>
    ['理论', '实操'].map((subject) => ({
      ...goodRow(getList('platform-registrations'), n),
      plan: PLAN,
      subject,
      school: SCHOOL,
      certificate: '网店运营推广',
      level: '中级',
      site: SITE,
      status: '未排考',
    })),
  )

/** Forty-five to a room, both subjects in the same seat. */
const seatRows = () =>
  everybody((n) => n).flatMap((n) =>
    ['理论', '实操'].map((subject) => ({
      ...goodRow(getList('seats'), n),
      plan: PLAN,
      school: SCHOOL,
      site: SITE,
      certificate: '网店运营推广',
      level: '中级',
      subject,
      room: n < 45 ? '107室' : '108室',
      seat: String((n % 45) + 1),
      time: subject === '理论' ? '2021-06-18 09:00-10:00' : '2021-06-18 14:00-16:00',
    })),
  )

let stage: Stage
let teacher: Chatting

beforeAll(async () => {
  stage = await openStage('2021-05-20')
  teacher = await stage.coordinator('teacher-li', SCHOOL)
})
afterAll(() => stage.close())

it('a coordinator goes with ninety people from a pasted notice to all ready, in one conversation with interruptions', async () => {
  await teacher.say(HONGKE_NOTICE, /2021年6月18日（周五）/)
  await teacher.say('登记', /已登记/)
  expect(await teacher.say('几号截止', /5月27日（周四）/)).toContain('7 天')

  await teacher.send(
    '电商班.xlsx',
    await workbookOf(
      'candidates',
      everybody((n) => candidateRow(n)),
    ),
    /现在导入吗|院校考生/,
  )
  expect(await teacher.say('报名要交多少钱啊', /报考|缴/)).toMatch(/缴|元/)
  await teacher.say('导入', /导入完成/)
  await teacher.send('照片.zip', await photoZip(await portraitsOf(0, PEOPLE)), /照片现在导入吗/)
  await teacher.say('导入合格照片', /照片导入完成/)
  await teacher.say('到哪一步了', /认证/)
  await teacher.send('平台导出.xlsx', await workbookOf('platform-candidates', verified()), /更新我们的记录吗/)
  expect(await teacher.say('更新', /更新完成/)).toContain('90 人信息准确')
  await teacher.send('站点.xlsx', await workbookOf('sites', [SITE_ROW]), /现在导入吗/)
  await teacher.say('导入', /导入完成/)
  await teacher.say('信息准确的都报中级', /给 90 人报考/)
  // An interruption before the answer.
  expect(await teacher.say('45个人几个监考', /3 名/)).toContain('鸿科经纬')
  await teacher.say('登记', /已登记 90 人报考/)
  expect(await teacher.say('报考记录是不是两倍', /180/)).toContain('正好')
  await teacher.say('107室 45个座位，108室 45个', /考场在哪里/)
  await teacher.say('浙江省杭州市西湖区示例路1号实训楼', /登记/)
  await teacher.say('登记', /已登记/)
  expect(await teacher.say('座位够不够', /座位够了/)).toContain('90')
  await teacher.send('监考.xlsx', await workbookOf('invigilators', watchers(6, '网店运营推广', SCHOOL)), /现在导入吗/)
  await teacher.say('导入', /导入完成/)
  await teacher.say('监考够不够', /够/)
  // The platform's numbers are still unknown, and that stops the rooms' file.
  const early = await teacher.say('可以上报了吗', /先别上报/)
  expect(early).toContain('“考试计划编号”没有填写')
  await teacher.say('计划编号是 1002021061801', /已登记/)
  await teacher.send('证书.xlsx', await workbookOf('certificate-catalogue', [CERTIFICATE]), /现在导入吗/)
  await teacher.say('导入', /导入完成/)
  expect(await teacher.say('可以上报了吗', /可以上报了\*\*|先别上报/)).toContain('可以上报了')
  expect(await teacher.say('打包上报文件', /按编号的顺序传/)).toContain('报考 90 条')
  await teacher.send('报考导出.xlsx', await workbookOf('platform-registrations', officialRows()), /导入吗|更新/)
  await teacher.say('导入', /完成/)
  await teacher.say('确认报考名单', /核对吗/)
  await teacher.say('不用看名单', /该报的都报了/)
  expect(await teacher.say('名单没错', /再确认一次/)).toContain('未到按缺考计')
  await teacher.say('确认名单', /已确认|确认好了/)
  expect(await teacher.say('把还没报的都报上', /确认|不能/)).not.toContain('已登记')
}, 600_000)

it('and later, after a restart: the fee, the seats, the papers, and everything stands as done', async () => {
  await stage.restart('2021-06-08')
  await teacher.say('缴费', /90 人 × 360 元 = 32400 元/)
  await teacher.say('登记缴费单', /已登记缴费单/)
  await teacher.say('缴费单号 2021060800012', /已登记/)
  await teacher.say('已缴费', /回单/)
  await teacher.send('回单.jpg', await portraitJpeg({ person: 1 }), /平台|确认/)
  expect(await teacher.say('平台已确认', /平台上已经显示/)).toContain('它的报考也不能删')
  await teacher.say('平台已确认', /已登记/)
  await teacher.send('排考明细.xlsx', await workbookOf('seats', seatRows()), /导入吗/)
  await teacher.say('导入', /完成/)
  expect(await teacher.say('谁还没排上座位', /都排上了/)).not.toContain(inventPerson(0).name)
  await teacher.say('打印107室准考证', /准考证/)
  expect(await teacher.say('107室谁监考', /107室：要 3 名/)).toContain('2 个考场至少要 6 名')
  const standing = await teacher.say('到哪一步了', /下一步/)
  for (const done of ['✅ 为学生报考 90/90', '✅ 设置考场', '✅ 缴费：90 人都已缴费并确认']) {
    expect(standing).toContain(done)
  }
  expect(standing).toContain('还没打印准考证（90 个座位）')
}, 600_000)
