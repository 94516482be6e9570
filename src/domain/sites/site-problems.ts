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
  'guest-is-ourselves': {
    level: 'error',
    title: { zh: '借考院校是本校', en: 'The guest is our own school' },
    say: {
      zh: '“借考院校”写的是本校。这张表只登记到本校站点来考的外校；本校到外校去考的，把平台的考核站点分配查询发给我，不要带“借考院校”这一列。',
      en: 'The guest here is your own school. This list is of other schools that come to your site; where your school goes to another’s, send the platform’s “考核站点分配查询” without the column “借考院校”.',
    },
  },
  'guests-site-unknown': {
    level: 'warning',
    title: { zh: '不是本校的站点', en: 'No site of ours' },
    say: {
      zh: '“{site}”不在本校登记过的考核站点里。请核对站点名称。',
      en: '“{site}” is not among the sites on record of your school. Please check its name.',
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
