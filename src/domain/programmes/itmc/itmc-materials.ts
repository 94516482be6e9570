/** 中教畅享物料准备清单 · The fourteen items of chapter 四 二; five forms and the videos are handed in [四 四（三）]. */
import type { Said } from '../../talk/language.js'
import type { Material } from '../programme.js'

const SITE_TWICE = { zh: '整个考点 2 份，一份上交，一份留档', en: 'two a site, one handed in and one kept' }
const SESSION_TWICE = {
  zh: '每场的理论、实操各 2 份，一份上交，一份留档',
  en: 'two each for theory and practical of every session, one handed in and one kept',
}

const prepared = (name: Said, how: Said): Material => ({ name, how, isHandedIn: false })
const handedIn = (name: Said, how: Said): Material => ({ name, how, isHandedIn: true })

export const ITMC_MATERIALS: readonly Material[] = [
  prepared(
    { zh: '横幅', en: 'banner' },
    { zh: '每个考场一条，电子横幅或打印版', en: 'one a room, on a screen or printed' },
  ),
  prepared(
    { zh: '准考证', en: 'admission tickets' },
    { zh: '理论、实操各一份（号码相同），从平台下载', en: 'theory and practical each, same number, from the platform' },
  ),
  prepared({ zh: '指示标识', en: 'signs' }, { zh: '4 种', en: '4 kinds' }),
  prepared({ zh: '工作牌', en: 'badges' }, { zh: '6 种，按考务人员人数', en: '6 kinds, by the number of staff' }),
  prepared({ zh: '宣传教育展架', en: 'displays' }, { zh: '5 种', en: '5 kinds' }),
  prepared({ zh: '封条', en: 'seals' }, { zh: '每个考场一个', en: 'one a room' }),
  handedIn({ zh: '巡考情况记录表', en: 'inspection record' }, SITE_TWICE),
  handedIn({ zh: '考场封场确认单', en: 'sealing confirmation' }, SITE_TWICE),
  handedIn(
    { zh: '考务人员承诺书', en: 'staff undertaking' },
    {
      zh: '整个考点 2 份或每人 2 份，一份上交，一份留档',
      en: 'two a site or two a person, one handed in and one kept',
    },
  ),
  prepared(
    { zh: '桌贴、门贴', en: 'desk and door labels' },
    { zh: '每场的理论、实操各 1 份', en: 'one each for theory and practical of every session' },
  ),
  handedIn({ zh: '考场签到表', en: 'sign-in sheet' }, SESSION_TWICE),
  handedIn({ zh: '考场情况记录表', en: 'room record' }, SESSION_TWICE),
  handedIn(
    { zh: '监控视频', en: 'surveillance video' },
    {
      zh: '整个考点 2 份，一份上交，一份留档，命名“考核时间+考核站点+考场名称”',
      en: 'two a site, one handed in and one kept, named “考核时间+考核站点+考场名称”',
    },
  ),
  prepared(
    { zh: '草稿纸', en: 'scrap paper' },
    {
      zh: '每个考场人数+5 张，与考点材料留存，不用交回',
      en: 'heads + 5 a room, kept with the site’s papers, not sent',
    },
  ),
]
