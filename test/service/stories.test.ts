import { afterAll, beforeAll, describe, it } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { goodRow } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import type { Chatting } from '../support/wecom-gateway/chatting.js'
import { saveFile, unzip } from '../support/workbooks.js'
import { photoZip, portraitsOf } from './rosters.js'
import {
  candidateRow,
  everybody,
  HONGKE_NOTICE,
  openStage,
  PEOPLE,
  type Stage,
  verified,
  watchers,
  workbookOf,
} from './story.js'

const WITH_FAULTS = '春江职业技术学校'
const OF_ITMC = '江岸职业技术学校'
const GUEST = '海岛职业技术学校'

const HONGKE = '2021年第二次网店运营推广全国统考(中级)'
const HONGKE_SITE = `${WITH_FAULTS}网店运营推广证书考核站点`
const HOST_SITE = '海滨学院网店运营推广证书考核站点'
const ITMC = '2021年6月数字营销技术应用考试'
const ITMC_NOTICE = `计划编号：1002021061901
计划名称：${ITMC}
考核证书：数字营销技术应用（中级）
考试时间：2021年6月19日`
/** WeCom takes thirty messages a minute of a conversation. */
const PATIENCE_MS = 600_000

let stage: Stage
const teachers = new Map<string, Chatting>()

beforeAll(async () => {
  stage = await openStage('2021-05-20')
  for (const school of [WITH_FAULTS, OF_ITMC, GUEST]) teachers.set(school, await stage.coordinator(school, school))
}, PATIENCE_MS)
afterAll(() => stage.close())

const siteRow = (school: string, name: string, certificate: string, more: Values = {}): Values => ({
  number: '330106001',
  name,
  school,
  certificate,
  review: '审核通过',
  status: '已启用',
  ...more,
})

async function enterHongke(teacher: Chatting): Promise<void> {
  await teacher.say(HONGKE_NOTICE, /2021年6月18日（周五）/)
  await teacher.say('登记', /已登记/)
}

async function bring(teacher: Chatting, list: string, rows: readonly Values[]): Promise<void> {
  await teacher.send(`${getList(list).name.zh}.xlsx`, await workbookOf(list, rows), /现在导入吗/)
  await teacher.say('导入', /导入完成/)
}

/** Candidates, photos and identities of ninety, without a fault. */
async function bringPeople(teacher: Chatting, school: string): Promise<void> {
  await bring(
    teacher,
    'candidates',
    everybody((n) => candidateRow(n, { school })),
  )
  await teacher.send('照片.zip', await photoZip(await portraitsOf(0, PEOPLE)), /照片现在导入吗/)
  await teacher.say('导入合格照片', /照片导入完成/)
  await teacher.send('平台导出.xlsx', await workbookOf('platform-candidates', verified()), /更新我们的记录吗/)
  await teacher.say('更新', /90 人里有 90 人信息准确/)
}

