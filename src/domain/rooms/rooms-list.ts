/** 考场表 · List 17: the exam rooms of one plan at one site, in the platform's own columns [G3 495, PM 479]. */
import { checkLevel } from '../cells/certificate-level.js'
import { checkModes, EXAM_MODES } from '../cells/exam-mode.js'
import { LEVELS } from '../cells/levels.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse } from '../cells/school-name.js'
import { defineList } from '../lists/list.js'
import { PLAN_QUESTION, planColumn } from '../plans/plan-column.js'
import { LISTS_WITH_NUMBERS, platformNumbers } from '../plans/platform-numbers.js'
import { problemOf } from '../talk/problem.js'
import { checkRegion, checkSeats, checkSubjects } from './room-cells.js'
import { hasArrangementBegun, lockRoom } from './room-lock.js'

/** [G3]: all are required; the headers are the platform's. */
const PLATFORM_COLUMNS = [
  { field: 'planNumber', header: '*考试计划编号' },
  { field: 'plan', header: '*所属考试计划' },
  { field: 'siteNumber', header: '*考核站点编号' },
  { field: 'site', header: '*所属考核站点' },
  { field: 'name', header: '*考场名称' },
  { field: 'seats', header: '*考位数' },
  { field: 'province', header: '*所在省' },
  { field: 'city', header: '*所在市' },
  { field: 'district', header: '*所在区/县' },
  { field: 'address', header: '*详细地址' },
  { field: 'certificateNumber', header: '*证书编号' },
  { field: 'certificate', header: '*本次组织考试的证书' },
  { field: 'level', header: '*证书等级' },
  { field: 'subjects', header: '*考试科目' },
  { field: 'roomType', header: '*考场类型' },
] as const
/** Registrations and seating plans name rooms too. */
const OF_OTHER_LISTS = /姓名|身份证|证件|准考证|座位号|排考|监考|巡考|考试时间/
const REQUIRED = PLATFORM_COLUMNS.map(({ field }) => field)

export const roomsList = defineList({
  id: 'rooms',
  name: { zh: '考场表', en: 'list of rooms' },
  one: { zh: '考场', en: 'room' },
  measure: '个',
  columns: {
    planNumber: {
      name: '考试计划编号',
      synonyms: ['计划编号'],
      width: 24,
      example: '1002021091801',
      hint: '平台“考试计划”里的编号。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    plan: planColumn({
      name: '所属考试计划',
      width: 30,
      hint: '考试计划的名称，和平台上的一致。',
    }),
    siteNumber: {
      name: '考核站点编号',
      synonyms: ['站点编号', '考点编号'],
      width: 20,
      example: '110114001',
      hint: '平台“考核站点”里的编号。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    site: {
      name: '所属考核站点',
      synonyms: ['考核站点', '考核站点名称', '站点名称', '考点', '考点名称'],
      width: 30,
      example: '示例职业技术学校数字营销技术应用证书（中级）考核站点',
      hint: '考核站点的名称，和平台上的一致。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    name: {
      name: '考场名称',
      synonyms: ['考场', '教室', '机房', '考场名', '教室名称', '机房名称', 'room', 'roomname'],
      width: 18,
      example: '107室（示例）',
      hint: '写学生找得到的名字，如 107室、13号机房、实训楼机房3。备用考场不用填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    seats: {
      name: '考位数',
      synonyms: ['机位数', '座位数', '考位', '座位', '机位', '人数', '容纳人数', 'seats'],
      width: 10,
      example: '45',
      hint: '这个考场安排多少个考位。一个考场写实际机位数或计划人数，几个考场写各自安排的人数。',
      check: ({ text, kind }, _, notes) => checkSeats(text, kind, notes),
    },
    province: {
      name: '所在省',
      synonyms: ['省', '省份', '所在省份'],
      width: 10,
      example: '北京市',
      hint: '考场所在的省、自治区、直辖市，写全称。',
      is: ['shared'],
      check: ({ text }, _, notes) => checkRegion(text, notes),
    },
    city: {
      name: '所在市',
      synonyms: ['市', '城市', '所在城市'],
      width: 10,
      example: '北京市',
      hint: '直辖市写市名。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    district: {
      name: '所在区/县',
      synonyms: ['所在区县', '区县', '区', '县', '所在区', '所在县'],
      width: 12,
      example: '昌平区',
      hint: '区、县或县级市。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    address: {
      name: '详细地址',
      synonyms: ['地址', '考场地址', '考点地址'],
      width: 30,
      example: '示例路1号实训楼',
      hint: '准考证上会印出来，写到楼。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    certificateNumber: {
      name: '证书编号',
      synonyms: [],
      width: 24,
      example: '1630054223020943',
      hint: '证书这一级的编号。',
      is: ['shared'],
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    certificate: {
      name: '本次组织考试的证书',
      synonyms: ['证书名称', '报考证书', '考试证书', '证书'],
      width: 24,
      example: '数字营销技术应用',
      hint: '证书的名称，不带等级。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    level: {
      name: '证书等级',
      synonyms: ['等级', '级别', '证书级别'],
      width: 10,
      example: '中级',
      hint: '点单元格右边的箭头选择：初级、中级、高级。',
      choices: LEVELS,
      is: ['shared'],
      check: ({ text }, row, notes) => checkLevel(text, row.value('certificateNumber'), notes),
    },
    subjects: {
      name: '考试科目',
      synonyms: ['科目', '科目名称', '考核科目'],
      width: 30,
      example: '数字营销技术应用（中级）理论,数字营销技术应用（中级）实操',
      hint: '这个考场考哪些科目；几个科目用英文逗号隔开。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkSubjects(text, notes),
    },
    roomType: {
      name: '考场类型',
      synonyms: ['类型', '考试方式', '考场类别'],
      width: 16,
      example: '机考+实操',
      hint: '由科目的考试方式决定：机考、笔试、实操、机考+实操；几种用英文逗号隔开。',
      choices: EXAM_MODES,
      is: ['shared', 'several'],
      check: ({ text }, _, notes) => checkModes(text, notes),
    },
  },
  key: ['plan', 'site', 'certificate', 'name'],
  anchors: ['name', 'seats'],
  telling: ['name', 'seats'],
  isIt: (_, { headers }) => !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'seats'],
  calledBy: 'name',
  against: LISTS_WITH_NUMBERS,
  handOut: (values, against) => ({ ...values, ...platformNumbers(values, against) }),
  scope: PLAN_QUESTION,
  compare: lockRoom,
  refusesRemoval: ({ values }, against) =>
    hasArrangementBegun(values.plan ?? '', against) ? problemOf('room-removal-arranging') : undefined,
  templates: {
    ours: { title: '考场信息导入表', required: REQUIRED, columns: PLATFORM_COLUMNS },
    'platform-2022': {
      required: REQUIRED,
      columns: PLATFORM_COLUMNS,
      platform: { zh: '平台版', en: 'The platform’s' },
    },
  },
})
