/** 平台退回统计 · What our checks let pass and the platform would not take, by list and reason: what a system admin puts right in the checks. */
import { addDays, examDayOf } from '../../domain/cells/exam-day.js'
import type { LetPassCount } from '../../domain/imports/refusals/let-pass-count.js'
import { findList } from '../../domain/lists/all.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { defineFlow } from '../engine/flow.js'
import { lines, plural } from './wording.js'

export const letPass = defineFlow<Record<never, never>>()({
  id: 'let-pass',
  title: { zh: '平台退回统计', en: 'Let pass' },
  about: {
    zh: '平台退回统计：我们检查放过、平台没收下的行，按名单和原因数',
    en: 'let pass: rows our checks let pass and the platform would not take, by list and reason',
  },
  who: ['system-admin'],
  causes: [],
  opensWith: ['平台退回统计', '检查放过的', '放过了多少', 'let pass'],
  steps: {},
  done: async (_answers, { facts }) => ({ say: await sayLetPass(facts) }),
})

const DAYS = 90

async function sayLetPass({ countLetPass, now }: Facts): Promise<Said> {
  const counts = (await countLetPass?.(addDays(examDayOf(now), 1 - DAYS))) ?? []
  if (counts.length === 0) {
    return {
      zh: `近 ${DAYS} 天没有我们检查放过、平台没收下的行。`,
      en: `In the last ${DAYS} days the platform refused no row that our checks had let pass.`,
    }
  }
  const total = counts.reduce((sum, { rows }) => sum + rows, 0)
  return lines(
    {
      zh: `**近 ${DAYS} 天，我们检查放过、平台没收下的共 ${total} 行：**`,
      en: `**In the last ${DAYS} days the platform refused ${plural(total, 'row')} that our checks had let pass:**`,
    },
    ...counts.map(sayCount),
  )
}

function sayCount({ list, reason, rows, schools }: LetPassCount): Said {
  const { zh, en } = findList(list)?.name ?? { zh: list, en: list }
  const { title } = PROBLEMS[reason]
  return {
    zh: `- ${zh}：${title.zh} ${rows} 行（${schools} 所院校）`,
    en: `- ${en}: ${title.en}, ${plural(rows, 'row')} (${plural(schools, 'school')})`,
  }
}
