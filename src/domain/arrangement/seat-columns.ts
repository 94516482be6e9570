/** 排考明细的列 · The six columns of the platform's download, and those that say of which session it is [PM]. */
import { checkLevel } from '../cells/certificate-level.js'
import { checkModes, EXAM_MODES } from '../cells/exam-mode.js'
import { checkIdNumber } from '../cells/ids/id-number.js'
import { LEVELS } from '../cells/levels.js'
import { checkName } from '../cells/person-name.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { checkTicket } from '../cells/ticket-number.js'
import type { Column } from '../lists/list.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'
import { checkCertificates } from '../plans/plan-cells.js'
import { planColumn } from '../plans/plan-column.js'
import { labelled, modeSaid, planSaid, roomSaid, subjectSaid, timeSaid } from './said-around.js'
import { checkSeatNumber } from './seat-cells.js'
import { tidyTime } from './session-time.js'

const PERSON_FIELDS = ['name', 'idNumber', 'ticket', 'school', 'seat'] as const
const SESSION_FIELDS = ['plan', 'room', 'subject', 'time', 'site', 'mode', 'certificate', 'level'] as const
export type SeatField = (typeof PERSON_FIELDS)[number] | (typeof SESSION_FIELDS)[number]

const PERSON: Readonly<Record<(typeof PERSON_FIELDS)[number], Column<SeatField>>> = {
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
    name: '身份证号',
    synonyms: ['证件号码', '身份证号码', '身份证', '证件号', 'idnumber'],
    width: 24,
    example: '110101199003070011',
    hint: '平台打了星号也行，我按姓名和看得见的部分找人。',
    is: ['secret'],
    check: ({ text, kind }, { against }, notes) =>
      checkIdNumber({ text, kind, idType: undefined, today: against.today, maskAllowed: true }, notes),
  },
  ticket: {
    name: '准考证号',
    synonyms: ['准考证号码', '准考证', '考号'],
    width: 32,
    example: '20210916110114001000000001',
    hint: '26 位数字；请用平台下载的原文件，不要另存。',
    check: ({ text, kind }, _, notes) => checkTicket(text, kind, notes),
  },
  school: {
    name: '所属院校',
    synonyms: ['院校', '学校', '院校名称'],
    width: 28,
    example: '示例职业技术学院',
    hint: '借考的写他自己的学校；空着就是本校。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  seat: {
    name: '考位号',
    synonyms: ['座位号', '考位', '座位', '机位号', '座号'],
    width: 10,
    example: '12',
    hint: '座位号，如 12。',
    check: ({ text, kind }, _, notes) => checkSeatNumber(text, kind, notes),
  },
}

const SESSION: Readonly<Record<(typeof SESSION_FIELDS)[number], Column<SeatField>>> = {
  plan: {
    ...planColumn<SeatField>({ name: '考试计划', width: 34, hint: '哪一场；写在标题、工作表名或文件名里也行。' }),
    ofSheet: planSaid,
  },
  room: {
    name: '考场名称',
    synonyms: ['考场', '考场名', '教室', '机房'],
    width: 18,
    example: '107室',
    hint: '写在标题、工作表名或文件名里也行。',
    is: ['shared', 'prose'],
    missing: 'seat-room-missing',
    ofSheet: roomSaid,
    ofWhole: ({ scope }) => scope.room,
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  subject: {
    name: '考试科目',
    synonyms: ['科目名称', '科目', '考核科目'],
    width: 28,
    example: '数字营销技术应用（中级）理论',
    hint: `空着就是${ALL_SUBJECTS}坐同一个位子。`,
    is: ['shared', 'prose'],
    ofSheet: subjectSaid,
    check: ({ text }) => tidyProse(text),
  },
  time: {
    name: '考试时间',
    synonyms: ['时间', '考试日期', '开考时间'],
    width: 30,
    example: '2021-09-18 08:00-09:00',
    hint: '哪天几点到几点。',
    is: ['shared', 'prose'],
    ofSheet: timeSaid,
    check: ({ text }) => tidyTime(text),
  },
  site: {
    name: '考核站点',
    synonyms: ['考点', '考核站点名称', '考点名称', '站点名称'],
    width: 34,
    example: '示例职业技术学院数字营销技术应用证书（中级）考核站点',
    hint: '可以不填。',
    is: ['shared', 'prose'],
    ofSheet: labelled('考核站点', '考点', '考核站点名称'),
    check: ({ text }) => tidyProse(text),
  },
  mode: {
    name: '考试方式',
    synonyms: ['考核方式'],
    width: 14,
    example: '机考',
    hint: '机考、笔试、实操或机考+实操，可以不填。',
    choices: EXAM_MODES,
    is: ['shared', 'several'],
    ofSheet: modeSaid,
    check: ({ text }, _, notes) => checkModes(text, notes),
  },
  certificate: {
    name: '报考证书',
    synonyms: ['考试证书', '证书名称', '证书'],
    width: 24,
    example: '数字营销技术应用',
    hint: '空着就是报考的那一个。',
    is: ['shared', 'prose'],
    ofSheet: labelled('报考证书', '考试证书', '证书名称'),
    check: ({ text }, _, notes) => checkCertificates(text, notes),
  },
  level: {
    name: '证书等级',
    synonyms: ['等级', '级别', '报考等级'],
    width: 10,
    example: '中级',
    hint: '空着就是报考的那一级。',
    choices: LEVELS,
    is: ['shared'],
    ofSheet: labelled('证书等级', '等级'),
    check: ({ text }, _, notes) => checkLevel(text, undefined, notes),
  },
}

export const SEAT_COLUMNS: Readonly<Record<SeatField, Column<SeatField>>> = { ...PERSON, ...SESSION }
