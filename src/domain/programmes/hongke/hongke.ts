/** 鸿科经纬 · Running and promoting online shops [G2]. */
import type { Programme } from '../programme.js'
import { g2 } from '../sources.js'
import { HONGKE_GUIDES } from './hongke-guides.js'
import { HONGKE_MATERIALS } from './hongke-materials.js'
import { HONGKE_SITTINGS } from './hongke-sittings.js'

export const hongke: Programme = {
  id: 'hongke',
  name: { zh: '鸿科经纬', en: 'Hongke' },
  org: '北京鸿科经纬科技有限公司',
  calledBy: ['鸿科', '网店', 'hongke'],
  certificates: [{ name: '网店运营推广' }],
  platform: { is: '2021', from: g2('开头') },
  templates: { is: { candidates: '2021', registration: '2021' }, from: g2('二、三') },
  siteName: { is: { pattern: '{school}{certificate}证书考核站点', writtenBy: 'school' }, from: g2('一') },
  roomType: { is: { type: '机考+实操考场' }, from: g2('四 填写注意事项5') },
  invigilators: { is: { least: 2, enoughUpTo: 40, headsEach: 20, counts: 'begun' }, from: g2('五 注意事项2') },
  invigilatorBar: {
    is: { isStrict: false, said: { zh: '建议非本专业任课老师', en: 'advised not to teach the major' } },
    from: g2('五 注意事项1'),
  },
  subjects: { is: { subjects: [{ name: '理论' }, { name: '实操' }] }, from: g2('三 4') },
  fees: { is: { interim: { 初级: 380, 中级: 360, 高级: 360 }, payLater: 'all' }, from: g2('九') },
  timeline: { is: { kind: 'sittings', sittings: HONGKE_SITTINGS }, from: g2('十') },
  materials: { is: HONGKE_MATERIALS, from: g2('八') },
  handIn: {
    is: {
      zh: '材料一式两份，考点和培训评价组织各留一份',
      en: 'in two copies, one for the site and one for the organisation',
    },
    from: g2('八'),
  },
  hotlines: [
    { is: { name: { zh: '考务咨询电话', en: 'Exam hotline' }, number: '400-0077-890' }, from: g2('十一') },
    { is: { name: { zh: 'QQ 群', en: 'QQ group' }, number: '907694333' }, from: g2('十一') },
  ],
  guides: HONGKE_GUIDES,
}
