/** 表格样例 · Each of the general forms once, filled with invented words. */
import { emergencyContacts } from '../../src/domain/printing/forms/emergency-contacts.js'
import { examTimetable } from '../../src/domain/printing/forms/exam-timetable.js'
import { feeCover } from '../../src/domain/printing/forms/fee-cover.js'
import { inspectionRecord } from '../../src/domain/printing/forms/inspection-record.js'
import { sealingConfirmation } from '../../src/domain/printing/forms/sealing-confirmation.js'
import { BADGE_ROLES, badges, banner, belongingsSign, seals } from '../../src/domain/printing/forms/signs.js'
import { siteApplication } from '../../src/domain/printing/forms/site-application.js'
import { staffUndertaking } from '../../src/domain/printing/forms/staff-undertaking.js'
import type { Leaf } from '../../src/domain/printing/leaf.js'
import type { PrintedOf, PrintKind, PrintOrder } from '../../src/domain/printing/print-order.js'

const SCHOOL = '北方工业职业技术学院'
const SITE = `${SCHOOL}数字营销技术应用职业技能等级证书（初级）考核站点`
const ROOMS = ['107室', '信息楼13号机房', '实训楼2层8号机房']
const TIME = '2026-12-18 09:00-10:00'
const CERTIFICATE = '数字营销技术应用'

function leaves(plan: string): Readonly<Partial<Record<PrintKind, Leaf>>> {
  return {
    sealing: sealingConfirmation({ plan, site: SITE, rooms: ROOMS }),
    undertaking: staffUndertaking({
      plan,
      site: SITE,
      staff: [
        { name: '钱多多', duty: '监考员', from: '经济管理学院' },
        { name: '孙不二', duty: '系统管理员' },
      ],
    }),
    inspection: inspectionRecord({
      plan,
      site: SITE,
      examTime: TIME,
      inspector: '李四平',
      rooms: ROOMS.map((room) => ({ room, heads: 40 })),
    }),
    badges: badges(
      plan,
      BADGE_ROLES.map((role, at) => ({ role, name: at === 3 ? '钱多多' : '', from: SCHOOL })),
    ),
    banner: banner(CERTIFICATE, '初级'),
    seals: seals(SITE, ROOMS),
    belongings: belongingsSign('107室'),
    timetable: examTimetable(plan, SITE, [
      { time: TIME, certificate: `${CERTIFICATE}（初级）`, subject: '理论', mode: '机考', rooms: ROOMS.slice(0, 2) },
      {
        time: '2026-12-18 14:00-16:00',
        certificate: `${CERTIFICATE}（初级）`,
        subject: '实操',
        mode: '机考+实操',
        rooms: ROOMS,
      },
    ]),
    'site-application': siteApplication({
      school: SCHOOL,
      site: SITE,
      address: '不知名街道120号',
      contact: '钱多多',
      organisation: '某评价组织',
      certificates: [{ certificate: CERTIFICATE, levels: ['初级', '中级'] }],
      introduction: '学校有机房三间，共 120 个机位，监控和供电齐全。',
      standards: [
        {
          item: '服务器',
          recommended: '16 核、32 GB、500 GB',
          least: '8 核、16 GB、500 GB',
          now: '16 核、64 GB，优于建议',
        },
        { item: '考生机', recommended: '双核 3.0、8 GB、100 GB', least: '双核 3.0、4 GB、100 GB', now: '' },
        { item: '无线屏蔽设备', recommended: '全屏蔽，型号不限', least: '同左', now: '缺 1 台' },
      ],
    }),
    'emergency-card': emergencyContacts(plan, SITE, [{ duty: '主考', name: '李四平', phone: '' }]),
    'fee-cover': feeCover({
      plan,
      slipNumber: 'JF20261201',
      school: SCHOOL,
      method: '按证书',
      lines: [
        { certificate: CERTIFICATE, level: '初级', count: 120, yuanEach: 270 },
        { certificate: CERTIFICATE, level: '中级', count: 45, yuanEach: 280 },
      ],
      remittanceNote: `${SCHOOL}+20261218+165人`,
      dueDay: '2026-12-09',
      isInterim: true,
    }),
  }
}

/** One order a form. */
export function sampleForms(about: PrintedOf): readonly PrintOrder[] {
  return Object.entries(leaves(about.plan)).map(([kind, leaf]) => ({
    ...about,
    kind: kind as PrintKind,
    leaves: [leaf],
  }))
}
