/** 鸿科经纬上交材料清单 · The seven items of section 八. */
import type { Material } from '../programme.js'

const PER_SITTING = { zh: '每场的理论、实操各 1 份', en: 'one each for theory and practical of every session' }

export const HONGKE_MATERIALS: readonly Material[] = [
  {
    name: { zh: '巡考情况记录表', en: 'inspection record' },
    how: { zh: '整个考点 1 份', en: 'one a site' },
    isHandedIn: true,
  },
  {
    name: { zh: '考场封场确认单', en: 'sealing confirmation' },
    how: { zh: '整个考点 1 份', en: 'one a site' },
    isHandedIn: true,
  },
  {
    name: { zh: '考务人员承诺书', en: 'staff undertaking' },
    how: { zh: '整个考点 1 份或每人 1 份', en: 'one a site, or one a person' },
    isHandedIn: true,
  },
  { name: { zh: '考场签到表', en: 'sign-in sheet' }, how: PER_SITTING, isHandedIn: true },
  { name: { zh: '考场情况记录表', en: 'room record' }, how: PER_SITTING, isHandedIn: true },
  {
    name: { zh: '监控视频', en: 'surveillance video' },
    how: {
      zh: '整个考点 1 份，命名“考试时间+考核站点+考场名称”，U 盘、光盘或上传云盘',
      en: 'one a site, named “考试时间+考核站点+考场名称”; on a stick, a disc or in the cloud',
    },
    isHandedIn: true,
  },
  {
    name: { zh: '草稿纸', en: 'scrap paper' },
    how: { zh: '与考点材料留存，不用交回', en: 'kept with the site’s papers, not sent' },
    isHandedIn: false,
  },
]
