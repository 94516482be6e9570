/** 站点问题 · What can be wrong with sites and the check of their equipment. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const SITE_PROBLEMS = {
  'site-applied-already': {
    level: 'error',
    title: { zh: '这个站点已经申报过', en: 'Site applied for already' },
    say: {
      zh: '“{certificate}”的考核站点“{site}”已经申报过，现在是“{status}”，不能再申报。待审核的可以在平台上撤销，审核退回以后可以改；已经通过的不用再报。',
      en: 'A site for “{certificate}” has been applied for already (“{site}”, “{status}”) and cannot be applied for again. One under review can be withdrawn on the platform, a returned one can be changed, an approved one needs nothing more.',
    },
  },
  'checklist-unread': {
    level: 'error',
    title: { zh: '清单没看懂', en: 'Checklist not understood' },
    say: {
      zh: '没看懂哪几项有、哪几项缺。写序号和“有”“缺”“更好”，例如“1-10都有，11缺，12更好”。序号是 1 到 {most}。',
      en: 'I did not understand which are there and which are missing. Write numbers with “有”, “缺” or “更好” (have, lack, better), for example “1-10 have, 11 lack”. They go from 1 to {most}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
