/** 文件问题 · What can be wrong with an uploaded file as a whole. */
import type { ProblemKind } from '../problems.js'

export const FILE_PROBLEMS = {
  'file-too-large': {
    level: 'error',
    title: '文件过大',
    en: 'file too large',
    say: (p) => `《${p.name}》超过了${p.limitMb} MB 的上限。请拆成几个文件再发。`,
  },
  'file-download-failed': {
    level: 'error',
    title: '文件没有下载下来',
    en: 'download failed',
    say: () => '文件没有下载下来。请把同一个文件再发一次。',
  },
  'file-download-timeout': {
    level: 'error',
    title: '文件下载超时',
    en: 'download timed out',
    say: () => '文件下载超时了。请把同一个文件再发一次；网络慢时可以拆成小一些的文件。',
  },
} satisfies Record<string, ProblemKind>
