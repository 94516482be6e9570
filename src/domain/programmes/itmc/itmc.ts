/** 中教畅享 · Applied digital marketing [G3]. */
import type { Programme } from '../programme.js'
import { g3 } from '../sources.js'
import { ITMC_GUIDES } from './itmc-guides.js'
import { ITMC_MATERIALS } from './itmc-materials.js'
import { ITMC_SITE_STANDARD } from './itmc-site-standard.js'
import { ITMC_TIMELINE } from './itmc-timeline.js'

export const itmc: Programme = {
  id: 'itmc',
  name: { zh: '中教畅享', en: 'ITMC' },
  org: '中教畅享（北京）科技有限公司',
  calledBy: ['畅享', '数字营销', 'itmc'],
  certificates: [
    {
      name: '数字营销技术应用',
      numbers: { 初级: '1630054223010588', 中级: '1630054223020943', 高级: '1630054223031298' },
    },
  ],
  platform: { is: '2022', from: g3('前言') },
  templates: {
    is: { candidates: '2022', hasMajorVersion: false, registration: '2022', rooms: '2022' },
    from: g3('第三章 三、四、五'),
  },
  siteName: {
    is: { pattern: '{school}{certificate}证书（{level}）考核站点', writtenBy: 'school' },
    from: g3('第二章'),
  },
  siteStandard: ITMC_SITE_STANDARD,
  wantsSignedSiteForm: { is: true, from: g3('第二章') },
  roomType: { is: {}, from: g3('第三章 五') },
  invigilators: { is: { least: 2, enoughUpTo: 40, headsEach: 20, counts: 'begun' }, from: g3('第三章 六（2）') },
  invigilatorBar: {
    is: { isStrict: false, said: { zh: '建议非本专业任课老师', en: 'advised not to teach the major' } },
    from: g3('第三章 六（1）'),
  },
  subjects: {
    is: {
      subjects: [{ name: '数字营销技术应用', mode: '机考+实操' }],
      weights: { 理论: 30, 技能实操: 70 },
      passMark: 60,
    },
    from: g3('第三章 一'),
  },
  fees: { is: { interim: { 初级: 270, 中级: 280, 高级: 290 }, payLater: 'all' }, from: g3('第三章 九') },
  timeline: { is: ITMC_TIMELINE, from: g3('第三章 十一') },
  ticketNotices: {
    is: [
      '开考前 30 分钟入场；开考 30 分钟后不能再进场。登录考试系统用准考证号，初始密码是准考证号后 6 位。',
      '不提前离场；主考同意的，理论结束前 15 分钟内、实操结束前 30 分钟内可以离场。上下午都有场次的，结束前不离开候考区。',
    ],
    from: g3('第四章 四（二）'),
  },
  materials: { is: ITMC_MATERIALS, from: g3('第四章 二') },
  handIn: {
    is: {
      zh: '五种表一式两份，留一份，邮寄中教畅享一份；监控视频上传云盘，或用 U 盘、光盘邮寄',
      en: 'the five forms in two copies, one kept and one posted to ITMC; the videos in its cloud, or posted on a stick or disc',
    },
    from: g3('第四章 四（三）'),
  },
  hotlines: [],
  guides: ITMC_GUIDES,
}
