/** 计划问题 · What can be wrong with an exam plan. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PLAN_PROBLEMS = {
  'holiday-unreadable': {
    level: 'error',
    title: { zh: '放假日期看不懂', en: 'Days of the holiday not understood' },
    say: {
      zh: '日期要写成一天（2027-02-20），或者从哪天至哪天（2027-02-05 至 2027-02-11），最多 31 天。请改正。',
      en: 'Please write one day (2027-02-20), or from which day to which (“2027-02-05 至 2027-02-11”), 31 days at most.',
    },
  },
  'window-unreadable': {
    level: 'error',
    title: { zh: '时间看不懂', en: 'Time not understood' },
    say: {
      zh: '这个时间看不懂。请写成“2026-04-01 至 2026-05-27”，只有一天就写“2026-06-18”，带钟点写“2026-06-18 09:00 至 11:00”。',
      en: 'This time is not understood. Please write it as “2026-04-01 至 2026-05-27”, a single day as “2026-06-18”, hours as “2026-06-18 09:00 至 11:00”.',
    },
  },
  'plan-name-short': {
    level: 'error',
    title: { zh: '名称太短', en: 'Name too short' },
    say: {
      zh: '计划名称太短，以后不好认。请写平台上的全名，如“2026年6月网店运营推广考试”。',
      en: 'The name of the plan is too short to be told apart. Please write it in full, such as “2026年6月网店运营推广考试”.',
    },
  },
  'published-out-of-order': {
    level: 'error',
    title: { zh: '考前的时间排到了考试之后', en: 'Not over before the exam' },
    say: {
      zh: '{window}到{ends}才结束，考试{begins}就开始了，这样不能发布给各校。请把时间说对，如“报名7月1日截止”，再点发布。',
      en: 'The window “{window}” ends on {ends} only, but the exam begins on {begins}: that cannot go to all schools. Please say the right day, such as “registration until 2026-07-01”, and publish then.',
    },
  },
  'several-plans-pasted': {
    level: 'error',
    title: { zh: '一次贴了几场', en: 'Several sittings at once' },
    say: {
      zh: '一次贴了 {count} 场，我一次登记一场。请一场一场贴：表头和那一行。院校的考务负责人也可以把整张表（xlsx）发给我。',
      en: '{count} sittings were pasted; I enter one at a time. Please paste them one by one, each with the header. The coordinator of a school may also send me the whole sheet (xlsx).',
    },
  },
  'no-pilot-schools': {
    level: 'error',
    title: { zh: '还不知道试点院校', en: 'No pilot schools known' },
    say: {
      zh: '“全部试点院校”有哪些，我这里还没有：没有院校登记过本机构证书的批准人数，也没有院校收到过您的计划。请写院校的全称，一行一所。',
      en: 'I do not know yet which schools are in the pilot: none has an approved number for a certificate of yours, and none has had a plan from you. Please write the full names of the schools, one a line.',
    },
  },
  'schools-unknown': {
    level: 'error',
    title: { zh: '院校还没登记', en: 'Schools not registered here' },
    say: {
      zh: '写的院校都还没有登记到我这里，例如“{school}”。请核对全称，一行一所；新的院校请系统管理员先登记。',
      en: 'None of these schools is registered here, such as “{school}”. Please check their full names, one a line; a new school is added by the system administrator first.',
    },
  },
  'schools-of-one-name': {
    level: 'error',
    title: { zh: '有几所同名院校', en: 'Several schools of one name' },
    say: {
      zh: '叫“{name}”的院校有几所（{provinces}）。请在名称后面的括号里写上省份，如“{name}（山东）”，再发一次。',
      en: 'Several schools are called “{name}” (“{provinces}”). Please add the province in brackets behind the name, such as “{name}（山东）”, and send it again.',
    },
  },
  'plan-year-unclear': {
    level: 'warning',
    title: { zh: '考试年度看不懂', en: 'Year not understood' },
    say: {
      zh: '考试年度要写四位数的年份，如 2026。请改正，或者空着。',
      en: 'The year has to be four digits, such as 2026. Please correct it, or leave it empty.',
    },
  },
  'plan-without-school': {
    level: 'warning',
    title: { zh: '参考院校里没有本校', en: 'School not in the plan' },
    say: {
      zh: '参考院校里没有“{school}”，没列进去的院校报不了考。请核对；确实漏了就联系培训评价组织加上。',
      en: 'The plan does not list “{school}”, and a school that is not listed cannot register. Please check; if it was forgotten, ask the evaluation organisation to add it.',
    },
  },
  'count-shape': {
    level: 'warning',
    title: { zh: '要写数字', en: 'A number is wanted' },
    say: {
      zh: '这里写一个数就行，如 60。请改正，或者空着。',
      en: 'Just a number, such as 60. Please correct it, or leave it empty.',
    },
  },
  'plan-unknown': {
    level: 'warning',
    title: { zh: '没有这个考试计划', en: 'Plan not on record' },
    say: {
      zh: '记录里没有这个考试计划。请核对名称；是新的一场，就先把考试计划发给我。',
      en: 'No exam plan of this name is on record. Please check the name; if it is a new one, send me the plan first.',
    },
  },
  'plan-exam-missing': {
    level: 'error',
    title: { zh: '没有考试日期', en: 'No exam day' },
    say: {
      zh: '这个计划还没有考试日期，其他日期都要靠它推算。请告诉我哪天考试，如“2026年6月18日”。',
      en: 'The plan has no exam day yet, and all other dates hang on it. Please tell me the day, such as 2026-06-18.',
    },
  },
  'plan-window-backwards': {
    level: 'error',
    title: { zh: '开始晚于结束', en: 'Ends before it begins' },
    say: {
      zh: '{window}从{begins}开始，到{ends}结束，前后颠倒了。请核对这两个日期。',
      en: 'The window of {window} begins on {begins} and ends on {ends}, which is the wrong way round. Please check both dates.',
    },
  },
  'plan-windows-overlap': {
    level: 'warning',
    title: { zh: '时间重叠', en: 'Windows overlap' },
    say: {
      zh: '{window}到{ends}才结束，{nextWindow}{begins}就开始了。请对照平台上的考试计划核对；确实这样就不用改。',
      en: 'The window of {window} ends on {ends}, but that of {nextWindow} begins on {begins}. Please check with the plan on the platform; if it is so, nothing need be changed.',
    },
  },
} as const satisfies Record<string, ProblemKind>
