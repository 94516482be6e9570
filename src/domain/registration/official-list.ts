/** 报考导出 · List 12: who is registered on the platform, a row for each subject, with ticket number and status; the platform's word counts [PM 5.2.6]. */
import { defineList } from '../lists/list.js'
import { EXAM_PLANS, PLAN_QUESTION } from '../plans/plan-column.js'
import { judgeOfficial } from './judge-official.js'
import { type OfficialField as Field, levelSaid, OFFICIAL_COLUMNS } from './official-columns.js'

/** How they did, where they sit and what they hold is said by other lists. */
const OF_OTHER_LISTS = /成绩|得分|通过条件|考核状态|颁证|发证|考位|座位|监考|考场/

export const officialList = defineList<Field>({
  id: 'platform-registrations',
  name: { zh: '报考导出', en: 'the platform’s export of registrations' },
  one: { zh: '平台报考记录', en: 'registration on the platform' },
  measure: '条',
  platform: true,
  columns: OFFICIAL_COLUMNS,
  key: ['plan', 'candidateNumber', 'certificate', 'level', 'subject'],
  anchors: ['name', 'subject'],
  telling: ['candidateNumber', 'ticket', 'subject', 'mode', 'status'],
  isIt: (_, { headers, columns }) =>
    columns.subject !== undefined &&
    columns.certificate !== undefined &&
    (columns.status !== undefined || columns.candidateNumber !== undefined || columns.ticket !== undefined) &&
    !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['name', 'candidateNumber', 'idNumber', 'ticket'],
  calledBy: 'name',
  against: [EXAM_PLANS],
  scope: PLAN_QUESTION,
  refers: { list: 'candidates', judge: judgeOfficial },
  rowKey: ({ values }) => {
    const person = values.candidateNumber ?? values.ticket ?? values.idNumber
    return person && [values.plan, person, values.certificate, values.level, values.subject].join('\u0000')
  },
  // The number only finds the candidate; it is not kept a second time.
  differs: (field, { values }, known) => field !== 'idNumber' && values[field] !== known.values[field],
  whole: true,
  templates: {
    ours: {
      required: ['name', 'plan', 'certificate', 'subject'],
      columns: [
        { field: 'plan', header: '考试计划' },
        { field: 'name', header: '考生姓名' },
        { field: 'candidateNumber', header: '考生编号' },
        { field: 'idNumber', header: '证件号码' },
        { field: 'ticket', header: '准考证号' },
        { field: 'category', header: '考生类型' },
        { field: 'school', header: '所属院校' },
        { field: 'certificate', header: '报考证书' },
        { field: 'level', header: '证书等级' },
        { field: 'subject', header: '考试科目' },
        { field: 'mode', header: '考试方式' },
        { field: 'site', header: '考核站点' },
        { field: 'status', header: '考试状态' },
        { field: 'paid', header: '缴费状态' },
      ],
    },
  },
  checkRow(row) {
    if (row.value('level') !== undefined) return
    const level = levelSaid([row.text('certificate'), row.text('subject'), row.text('site')])
    if (level !== undefined) row.set('level', level)
  },
})
