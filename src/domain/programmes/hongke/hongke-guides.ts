/** 鸿科经纬步骤说明 · What Hongke's guide says of the steps beyond what holds for all. */
import type { Programme } from '../programme.js'
import { g2 } from '../sources.js'

export const HONGKE_GUIDES: Programme['guides'] = {
  site: [
    {
      is: {
        zh: '考点申报随时可以，每天有专人审核。',
        en: 'Sites can be applied for at any time and are reviewed daily.',
      },
      from: g2('一'),
    },
  ],
  registration: [
    {
      is: {
        zh: '选“按证书批量导入”；记录应是人数的 2 倍（理论、实操各一条）；报名截止后不能补报、不能改，没来考的按缺考。',
        en: 'Import by certificate; there must be twice as many records as heads (theory and practical). After the window nothing changes, and whoever stays away is absent.',
      },
      from: g2('三 4'),
    },
  ],
  rooms: [
    {
      is: {
        zh: '用几个考场设几个，备用的不设；座位数按实际考生人数（90 人两个考场：45/45）；借考的填考试院校的站点名称。',
        en: 'As many rooms as are used, no spare ones; seats by heads (90 in two rooms: 45/45); guests give the host’s site name.',
      },
      from: g2('四'),
    },
  ],
  invigilators: [
    {
      is: {
        zh: '可以在平台录入，也可以直接把监考安排告诉鸿科经纬；平台提交的两个工作日内审核，分配由系统自动完成。',
        en: 'On the platform, or told to Hongke directly; what is submitted is reviewed within two working days, assigning is automatic.',
      },
      from: g2('五'),
    },
  ],
  fees: [
    {
      is: {
        zh: '由考生所在院校统一交；省里还没定标准的可以先考后补缴，也可以先按暂行标准交、以后多退少补。',
        en: 'Paid by the candidates’ own school; where the province has no standard yet, sit first and pay later, or pay the interim rate and settle.',
      },
      from: g2('九'),
    },
  ],
  machines: [
    {
      is: {
        zh: '按《考场条件》准备机房；考试前和考试中考点技术人员要在场配合。',
        en: 'Rooms as “考场条件” asks; the site’s technician is there before and during the exam.',
      },
      from: g2('七'),
    },
  ],
  'exam-day': [
    {
      is: {
        zh: '考前一天会给您巡考员的电话，请先联系并告知行车路线；平台预留的联系人要接听电话。',
        en: 'The day before you get the inspector’s number: call and give directions; the contact registered on the platform answers the phone.',
      },
      from: g2('八'),
    },
  ],
  scores: [
    {
      is: {
        zh: '公示期内以院校为单位申请复核。',
        en: 'Reviews are asked for by the school, within the publicity window.',
      },
      from: g2('十'),
    },
  ],
}
