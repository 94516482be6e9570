/** 工作环节 · The steps of the whole work, as the books go through them. */
import type { Said } from '../talk/language.js'

export const WORK_STEPS = [
  'pilot',
  'site',
  'candidates',
  'photos',
  'identity',
  'registration',
  'rooms',
  'invigilators',
  'arrangement',
  'fees',
  'machines',
  'exam-day',
  'scores',
  'certificates',
  'weekly-report',
] as const
export type WorkStep = (typeof WORK_STEPS)[number]

export const WORK_STEP_NAMES: Readonly<Record<WorkStep, Said>> = {
  pilot: { zh: '证书试点申报', en: 'Pilot application' },
  site: { zh: '申报考核站点', en: 'Site application' },
  candidates: { zh: '录入考生信息', en: 'Candidates imported' },
  photos: { zh: '上传照片', en: 'Photos imported' },
  identity: { zh: '认证考生信息', en: 'Identities verified' },
  registration: { zh: '为学生报考', en: 'Registration' },
  rooms: { zh: '设置考场', en: 'Rooms set up' },
  invigilators: { zh: '设置监考人员', en: 'Invigilators' },
  arrangement: { zh: '查看排考、打印物料', en: 'Arrangement and printing' },
  fees: { zh: '缴费', en: 'Fees' },
  machines: { zh: '机房调试与考试平台安装', en: 'Machines and installation' },
  'exam-day': { zh: '考试当天组织', en: 'Exam day' },
  scores: { zh: '成绩查询与复核', en: 'Scores and reviews' },
  certificates: { zh: '证书签发与发放', en: 'Certificates' },
  'weekly-report': { zh: '周报', en: 'Weekly report' },
}
