/** 删哪份表里的 · A record to be taken out whose list is said too: 取消张三的报考, 删除报考表第3行. */
import { stripEnds, WHITE_SPACE } from '../../domain/cells/linear-text.js'
import { foldWidth } from '../../domain/cells/text-normal.js'
import type { Correction } from '../../domain/lists/checking/correction.js'
import type { List } from '../../domain/lists/list.js'
import { findTalkByWord } from './all-talks.js'

export interface RemovalSaid {
  readonly list: List
  readonly correction: Correction
}

const LONGEST = 60
const POLITE = /^(?:请|麻烦|帮我|帮忙|把|将|please )+/iu
const BEFORE = /^(?:取消|撤销|删除|删掉|去掉|撤掉|退掉)(.{2,40})$/u
const AFTER = /^(.{2,40}?)(?:取消|删除|删掉|去掉|撤掉|删)(?:掉|了|吧)*$/u
const OF_NAME = /^([\p{Script=Han}·]{2,15})的(\p{Script=Han}{2,6})$/u
const OF_ROW = /^(\p{Script=Han}{2,8})第 ?(\d{1,6}) ?行$/u
const IN_ENGLISH = /^(?:cancel|remove|delete) (?:the )?(registration|room) of ([\p{L} .'·-]{2,40})$/iu

/** Undefined where no list is named. */
export function readRemovalSaid(text: string): RemovalSaid | undefined {
  if (text.length > LONGEST) return undefined
  const said = stripEnds(foldWidth(text).replace(/\s+/g, ' '), `${WHITE_SPACE}。.!！~～`).replace(POLITE, '')
  const [, word = '', whose = ''] = IN_ENGLISH.exec(said) ?? []
  if (whose !== '') return removalOf(word, { name: whose.trim() })
  const what = BEFORE.exec(said)?.[1] ?? AFTER.exec(said)?.[1] ?? ''
  const [, name = '', called = ''] = OF_NAME.exec(what.replace(/记录$/u, '')) ?? []
  if (name !== '') return removalOf(called, { name: name.replace(/(?:同学|考生|学生)$/u, '') })
  const [, list = '', row = ''] = OF_ROW.exec(what) ?? []
  return row === '' ? undefined : removalOf(list.replace(/(?:里面|里|中|上)?的?$/u, ''), { row: Number(row) })
}

function removalOf(word: string, meant: Correction['meant']): RemovalSaid | undefined {
  const list = findTalkByWord(word)?.list
  return list && { list, correction: { kind: 'remove', meant } }
}
