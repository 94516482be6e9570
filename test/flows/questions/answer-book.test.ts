import { describe, expect, it } from 'vitest'
import { PROGRAMMES } from '../../../src/domain/programmes/all.js'
import { WORK_STEPS } from '../../../src/domain/programmes/work-steps.js'
import { LATER_TOPICS, PROGRAMME_TOPICS } from '../../../src/domain/talk/frames.js'
import type { Language } from '../../../src/domain/talk/language.js'
import type { Reply } from '../../../src/domain/talk/message.js'
import { ADD_PLAN } from '../../../src/flows/plans/plan-choices.js'
import { answerChoice, answerQuestion } from '../../../src/flows/questions/answer.js'
import { encodeFrame } from '../../../src/flows/questions/reading/frame-code.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { outsideQuotes } from '../../support/outside-quotes.js'

/** Nobody in particular: rules need no school. */
const facts = new FakeWorld().facts(undefined)
const HAN = /[\p{Script=Han}，。；：！？（）、《》]/u

async function ask(text: string, language: Language = 'zh'): Promise<string> {
  const replies: readonly Reply[] = (await answerQuestion(text, facts, language)) ?? []
  return replies.map((reply) => reply.text).join('\n')
}

describe('a rule of the programmes’ books', () => {
  it.each([
    ['45个人几个监考', /博导前程.*：2 名[\s\S]*鸿科经纬.*：3 名[\s\S]*中教畅享.*：3 名[\s\S]*凤凰.*：3 名/],
    ['45个人几个监考', /说法不一 · 41–59 人的考场几个监考：60 人以下都是 2 名（.*第五步.*）；配比不低于 1:20/],
    ['鸿科60个人几个监考', /鸿科经纬（网店运营推广）：3 名（《.*》五 注意事项2）/],
    ['报名费多少', /鸿科经纬.*初级 380 元、中级 360 元、高级 360 元.*九[\s\S]*初级 270 元、中级 280 元、高级 290 元/],
    [
      '几号截止交费的规则',
      /博导前程.*考试日期前 7 个工作日.*第七步[\s\S]*鸿科经纬、中教畅享、凤凰新联合：文件里没有写/,
    ],
    [
      '什么时候用哪一版模板',
      /“考试管理”的用 2021 版[\s\S]*考生 2022 版（没有“专业版本”列），报考 2022 版，考场 2022 版/,
    ],
    ['站点名称怎么写', /XX学校电子商务数据分析考点[\s\S]*XX学校数字营销技术应用证书（X级）考核站点[\s\S]*平台自动生成/],
    ['监考员可以是任课老师吗', /博导前程.*不能。.*第五步 注意事项1[\s\S]*鸿科经纬.*没有禁止。建议/],
    ['汇款备注写什么', /学校\+考试时间\+人数，再加缴费单号/],
    ['多少分及格', /1 科：数字营销技术应用（机考\+实操），每人 1 条报考记录；理论 30%、技能实操 70%，60 分合格/],
    ['考前第几周截止报名', /报名考前第三周周四截止；培训和排考考前第三周周五到考前第二周周日.*成绩公示.*（估算）/],
    ['考试结束要交什么材料', /巡考情况记录表、考场封场确认单.*监控视频。材料一式两份/],
    ['热线电话多少', /400-0077-890.*907694333[\s\S]*010-57519651/],
  ])('%s', async (text, wanted) => {
    expect(await ask(text)).toMatch(wanted)
  })

  it.each([
    [
      'how many invigilators for 45 people',
      /Bodao .*: 2 \(Bodao registration guide “第五步[\s\S]*ITMC .*: 3 \(ITMC handbook/,
    ],
    ['how many invigilators for 45 people', /The books disagree · Invigilators in a room of 41 to 59/],
    ['can teachers of the subject invigilate', /Bodao .*: no: must not teach[\s\S]*Hongke .*: not forbidden: advised/],
    ['when are the fees due', /7 working days before the exam, make-up workdays counted/],
  ])('%s', async (text, wanted) => {
    expect(await ask(text, 'en')).toMatch(wanted)
  })

  it('is that of one programme where it or its certificate is named', async () => {
    const answer = await ask('网店运营推广的报名费多少')
    expect(answer).toContain('鸿科经纬')
    expect(answer).not.toMatch(/博导|畅享|凤凰/u)
  })

  it('shows the other reading only where it makes a difference', async () => {
    expect(await ask('30个人几个监考')).not.toContain('说法不一')
    expect(await ask('鸿科50个人几个监考')).not.toContain('说法不一')
    expect(await ask('80个人几个监考')).not.toContain('说法不一')
    expect(await ask('博导50个人几个监考')).toContain('说法不一')
  })

  it('is said of every programme in both languages, with a source or that its book is silent', async () => {
    for (const topic of PROGRAMME_TOPICS) {
      for (const language of ['zh', 'en'] as const) {
        const [reply] = (await answerChoice(encodeFrame({ measure: 'programme', topic }), facts, language)) ?? []
        const text = reply?.text ?? ''
        for (const { name } of PROGRAMMES) {
          const line = text.split('\n').find((one) => one.startsWith('- ') && one.includes(name[language]))
          expect(line, `${topic} ${name.en}`).toMatch(
            language === 'zh' ? /（.*《.*》.*）$|没有写/u : /\(.*(?:guide|handbook|flow|manual) “|not in the book/,
          )
        }
        if (language === 'en') expect(outsideQuotes(text), topic).not.toMatch(HAN)
        expect(text.length, topic).toBeLessThan(1500)
      }
    }
  })
})

describe('how a step is done', () => {
  it.each(WORK_STEPS)('%s is said with its sources, in both languages', async (step) => {
    for (const language of ['zh', 'en'] as const) {
      const [reply] = (await answerChoice(encodeFrame({ measure: 'guide', step }), facts, language)) ?? []
      expect(reply?.text).toMatch(language === 'zh' ? /《/u : /manual|handbook|guide|flow/)
      if (language === 'en') expect(outsideQuotes(reply?.text ?? ''), step).not.toMatch(HAN)
    }
  })

  it('tells the path in both generations of the menus', async () => {
    const [reply] = (await answerChoice(encodeFrame({ measure: 'guide', step: 'registration' }), facts, 'zh')) ?? []
    expect(reply?.text).toContain('考务管理 → 报考管理')
    expect(reply?.text).toContain('在平台（2021 版）：考试管理 → 报考记录')
  })
})

it('what cannot be looked up yet offers what the books say of it, and each offer is answered', async () => {
  for (const topic of LATER_TOPICS) {
    for (const language of ['zh', 'en'] as const) {
      const [reply] = (await answerChoice(encodeFrame({ measure: 'later', topic }), facts, language)) ?? []
      const choices = reply?.choices ?? []
      expect(choices.length > 0, topic).toBe(topic !== 'other-splits')
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
      for (const { id, label } of choices) {
        expect(label.length, label).toBeLessThanOrEqual(language === 'zh' ? 12 : 30)
        // Opens the form of a plan.
        if (id === ADD_PLAN.id) continue
        const [said] = (await answerChoice(id, facts, language)) ?? []
        expect(said?.text).toBeTruthy()
        for (const each of said?.choices ?? []) expect(await answerChoice(each.id, facts, language)).toHaveLength(1)
      }
    }
  }
})
