/** 编排记录的列 · The thirteen columns of the platform's record of room sessions [PM]. */
import type { CellNotes } from '../cells/cell-notes.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { checkCount } from '../cells/small-cells.js'
import type { Column } from '../lists/list.js'
import { checkCertificates } from '../plans/plan-cells.js'
import { planColumn } from '../plans/plan-column.js'
import { planSaid } from './said-around.js'
import { saysClock, tidyTime } from './session-time.js'

const OF_SESSION = ['plan', 'room', 'certificate', 'subject', 'time', 'heads'] as const
const OF_PLACE = ['school', 'region', 'site', 'org'] as const
const OF_STAFF = ['inspectors', 'invigilators', 'invigilatorsFrom'] as const
export type SessionField = (typeof OF_SESSION)[number] | (typeof OF_PLACE)[number] | (typeof OF_STAFF)[number]

type Columns<F extends SessionField> = Readonly<Record<F, Column<SessionField>>>

const SESSION: Columns<(typeof OF_SESSION)[number]> = {
  plan: {
    ...planColumn<SessionField>({ name: '考试计划', width: 34, hint: '哪一场；写在标题、工作表名或文件名里也行。' }),
    ofSheet: planSaid,
  },
  room: {
    name: '考场名称',
    synonyms: ['考场', '考场名', '教室', '机房'],
    width: 18,
    example: '107室（示例）',
    hint: '和考场表里的一致。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  certificate: {
    name: '考试证书',
    synonyms: ['报考证书', '证书名称', '证书'],
    width: 24,
    example: '数字营销技术应用',
    hint: '可以不填。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkCertificates(text, notes),
  },
  subject: {
    name: '考试科目',
    synonyms: ['科目名称', '科目', '考核科目'],
    width: 28,
    example: '数字营销技术应用（中级）理论',
    hint: '这一场考哪一科。',
    is: ['shared', 'prose'],
    check: ({ text }) => tidyProse(text),
  },
  time: {
    name: '考试时间',
    synonyms: ['时间', '考试日期', '开考时间'],
    width: 30,
    example: '2021-09-18 08:00-09:00',
    hint: '哪天几点到几点。',
    is: ['shared', 'prose'],
    missing: 'session-time-missing',
    check({ text }, _, notes) {
      const time = tidyTime(text)
      if (!saysClock(time)) notes.add('session-time-clockless')
      return time
    },
  },
  heads: {
    name: '排考人数',
    synonyms: ['编排人数', '考生人数', '应考人数', '人数'],
    width: 10,
    example: '45',
    hint: '这一场排了多少人。',
    check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
  },
}

const PLACE: Columns<(typeof OF_PLACE)[number]> = {
  school: prose('所属院校', ['院校', '学校', '院校名称'], 28, '示例职业技术学院', '考场是哪所院校的。'),
  region: prose('所在地区', ['地区', '所在区域', '区域'], 18, '北京市', '可以不填。'),
  site: prose(
    '考核站点',
    ['考点', '考核站点名称', '考点名称', '站点名称'],
    34,
    '示例职业技术学院数字营销技术应用证书（中级）考核站点',
    '可以不填。',
  ),
  org: prose('考试单位', ['考核单位', '培训评价组织'], 28, '示例评价组织', '可以不填。'),
}

const STAFF: Columns<(typeof OF_STAFF)[number]> = {
  inspectors: prose('巡考人员', ['巡考员', '巡考'], 18, '王巡考', '几个人用顿号隔开。'),
  invigilators: {
    name: '监考人员姓名',
    synonyms: ['监考人员', '监考员', '监考老师', '监考教师', '监考'],
    width: 30,
    example: '张监考(1001)、李监考(1002)',
    hint: '平台上安排的监考人员，括号里是编号，几个人用顿号隔开。',
    is: ['prose'],
    check: ({ text }) => tidyProse(text),
  },
  invigilatorsFrom: prose(
    '监考人员所在区域',
    ['监考人员院校', '监考员所在区域', '监考人员所在院校'],
    28,
    '北京市（示例职业技术学院）',
    '可以不填。',
  ),
}

export const SESSION_COLUMNS: Columns<SessionField> = { ...SESSION, ...PLACE, ...STAFF }

function prose(name: string, synonyms: readonly string[], width: number, example: string, hint: string) {
  const check = ({ text }: { readonly text: string }, _: unknown, notes: CellNotes) => checkProse(text, notes)
  return { name, synonyms, width, example, hint, is: ['shared', 'prose'], check } as const
}
