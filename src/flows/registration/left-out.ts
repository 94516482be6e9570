/** 没报的人 · Who is left out of a registration, by name up to ten, and why. */
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { Said } from '../../domain/talk/language.js'
import type { LeftOut } from './who-is-meant.js'

export const NAMED = 10

export function sayAlready(already: number): Said | undefined {
  if (already === 0) return undefined
  return { zh: `已经报过的 ${already} 人不重复报。`, en: `${already} registered already are left as they are.` }
}

export function sayLeft(left: readonly LeftOut[]): Said | undefined {
  if (left.length === 0) return undefined
  const shown = left.slice(0, NAMED)
  const zh = shown.map(({ name, problem }) => `${name}（${PROBLEMS[problem.code].title.zh}）`).join('、')
  const en = shown.map(({ name, problem }) => `${name} (${PROBLEMS[problem.code].title.en.toLowerCase()})`).join(', ')
  const [more, others] = left.length > NAMED ? ['等', ' and others'] : ['', '']
  return { zh: `报不了的 ${left.length} 人：${zh}${more}。`, en: `${left.length} cannot be: ${en}${others}.` }
}
