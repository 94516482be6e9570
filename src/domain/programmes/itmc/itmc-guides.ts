/** 中教畅享步骤说明 · What ITMC's handbook says of the steps beyond what holds for all. */
import type { Programme } from '../programme.js'
import { g3 } from '../sources.js'

export const ITMC_GUIDES: Programme['guides'] = {
  pilot: [
    {
      is: {
        zh: '每年申报一次，各省时间不同；至少一个证书审核通过，学校才算试点院校。',
        en: 'Once a year, at each province’s own time; a school is a pilot school once one application passes.',
      },
      from: g3('第一章'),
    },
  ],
  site: [
    {
      is: {
        zh: '“其他材料”里要传《考核站点申请表》的签字盖章扫描件，没有就退回。',
        en: 'The signed and sealed “考核站点申请表” goes among the other material, or the application is returned.',
      },
      from: g3('第二章'),
    },
    {
      is: {
        zh: '每个考场至少 1 台服务器、1 台监考机、40 台考生机；至少 1 个机房，供电不少于 5 小时。',
        en: 'Each room at least 1 server, 1 invigilator machine and 40 candidate machines; at least one room, with 5 hours of sure power.',
      },
      from: g3('第四章 一'),
    },
  ],
  candidates: [
    {
      is: {
        zh: '单元格不能有空格、换行；本校试点规模以外的录为社会考生。',
        en: 'No blanks or line breaks in cells; whoever is beyond the pilot number is a social candidate.',
      },
      from: g3('第三章 三、四'),
    },
  ],
  registration: [
    {
      is: {
        zh: '先选考试计划再导入；证书编号按等级填：初级 1630054223010588、中级 1630054223020943、高级 1630054223031298。',
        en: 'Choose the plan first; certificate numbers by level: “初级” 1630054223010588, “中级” 1630054223020943, “高级” 1630054223031298.',
      },
      from: g3('第三章 四'),
    },
  ],
  rooms: [
    {
      is: {
        zh: '考场类型按科目自动生成，导入时填“机考+实操”；几个科目写在一格，用英文逗号隔开。',
        en: 'The room type follows the subjects (“机考+实操” in the import); several subjects in one cell, joined by an English comma.',
      },
      from: g3('第三章 五'),
    },
  ],
  invigilators: [
    {
      is: {
        zh: '可以在平台录入，也可以直接把监考安排告诉中教畅享；平台提交的两个工作日内审核，分配由系统自动完成。',
        en: 'On the platform, or told to ITMC directly; what is submitted is reviewed within two working days, assigning is automatic.',
      },
      from: g3('第三章 六'),
    },
  ],
  fees: [
    {
      is: {
        zh: '由考生所在院校统一交；省里还没定标准的可以先考后补缴，也可以先按暂行标准交、以后多退少补。',
        en: 'Paid by the candidates’ own school; where the province has no standard yet, sit first and pay later, or pay the interim rate and settle.',
      },
      from: g3('第三章 九'),
    },
  ],
  machines: [
    {
      is: {
        zh: '封场前试考正常、考核机不能上外网、无病毒和其他软件、供电监控正常、签到表与系统一致，中教畅享技术确认后才能离开。',
        en: 'Before sealing: mock exam passed, no outside network, no virus or other software, power and cameras work, sign-in sheet = system; ITMC’s technician confirms before anyone leaves.',
      },
      from: g3('第四章 四（一）'),
    },
  ],
  'exam-day': [
    {
      is: {
        zh: '停电请考生在考场静坐，60 分钟内能恢复就接着考；延时 15 分钟以内由主考和巡考员定，再长由中教畅享定。',
        en: 'In a power cut candidates wait in the room, up to 60 minutes; a delay up to 15 minutes is for chief examiner and inspector, a longer one for ITMC.',
      },
      from: g3('第四章 三、五'),
    },
  ],
  scores: [
    {
      is: {
        zh: '公布后 7 日内由院校统一申请复查，只有一次；机器阅卷只查零分和缺考，人工阅卷只查漏评、合分、登分。',
        en: 'Within 7 days of publication, by the school, once; machine-marked only 0 or absent, hand-marked only what was left out or added up wrong.',
      },
      from: g3('第三章 八（二）'),
    },
  ],
  certificates: [
    {
      is: {
        zh: '签名章：副校长及以上的负责人一人，PNG 无底色，约 95×95 像素，1 MB 以内。',
        en: 'The stamp: one lead, vice-principal or above; PNG without background, about 95×95 pixels, up to 1 MB.',
      },
      from: g3('第五章 二'),
    },
  ],
}
