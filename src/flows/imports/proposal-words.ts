/** 建议的说法 · How each kind of proposal is called on its button; a kind that is not named here is called by its column. */
import type { List } from '../../domain/lists/list.js'
import type { ProposalCount } from '../../domain/lists/list-report.js'
import type { Said } from '../../domain/talk/language.js'
import type { ProblemCode } from '../../domain/talk/problem.js'

type Naming = (count: number, column: string) => Said

const NAMES: Readonly<Partial<Record<ProblemCode, Naming>>> = {
  'pinyin-missing': (count) => ({ zh: `补上 ${count} 个拼音`, en: `Fill in ${count} pinyin` }),
  'pinyin-wrong': (count) => ({ zh: `改好 ${count} 个拼音`, en: `Correct ${count} pinyin` }),
  'cell-missing': (count, column) => ({ zh: `补上 ${count} 个${column}`, en: `Fill in ${count} “${column}”` }),
  'gender-unknown': (count) => ({ zh: `改好 ${count} 个性别`, en: `Correct ${count} genders` }),
  'gender-differs': (count) => ({ zh: `性别按身份证号改 ${count} 个`, en: `${count} genders by ID` }),
  'major-code-zero-lost': (count) => ({ zh: `改好 ${count} 个专业代码开头的 0`, en: `Restore ${count} first 0s` }),
  'major-holds-code': (count) => ({ zh: `去掉 ${count} 个专业里的代码`, en: `Tidy ${count} majors` }),
  'major-differs-from-approved': (count) => ({ zh: `按批复改 ${count} 处专业`, en: `${count} as approved` }),
  'year-unclear': (count) => ({ zh: `改好 ${count} 个年份`, en: `Correct ${count} years` }),
  'level-unknown': (count) => ({ zh: `改好 ${count} 个专业层次`, en: `Correct ${count} levels` }),
  'field-locked': (count) => ({ zh: `改回 ${count} 处原来的内容`, en: `Put back ${count}` }),
  'id-lost-proposed': (count) => ({ zh: `找回 ${count} 个号码`, en: `Restore ${count} numbers` }),
}

export function nameProposal({ code, field, certain, doubtful }: ProposalCount, list: List): Said {
  const count = certain + doubtful
  const column = list.columns[field]?.name ?? field
  const named = NAMES[code]?.(count, column)
  return named ?? { zh: `采纳 ${count} 处建议（${column}）`, en: `Take ${count} (“${column}”)` }
}

/** No fault to mend but a question: the records' word, or the list's? */
export const ASKED_ABOUT: Readonly<Partial<Record<ProblemCode, (count: number) => Said>>> = {
  'person-in-other-category': (count) => ({
    zh: `有 ${count} 人在记录里是另一类考生`,
    en: `${count} in the records as the other category`,
  }),
}
