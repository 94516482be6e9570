/** 设备检查表 · List 36: each item of the site standard and what is there. */
import { checkCertificate } from '../cells/certificate-cell.js'
import { checkProse } from '../cells/school-name.js'
import { checkWord } from '../cells/small-cells.js'
import { defineList } from '../lists/list.js'
import { ITEM_STATES, ITEM_WORDS } from './checklist.js'

const standard = (name: string, synonyms: readonly string[], example: string, hint: string) => ({
  name,
  synonyms,
  width: 36,
  example,
  hint,
  is: ['prose'] as const,
  check: ({ text }: { text: string }, _: unknown, notes: Parameters<typeof checkProse>[1]) => checkProse(text, notes),
})

export const equipmentList = defineList({
  id: 'equipment',
  name: { zh: '设备检查表', en: 'equipment check' },
  one: { zh: '设备', en: 'item' },
  measure: '项',
  columns: {
    certificate: {
      name: '考核证书',
      synonyms: ['证书名称', '证书'],
      width: 24,
      example: '数字营销技术应用',
      hint: '按哪个证书的站点条件检查。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkCertificate(text, notes),
    },
    item: standard('设备名称', ['设备', '项目', '检查项目'], '示例：服务器', '站点条件里的一项。'),
    advised: standard('建议配置', ['建议'], '16核、32GB内存', '可以不填。'),
    least: standard('最低配置', ['最低', '要求'], '每考场1台、8核、16GB', '可以不填。'),
    state: {
      name: '现状',
      synonyms: ['检查结果', '是否具备', '有无'],
      width: 10,
      example: '有',
      hint: '有、缺、更好，或者还没查。',
      choices: ITEM_STATES,
      check: ({ text }, _, notes) => checkWord(text, ITEM_WORDS, notes),
    },
  },
  key: ['certificate', 'item'],
  anchors: ['item', 'state'],
  telling: ['advised', 'least'],
  filledBy: ['item', 'state'],
  calledBy: 'item',
  templates: {
    ours: {
      title: '站点设备检查表',
      required: ['certificate', 'item', 'state'],
      columns: [
        { field: 'certificate', header: '*考核证书' },
        { field: 'item', header: '*设备名称' },
        { field: 'advised', header: '建议配置' },
        { field: 'least', header: '最低配置' },
        { field: 'state', header: '*现状' },
      ],
    },
  },
})
