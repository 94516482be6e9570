/** 平台数据多旧 · Said with every number that rests on what the platform exported; where a decision rests on it, a fresh export is asked for. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Evidence } from '../../domain/imports/import-records.js'
import { findList } from '../../domain/lists/all.js'
import { daysUntil } from '../../domain/plans/open-plans.js'
import { whereToExport } from '../../domain/programmes/on-the-platform.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import { momentName, plural } from './wording.js'

/** Days after which nobody should decide by it: the platform verifies within hours, and others work there too. */
const OLD_AFTER = 3

/** The newest export of each list of the platform's that the number rests on; `kinds` absent: of all. */
function newestExports(evidence: readonly Evidence[], kinds?: readonly string[]): readonly Evidence[] {
  const ofPlatform = evidence.filter(({ kind }) => findList(kind)?.platform && (kinds?.includes(kind) ?? true))
  return ofPlatform.filter(({ kind, at }, place) =>
    ofPlatform.every(
      (one, other) => one.kind !== kind || one.at < at || (one.at.getTime() === at.getTime() && other >= place),
    ),
  )
}

const ageOf = ({ at }: Evidence, now: Date): number => -daysUntil(examDayOf(at), examDayOf(now))

function sayAge(days: number): Said {
  return days === 0 ? { zh: '今天', en: 'today' } : { zh: `${days}天前`, en: `${plural(days, 'day')} ago` }
}

/** “平台数据截至 11月22日 10:30（5天前）。”; undefined where none of it is the platform's. */
export function sayPlatformAge(
  evidence: readonly Evidence[],
  { now, language }: { readonly now: Date; readonly language: Language },
  kinds?: readonly string[],
): string | undefined {
  const exports = newestExports(evidence, kinds)
  if (exports.length === 0) return undefined
  const said = exports.map((one) => {
    const [name, age, moment] = [findList(one.kind)?.name, sayAge(ageOf(one, now)), momentName(one.at, now, language)]
    const of = exports.length > 1 ? { zh: `${name?.zh}截至 `, en: `${name?.en} as of ` } : { zh: '截至 ', en: 'as of ' }
    return `${of[language]}${moment}${{ zh: `（${age.zh}）`, en: ` (${age.en})` }[language]}`
  })
  if (language === 'zh') return `平台数据${exports.length > 1 ? '：' : ''}${said.join('，')}。`
  return `Data of the platform${exports.length > 1 ? ': ' : ' '}${said.join(', ')}.`
}

/** Before a decision: undefined where the platform's export of the list is fresh. */
export function askForFresh(
  list: string,
  evidence: readonly Evidence[],
  { now, programmes }: { readonly now: Date; readonly programmes: readonly (string | undefined)[] },
): Said | undefined {
  const name = findList(list)?.name
  const where = whereToExport(list, programmes)
  if (name === undefined || where === undefined) return undefined
  const [newest] = newestExports(evidence, [list])
  if (newest !== undefined && ageOf(newest, now) <= OLD_AFTER) return undefined
  return inBoth((language) => {
    const again = newest === undefined ? '' : '重新'
    const how = {
      zh: `在平台${where.zh}${again}导出，发给我再定`,
      en: `export it at ${where.en} and send it to me first`,
    }[language]
    if (newest === undefined) {
      return {
        zh: `⚠ 还没有${name.zh}，平台上是不是这样我不知道。最好${how}。`,
        en: `⚠ I do not have ${name.en} yet, so I cannot know what the platform has. Better ${how}.`,
      }[language]
    }
    const age = sayAge(ageOf(newest, now))
    const at = momentName(newest.at, now, language)
    return {
      zh: `⚠ ${name.zh}截至 ${at}（${age.zh}），旧了。最好${how}。`,
      en: `⚠ ${name.en} is as of ${at} (${age.en}), which is old. Better ${how}.`,
    }[language]
  })
}
