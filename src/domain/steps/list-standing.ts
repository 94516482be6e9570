/** 名单的进度 · What is alike in all steps that are done by sending a list. */
import type { List } from '../lists/list.js'
import type { CaseEvidence } from './case-counts.js'
import { doing, type Reason, type Standing } from './step.js'

type ListEvidence = Pick<CaseEvidence, 'waiting' | 'failing'>

/** Undefined: the list itself leaves nothing to do. */
export function standOfList(
  list: string,
  { waiting, failing }: ListEvidence,
): Standing<'list-waits' | 'rows-failing'> | undefined {
  const own = waiting[list]
  if (own !== undefined) return doing('list-waits', own.rows)
  const left = failing[list] ?? 0
  return left > 0 ? doing('rows-failing', left) : undefined
}

/** What the words of a step say of its list. */
export function reasonsOfList({
  name,
}: Pick<List, 'name'>): Readonly<Record<'list-waits' | 'rows-failing', Reason<unknown>>> {
  return {
    'list-waits': {
      said: (rows) => ({
        zh: `有一份 ${rows} 行的${name.zh}已检查，等您选择是否导入`,
        en: `a ${name.en} of ${rows} ${rows === 1 ? 'row' : 'rows'} is checked and waits for your choice`,
      }),
      next: { zh: `选择那份${name.zh}怎么导入。`, en: `choose how to import that ${name.en}.` },
    },
    'rows-failing': {
      said: (rows) => ({
        zh: `还有 ${rows} 行没通过检查`,
        en: `${rows} ${rows === 1 ? 'row' : 'rows'} failed the check`,
      }),
      next: { zh: '按校验结果改好这些行，再发一次。', en: 'correct these rows and send the list again.' },
      act: { command: `${name.zh}哪几行错了`, label: { zh: '哪几行错了', en: 'Which rows' } },
    },
  }
}
