/** 试点申报的话 · What the application is asked with: the guide first, then each part [PM 4.3]. */
import type { PilotBatch } from '../../domain/pilot/pilot-records.js'
import { joined, type Said } from '../../domain/talk/language.js'

export const GUIDE: Said = {
  zh: '**试点申报**在平台“证书管理 → 证书试点申报 → 申报证书试点 → 立即申报”里填，省厅开放批次的时间里才能报。同一证书同一等级一年只能申报一次。要准备：各专业在校学生数、专任教师数、申请人数，师资情况（必填）、场地情况、佐证材料。中途可以先离开，回来接着填。',
  en: 'The **pilot application** is filled in on the platform under “证书管理 → 证书试点申报 → 申报证书试点 → 立即申报”, while the province’s batch is open. A level of a certificate can be applied for once a year. Have ready: students, full-time teachers and number applied for of each major; the teaching staff (required), the rooms, supporting files. You may leave and come back.',
}

export const ASK_BATCH = (open: readonly PilotBatch[]): Said => {
  if (open.length === 0) {
    return {
      zh: '哪一年、哪一批？例如“2026 第一批”。',
      en: 'Which year and batch? For example “2026 第一批”.',
    }
  }
  const { zh } = joined(open.map(({ year, batch, window }) => `${year} ${batch}（${window}）`))
  const { en } = joined(open.map(({ year, batch, window }) => `“${year} ${batch}” (${window})`))
  return { zh: `现在开放的批次：${zh}。报哪一批？`, en: `Open now: ${en}. Which one?` }
}

export const ASK_WAY: Said = {
  zh: '按专业申报吗？按专业的，报考时只有申报过的专业能报；不按专业、也不添加专业的，证书对应的专业都能报。省厅的申报计划要求按专业的，只能按专业。',
  en: 'By major? Then only those majors can register later. With a total and no major added, all majors matched to the certificate can. Where the province asks for majors there is no choice.',
}

export const ASK_MAJORS: Said = {
  zh: '请发各专业，一行一个：专业名称 在校学生数 专任教师数 申请人数，例如：\n电子商务 320 12 60\n市场营销 150 8 40',
  en: 'Please send the majors, one a line: name, students enrolled, full-time teachers, number applied for, for example:\n“电子商务 320 12 60”\n“市场营销 150 8 40”',
}

export const MUST_BE_ATTACHED: Said = {
  zh: '平台上还要填“师资情况”（必填）、“场地情况”，上传佐证材料。这三样备好了吗？',
  en: 'The platform also wants the teaching staff (“师资情况”, required), the rooms (“场地情况”) and supporting files. Are they ready?',
}
