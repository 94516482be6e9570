/** 菜单路径 · Where each step is found on the platform, by the version of its menus; and which account it takes. */
import type { Said } from '../../talk/language.js'
import type { PlatformVersion, Rule } from '../programme.js'
import { g1, g3, pm, source } from '../sources.js'
import type { WorkStep } from '../work-steps.js'

/** A step without a path is not printed for that version, or is not done on the platform. */
export const MENUS: Readonly<Record<PlatformVersion, Readonly<Partial<Record<WorkStep, Rule<string>>>>>> = {
  2021: {
    site: { is: '考试管理 → 申报考点', from: g1('第一步') },
    candidates: { is: '考试管理 → 考生管理 → 批量导入学生信息', from: g1('第二步') },
    photos: { is: '考试管理 → 考生管理 → 批量上传学生照片', from: g1('第二步') },
    identity: { is: '考试管理 → 考生管理', from: g1('第二步') },
    registration: { is: '考试管理 → 报考记录 → 批量导入报考数据 → 按证书批量导入', from: g1('第三步') },
    rooms: { is: '考试管理 → 考场管理', from: g1('第四步') },
    invigilators: { is: '考试管理 → 监考人员', from: g1('第五步') },
    arrangement: { is: '考试管理 → 排考管理 → 考场编排 → 查看', from: g1('第六步') },
  },
  2022: {
    pilot: { is: '证书管理 → 证书试点申报 → 申报证书试点 → 立即申报', from: g3('第一章') },
    site: { is: '考务管理 → 考核站点 → 申报考核站点', from: g3('第二章') },
    candidates: { is: '考务管理 → 考生管理 → 批量导入 → 导入学生信息', from: g3('第三章 三') },
    photos: { is: '考务管理 → 考生管理 → 批量导入 → 上传学生照片', from: g3('第三章 三') },
    identity: { is: '考务管理 → 考生管理 → 认证（批量认证）', from: g3('第三章 三') },
    registration: { is: '考务管理 → 报考管理 → 批量导入报考 → 按证书导入', from: g3('第三章 四') },
    rooms: { is: '考务管理 → 考场管理 → 批量导入考场信息', from: g3('第三章 五') },
    invigilators: { is: '考务管理 → 监考人员 → 新增监考人员', from: g3('第三章 六') },
    arrangement: { is: '考务管理 → 排考管理 → 考场编排 → 查看', from: g3('第三章 七') },
    fees: { is: '考务管理 → 缴费管理', from: pm('5.2.7') },
    scores: { is: '考务管理 → 科目成绩', from: g3('第三章 八') },
    certificates: { is: '证书管理 → 证书发放管理 → 考核站点待签发', from: pm('4.2.3') },
    'weekly-report': { is: '周报管理 → 提交周报', from: pm('6.1') },
  },
}

/** Where a list of the platform's own is exported, by its id; the button is not printed for 2021. */
export const EXPORT_MENUS: Readonly<Record<PlatformVersion, Readonly<Partial<Record<string, Rule<string>>>>>> = {
  2021: {
    'platform-candidates': { is: '考试管理 → 考生管理', from: g1('第二步') },
    'platform-registrations': { is: '考试管理 → 报考记录', from: g1('第三步') },
  },
  2022: {
    'platform-candidates': { is: '考务管理 → 考生管理 → 批量导出', from: pm('5.2.3') },
    'platform-registrations': { is: '考务管理 → 报考管理 → 批量导出报考数据', from: pm('5.2.6') },
  },
}

/** What is done there needs no more than this, where `NEEDS_MAIN_ACCOUNT` says nothing else. */
export const ANY_ACCOUNT: Rule<Said> = {
  is: {
    zh: '院校账号就能做：主账号，或者角色里有这一项的子账号（二级账户）。',
    en: 'Any account of the school will do: the main one, or a sub-account (“二级账户”) whose role includes it.',
  },
  from: pm('8.1'),
}

export const NEEDS_MAIN_ACCOUNT: Readonly<Partial<Record<WorkStep, Rule<Said>>>> = {
  candidates: {
    is: {
      zh: '查专业层次、就读专业、专业代码和专业版本要用主账号。',
      en: 'Looking up education level, major, code and version needs the main account.',
    },
    from: source('phoenix-flow', '三'),
  },
  certificates: {
    is: {
      zh: '上传考核站点负责人的签名章要用主账号（初始账号）。',
      en: 'Uploading the stamp of the site’s lead needs the main account (the school’s first one).',
    },
    from: g3('第五章 二'),
  },
}
