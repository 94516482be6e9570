/** 申报明细 · List 8: what the platform says of the school's applications: approved and used numbers a year [PM 4.3, G3 ch. 1]. */
import { levelOf } from '../cells/certificate-cell.js'
import { checkProse } from '../cells/school-name.js'
import { checkCount } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'
import { PILOT_QUOTAS } from './pilot-applications-list.js'
import { ALL_MAJORS, PILOT_COLUMNS } from './pilot-columns.js'

export const pilotQuotasList = defineList({
  id: PILOT_QUOTAS,
  name: { zh: '申报明细', en: 'list of the pilot applications' },
  one: { zh: '申报', en: 'application' },
  measure: '项',
  columns: {
    ...PILOT_COLUMNS,
    major: {
      name: '拟申报专业',
      synonyms: ['申报专业', '专业名称', '专业'],
      width: 24,
      example: '电子商务',
      hint: '批复分到专业的，一行一个专业；没有分的空着。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    applied: {
      name: '申请总培训人数',
      synonyms: ['申请培训总人数', '申请总人数', '申请培训人数'],
      width: 14,
      example: '60',
      hint: '申请的人数，可以不填。',
      check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
    },
    approved: {
      name: '批准总培训人数',
      synonyms: ['批准培训人数', '批准人数', '审核总人数', '批准培训总人数'],
      width: 14,
      example: '50',
      hint: '省厅批准的人数，就是全年的名额；还没批可以空着。',
      check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
    },
    used: {
      name: '已使用指标数',
      synonyms: ['已使用指标', '已用指标', '已使用人数'],
      width: 14,
      example: '20',
      hint: '平台上已经用掉的名额。',
      check: ({ text, kind }, _, notes) => checkCount(text, kind, notes),
    },
  },
  key: ['year', 'certificate', 'level', 'major'],
  anchors: ['certificate', 'approved'],
  telling: ['approved', 'used'],
  filledBy: ['certificate', 'approved'],
  calledBy: 'certificate',
  templates: {
    ours: {
      title: '申报明细登记表',
      required: ['year', 'certificate', 'status'],
      columns: [
        { field: 'year', header: '*申报年度' },
        { field: 'batch', header: '申报批次' },
        { field: 'certificate', header: '*证书名称' },
        { field: 'level', header: '证书等级' },
        { field: 'org', header: '颁证机构' },
        { field: 'major', header: '拟申报专业' },
        { field: 'applied', header: '申请总培训人数' },
        { field: 'approved', header: '批准总培训人数' },
        { field: 'used', header: '已使用指标数' },
        { field: 'status', header: '*申报状态' },
      ],
    },
  },
  checkRow(row) {
    row.set('level', levelOf(row.value('level'), row.text('certificate')))
    if (row.value('major') === undefined) row.set('major', ALL_MAJORS)
    const [approved, used] = [row.value('approved'), row.value('used')]
    if (approved === undefined || used === undefined || !row.isRight('approved') || !row.isRight('used')) return
    if (Number(used) > Number(approved)) row.at('used').add('quota-overused', { used, approved })
  },
})
