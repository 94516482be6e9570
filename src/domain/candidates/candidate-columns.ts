/** 考生表列 · The columns of candidate lists: names shown, header texts of every template, synonyms, what is required. */
import type { CandidateField, CandidateTemplate, SheetLayout } from './candidate.js'

/** As in `列名：说明`. */
export const COLUMN_NAMES: Readonly<Record<CandidateField, string>> = {
  name: '学生姓名',
  pinyin: '姓名拼音',
  gender: '性别',
  idType: '证件类型',
  idNumber: '证件号码',
  phone: '手机号码',
  entryYear: '入学年份',
  educationLevel: '专业层次',
  major: '就读专业',
  majorCode: '专业代码',
  majorVersion: '专业版本',
  school: '所属院校',
  category: '考生类型',
  candidateNumber: '考生编号',
  platformStatus: '状态',
}

/** Header texts as people write them, the likeliest first; compared without blanks, `*` and bracketed notes. */
export const HEADER_SYNONYMS: Readonly<Record<CandidateField, readonly string[]>> = {
  name: [
    '学生姓名',
    '考生姓名',
    '姓名',
    '学员姓名',
    '名字',
    '学生名字',
    '考生名字',
    '姓名中文',
    '中文姓名',
    'name',
    'fullname',
  ],
  pinyin: [
    '姓名拼音',
    '学生姓名拼音',
    '考生姓名拼音',
    '姓名全拼',
    '拼音',
    '拼音姓名',
    '姓名汉语拼音',
    '汉语拼音',
    '全拼',
    'pinyin',
  ],
  gender: ['性别', '学生性别', '考生性别', 'gender', 'sex'],
  idType: ['证件类型', '证件类别', '证件种类', '身份证件类型', '身份证件种类', '证件名称', 'idtype'],
  idNumber: [
    '证件号码',
    '身份证号码',
    '身份证号',
    '证件号',
    '身份证件号码',
    '身份证件号',
    '居民身份证号码',
    '居民身份证号',
    '公民身份号码',
    '公民身份证号码',
    '身份号码',
    '身份证',
    '学生身份证号',
    '考生身份证号',
    '身份证编号',
    'idnumber',
    'idno',
    'idcard',
    'idcardnumber',
  ],
  phone: [
    '手机号码',
    '手机号',
    '手机',
    '学生手机号码',
    '学生手机号',
    '本人手机号',
    '移动电话',
    '联系电话',
    '联系方式',
    '电话号码',
    '电话',
    '学生电话',
    'phone',
    'phonenumber',
    'mobile',
    'mobilenumber',
    'mobilephone',
  ],
  entryYear: ['入学年份', '入学年', '入学年度', '入学时间', '入学日期', '入学年月', '年级', '入学年级', 'entryyear'],
  educationLevel: ['专业层次', '学历层次', '培养层次', '教育层次', '办学层次', '层次', '学历', 'educationlevel'],
  major: ['就读专业', '所学专业', '专业名称', '专业', '所读专业', '学习专业', 'major'],
  majorCode: ['专业代码', '专业编码', '专业代号', '专业编号', 'majorcode'],
  majorVersion: ['专业版本', '专业目录版本', '目录版本', '专业目录年份', '专业目录'],
  school: [
    '所属院校',
    '所在院校',
    '院校名称',
    '院校',
    '学校名称',
    '学校',
    '所属学校',
    '所在学校',
    '就读院校',
    '就读学校',
    'school',
  ],
  // Other words for it also stand over other things: see category-column.
  category: ['考生类型'],
  candidateNumber: ['考生编号', '学生编号'],
  platformStatus: ['状态', '信息状态', '学生状态', '考生状态', '认证状态', '学生信息状态', '考生信息状态'],
}

export interface TemplateColumn {
  readonly field: CandidateField
  /** Exactly as in the template, with its `*`. */
  readonly header: string
}

const column = (field: CandidateField, header: string): TemplateColumn => ({ field, header })

/** [G1] */
export const TEMPLATE_2021: readonly TemplateColumn[] = [
  column('name', '学生姓名'),
  column('pinyin', '姓名拼音'),
  column('idType', '证件类型'),
  column('idNumber', '证件号码'),
  column('phone', '手机号码'),
  column('entryYear', '入学年份'),
  column('educationLevel', '专业层次'),
  column('major', '所学专业'),
  column('school', '所属院校'),
]

/** [G3]: the 2022 template before it had a version. */
export const TEMPLATE_2022_WITHOUT_VERSION: readonly TemplateColumn[] = [
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
]

/** [G4] */
export const TEMPLATE_2022: readonly TemplateColumn[] = [
  ...TEMPLATE_2022_WITHOUT_VERSION,
  column('majorVersion', '*专业版本'),
]

/** Ours holds what either generation of the platform's template asks for, `*` only where both do, and whose list it is. */
export const TEMPLATE_OURS: readonly TemplateColumn[] = [
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
]

/** Title rows above the header. */
export const TEMPLATE_TITLES = {
  ours: '考生信息导入表',
  'platform-2021': '试点院校学生导入模板',
  'platform-2022': '本校学生导入模板',
} as const

/** What our annotated workbook adds; a person sends it back with both. */
export const RESULT_HEADER = '校验结果'
export const SUMMARY_SHEET = '错误汇总'

/** A name holding this marks the example row of our template; it is never imported. */
export const EXAMPLE_MARK = '示例'

/** What a row must hold, [G1] for all, more in the 2022 template [G4]. */
const REQUIRED_BY_ALL: readonly CandidateField[] = [
  'name',
  'pinyin',
  'idType',
  'idNumber',
  'phone',
  'entryYear',
  'educationLevel',
  'major',
]
const REQUIRED: Readonly<Record<CandidateTemplate, readonly CandidateField[]>> = {
  ours: REQUIRED_BY_ALL,
  'platform-2021': [...REQUIRED_BY_ALL, 'school'],
  'platform-2022': [...REQUIRED_BY_ALL, 'gender', 'majorCode', 'majorVersion'],
  // What the platform exports has passed the platform's own check.
  'platform-export': ['name'],
  other: REQUIRED_BY_ALL,
}

export function requiredFields(template: CandidateTemplate): readonly CandidateField[] {
  return REQUIRED[template]
}

/** Worked out where a sheet has no such column: pinyin proposed, the type from the number, the school from who imports. */
const WORKED_OUT: readonly CandidateField[] = ['pinyin', 'idType', 'school']

/** Chinese names of the required columns a sheet does not have and that cannot be worked out. */
export function lackingColumns(layout: SheetLayout, template: CandidateTemplate): readonly string[] {
  return (
    REQUIRED[template]
      .filter((field) => layout.columns[field] === undefined && !WORKED_OUT.includes(field))
      // The 2022 template of ITMC has no version [G3].
      .filter((field) => field !== 'majorVersion')
      .map((field) => COLUMN_NAMES[field])
  )
}
