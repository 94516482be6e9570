/** 任课信息表 · List 19: who teaches which major and class; whoever teaches the candidates does not watch them [G1 第五步]. */
import { checkName } from '../cells/person-name.js'
import { checkProse } from '../cells/school-name.js'
import { defineList } from '../lists/list.js'
import type { SheetLayout } from '../lists/rows.js'

type Field = 'teacher' | 'department' | 'major' | 'className'

/** Where a row names no class: the teacher has the whole major. */
const ALL_CLASSES = '不分班级'
const OF_OTHER_LISTS = /学生|考生|证件|身份证|准考证|认证|成绩/
const TELLS = /任课|授课|教师|老师/

export const teachingList = defineList<Field>({
  id: 'teaching',
  name: { zh: '任课信息表', en: 'list of who teaches what' },
  one: { zh: '任课信息', en: 'assignment' },
  measure: '条',
  columns: {
    teacher: {
      name: '教师',
      synonyms: ['教师姓名', '任课教师', '任课老师', '授课教师', '授课老师', '老师', '姓名'],
      width: 14,
      example: '示例：张伟',
      hint: '任课老师的姓名，和监考人员表里的一致。',
      check: ({ text }, _, notes) => checkName(text, notes),
    },
    department: {
      name: '院系',
      synonyms: ['系部', '二级学院', '部门', '所在院系', '学院', '系'],
      width: 20,
      example: '信息工程系',
      hint: '可以不填。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    major: {
      name: '任课专业',
      synonyms: ['专业', '授课专业', '任教专业', '专业名称'],
      width: 22,
      example: '电子商务',
      hint: '给哪个专业上课，和考生的就读专业一致；几个专业写几行。',
      is: ['shared', 'prose'],
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
    className: {
      name: '任课班级',
      synonyms: ['班级', '授课班级', '任教班级', '班级名称'],
      width: 18,
      example: '电商2301班',
      hint: '给哪个班上课，和考生的班级一致；可以不填。',
      is: ['shared', 'prose'],
      ofWhole: () => ALL_CLASSES,
      check: ({ text }, _, notes) => checkProse(text, notes),
    },
  },
  key: ['teacher', 'major', 'className'],
  anchors: ['teacher', 'major'],
  telling: ['teacher', 'className'],
  isIt: (_, { headers }: SheetLayout<Field>) =>
    headers.some((header) => TELLS.test(header)) && !headers.some((header) => OF_OTHER_LISTS.test(header)),
  filledBy: ['teacher', 'major', 'className'],
  calledBy: 'teacher',
  templates: {
    ours: {
      title: '任课信息登记表',
      required: ['teacher', 'major'],
      columns: [
        { field: 'teacher', header: '*教师' },
        { field: 'department', header: '院系' },
        { field: 'major', header: '*任课专业' },
        { field: 'className', header: '任课班级' },
      ],
    },
  },
})
