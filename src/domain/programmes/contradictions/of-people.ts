/** 说法不一：人 · Invigilators, staff, candidates and who asks for what. */
import { g1, g2, g3, g4, pm } from '../sources.js'
import { type Contradiction, contradiction, everybody } from './contradiction.js'

export const OF_PEOPLE: readonly Contradiction[] = [
  contradiction({
    id: 'invigilators-41-to-59',
    about: { zh: '41–59 人的考场几个监考', en: 'Invigilators in a room of 41 to 59' },
    readings: {
      table: {
        says: { zh: '60 人以下都是 2 名', en: '2 in any room below 60' },
        from: [g1('第五步 注意事项2 设置人数参考')],
      },
      ratio: {
        says: { zh: '配比不低于 1:20，41 人起就要 3 名', en: 'at least 1:20, which is 3 from 41 on' },
        from: [g1('第五步 注意事项2'), g2('五 注意事项2'), g3('第三章 六（2）')],
      },
    },
    follows: { bodao: 'table' },
    why: {
      zh: '博导的参考人数写明了 50 人和 60 人以下，按它算；想稳妥就按 1:20 多派一名',
      en: 'Bodao’s table names rooms of 50 and below 60; to be safe send one more, by 1:20',
    },
    at: ['invigilators'],
  }),
  contradiction({
    id: 'invigilator-bar',
    about: { zh: '任课老师能不能监考', en: 'May teachers of the subject invigilate' },
    readings: {
      barred: {
        says: { zh: '不能为证书试点专业或考试学生的任课教师', en: 'must not teach the pilot major or the candidates' },
        from: [g1('第五步 注意事项1')],
      },
      advised: {
        says: { zh: '建议非本专业任课老师', en: 'advised not to teach the major' },
        from: [g2('五 注意事项1'), g3('第三章 六（1）')],
      },
    },
    follows: { bodao: 'barred', hongke: 'advised', itmc: 'advised', phoenix: 'advised' },
    why: { zh: '各证书按自己的文件', en: 'each programme follows its own book' },
    at: ['invigilators'],
  }),
  contradiction({
    id: 'site-staff',
    about: { zh: '考务工作人员要几名', en: 'How many exam staff' },
    readings: {
      one: { says: { zh: '工作人员 1 名', en: '1 member of staff' }, from: [g3('第四章 开头')] },
      two: { says: { zh: '考务管理人员 2 名', en: '2 members of exam staff' }, from: [g3('第四章 一（三）2')] },
    },
    follows: { itmc: 'two' },
    why: { zh: '2 名两处都满足', en: 'two satisfy both' },
    at: ['site'],
  }),
  contradiction({
    id: 'identity-start',
    about: { zh: '认证要不要自己点', en: 'Does verification begin by itself' },
    readings: {
      itself: {
        says: { zh: '系统自动校对，几小时内出结果', en: 'the system compares by itself, within hours' },
        from: [g1('第二步 校对提醒'), g2('二 3')],
      },
      pressed: {
        says: { zh: '点“认证”或“批量认证”以后才开始', en: 'it begins when “认证” or “批量认证” is pressed' },
        from: [g3('第三章 三'), g4('五'), pm('5.2.3')],
      },
    },
    follows: everybody('pressed'),
    why: {
      zh: '多点一次没有坏处，不点可能一直等着',
      en: 'pressing it does no harm, not pressing may mean waiting for ever',
    },
    at: ['identity'],
  }),
  contradiction({
    id: 'social-candidates',
    about: { zh: '谁是社会考生', en: 'Who is a social candidate' },
    readings: {
      beyond: {
        says: {
          zh: '非本年度试点专业、超出试点规模的，和其他社会人员',
          en: 'other majors, those beyond the approved number, and people from outside',
        },
        from: [g1('第二步 注意事项'), g3('第三章 三')],
      },
      recruited: {
        says: { zh: '向社会招收的培训生', en: 'trainees recruited from outside' },
        from: [pm('5.2.3')],
      },
    },
    follows: everybody('beyond'),
    why: {
      zh: '两份考务文件写得更细，超规模的也要有地方录',
      en: 'the guides say it more closely, and those beyond the number must go somewhere',
    },
    at: ['candidates'],
  }),
  contradiction({
    id: 'photo-format',
    about: { zh: '照片用 jpg 还是 png', en: 'Photos as jpg or png' },
    readings: {
      both: {
        says: { zh: '格式 jpg、png', en: 'format jpg or png' },
        from: [pm('5.2.3'), g1('第二步'), g2('二 2'), g3('第三章 三')],
      },
      jpg: {
        says: { zh: '命名为“身份证号.jpg”', en: 'named “身份证号.jpg”' },
        from: [pm('5.2.3'), g1('第二步'), g2('二 2'), g3('第三章 三')],
      },
    },
    follows: everybody('both'),
    why: { zh: '两种都收，文件名只看证件号码', en: 'both are taken, and of the name only the ID number counts' },
    at: ['photos'],
  }),
  contradiction({
    id: 'review-by',
    about: { zh: '复核由谁申请', en: 'Who asks for a review' },
    readings: {
      school: {
        says: { zh: '以院校为单位统一申请', en: 'the school, for its candidates' },
        from: [g2('十'), g3('第三章 八（二）')],
      },
      student: {
        says: { zh: '学生可以联系培训评价组织', en: 'candidates may ask the organisation' },
        from: [pm('5.2.9')],
      },
    },
    follows: { bodao: 'school', hongke: 'school', itmc: 'school', phoenix: 'school' },
    why: { zh: '按院校统一提交的，评价组织才受理', en: 'organisations take what the school hands in' },
    at: ['scores'],
  }),
]
