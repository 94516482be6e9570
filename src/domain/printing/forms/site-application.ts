/** 考核站点申请表 · The school, the certificates and levels, the site standard with what is there [G3 697–756]. */
import { LEVELS } from '../../cells/levels.js'
import { type Form, filledUp, type TableColumn } from '../form.js'

interface SiteStandard {
  readonly item: string
  readonly recommended: string
  readonly least: string
  /** 现状; empty: to be filled by hand. */
  readonly now: string
}

export interface SiteApplication {
  readonly school: string
  readonly site: string
  readonly address: string
  readonly contact: string
  readonly organisation: string
  readonly certificates: readonly { readonly certificate: string; readonly levels: readonly string[] }[]
  readonly introduction: string
  readonly standards: readonly SiteStandard[]
}

const CERTIFICATES: readonly TableColumn[] = [
  { title: '考核证书', share: 100 },
  { title: '等级', share: 80 },
]
const STANDARDS: readonly TableColumn[] = [
  { title: '项目', share: 28 },
  { title: '建议', share: 56, align: 'left' },
  { title: '最低', share: 50, align: 'left' },
  { title: '现状', share: 46, align: 'left' },
]

export function siteApplication(asked: SiteApplication): Form {
  const certificates = asked.certificates.map(({ certificate, levels }) => [
    certificate,
    LEVELS.map((level) => `${levels.includes(level) ? '✓' : '□'} ${level}`).join('　'),
  ])
  const standards = asked.standards.map(({ item, recommended, least, now }) => [item, recommended, least, now])
  return {
    kind: 'form',
    title: '考核站点申请表',
    isSample: true,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: '申报院校', value: asked.school, isWide: true },
          { label: '站点名称', value: asked.site, isWide: true },
          { label: '站点地址', value: asked.address, isWide: true },
          { label: '申报对象', value: asked.organisation },
          { label: '联系人', value: asked.contact },
        ],
      },
      {
        kind: 'table',
        caption: '一、考核证书和等级',
        columns: CERTIFICATES,
        rows: filledUp(certificates, 1, CERTIFICATES),
      },
      { kind: 'writing', label: '二、考核站点简介', heightMm: 34, text: asked.introduction },
      {
        kind: 'table',
        caption: '三、站点标准和现状',
        columns: STANDARDS,
        rows: filledUp(standards, 4, STANDARDS),
        rowMm: 9,
      },
      { kind: 'text', heading: '四、还缺的条件', lines: lackingOf(asked.standards) },
      { kind: 'writing', label: '五、院校意见', heightMm: 24, text: '以上情况属实。' },
      { kind: 'signatures', lines: ['站点负责人签字', '院校（盖章）', '日期'] },
    ],
  }
}

/** Empty lines where nobody has said it: to be filled by hand. */
function lackingOf(standards: readonly SiteStandard[]): readonly string[] {
  const lacking = standards
    .filter(({ now }) => now.startsWith('缺'))
    .map(({ item, least }) => `${item}（要求：${least}）`)
  if (lacking.length > 0) return lacking
  return standards.every(({ now }) => now !== '') ? ['没有。'] : ['（按上表核对后填写）']
}
