/** 批复专业表 · The majors of the school's approved pilot application; candidates are checked against them [G4, PM 4.3]. */
import { checkMajorVersion } from '../cells/entry-year.js'
import { checkMajorCode, checkMajorName } from '../cells/majors.js'
import { checkProse } from '../cells/school-name.js'
import { defineList } from '../lists/list.js'

export const approvedMajorsList = defineList({
  id: 'approved-majors',
  name: { zh: '批复专业', en: 'approved majors' },
  one: { zh: '专业', en: 'major' },
  measure: '个',
  columns: {
    name: {
      name: '专业名称',
      synonyms: ['专业', '获批专业', '批复专业', '拟申报专业', '申报专业', '就读专业', '所学专业', 'major'],
      width: 28,
      example: '示例：电子商务',
      hint: '试点申报批下来的专业名称，不带代码。',
      is: ['prose'],
      check: ({ text }, _, notes) => {
        const name = checkProse(text, notes)
        checkMajorName(name, notes)
        return name
      },
    },
    code: {
      name: '专业代码',
      synonyms: ['代码', '专业编码', '专业编号', 'code', 'majorcode'],
      width: 14,
      example: '530701',
      hint: '专业目录里的 6 位代码；开头的 0 不要丢。',
      check: ({ text }, _, notes) => checkMajorCode(text, notes),
    },
    version: {
      name: '专业版本',
      synonyms: ['版本', '目录版本', '专业目录版本', '专业目录', 'version'],
      width: 12,
      example: '2021',
      hint: '专业目录的版本（年份）。',
      check: ({ text, kind }, row, notes) => checkMajorVersion(text, kind, row.against.today, notes),
    },
  },
  key: ['name', 'code', 'version'],
  anchors: ['name', 'code'],
  telling: [],
  filledBy: ['name', 'code'],
  calledBy: 'name',
  templates: {
    ours: {
      title: '批复专业登记表',
      required: ['name', 'code', 'version'],
      columns: [
        { field: 'name', header: '*专业名称' },
        { field: 'code', header: '*专业代码' },
        { field: 'version', header: '*专业版本' },
      ],
    },
  },
  whole: true,
})
