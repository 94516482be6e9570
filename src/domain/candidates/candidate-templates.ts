/** 考生模板 · The templates of candidate lists: ours, and both generations of the platform's. */
import type { Template, TemplateColumn } from '../lists/list.js'

/** What a row must hold, [G1] for all; more in the 2022 template [G4]. */
const REQUIRED = ['name', 'pinyin', 'idType', 'idNumber', 'phone', 'entryYear', 'educationLevel', 'major'] as const

type Field =
  | (typeof REQUIRED)[number]
  | 'gender'
  | 'majorCode'
  | 'majorVersion'
  | 'school'
  | 'category'
  | 'className'
  | 'remark'

const column = (field: Field, header: string): TemplateColumn<Field> => ({ field, header })

/** Ours holds what either generation asks for, `*` only where both do; whose list it is; and the class, for ourselves. */
const OURS: Template<Field> = {
  title: '考生信息导入表',
  required: REQUIRED,
  columns: [
    column('name', '*学生姓名'),
    column('pinyin', '*姓名拼音'),
    column('gender', '性别'),
    column('idType', '*证件类型'),
    column('idNumber', '*证件号码'),
    column('phone', '*手机号码'),
    column('entryYear', '*入学年份'),
    column('educationLevel', '*专业层次'),
    column('major', '*就读专业'),
    column('majorCode', '专业代码'),
    column('majorVersion', '专业版本'),
    column('school', '所属院校'),
    column('category', '考生类型'),
    column('className', '班级'),
    column('remark', '备注'),
  ],
}

/** [G1]; its header stands in the first row. */
const PLATFORM_2021: Template<Field> = {
  required: [...REQUIRED, 'school'],
  platform: { zh: '2021 版', en: 'Version 2021' },
  columns: [
    column('name', '学生姓名'),
    column('pinyin', '姓名拼音'),
    column('idType', '证件类型'),
    column('idNumber', '证件号码'),
    column('phone', '手机号码'),
    column('entryYear', '入学年份'),
    column('educationLevel', '专业层次'),
    column('major', '所学专业'),
    column('school', '所属院校'),
  ],
}

/** [G4]; that of ITMC has no version [G3]. */
const PLATFORM_2022: Template<Field> = {
  title: '本校学生导入模板',
  note: '说明：带 * 的列必填；单元格内容前后不要有空格或换行。',
  required: [...REQUIRED, 'gender', 'majorCode', 'majorVersion'],
  platform: { zh: '2022 版', en: 'Version 2022' },
  columns: [
    column('name', '*学生姓名'),
    column('pinyin', '*姓名拼音'),
    column('gender', '*性别'),
    column('idType', '*证件类型'),
    column('idNumber', '*证件号码'),
    column('phone', '*手机号码'),
    column('entryYear', '*入学年份'),
    column('educationLevel', '*专业层次'),
    column('major', '*就读专业'),
    column('majorCode', '*专业代码'),
    { ...column('majorVersion', '*专业版本'), optional: true },
  ],
}

/** 批量修改考生: as the import template, as far as the sources tell; printed in none. */
const UPDATE: Template<Field> = {
  required: PLATFORM_2022.required,
  platform: { zh: '批量修改', en: 'Update in bulk' },
  unprinted: true,
  columns: PLATFORM_2022.columns,
}

export const CANDIDATE_TEMPLATES = {
  ours: OURS,
  'platform-2022': PLATFORM_2022,
  'platform-2021': PLATFORM_2021,
  update: UPDATE,
}
