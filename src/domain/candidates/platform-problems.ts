/** 平台导出问题 · What can be wrong when a platform export is read back. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PLATFORM_PROBLEMS = {
  'status-unknown': {
    level: 'warning',
    title: { zh: '状态看不懂', en: 'Status not understood' },
    say: {
      zh: '这一行的状态不在平台的六种状态里，没有更新。请核对是不是平台原样导出的文件。',
      en: 'The status in this row is none of the platform’s six, so nothing was updated. Please check whether the file is exactly as the platform exported it.',
    },
  },
  'export-person-unknown': {
    level: 'error',
    title: { zh: '名单里没有这个人', en: 'Person not on our list' },
    say: {
      zh: '我们的名单里找不到{name}（姓名和证件号码都对得上才算）。如果是新考生，请先导入考生信息。',
      en: 'I cannot find {name} on our list (both name and ID number have to fit). If this is a new candidate, please import their details first.',
    },
  },
  'export-person-ambiguous': {
    level: 'error',
    title: { zh: '有两个人都对得上', en: 'Fits more than one person' },
    say: {
      zh: '有不止一位{name}对得上这个隐藏号码，没有更新。请用带考生编号的导出文件。',
      en: 'More than one person called {name} fits this masked number, so nothing was updated. Please use an export that has the candidate number (“考生编号”).',
    },
  },
} as const satisfies Record<string, ProblemKind>
