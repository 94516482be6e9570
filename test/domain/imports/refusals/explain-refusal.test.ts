import { describe, expect, it } from 'vitest'
import { explainRefusal, REASONS } from '../../../../src/domain/imports/refusals/explain-refusal.js'
import { sentenceOf } from '../../../../src/domain/talk/problem.js'

const codes = (text: string) => explainRefusal(text).map(({ code }) => code)

describe('a reason in the words of a document [G1 37, 78; G3 429; PM 383, 968, 989]', () => {
  it.each([
    ['姓名拼音不能为空', 'refused-empty'],
    ['本周周报已提交，请勿重复提交', 'refused-already-there'],
    ['学生信息为信息待认证状态', 'refused-not-accurate'],
    ['提交时间已过，目前不能提交，谢谢', 'refused-window'],
    ['累计报考人数不能超过试点批复考生规模', 'refused-quota'],
    ['改变了原导入模板的格式', 'refused-format'],
  ])('%s: %s', (text, code) => {
    expect(codes(text)).toEqual([code])
  })
})

describe('a reason as it may be put (ours)', () => {
  it.each([
    ['手机号码未填写', 'refused-empty'],
    ['该考生已报考', 'refused-already-there'],
    ['证件号码已存在', 'refused-already-there'],
    ['考场名称重复', 'refused-already-there'],
    ['考生信息未认证，不能报考', 'refused-not-accurate'],
    ['考生信息不准确', 'refused-not-accurate'],
    ['考生缺照片', 'refused-without-photo'],
    ['考生不存在，请确认', 'refused-person-unknown'],
    ['身份证号与姓名不匹配', 'refused-id-number'],
    ['姓名含有非法字符', 'refused-name'],
    ['姓名拼音格式错误', 'refused-pinyin'],
    ['手机号码格式错误', 'refused-phone'],
    ['手机号已被其他考生使用', 'refused-phone'],
    ['剩余指标不足', 'refused-quota'],
    ['不在报考时间内', 'refused-window'],
    ['考试计划不存在', 'refused-plan'],
    ['科目编号错误', 'refused-subject'],
    ['证书编号与证书等级不一致', 'refused-certificate'],
    ['考核站点编号不存在', 'refused-site'],
    ['专业代码错误', 'refused-major'],
    ['专业层次不正确', 'refused-other-person'],
    ['考生类型错误', 'refused-category'],
    ['所属院校错误', 'refused-school'],
    ['考位数必须大于0', 'refused-room'],
    ['教师编号错误', 'refused-invigilator'],
    ['数据有误', 'refused-format'],
    ['系统异常，请稍后重试', 'refused-platform-down'],
    ['', 'refused-without-reason'],
  ])('%s: %s', (text, code) => {
    expect(codes(text)).toEqual([code])
  })
})

it('says of every pattern where its words are printed, or that they are ours', () => {
  for (const { printed } of REASONS) expect(printed === 'ours' || printed.section !== '').toBe(true)
  expect(REASONS.filter(({ printed }) => printed !== 'ours')).not.toHaveLength(0)
})

it('takes several reasons of one cell one by one, each kind once', () => {
  expect(codes('手机号码格式错误；专业不存在；联系电话有误')).toEqual(['refused-phone', 'refused-major'])
})

it('quotes what nobody has seen yet, without anybody’s number', () => {
  const [problem] = explainRefusal('证照110101199003070011不在字典内')
  expect(sentenceOf(problem!, 'zh')).toContain('平台说“证照…不在字典内”')
})
