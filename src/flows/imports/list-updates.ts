/** 改了什么 · What is written over, old → new, with the secret ones' middles hidden. */
import type { List } from '../../domain/lists/list.js'
import type { Update } from '../../domain/lists/list-report.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { placeName } from '../talk/wording.js'
import type { CheckedList } from './checked-list.js'

/** - 第3行 张三：手机号码 138****0001 → 139****0002 */
export function sayUpdates({ report, talk }: CheckedList): readonly Said[] {
  return (report.updates ?? []).map((update) => sayUpdate(talk.list, update))
}

function sayUpdate(list: List, { place, who, fields }: Update): Said {
  const at = placeName(place)
  const changes = fields.map(({ field, was, becomes }) => sayChange(list, field, was, becomes))
  const [zh, en] = [changes.map((one) => one.zh), changes.map((one) => one.en)]
  return { zh: `- ${at.zh} ${who}：${zh.join('；')}`, en: `- ${at.en} ${who}: ${en.join('; ')}` }
}

/** `was`, `becomes`: as they may be shown. */
export function sayChange({ columns }: List, field: string, was: string, becomes: string): Said {
  const column = columns[field]?.name ?? field
  if (was === becomes)
    return { zh: `${column} ${was}，中间几位变了`, en: `${column} ${was}, other digits in the middle` }
  return inBoth((language) => `${column} ${was === '' ? NOTHING[language] : was} → **${becomes}**`)
}

const NOTHING = { zh: '（空）', en: '(empty)' }
