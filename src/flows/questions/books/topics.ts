/** 文件里怎么说 · What may be asked of the programmes' books, and how each answers it. */
import type { Programme, Rule } from '../../../domain/programmes/programme.js'
import { siteNameOf } from '../../../domain/programmes/site-name.js'
import { source } from '../../../domain/programmes/sources.js'
import type { ProgrammeTopic } from '../../../domain/talk/frames.js'
import type { Said } from '../../../domain/talk/language.js'
import { saidOf } from './rule-words.js'
import { sayFees, sayInvigilators, sayMaterials, saySubjects, sayTemplates, sayTimeline } from './say-rules.js'

export interface Asked {
  /** In one room. */
  readonly heads?: number
}

interface BookTopic {
  readonly label: Said
  /** Above the answers. */
  readonly title: (asked: Asked) => Said
  /** Undefined: its book says nothing of it. */
  readonly answer: (programme: Programme, asked: Asked) => Rule<Said> | undefined
  /** Contradictions told with it. */
  readonly disputes?: (asked: Asked) => readonly string[]
  /** Below the answers. */
  readonly after?: Said
}

const titled = (zh: string, en: string) => (): Said => ({ zh, en })

export const BOOK_TOPICS: Readonly<Record<ProgrammeTopic, BookTopic>> = {
  'invigilator-count': {
    label: { zh: '一个考场几名监考', en: 'Invigilators a room' },
    title: ({ heads }) =>
      heads === undefined
        ? { zh: '一个考场要几名监考：', en: 'Invigilators a room needs:' }
        : { zh: `一个考场 ${heads} 人，要几名监考：`, en: `Invigilators for a room of ${heads}:` },
    answer: ({ invigilators }, { heads }) => saidOf(invigilators, (rule) => sayInvigilators(rule, heads)),
    disputes: ({ heads }) => (heads === undefined || (heads > 40 && heads < 60) ? ['invigilators-41-to-59'] : []),
    after: { zh: '分几个考场的，每个考场分别算。', en: 'With several rooms, each is counted by itself.' },
  },
  'invigilator-bar': {
    label: { zh: '谁不能监考', en: 'Who may invigilate' },
    title: titled('任课老师能不能监考：', 'May teachers of the subject invigilate:'),
    answer: ({ invigilatorBar }) =>
      saidOf(invigilatorBar, ({ isStrict, said }) => ({
        zh: `${isStrict ? '不能' : '没有禁止'}。${said.zh}`,
        en: `${isStrict ? 'no' : 'not forbidden'}: ${said.en}`,
      })),
    after: {
      zh: '监考员都要先参加培训评价组织的考评员培训，再由组织认证。',
      en: 'All invigilators first attend the organisation’s training and are then certified.',
    },
  },
  fees: {
    label: { zh: '费用标准', en: 'Fees' },
    title: titled('省里核定了标准的，按本省标准；还没有的：', 'Where the province has a standard, that counts; else:'),
    answer: ({ fees }) => fees && saidOf(fees, sayFees),
  },
  'fee-due': {
    label: { zh: '几号前缴清', en: 'When fees are due' },
    title: titled('费用什么时候缴清：', 'When fees are due:'),
    answer: ({ feeDue }) =>
      feeDue &&
      saidOf(feeDue, ({ workingDaysBefore: days }) => ({
        zh: `考试日期前 ${days} 个工作日，调休上班算工作日`,
        en: `${days} working days before the exam, make-up workdays counted`,
      })),
    after: {
      zh: '平台上报考结束后再生成缴费申请单：缴了费的记录不能再删。',
      en: 'Make the slip once registration has closed: paid records can no longer be deleted.',
    },
  },
  remittance: {
    label: { zh: '汇款备注', en: 'Note of the transfer' },
    title: titled('汇款备注写什么：', 'What the transfer’s note says:'),
    answer: ({ remittanceNote }) =>
      remittanceNote
        ? saidOf(remittanceNote, (note) => ({
            zh: `${note.zh}，再加缴费单号`,
            en: `${note.en} and the number of the slip`,
          }))
        : { is: { zh: '缴费单号', en: 'the number of the slip' }, from: source('platform-manual', '5.2.7') },
    disputes: () => ['remittance-note'],
  },
  templates: {
    label: { zh: '用哪一版模板', en: 'Which template' },
    title: titled(
      '看平台的菜单：写“考试管理”的用 2021 版，写“考务管理”的用 2022 版。各证书的文件里是：',
      'By the platform’s menu: with “考试管理” version 2021, with “考务管理” version 2022. In the books:',
    ),
    answer: ({ templates }) => saidOf(templates, sayTemplates),
    after: {
      zh: '平台上“下载模板”给的如果是另一版，就用那一版；考生表的两版我都能收，也都能导出。',
      en: 'If the platform hands out another version, use that; of candidates I take and write both.',
    },
  },
  'site-name': {
    label: { zh: '站点名称怎么写', en: 'Name of the site' },
    title: titled('考核站点名称怎么写：', 'How the site is named:'),
    answer: ({ siteName, certificates }) =>
      saidOf(siteName, (rule) => {
        const certificate = certificates[0]?.name ?? ''
        const name = siteNameOf(rule, { school: 'XX学校', certificate, level: 'X级' })
        return rule.writtenBy === 'school'
          ? { zh: name, en: `“${name}”` }
          : { zh: `平台自动生成，不用填，如“${name}”`, en: `made by the platform, such as “${name}”` }
      }),
    disputes: () => ['site-name'],
    after: {
      zh: '报考表里的站点名称，照平台“考核站点”里显示的原样填。',
      en: 'In the registration list write the site exactly as the platform shows it.',
    },
  },
  'room-type': {
    label: { zh: '考场类型填什么', en: 'Type of room' },
    title: titled('考场类型填什么：', 'Which type of room:'),
    answer: ({ roomType }) =>
      saidOf(roomType, ({ type }) =>
        type === undefined
          ? { zh: '按考试科目的考试方式自动生成', en: 'made from the modes of the subjects' }
          : { zh: type, en: `“${type}”` },
      ),
  },
  subjects: {
    label: { zh: '考几科、多少分合格', en: 'Subjects and passing' },
    title: titled('一个等级考几科：', 'Subjects of a level:'),
    answer: ({ subjects }) => subjects && saidOf(subjects, saySubjects),
    after: {
      zh: '报考记录条数应该是人数 × 科目数，不对就逐个核对。',
      en: 'There must be heads × subjects registration records.',
    },
  },
  timeline: {
    label: { zh: '时间怎么定', en: 'How dates are set' },
    title: titled(
      '考试计划自己写的时间永远优先；没写的，文件里是：',
      'A plan’s own dates always win; where it has none, the books say:',
    ),
    answer: ({ timeline }) => timeline && saidOf(timeline, sayTimeline),
  },
  materials: {
    label: { zh: '准备哪些物料', en: 'What to prepare' },
    title: titled('考试物料清单：', 'What to prepare:'),
    answer: ({ materials }) => materials && saidOf(materials, (all) => sayMaterials(all)),
  },
  'hand-in': {
    label: { zh: '考后交什么', en: 'What to hand in' },
    title: titled('考试结束后上交：', 'To be handed in afterwards:'),
    answer: ({ handIn, materials }) =>
      handIn &&
      saidOf(handIn, (how) => {
        if (!materials) return how
        const names = materials.is.filter(({ isHandedIn }) => isHandedIn).map(({ name }) => name)
        return {
          zh: `${names.map(({ zh }) => zh).join('、')}。${how.zh}`,
          en: `${names.map(({ en }) => en).join(', ')}; ${how.en}`,
        }
      }),
  },
  hotlines: {
    label: { zh: '联系电话', en: 'Contacts' },
    title: titled('公开的联系方式：', 'Public numbers:'),
    answer: ({ hotlines: [first, ...rest] }) =>
      first &&
      saidOf(first, () => {
        const all = [first, ...rest].map(({ is }) => is)
        return {
          zh: all.map(({ name, number }) => `${name.zh} ${number}`).join('，'),
          en: all.map(({ name, number }) => `${name.en} ${number}`).join(', '),
        }
      }),
    after: {
      zh: '教育部平台技术支持：010-57519651、010-57519675（《网店运营推广报名指导手册》十一）。',
      en: 'Technical support of the ministry’s platform: 010-57519651, 010-57519675 (Hongke registration guide “十一”).',
    },
  },
}
