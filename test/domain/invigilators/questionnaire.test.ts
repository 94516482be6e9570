import { expect, test } from 'vitest'
import { contactsOf } from '../../../src/domain/invigilators/exam-contact-records.js'
import { invigilatorsStep } from '../../../src/domain/invigilators/invigilators.step.js'
import { questionnaireRows, questionnaireRuleOf } from '../../../src/domain/invigilators/questionnaire.js'
import type { ExamPlan } from '../../../src/domain/plans/plan.js'
import { type CaseEvidence, planCounts } from '../../../src/domain/steps/case-counts.js'
import { NO_NAMED_COUNTS } from '../../../src/domain/steps/named-counts.js'

const planOf = (certificate: string): ExamPlan => ({
  name: '六月考试',
  number: 'P1',
  certificates: [certificate],
  levels: [],
  windows: {},
})

test.each([
  ['电子商务数据分析', true],
  ['农产品电商运营', true],
  ['网店运营推广', false],
  ['数字营销技术应用', false],
])('[G1 第五步] the details of the staff are wanted by Bodao alone: %s', (certificate, isWanted) => {
  expect(questionnaireRuleOf(planOf(certificate)) !== undefined).toBe(isWanted)
})

function standAt(certificate: string, { sent, status }: { sent: number; status: string }) {
  const plan = planOf(certificate)
  const people = ['a', 'b'].map((person) => ({ person, certificate, level: '中级', status, training: '' }))
  const counts = {
    ...planCounts((measure) => (measure === 'questionnaire.sent' ? sent : 0)),
    ...NO_NAMED_COUNTS,
    roomSizes: [{ plan: plan.name, certificate, level: '中级', seats: 40, count: 1 }],
    invigilators: people,
    waiting: {},
    failing: {},
    of: { plan, open: 1, today: '2026-05-20' },
  } as unknown as CaseEvidence
  return invigilatorsStep.stand(counts)
}

test.each([
  ['电子商务数据分析', 0, 'pending', 'unsent'],
  ['电子商务数据分析', 0, 'certified', 'unsent'],
  ['电子商务数据分析', 1, 'pending', 'uncertified'],
  ['电子商务数据分析', 1, 'certified', 'complete'],
  ['网店运营推广', 0, 'certified', 'complete'],
])(
  '[G1 第五步] without the questionnaire nobody is certified: %s, sent %s, %s → %s',
  (certificate, sent, status, reason) => {
    expect(standAt(certificate, { sent, status }).reason).toBe(reason)
  },
)

const CONTACTS = [
  { plan: '六月考试', role: '收件人', name: '孙丽', phone: '13900000006', address: '北京市昌平区示例路1号' },
  { plan: 'P1', role: '考试衔接人', name: '钱进', phone: '13900000005', sent: '已交' },
  { plan: '七月考试', role: '考试衔接人', name: '周敏', phone: '13900000007' },
]
const CERTIFICATE = '电子商务数据分析'
const watcher = (name: string, more = {}) => ({ name, phone: '1', certificate: CERTIFICATE, level: '中级', ...more })

test('who is spoken with stands before those who watch; another exam’s people are left out', () => {
  const rows = questionnaireRows(planOf(CERTIFICATE), {
    contacts: CONTACTS,
    invigilators: [
      watcher('张伟'),
      watcher('张伟', { level: '高级' }),
      watcher('李静', { status: '认证退回' }),
      watcher('王强', { certificate: '网店运营推广' }),
    ],
    watches: [],
  })
  expect(rows.map(({ role, name, level = '' }) => [role, name, level])).toEqual([
    ['考试衔接人', '钱进', ''],
    ['收件人', '孙丽', ''],
    ['监考员', '张伟', '中级、高级'],
  ])
})

test('once rooms are given out only those who have one are named, with it', () => {
  const watches = [{ plan: '六月考试', room: '107室', name: '李静' }]
  const invigilators = [watcher('张伟'), watcher('李静')]
  const rows = questionnaireRows(planOf(CERTIFICATE), { contacts: [], invigilators, watches })
  expect(rows.map(({ name, room }) => [name, room])).toEqual([['李静', '107室']])
})

test('the contact inspectors get is that of the exam, by its name or number', () => {
  const { site, recipient, isSent } = contactsOf(planOf(CERTIFICATE), CONTACTS)
  expect([site?.name, recipient?.address, isSent]).toEqual(['钱进', '北京市昌平区示例路1号', true])
})
