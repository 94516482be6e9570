/** 等人选择的导入 · Imports of the school that are checked and wait for somebody's answer, with whose they are. */
import { type BatchSummary, PHOTOS } from '../../domain/imports/batch.js'
import { foldText } from '../../domain/talk/commands.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Option } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { findTalk } from '../lists/all-talks.js'
import { filesName, plural } from '../talk/wording.js'

export function listWaiting(facts: Facts): Promise<readonly BatchSummary[]> {
  return getSchool(facts).records.imports.listWaiting()
}

export function isOthers({ byPersonId }: BatchSummary, personId: string | undefined): boolean {
  return byPersonId !== undefined && byPersonId !== personId
}

/** By the colleague's name or part of the file's; nothing said: all. */
export function fitting(waiting: readonly BatchSummary[], said: string): readonly BatchSummary[] {
  const words = foldText(said)
    .split(/[\s的《》“”"]+/u)
    .filter((word) => word !== '' && !/^(?:那份|这份|名单|照片|导入|from|list)$/u.test(word))
  return waiting.filter(({ byName = '', fileNames }) => {
    const names = [byName, ...fileNames].map(foldText)
    return words.every((word) => names.some((name) => name.includes(word)))
  })
}

/** 王芳《二班.xlsx》 */
export function waitingOption(batch: BatchSummary): Option {
  const { id, byName = '', fileNames } = batch
  return { value: id, label: inBoth((language) => `${byName}${filesName(fileNames, language)}`), words: [byName] }
}

/** 王芳有一份 10 行的考生名单《二班.xlsx》在等选择 */
export function sayWaiting(batch: BatchSummary): Said {
  const { byName, fileNames, report, kind } = batch
  const [zh, en] = [filesName(fileNames, 'zh'), filesName(fileNames, 'en')]
  const who = { zh: byName ?? '同事', en: byName ?? 'a colleague' }
  if (kind === PHOTOS || report?.kind !== 'list') {
    return { zh: `${who.zh}有一套照片${zh}在等选择`, en: `photos ${en} of ${who.en} wait for a choice` }
  }
  const name = findTalk(report.list)?.list.name ?? { zh: '名单', en: 'list' }
  return {
    zh: `${who.zh}有一份 ${report.rows} 行的${name.zh}${zh}在等选择`,
    en: `a ${name.en} of ${who.en}, ${en}, ${plural(report.rows, 'row')}, waits for a choice`,
  }
}
