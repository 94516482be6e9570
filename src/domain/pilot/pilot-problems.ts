/** 试点申报问题 · What can be wrong with batches, applications, quotas and matched majors. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PILOT_PROBLEMS = {
  'pilot-total-differs': {
    level: 'error',
    title: { zh: '总人数和各专业合计不一致', en: 'Total differs from the sum' },
    say: {
      zh: '申请培训总人数写的是 {said}，各专业加起来是 {sum}。平台会自动加和，请核对后改成一致。',
      en: 'The total says {said}, the majors add up to {sum}. The platform adds them up itself; please check and make them the same.',
    },
  },
  'pilot-without-number': {
    level: 'error',
    title: { zh: '没有申请人数', en: 'No number applied for' },
    say: {
      zh: '按专业申报的写“申请培训人数”，不按专业的写“申请培训总人数”。请补上。',
      en: 'By major write the number of the major, else the total. Please fill it in.',
    },
  },
  'pilot-applied-already': {
    level: 'warning',
    title: { zh: '这一年已经申报过', en: 'Applied for this year already' },
    say: {
      zh: '“{certificate}” {year} 年已经申报过，平台上是“{status}”。同一证书同一等级一年只能申报一次；要改，请省厅退回以后再改。',
      en: '“{certificate}” was applied for in {year} already and is “{status}” on the platform. A level can be applied for once a year; to change it, please ask the province to return it.',
    },
  },
  'quota-overused': {
    level: 'warning',
    title: { zh: '已使用指标超过批准人数', en: 'More used than approved' },
    say: {
      zh: '已使用指标数 {used} 比批准人数 {approved} 多。请照平台核对；超出的考生要按社会考生报考。',
      en: 'More is used ({used}) than approved ({approved}). Please check with the platform; whoever is beyond it registers as a social candidate.',
    },
  },
  'pilot-not-open': {
    level: 'error',
    title: { zh: '这个证书已经申报过', en: 'Applied for already' },
    say: {
      zh: '“{certificate}” {year} 年已经申报过，现在是“{status}”。同一证书同一等级一年只能申报一次，不能再申报；要改人数或专业，请联系省厅退回，状态变成“审核退回”以后再来。',
      en: '“{certificate}” was applied for in {year} already and is “{status}” now. A level can be applied for once a year. To change numbers or majors, please ask the province to return it, and come back once it is “审核退回”.',
    },
  },
  'pilot-major-line': {
    level: 'error',
    title: { zh: '专业这一行看不懂', en: 'Line of a major not understood' },
    say: {
      zh: '第 {line} 行“{text}”看不懂。每行写：专业名称 在校学生数 专任教师数 申请人数，例如：电子商务 320 12 60。',
      en: 'Line {line} “{text}” is not understood. In each line please write: major, students enrolled, full-time teachers, number applied for, for example “电子商务 320 12 60”.',
    },
  },
  'pilot-more-than-enrolled': {
    level: 'error',
    title: { zh: '申请人数比在校学生多', en: 'More applied for than enrolled' },
    say: {
      zh: '“{major}”在校 {enrolled} 人，申请了 {applied} 人。申请人数不能比在校学生多，请核对。',
      en: '“{major}” has {enrolled} enrolled, but {applied} are applied for. Please check; it cannot be more than are enrolled.',
    },
  },
} as const satisfies Record<string, ProblemKind>
