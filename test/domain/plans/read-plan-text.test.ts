/** 读通知 · A plan is read out of a platform page, a notice, a sentence. */
import { describe, expect, test } from 'vitest'
import type { ExamDay } from '../../../src/domain/cells/exam-day.js'
import { countPasted, looksLikePlan, readPlanText } from '../../../src/domain/plans/read-plan-text.js'

const today = '2026-03-02' as ExamDay

const PAGE = `计划编号：1002026061801
计划名称：2026年6月网店运营推广考试
考试年度：2026
考核单位：北京鸿科经纬科技有限公司
报考时间：2026-04-01 08:00:00 ~ 2026-05-27 23:59:59
排考时间：2026-05-28 ~ 2026-06-06
考试时间：2026-06-18 08:30 ~ 2026-06-18 17:00
成绩登记时间：2026-06-19 ~ 2026-06-30
成绩公示时间：2026-07-05 ~ 2026-07-11
证书等级：初级、中级`

const NOTICE = `关于举办2026年第一次1+X数字营销技术应用职业技能等级证书考试的通知
各试点院校：
经研究，定于2026年6月20日举行数字营销技术应用（中级、高级）考试。
报名时间：
4月1日至5月28日
请各院校按时完成报名。`

describe('a plan out of a text', () => {
  test('reads a row that was copied out of a sheet with its header; of several it says how many', () => {
    const header = '*考试计划编号\t*考试计划名称\t考核单位\t考核证书\t证书等级\t报考时间\t考试时间\t参考院校'
    const row = (month: number) =>
      `100202600${month}01\t2026年${month}月统考\t北京鸿科经纬科技有限公司\t网店运营推广\t初级、中级\t2026-04-01 至 2026-05-27\t2026-0${month}-18\t全部试点院校`
    expect(readPlanText(`${header}\n${row(6)}`, today)).toEqual({
      number: '100202600601',
      name: '2026年6月统考',
      org: '北京鸿科经纬科技有限公司',
      certificates: '网店运营推广',
      levels: '初级,中级',
      registration: '2026-04-01 至 2026-05-27',
      exam: '2026-06-18',
      schools: '全部试点院校',
    })
    expect(countPasted(`${header}\n${row(6)}`)).toBe(1)
    expect(countPasted(`${header}\n${row(6)}\n${row(7)}`)).toBe(2)
    expect([PAGE, NOTICE].map(countPasted)).toEqual([0, 0])
  })

  test('reads the timetable of a guide as it is pasted: preparations are no exam, and a deadline is no single day [G2 十]', () => {
    const guide = `2021年第二次网店运营推广全国统考\t\t
考试阶段\t时间安排\t工作内容
考试报名\t5月27日报名截止\t1.非考点的院校先申报考点；
\t\t2.考试院校统一报名（截止后将无法补报名）。
考务及技术人员培训、编排考场\t5 月 28 日-6 月 6 日\t1.培训； 2.为考点编排考场。
考点设备调试、安装考试平台\t5 月 18 日-6 月 13 日\t1.准备考试机房环境； 2.安装考试平台。
下载准考证、部署考场、打印物料\t6 月 7 日-6 月 13 日\t1.下载准考证； 2.布置考场。
正式考试\t6 月 18 日\t全国统一时间进行考试。
成绩公示\t7 月 5 日-7 月 11 日\t公示成绩。`
    expect(readPlanText(guide, '2021-05-20' as ExamDay)).toEqual({
      name: '2021年第二次网店运营推广全国统考',
      certificates: '网店运营推广',
      registration: '至 2021-05-27',
      arrangement: '2021-05-28 至 2021-06-06',
      exam: '2021-06-18',
      publicity: '2021-07-05 至 2021-07-11',
    })
  })

  test('the page of the platform says everything', () => {
    expect(readPlanText(PAGE, today)).toEqual({
      number: '1002026061801',
      name: '2026年6月网店运营推广考试',
      org: '北京鸿科经纬科技有限公司',
      certificates: '网店运营推广',
      levels: '初级,中级',
      registration: '2026-04-01 08:00 至 2026-05-27 23:59',
      arrangement: '2026-05-28 至 2026-06-06',
      exam: '2026-06-18 08:30 至 2026-06-18 17:00',
      scores: '2026-06-19 至 2026-06-30',
      publicity: '2026-07-05 至 2026-07-11',
    })
  })

  test('a notice has its name above and dates in its sentences', () => {
    expect(readPlanText(NOTICE, today)).toEqual({
      name: '2026年第一次1+X数字营销技术应用职业技能等级证书考试',
      certificates: '数字营销技术应用',
      levels: '中级,高级',
      exam: '2026-06-20',
      registration: '2026-04-01 至 2026-05-28',
    })
  })

  test.each([
    [
      '网店运营推广 中级 6月18日考试，报名5月27日截止',
      { exam: '2026-06-18', registration: '至 2026-05-27', levels: '中级' },
    ],
    [
      '网店运营推广中级，5月27日报名截止，6月18日考试',
      { exam: '2026-06-18', registration: '至 2026-05-27', levels: '中级' },
    ],
    [
      '网店运营推广初、中级考试定于6月18日，公示7月5日到7月11日',
      { exam: '2026-06-18', publicity: '2026-07-05 至 2026-07-11', levels: '初级,中级' },
    ],
    [
      '网店运营推广 中级 exam 2026-06-18, registration until 2026-05-27',
      { exam: '2026-06-18', registration: '至 2026-05-27', levels: '中级' },
    ],
  ])('%s', (text, said) => {
    expect(readPlanText(text, today)).toEqual({ certificates: '网店运营推广', ...said })
  })

  test('a notice whose lines have run together is read as well', () => {
    const notice =
      '关于举办2026年第二次1+X网店运营推广职业技能等级证书考试的通知 各院校：定于2027年1月9日举行网店运营推广（初级、中级）考试，报名12月5日截止。'
    expect(looksLikePlan(notice, today)).toBe(true)
    expect(readPlanText(notice, today)).toMatchObject({
      certificates: '网店运营推广',
      levels: '初级,中级',
      exam: '2027-01-09',
      registration: '至 2026-12-05',
    })
  })

  test('two certificates of one plan are both read', () => {
    expect(readPlanText('电子商务数据分析、农产品电商运营 中级 考试6月18日', today)).toMatchObject({
      certificates: '电子商务数据分析,农产品电商运营',
    })
  })

  test.each([PAGE, NOTICE, '网店运营推广 中级 6月18日考试，报名5月27日截止'])('a plan opens its form: %#', (text) => {
    expect(looksLikePlan(text, today)).toBe(true)
  })

  test.each([
    '网店运营推广考试是6月18日吗',
    '考试什么时候',
    '我们学校网店运营推广有多少人',
    '考试改到6月25日了，网店运营推广的',
    '张三 李四 王五 赵六 6月18日',
    '下周要考试了，照片还差3个人',
  ])('%s is none', (text) => {
    expect(looksLikePlan(text, today)).toBe(false)
  })
})
