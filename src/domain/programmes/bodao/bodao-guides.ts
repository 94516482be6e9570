/** 博导前程步骤说明 · What Bodao's guide says of the steps beyond what holds for all. */
import type { Programme } from '../programme.js'
import { g1 } from '../sources.js'

export const BODAO_GUIDES: Programme['guides'] = {
  site: [
    {
      is: {
        zh: '考点申报随时可以，每天有专人审核。',
        en: 'Sites can be applied for at any time and are reviewed daily.',
      },
      from: g1('第一步'),
    },
  ],
  candidates: [
    {
      is: {
        zh: '“本校考生”只录省厅批复的本年度试点专业，全年累计不超过批复人数；其余录在“社会考生”。',
        en: 'Own candidates: this year’s approved majors, within the approved number over the whole year; all others are social.',
      },
      from: g1('第二步 注意事项'),
    },
  ],
  registration: [
    {
      is: {
        zh: '选“按证书批量导入”；记录应是人数的 2 倍（理论、实操各一条），不是就逐个核对；报考结束后不能增删改，没来考的按缺考。',
        en: 'Import by certificate; there must be twice as many records as heads (theory and practical). After the window nothing changes, and whoever stays away is absent.',
      },
      from: g1('第三步 校对提醒'),
    },
  ],
  rooms: [
    {
      is: {
        zh: '用几个考场设几个，备用的不设；一个考场按机位数或人数设座位，几个考场按各自安排的人数设（90 人两个 50 座：45/45 或 50/40）。',
        en: 'As many rooms as are used, no spare ones; seats by machines or heads in one room, by planned heads in several (90 in two of 50: 45/45 or 50/40).',
      },
      from: g1('第四步 注意事项'),
    },
  ],
  invigilators: [
    {
      is: {
        zh: '平台申报后，还要填每次考试的“监考及考务人员详细信息问卷”，不填就不能认证、分配，也不能邮寄证书。',
        en: 'Beside the platform fill in the details questionnaire of each exam; without it nobody is certified or assigned, and no certificates are posted.',
      },
      from: g1('第五步'),
    },
  ],
  fees: [
    {
      is: {
        zh: '考试日期前 7 个工作日缴清，流程问区域管家。',
        en: 'Paid 7 working days before the exam; ask your steward how.',
      },
      from: g1('第七步'),
    },
  ],
  machines: [
    {
      is: {
        zh: '考务负责人和机房技术人员要加入本场的“考务技术交流微信群”。',
        en: 'Coordinator and technician join the exam’s WeChat group.',
      },
      from: g1('第九步'),
    },
  ],
  'exam-day': [
    {
      is: {
        zh: '考前一天会给您巡考员的电话，请先联系并告知行车路线；问卷里的考试衔接人要接听电话。',
        en: 'The day before you get the inspector’s number: call and give directions; the contact of the questionnaire answers the phone.',
      },
      from: g1('第九步'),
    },
  ],
}
