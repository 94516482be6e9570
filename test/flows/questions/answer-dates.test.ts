/** 日期 · When registration ends and when the exam is, out of the plans that are entered. */
import { describe, expect, it } from 'vitest'
import { ask, factsOf } from './school-records.js'

const JUNE = {
  name: '2027年1月网店运营推广考试',
  certificates: '网店运营推广',
  levels: '初级,中级',
  registration: '2026-11-01 至 2026-11-22',
  exam: '2027-01-09',
}

describe('dates', () => {
  it.each(['几号截止', '什么时候考试', '报名还有几天截止'])(
    '%s is answered with every day, its weekday and how far off it is',
    async (text) => {
      const said = await ask(text, factsOf({ plans: [JUNE] }))
      expect(said).toContain('报考时间：2026年11月1日（周日）至2026年11月22日（周日），**今天截止**')
      expect(said).toContain('考试时间：2027年1月9日（周六），还有 48 天')
      expect(said).toContain('还不知道：排考时间、成绩登记时间、成绩公示时间')
    },
  )

  it('are told for each of several plans, and in English', async () => {
    const other = {
      name: '2026年12月数字营销考试',
      certificates: '数字营销技术应用',
      levels: '中级',
      exam: '2026-12-19',
    }
    const said = await ask('when is the exam', factsOf({ plans: [JUNE, other] }))
    expect(said).toContain('exam: Sat 9 Jan 2027, in 48 days')
    expect(said).toContain('registration: until Thu 26 Nov 2026, 4 days left (by ITMC handbook')
  })

  it('of plans that are long over are not told as if they mattered', async () => {
    const past = { name: '旧考试', certificates: '网店运营推广', levels: '初级', exam: '2021-06-18' }
    expect(await ask('几号截止', factsOf({ plans: [past] }))).toContain('登记过的 1 场考试都结束了')
  })

  it('say the day fees are due, and that holidays of a year not announced are not known [G1 第七步]', async () => {
    const bodao = {
      name: '2027年5月电商数据分析考试',
      certificates: '电子商务数据分析',
      levels: '初级',
      exam: '2027-05-10',
    }
    const said = await ask('几号截止', factsOf({ plans: [bodao] }))
    expect(said).toContain('缴费：最晚2027年4月29日（周四）')
    expect(said).toContain('当年放假安排我这里还没有，暂按周末算')
  })

  it('of results are told as the plan has them; the scores themselves are not ours to look up', async () => {
    const said = await ask('成绩什么时候出', factsOf({ plans: [{ ...JUNE, publicity: '2027-01-20 至 2027-01-26' }] }))
    expect(said).toBe(
      '**2027年1月网店运营推广考试**\n成绩公示时间：2027年1月20日（周三）至2027年1月26日（周二），还有 59 天\n\n' +
        '成绩本身请看平台“科目成绩”，我还不能查。',
    )
    expect(await ask('成绩什么时候出', factsOf({}))).toContain('成绩这一步我还不能查')
  })

  it('nobody has entered are not guessed: the form is offered', async () => {
    expect(await ask('几号截止', factsOf({}))).toContain('还没有登记考试计划')
  })
})
