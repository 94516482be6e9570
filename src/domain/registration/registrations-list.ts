/** 报考表 · Lists 11: who is registered for what at which plan, by certificate or by subject, both generations [G1–G4, PM 5.2.6]. */
import { CATEGORY_NAMES, checkCategory } from '../candidates/candidate-category.js'
import type { CellNotes } from '../cells/cell-notes.js'
import { checkLevel, levelInName } from '../cells/certificate-level.js'
import { checkIdNumber } from '../cells/ids/id-number.js'
import { LEVELS } from '../cells/levels.js'
import { checkName } from '../cells/person-name.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { type Against, defineList, type Row } from '../lists/list.js'
import type { CheckedRow, Values } from '../lists/rows.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import { checkCertificates } from '../plans/plan-cells.js'
import { PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import { LISTS_WITH_NUMBERS, platformNumbers } from '../plans/platform-numbers.js'
import { programmeOf } from '../programmes/all.js'
import { certificateNumberOf } from '../programmes/certificate-number.js'
import { siteNameOf } from '../programmes/site-name.js'
import { problemOf } from '../talk/problem.js'
import { judgeQuota } from './beyond-quota.js'
import { APPROVED_MAJORS, judgePerson } from './judge-person.js'
import { EXAM_SUBJECTS, faultOfSubject, findSubject } from './judge-subject.js'
import { faultsOfPlan, refuseRemoval } from './registration.js'
import { type RegistrationField as Field, REGISTRATION_TEMPLATES } from './registration-templates.js'

/** What people are, how they are seated and how they did is said by other lists. */
const OF_OTHER_LISTS = /成绩|科目状态|通过条件|考核状态|颁证|准考证|考位|座位|考试状态|监考|考场/
const OF_CANDIDATES = /拼音|手机|电话|入学|专业/

export const registrationsList = defineList<Field>({
  id: 'registrations',
  name: { zh: '报考表', en: 'registration list' },
  one: { zh: '报考', en: 'registration' },
  measure: '条',
  columns: {
    name: {
      name: '学生姓名',
      synonyms: ['考生姓名', '姓名', '学员姓名', 'name'],
      width: 18,
      example: '张三丰（示例）',
      hint: '和考生名单里的一致。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkName(text, notes),
    },
    idNumber: {
      name: '证件号码',
      synonyms: ['身份证号', '身份证号码', '身份证', '证件号', 'idnumber'],
      width: 24,
      example: '110101199003070011',
      hint: '按它在考生名单里找到这个人；考生要先导入，并且信息准确。',
      is: ['secret'],
      check: ({ text, kind }, { against }, notes) =>
        checkIdNumber({ text, kind, idType: undefined, today: against.today, maskAllowed: false }, notes),
    },
    category: {
      name: '考生类型',
      synonyms: ['学生类型', '考生类别'],
      width: 14,
      example: CATEGORY_NAMES.own,
      hint: '院校考生或社会考生；空着就按考生名单里的。',
      choices: Object.values(CATEGORY_NAMES),
      is: ['shared'],
      check: ({ text }, _, notes) => checkCategory(text, notes),
    },
    school: {
      name: '所属院校',
      synonyms: ['院校', '学校'],
      width: 28,
      example: '示例职业技术学院',
      hint: '空着就是本校。',
      is: ['shared', 'prose', 'aside'],
    },
    plan: planColumn({ name: '考试计划', width: 34, hint: '哪一场；只有一场没考的可以不填。' }),
    certificateNumber: {
      name: '证书编号',
      width: 24,
      example: '1630054223020943',
      hint: '证书这一级的编号，2022 版必填；知道的由我补上。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    certificate: {
      name: '报考证书',
      synonyms: ['证书名称', '证书', '考试证书', '考核证书'],
      width: 24,
      example: '数字营销技术应用',
      hint: '证书的名称，不带等级。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkCertificates(text, notes),
    },
    level: {
      name: '证书等级',
      synonyms: ['等级', '级别', '报考等级', '报考级别'],
      width: 10,
      example: '中级',
      hint: '初级、中级、高级。',
      choices: LEVELS,
      is: ['shared'],
      check: ({ text }, row, notes) => checkLevel(text, row.value('certificateNumber'), notes),
      whenEmpty: (row) => {
        const level = levelInName(row.text('certificate'))
        return level === undefined ? undefined : { value: level }
      },
    },
    siteNumber: {
      name: '考核站点编号',
      synonyms: ['站点编号', '考点编号'],
      width: 20,
      example: '110114001',
      hint: '平台“考核站点”里的编号，2022 版必填。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    site: {
      name: '考核站点',
      synonyms: ['考核站点名称', '站点名称', '考点', '考点名称'],
      width: 34,
      example: '示例职业技术学院数字营销技术应用证书（中级）考核站点',
      hint: '和平台上的一致；借考写对方的站点。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
      whenEmpty: (row) => {
        const value = siteOf(row)
        return value === undefined ? undefined : { value, doubtful: true }
      },
    },
    subjectNumber: {
      name: '科目编号',
      width: 16,
      example: '10020101',
      hint: '按科目报考才填。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    subject: {
      name: '科目名称',
      synonyms: ['考试科目', '报考科目', '科目'],
      width: 26,
      example: ALL_SUBJECTS,
      hint: `按科目报考才填；空着就是这一级的${ALL_SUBJECTS}。`,
      is: ['prose'],
      check: ({ text }) => tidyProse(text),
    },
  },
  key: ['plan', 'idNumber', 'certificate', 'level', 'subject'],
  anchors: ['idNumber', 'certificate'],
  telling: ['certificate', 'level', 'site', 'plan', 'certificateNumber', 'siteNumber'],
  isIt: (_, { headers, columns }) =>
    columns.certificate !== undefined &&
    !headers.some((header) => OF_OTHER_LISTS.test(header)) &&
    headers.filter((header) => OF_CANDIDATES.test(header)).length < 2,
  filledBy: ['name', 'idNumber'],
  calledBy: 'name',
  templates: REGISTRATION_TEMPLATES,
  against: [...LISTS_WITH_NUMBERS, EXAM_SUBJECTS, APPROVED_MAJORS],
  scope: PLAN_QUESTION,
  refers: { list: 'candidates', judge: judgePerson, usesUp: judgeQuota },
  removal: () => ({
    zh: '删了就不能参加这次考试；之后要再报，只能在报名截止前。',
    en: 'Whoever is taken out cannot sit this exam; to be registered again is possible only before registration ends.',
  }),
  refusesRemoval: ({ values }, { records, today }) => refuseRemoval(values.plan ?? '', { records, today }),
  refusesWriting: (plan, against) => faultsOfPlan({ plan }, against).find(({ field }) => field === 'plan')?.problem,
  checkRow(row) {
    if (row.value('subject') === undefined) row.set('subject', ALL_SUBJECTS)
    saySubject(row)
    sayPlan(row)
    sayNumber(row)
    saySite(row)
  },
  checkAll(rows) {
    for (const group of rows.groupBy(personAndLevel)) {
      const subjects = group.map((at) => rows.rows[at]?.values.subject)
      if (!subjects.includes(ALL_SUBJECTS) || subjects.every((one) => one === ALL_SUBJECTS)) continue
      const othersOf = rows.othersIn(group)
      for (const at of group) rows.add(at, 'subject', problemOf('registered-both-ways', { rows: othersOf(at) }))
    }
    return []
  },
  handOut: (values, against) => ({
    ...values,
    ...numbersOf(values, against),
    school: values.school ?? against.schoolName,
  }),
})

/** Its sheet has no column for the plan's. */
function numbersOf(values: Values<Field>, against: Pick<Against, 'records'>): Values<Field> {
  const { siteNumber, certificateNumber } = platformNumbers(values, against)
  return { ...(siteNumber && { siteNumber }), ...(certificateNumber && { certificateNumber }) }
}

function personAndLevel({ values }: CheckedRow<Field>): string | undefined {
  const { plan, idNumber, certificate, level } = values
  return idNumber === undefined ? undefined : [plan, idNumber, certificate, level].join('\u0000')
}

function sayPlan(row: Row<Field>): void {
  const plan = row.value('plan')
  if (plan === undefined) return
  const right = (field: 'certificate' | 'level') => (row.isRight(field) ? row.value(field) : undefined)
  const wanted = { plan, certificate: right('certificate'), level: right('level') }
  for (const { field, problem, proposal } of faultsOfPlan(wanted, row.against)) {
    const { code, params } = problem
    row.at(field).add(...([code, params, proposal === undefined ? {} : { proposal }] as Parameters<CellNotes['add']>))
  }
}

/** Its number is filled in where it is on record. */
function saySubject(row: Row<Field>): void {
  const fields = ['plan', 'certificate', 'level', 'subject'] as const
  if (!fields.every((field) => row.isRight(field))) return
  const said = Object.fromEntries(fields.map((field) => [field, row.value(field)])) as Values<Field>
  const fault = faultOfSubject(said, row.against)
  if (fault !== undefined) row.at('subject').add(...([fault.code, fault.params] as Parameters<CellNotes['add']>))
  const number = findSubject(said, row.against)?.number
  if (number !== undefined && row.value('subjectNumber') === undefined) row.set('subjectNumber', number)
}

/** Number, name and level agree [PM 5.2.6, G4 六]. */
function sayNumber(row: Row<Field>): void {
  const number = certificateNumberOf(row.value('certificate') ?? '', row.value('level') ?? '')
  const said = row.value('certificateNumber')
  if (number === undefined || said === number || !row.isRight('certificateNumber')) return
  if (said === undefined) row.set('certificateNumber', number)
  else row.at('certificateNumber').add('certificate-number-differs', { number }, { proposal: number })
}

/** The platform's own names follow its own rule, which nobody writes by hand. */
function siteOf(row: Row<Field>): string | undefined {
  const [certificate = '', said] = [row.value('certificate'), row.value('level')]
  const level = LEVELS.find((one) => one === said)
  const rule = programmeOf([certificate])?.siteName
  if (rule?.is.writtenBy !== 'school' || level === undefined) return undefined
  return siteNameOf(rule.is, { school: row.against.schoolName, certificate, level })
}

function saySite(row: Row<Field>): void {
  const [said, expected] = [row.value('site'), siteOf(row)]
  if (said === undefined || expected === undefined || said === expected) return
  row.at('site').add('site-unlike-pattern', { siteName: expected })
}
