/** 证书信息 · List 9: certificates with their numbers and the majors matched to them [PM 5.2.6: only those may register]. */

import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { levelOf } from '../cells/certificate-cell.js'
import { checkPlatformNumber } from '../cells/platform-number.js'
import { checkProse, tidyProse } from '../cells/school-name.js'
import { defineList } from '../lists/list.js'
import { PILOT_COLUMNS } from './pilot-columns.js'

/** Sheets of people, rooms and sites name certificates too. */
const OF_OTHER_LISTS = /姓名|身份证|证件|考场|考位|站点|教师编号|科目|计划|申报|人数/

export const certificateCatalogueList = defineList({
  id: 'certificate-catalogue',
  name: { zh: '证书信息表', en: 'list of certificates' },
  one: { zh: '证书', en: 'certificate' },
  measure: '个',
  columns: {
    batch: {
      ...PILOT_COLUMNS.batch,
      name: '所属批次',
      synonyms: ['批次'],
      hint: '平台上的批次，可以不填。',
      is: ['prose'],
    },
    number: {
      name: '证书编号',
      synonyms: ['编号'],
      width: 24,
      example: '1630054223020943',
      hint: '证书这一级在平台上的编号。',
      check: ({ text, kind }, _, notes) => checkPlatformNumber(text, kind, notes),
    },
    name: {
      ...PILOT_COLUMNS.certificate,
      example: '示例：数字营销技术应用',
      is: ['prose'],
    },
    level: { ...PILOT_COLUMNS.level, is: [] },
    org: { ...PILOT_COLUMNS.org, is: ['prose'] },
    majorClass: {
      name: '所属专业大类',
      synonyms: ['专业大类'],
      width: 18,
      example: '财经商贸大类',
      hint: '可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    majors: {
      name: '对应专业',
      synonyms: ['对应的专业', '证书对应专业', '适用专业', '专业'],
      width: 40,
      example: '电子商务、市场营销、网络营销与直播电商',
      hint: '平台上这个证书对应的专业，用顿号隔开。不在里面的专业报不了这个证书。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkMajors(text, notes),
    },
    status: {
      name: '证书状态',
      synonyms: ['状态'],
      width: 12,
      example: '已启用',
      hint: '可以不填。',
      is: ['prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
  },
  key: ['number'],
  anchors: ['number', 'name'],
  telling: ['majorClass', 'majors'],
  isIt: (_, { headers }) => !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['number', 'name'],
  calledBy: 'name',
  templates: {
    ours: {
      title: '证书信息登记表',
      required: ['number', 'name'],
      columns: [
        { field: 'batch', header: '所属批次' },
        { field: 'number', header: '*证书编号' },
        { field: 'name', header: '*证书名称' },
        { field: 'level', header: '证书等级' },
        { field: 'org', header: '颁证机构' },
        { field: 'majorClass', header: '所属专业大类' },
        { field: 'majors', header: '对应专业' },
        { field: 'status', header: '证书状态' },
      ],
    },
  },
  checkRow: (row) => row.set('level', levelOf(row.value('level'), row.text('name'))),
})

const BETWEEN = /[、,，;；\n]/

/** Their bare names, each once. */
function checkMajors(text: string, notes: CellNotes): string {
  const names = text.split(BETWEEN).map(tidyProse)
  const joined = [...new Set(names.filter((name) => name !== ''))].join('、')
  if (joined !== text) noteMending(notes, text, joined, 'value-normalised')
  return joined
}
