/** 说法不一：地 · Sites, rooms and seats. */
import { g1, g2, g3, g4, pm } from '../sources.js'
import { type Contradiction, contradiction } from './contradiction.js'

export const OF_PLACES: readonly Contradiction[] = [
  contradiction({
    id: 'site-name',
    about: { zh: '站点名称谁来写', en: 'Who writes the site’s name' },
    readings: {
      written: {
        says: { zh: '申报时按参考格式命名', en: 'named by the guide’s pattern when applying' },
        from: [g1('第一步'), g2('一'), g3('第二章')],
      },
      made: {
        says: {
          zh: '平台按学校+证书+等级自动生成，不用填',
          en: 'made by the platform of school, certificate and level',
        },
        from: [pm('5.2.4.1')],
      },
    },
    follows: { bodao: 'written', hongke: 'written', itmc: 'written', phoenix: 'made' },
    why: {
      zh: '平台让填就按格式填；不让填就用平台生成的',
      en: 'where the platform lets you write it, by the pattern; else what it makes',
    },
    at: ['site'],
  }),
  contradiction({
    id: 'bodao-site-name',
    about: { zh: '博导的考点名带不带“证书”', en: 'Bodao’s site name with or without “证书”' },
    readings: {
      without: {
        says: { zh: '昌平职业技术学校电子商务数据分析考点', en: '“昌平职业技术学校电子商务数据分析考点”' },
        from: [g1('第一步')],
      },
      with: {
        says: { zh: 'XX科技学院电子商务数据分析证书考点', en: '“XX科技学院电子商务数据分析证书考点”' },
        from: [g1('第三步 模板')],
      },
    },
    follows: { bodao: 'without' },
    why: {
      zh: '第一步是专门讲命名的；已有考点照平台上的名称填',
      en: 'the first is about naming; an existing site is written as the platform shows it',
    },
    at: ['site', 'registration'],
  }),
  contradiction({
    id: 'room-type',
    about: { zh: '考场类型填什么', en: 'Which type of room' },
    readings: {
      machine: { says: { zh: '机试考场', en: '“机试考场”' }, from: [g1('第四步 注意事项2')] },
      both: { says: { zh: '机考+实操考场', en: '“机考+实操考场”' }, from: [g2('四 填写注意事项5')] },
      subjects: {
        says: { zh: '按考试科目的考试方式自动生成', en: 'made from the modes of the subjects' },
        from: [g3('第三章 五'), pm('5.2.5')],
      },
    },
    follows: { bodao: 'machine', hongke: 'both', itmc: 'subjects', phoenix: 'subjects' },
    why: { zh: '各证书按自己的文件', en: 'each programme follows its own book' },
    at: ['rooms'],
  }),
  contradiction({
    id: 'seats',
    about: { zh: '考位数按什么填', en: 'What the number of seats is' },
    readings: {
      machines: {
        says: {
          zh: '一个考场按机位数或人数，几个考场按各自安排的人数',
          en: 'one room: machines or heads; several: planned heads',
        },
        from: [g1('第四步 注意事项4')],
      },
      heads: { says: { zh: '按实际考生人数', en: 'the real number of heads' }, from: [g2('四 填写注意事项6')] },
      atLeast: { says: { zh: '≥ 报考人数', en: 'at least the heads registered' }, from: [g4('七')] },
    },
    follows: { bodao: 'machines', hongke: 'heads', itmc: 'atLeast', phoenix: 'atLeast' },
    why: {
      zh: '各证书按自己的文件；哪种都要坐得下',
      en: 'each follows its own book; in any case all must find a seat',
    },
    at: ['rooms'],
  }),
  contradiction({
    id: 'seat-distance',
    about: { zh: '考位之间隔多远', en: 'Distance between seats' },
    readings: {
      metre: {
        says: { zh: '条件允许时不小于 1 米，或用其他方式隔离', en: 'at least 1 m where possible, or screened' },
        from: [g3('第四章 一（二）')],
      },
      near: { says: { zh: '30–50 厘米', en: '30–50 cm' }, from: [g3('第四章 四（一）')] },
    },
    follows: { itmc: 'metre' },
    why: { zh: '考点按 1 米或隔离的条件审核', en: 'sites are reviewed by the metre or the screen' },
    at: ['site', 'machines'],
  }),
]
