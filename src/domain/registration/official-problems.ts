/** 报考导出问题 · What can be wrong with the platform's export of registrations, each with what to do. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const OFFICIAL_PROBLEMS = {
  'official-person-unknown': {
    level: 'warning',
    title: { zh: '平台上报了，名单里没有', en: 'Registered there, not among the candidates' },
    say: {
      zh: '平台上报了{name}，考生名单里对不上这个人。请核对；是本校的考生，就把考生信息也发给我。',
      en: 'The platform has {name} registered, who fits nobody among the candidates. Please check; if it is one of yours, send me the details too.',
    },
  },
  'official-person-several': {
    level: 'error',
    title: { zh: '对得上不止一个人', en: 'Fits more than one person' },
    say: {
      zh: '号码打了星号，有不止一位{name}对得上。请用带考生编号的报考导出，或者先把平台的考生导出发给我。',
      en: 'With its stars the number fits more than one {name}. Please use an export with “考生编号”, or send me the platform’s export of candidates first.',
    },
  },
  'official-name-differs': {
    level: 'warning',
    title: { zh: '平台上的姓名不一样', en: 'Another name on the platform' },
    say: {
      zh: '这个号码在考生名单里是{name}，平台上的姓名不一样。请核对；报考以后只有培训评价组织能改。',
      en: 'Among the candidates this number is that of {name}; the platform has another name. Please check; after registration only the evaluation organisation can change it.',
    },
  },
  'exam-status-unknown': {
    level: 'warning',
    title: { zh: '考试状态看不懂', en: 'Exam status not understood' },
    say: {
      zh: '考试状态应是这些之一：{accepted}。先照原样记下，请核对是不是平台原样导出的文件。',
      en: 'The status of an exam is one of these: {accepted}. It is kept as it is; please check whether the file is exactly as the platform exported it.',
    },
  },
} as const satisfies Record<string, ProblemKind>
