/** 博导前程 · E-commerce data analysis, and operating farm products online [G1]. */
import type { Programme } from '../programme.js'
import { g1 } from '../sources.js'
import { BODAO_GUIDES } from './bodao-guides.js'

export const bodao: Programme = {
  id: 'bodao',
  name: { zh: '博导前程', en: 'Bodao' },
  org: '北京博导前程信息技术股份有限公司',
  calledBy: ['博导', 'bodao'],
  certificates: [{ name: '电子商务数据分析' }, { name: '农产品电商运营' }],
  platform: { is: '2021', from: g1('第九步') },
  templates: { is: { candidates: '2021', registration: '2021' }, from: g1('第二步、第三步') },
  siteName: { is: { pattern: '{school}{certificate}考点', writtenBy: 'school' }, from: g1('第一步') },
  roomType: { is: { type: '机试考场' }, from: g1('第四步 注意事项2') },
  invigilators: {
    is: { least: 2, enoughUpTo: 59, headsEach: 20, counts: 'full' },
    from: g1('第五步 注意事项2'),
  },
  invigilatorBar: {
    is: {
      isStrict: true,
      said: {
        zh: '监考人员不能是证书试点专业或考试学生的任课教师，建议不同院系交叉安排',
        en: 'must not teach the certificate’s pilot major or the candidates; better crossed between departments',
      },
    },
    from: g1('第五步 注意事项1'),
  },
  staffQuestionnaire: {
    is: {
      zh: '不交不认证、不分配，也不寄证书',
      en: 'without it nobody is certified or assigned, and no certificates are posted',
    },
    from: g1('第五步'),
  },
  subjects: { is: { subjects: [{ name: '理论' }, { name: '实操' }] }, from: g1('第三步 校对提醒') },
  fees: { is: { payLater: ['农产品电商运营'] }, from: g1('第七步') },
  feeDue: { is: { workingDaysBefore: 7 }, from: g1('第七步') },
  remittanceNote: {
    is: { zh: '学校+考试时间+人数', en: '“学校+考试时间+人数” (school, exam date, heads)' },
    from: g1('第七步'),
  },
  handIn: {
    is: {
      zh: '按《考务工作执行手册》上报考试过程资料',
      en: 'the papers of the exam as “考务工作执行手册” lists them',
    },
    from: g1('第九步'),
  },
  hotlines: [],
  guides: BODAO_GUIDES,
}
