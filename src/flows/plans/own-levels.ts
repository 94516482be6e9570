/** 本校等级 · Which of a plan's levels the school takes: 我们只考中级. */
import { LEVELS } from '../../domain/cells/levels.js'
import { readLevels } from '../../domain/plans/plan-cells.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { foldText } from '../../domain/talk/commands.js'

const ONLY = /只(?:考|参加|报|有)(?:了)?([初中高]级?(?:[、,和跟及]?[初中高]级?){0,2})/

/** Joined by commas, in their order; all of them is said so. */
export function parseOwnLevels(typed: string): Checked<string> {
  const said = foldText(typed.slice(0, 60))
  if (/^(?:全部|所有|都)(?:等级)?(?:都?(?:考|参加))?$|^all(?: levels)?$/.test(said)) return good('全部等级')
  const levels = levelsSaid(typed) ?? readLevels(said.replace(/^只(?:考|参加|报)/, ''))
  return levels === undefined ? bad('certificate-level-unknown', { accepted: LEVELS }) : good(levels.join(','))
}

export function levelsSaid(typed: string): readonly string[] | undefined {
  const said = ONLY.exec(foldText(typed.slice(0, 60)).replaceAll(' ', ''))?.[1]
  return said === undefined ? undefined : readLevels(said.endsWith('级') ? said : `${said}级`)
}