describe('the sitting of a school', () => {
  it.concurrent(
    'with fifteen mistakes planted: the fifteen are found, each named where it is',
    async ({ expect }) => {
      const school = WITH_FAULTS
      const teacher = teachers.get(school)!
      await enterHongke(teacher)
      // 1–6: in the list of candidates.
      const faults: Readonly<Record<number, Values>> = {
        3: { idNumber: '110101199003070012' },
        7: { phone: '1391234' },
        11: { pinyin: '' },
        15: { entryYear: '2031' },
        19: { name: '张三2' },
        23: { educationLevel: '博士后' },
      }
      const people = everybody((n) => candidateRow(n, { school, ...faults[n] }))
      const list = await teacher.send('考生.xlsx', await workbookOf('candidates', people), /只导入合格行/)
      for (const found of ['合格 84 行', '只差姓名拼音', '第 6 行', '第 10 行', '第 18 行', '第 22 行', '第 26 行']) {
        expect(list).toContain(found)
      }
      expect(await teacher.say('只导入合格行', /导入完成/)).toContain('新增 84 人')
      // 7–9: among the photos.
      const photos = await portraitsOf(0, PEOPLE)
      photos[30] = { name: photos[30]!.name, bytes: await portraitJpeg({ person: 31, background: '#2050c0' }) }
      photos[31] = { name: photos[31]!.name, bytes: await portraitJpeg({ person: 32, width: 200, height: 280 }) }
      photos.splice(32, 1)
      const pictures = await teacher.send('照片.zip', await photoZip(photos), /导入合格照片/)
      expect(pictures).toContain('不是红底：1 处')
      expect(pictures).toContain('像素太小：1 处')
      await teacher.say('导入合格照片', /照片导入完成/)
      await teacher.say('谁没有照片', new RegExp(inventPerson(32).name))
      // 10: the platform is not sure of one.
      const status = (n: number) => (n === 40 ? '需人工确认' : '信息准确')
      await teacher.send('平台导出.xlsx', await workbookOf('platform-candidates', verified(status)), /更新我们的记录吗/)
      await teacher.say('更新', /更新完成/)
      await teacher.say('谁需要人工确认', new RegExp(inventPerson(40).name))
      await teacher.say('信息准确的都报中级', /人报考/)
      await teacher.say('登记', /已登记/)
      // 11: the site is closed · 12: seventy are approved · 13, 14: too small a room, of a type that does not do · 15: three invigilators.
      await bring(teacher, 'sites', [siteRow(school, HONGKE_SITE, '网店运营推广', { status: '已停用' })])
      const quota = { ...goodRow(getList('pilot-quotas'), 0), year: '2021', certificate: '网店运营推广', level: '中级' }
      const seventy = { ...quota, major: '不分专业', approved: '70', used: '', status: '审核通过' }
      await bring(teacher, 'pilot-quotas', [seventy])
      const room = { ...goodRow(getList('rooms'), 0), plan: HONGKE, site: HONGKE_SITE, certificate: '网店运营推广' }
      await bring(teacher, 'rooms', [
        { ...room, level: '中级', name: '107室', seats: '40', subjects: '理论,实操', roomType: '笔试' },
        { ...room, level: '中级', name: '108室', seats: '30', subjects: '理论,实操', roomType: '机考+实操' },
      ])
      await bring(teacher, 'invigilators', watchers(3, '网店运营推广', school))
      const verdict = await teacher.say('可以上报了吗', /先别上报|可以上报了\*\*/)
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
    },
    PATIENCE_MS,
  )

  it.concurrent(
    'by the rule of ITMC, whose plan names no window but the exam day',
    async ({ expect }) => {
      const school = OF_ITMC
      const teacher = teachers.get(school)!
      // Thursday of the third week before [G3].
      await teacher.say(ITMC_NOTICE, /2021年5月27日（周四）/)
      await teacher.say('登记', /已登记/)
      await bringPeople(teacher, school)
      await bring(teacher, 'sites', [
        siteRow(school, `${school}数字营销技术应用证书（中级）考核站点`, '数字营销技术应用'),
      ])
      await teacher.say('信息准确的都报中级', /给 90 人报考/)
      await teacher.say('登记', /已登记 90 人报考/)
      await teacher.say('107室 45个座位，108室 45个', /考场在哪里/)
      await teacher.say('浙江省杭州市西湖区示例路1号实训楼', /登记/)
      await teacher.say('登记', /已登记/)
      await teacher.say('可以上报了吗', /✅ \*\*可以上报了\*\*/)
      await teacher.say('打包上报文件', /按编号的顺序传/)
      const bundles = () => teacher.files().filter(({ name }) => name.includes('上报'))
      await expect.poll(() => bundles().length, { timeout: 60_000 }).toBe(1)
      const names = [...(await unzip(saveFile('bundle.zip', bundles()[0]!.bytes))).keys()]
      expect(names[0]).toBe(`1-报考-平台2022模板-${ITMC}.xlsx`)
    },
    PATIENCE_MS,
  )

  it.concurrent(
    'as a guest at a borrowed site: rooms and invigilators are the host’s, it registers and pays itself',
    async ({ expect }) => {
      const school = GUEST
      const teacher = teachers.get(school)!
      await enterHongke(teacher)
      await bringPeople(teacher, school)
      await bring(teacher, 'sites', [siteRow('海滨学院', HOST_SITE, '网店运营推广')])
      expect(await teacher.say('信息准确的都报中级', /给 90 人报考/)).toContain(HOST_SITE)
      await teacher.say('登记', /已登记 90 人报考/)
      await teacher.say('可以上报了吗', /✅ \*\*可以上报了\*\*/)
      const standing = await teacher.say('到哪一步了', /下一步/)
      expect(standing).toContain('借考，考场由考点学校设置')
      expect(standing).toMatch(/缴费.*90 人/)
      const bundle = await teacher.say('打包上报文件', /按编号的顺序传/)
      expect(bundle).toContain('1. 报考 90 条')
      expect(bundle).not.toContain('考场 ')
    },
    PATIENCE_MS,
  )
})
