/** 试点申报的列 · Columns that the school's application and the platform's list of applications share. */
import { checkCertificate, checkOneLevel } from '../cells/certificate-cell.js'
import { LEVELS } from '../cells/levels.js'
import { checkProse } from '../cells/school-name.js'
import { checkFullYear, checkWord } from '../cells/small-cells.js'
import type { Column } from '../lists/list.js'
import { PILOT_STATUS_WORDS, PILOT_STATUSES } from './pilot-status.js'

/** Where an application names no majors. */
export const ALL_MAJORS = '不分专业'

export const PILOT_COLUMNS = {
  year: {
    name: '申报年度',
    synonyms: ['年度', '年份'],
    width: 10,
    example: '2026',
    hint: '四位数的年份。',
    is: ['shared'],
    check: ({ text }, _, notes) => checkFullYear(text, notes),
  },
  batch: {
    name: '申报批次',
    synonyms: ['批次', '所属批次'],
    width: 12,
    example: '第一批',
    hint: '省厅申报计划里的批次，可以不填。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  certificate: {
    name: '证书名称',
    synonyms: ['试点证书', '申报证书', '证书', '证书类别'],
    width: 28,
    example: '示例：网店运营推广',
    hint: '证书的名称；等级写在“证书等级”列，写在名称后面的括号里也行。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkCertificate(text, notes),
  },
  level: {
    name: '证书等级',
    synonyms: ['等级', '级别', '证书级别'],
    width: 10,
    example: '中级',
    hint: '初级、中级、高级；不分等级的可以不填。',
    choices: LEVELS,
    is: ['shared'],
    check: ({ text }, _, notes) => checkOneLevel(text, notes),
  },
  org: {
    name: '颁证机构',
    synonyms: ['培训评价组织', '评价组织'],
    width: 28,
    example: '北京鸿科经纬科技有限公司',
    hint: '培训评价组织的名称，可以不填。',
    is: ['shared', 'prose'],
    check: ({ text }, _, notes) => checkProse(text, notes),
  },
  status: {
    name: '申报状态',
    synonyms: ['审核状态', '状态'],
    width: 12,
    example: '审核通过',
    hint: '平台上的状态：未提交、待初审、审核中、审核通过、审核退回。',
    choices: PILOT_STATUSES,
    is: ['shared'],
    check: ({ text }, _, notes) => checkWord(text, PILOT_STATUS_WORDS, notes),
  },
} as const satisfies Record<string, Column>
