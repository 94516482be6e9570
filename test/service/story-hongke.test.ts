import { afterAll, beforeAll, expect, it } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import { goodRow } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { ADMIN, BOT, botSettings, SECRET } from '../support/wecom-gateway/bot-service.js'
import { Chatting } from '../support/wecom-gateway/chatting.js'
import { MediaServer } from '../support/wecom-gateway/media-server.js'
import { WecomGateway } from '../support/wecom-gateway/wecom-gateway.js'
import { photoZip, portraitsOf } from './rosters.js'
import { candidateRow, everybody, HONGKE_NOTICE, PEOPLE, SCHOOL, workbookOf } from './story.js'

const PLAN = '2021年第二次网店运营推广全国统考(中级)'
const SITE = `${SCHOOL}网店运营推广证书考核站点`
const CODE = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/

const SITE_ROW = {
  number: '330106001',
  name: SITE,
  school: SCHOOL,
  certificate: '网店运营推广',
  review: '审核通过',
  status: '已启用',
}
const CERTIFICATE = { number: '1560007066020001', name: '网店运营推广', level: '中级', org: '北京鸿科经纬科技有限公司' }
/** Nobody of them teaches the candidates. */
const INVIGILATORS = [200, 201, 202, 203, 204, 205].map((n) => {
  const { name, phone } = inventPerson(n)
  return {
    ...goodRow(getList('invigilators'), n),
    name,
    phone,
    certificate: '网店运营推广',
    level: '中级',
    school: SCHOOL,
    training: '是',
  }
})

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

let gateway: WecomGateway
let media: MediaServer
let service: Service
let dataDir: string
let teacher: Chatting

beforeAll(async () => {
  gateway = await WecomGateway.open({ bots: { [BOT]: SECRET } })
  media = await MediaServer.open()
  dataDir = await makeDataDir()
  service = await startService(dataDir, { ...botSettings(gateway), REHEARSAL_DATE: '2021-05-20' })
  await gateway.until(() => gateway.subscribed === 1)
  teacher = new Chatting(gateway, media, { userId: 'teacher-li' })
})
afterAll(async () => {
  await service.stop()
  await media.close()
  await gateway.close()
  await removeDataDir(dataDir)
})

it('a coordinator goes with ninety people from a pasted notice to all ready, in one conversation with interruptions', async () => {
  const admin = new Chatting(gateway, media, ADMIN)
  await admin.say(`新增院校 ${SCHOOL} 浙江`, /春江职业技术学校/)
  await admin.say(`邀请 ${SCHOOL} 李老师`, /考务负责人|绑定/)
  const invited = await admin.tap('考务负责人', CODE)
  await teacher.say(`绑定 ${CODE.exec(invited)![0]}`, /绑定成功/)

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
  await teacher.send(
    '平台导出.xlsx',
    await workbookOf(
      'platform-candidates',
      everybody((n) => {
        const { name, idNumber, phone } = inventPerson(n)
        return { name, idNumber, phone, platformStatus: '信息准确' }
      }),
    ),
    /更新我们的记录吗/,
  )
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
  await teacher.send('监考.xlsx', await workbookOf('invigilators', INVIGILATORS), /现在导入吗/)
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
