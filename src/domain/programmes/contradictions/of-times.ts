/** 说法不一：时、费 · Dates, times and fees. */
import { g1, g2, g3, pm } from '../sources.js'
import { type Contradiction, contradiction } from './contradiction.js'

export const OF_TIMES: readonly Contradiction[] = [
  contradiction({
    id: 'arrangement-time',
    about: { zh: '排考在什么时候', en: 'When seats are arranged' },
    readings: {
      week: { says: { zh: '报名结束后一周内', en: 'within a week after registration' }, from: [g3('第三章 七')] },
      table: {
        says: { zh: '考前第三周周五到第二周周末', en: 'from Friday of the third week before to the end of the second' },
        from: [g3('第三章 十一')],
      },
      sample: {
        says: {
          zh: '示例计划报考到考前第 3 天，排考在考前 2 天',
          en: 'the sample plan registers until the third day before and arranges in the last two',
        },
        from: [g3('第三章 二')],
      },
    },
    follows: { itmc: 'table' },
    why: {
      zh: '考试计划自己的时间永远优先；计划没写才按这张表算',
      en: 'a plan’s own windows always win; only where it has none the table counts',
    },
    at: ['arrangement'],
  }),
  contradiction({
    id: 'leaving-early',
    about: { zh: '实操什么时候能提前离场', en: 'When practical candidates may leave early' },
    readings: {
      before: {
        says: { zh: '“考核前 30 分钟内”', en: '“考核前30分钟内”, before the exam' },
        from: [g3('第四章 四（二）')],
      },
      end: {
        says: { zh: '考核结束前 30 分钟内', en: 'in the last 30 minutes' },
        from: [g3('第四章 四（二）')],
      },
    },
    follows: { itmc: 'end' },
    why: {
      zh: '原文漏了“结束”，同一句里理论写的是“结束前15分钟内”',
      en: 'a word is missing: of theory the same sentence says the last 15 minutes',
    },
    at: ['exam-day'],
  }),
  contradiction({
    id: 'publicity',
    about: { zh: '成绩公示在哪一周', en: 'In which week scores are public' },
    readings: {
      unreadable: { says: { zh: '表里这一格看不清', en: 'the cell is unreadable' }, from: [g3('第三章 十一')] },
      third: { says: { zh: '考后第三周周一到周日', en: 'Monday to Sunday of the third week after' }, from: [g2('十')] },
    },
    follows: { hongke: 'third', itmc: 'third' },
    why: {
      zh: '先按鸿科三次统考的周次估算，以考试计划为准',
      en: 'estimated by Hongke’s three sittings; the plan decides',
    },
    at: ['scores'],
  }),
  contradiction({
    id: 'certificates-from',
    about: { zh: '哪天开始发证书', en: 'From which day certificates come' },
    readings: {
      sameDay: { says: { zh: '公示最后一天“以后”', en: '“after” the last day of publicity' }, from: [g2('十')] },
      afterwards: {
        says: { zh: '公示期过后，双方签发完才生成', en: 'when publicity is over and both sides have signed' },
        from: [g2('十'), g3('第三章 十一')],
      },
    },
    follows: { hongke: 'afterwards', itmc: 'afterwards' },
    why: { zh: '公示没结束成绩还可能改', en: 'scores may still change until it ends' },
    at: ['certificates'],
  }),
  contradiction({
    id: 'remittance-note',
    about: { zh: '汇款备注写什么', en: 'What the transfer’s note says' },
    readings: {
      note: { says: { zh: '学校+考试时间+人数', en: '“学校+考试时间+人数”' }, from: [g1('第七步')] },
      number: { says: { zh: '附上缴费单号', en: 'the number of the slip' }, from: [pm('5.2.7')] },
    },
    follows: { bodao: 'note' },
    why: {
      zh: '两样都写上，哪边核对都找得到',
      en: 'put both, and whoever checks finds it',
    },
    at: ['fees'],
  }),
]
