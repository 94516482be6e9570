/** 报考模板 · Templates of registrations: ours, which holds either way, and both generations of the platform's. */
import type { Template, TemplateColumn } from '../lists/list.js'
import type { Values } from '../lists/rows.js'
import { ALL_SUBJECTS } from '../plans/all-subjects.js'

const REQUIRED = ['name', 'idNumber', 'plan', 'certificate', 'level', 'site'] as const

export type RegistrationField =
  | (typeof REQUIRED)[number]
  | 'category'
  | 'school'
  | 'certificateNumber'
  | 'siteNumber'
  | 'subjectNumber'
  | 'subject'
type Field = RegistrationField

const column = (field: Field, header: string): TemplateColumn<Field> => ({ field, header })

const OURS: Template<Field> = {
  title: '报考信息登记表',
  required: REQUIRED,
  columns: [
    column('name', '*考生姓名'),
    column('idNumber', '*证件号码'),
    column('category', '考生类型'),
    column('plan', '*考试计划'),
    column('certificate', '*报考证书'),
    column('level', '*证书等级'),
    column('site', '*考核站点'),
    column('siteNumber', '考核站点编号'),
    column('certificateNumber', '证书编号'),
    column('subjectNumber', '科目编号'),
    column('subject', '科目名称'),
  ],
}

/** Nobody is registered for all subjects because of one: such rows are imported 按科目 [G1 第三步 3, PM 5.2.6]. */
const BESIDE = {
  template: 'by-subject',
  isFor: ({ subject = ALL_SUBJECTS }: Values) => subject !== ALL_SUBJECTS,
}

/** [G1 74–80, G2 69–70]; the plan stands in a column. */
const PLATFORM_2021: Template<Field> = {
  title: '按证书批量导入报考',
  note: '各列都要填；学生类型只写“院校考生”或“社会考生”；报考证书下的全部科目由平台按考试计划带出。',
  required: [...REQUIRED, 'category', 'school'],
  platform: { zh: '2021 版', en: 'Version 2021' },
  fileBy: ['plan'],
  beside: BESIDE,
  columns: [
    column('name', '学生姓名'),
    column('idNumber', '身份证号'),
    column('category', '学生类型'),
    column('school', '所属院校'),
    column('site', '考核站点'),
    column('plan', '考试计划名称'),
    column('certificate', '报考证书'),
    column('level', '证书等级'),
  ],
}

/** [G3 405, G4 六]; the plan is chosen on the platform before the import. */
const PLATFORM_2022: Template<Field> = {
  title: '按证书批量导入报考模板',
  required: [...REQUIRED, 'category', 'certificateNumber', 'siteNumber'],
  platform: { zh: '2022 版', en: 'Version 2022' },
  fileBy: ['plan'],
  beside: BESIDE,
  columns: [
    column('name', '*考生姓名'),
    column('idNumber', '*证件号码'),
    column('category', '*考生类型'),
    column('certificateNumber', '*证书编号'),
    column('certificate', '*报考证书'),
    column('level', '*证书等级'),
    column('siteNumber', '*考核站点编号'),
    column('site', '*考核站点'),
  ],
}

/** 参考样式: its columns stand in no source; one file a plan and certificate [PM 5.2.6]. */
const BY_SUBJECT: Template<Field> = {
  title: '按科目批量导入报考（参考样式）',
  required: [...PLATFORM_2022.required, 'subject'],
  platform: { zh: '按科目', en: 'By subject' },
  unprinted: true,
  fileBy: ['plan', 'certificate'],
  columns: [...PLATFORM_2022.columns, column('subjectNumber', '*科目编号'), column('subject', '*科目名称')],
}

export const REGISTRATION_TEMPLATES = {
  ours: OURS,
  'platform-2022': PLATFORM_2022,
  'platform-2021': PLATFORM_2021,
  'by-subject': BY_SUBJECT,
}
