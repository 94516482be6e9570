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
  'registration-major': (count) => ({ zh: `${count} 人改按社会考生报`, en: `${count} as social` }),
  'id-lost-proposed': (count) => ({ zh: `找回 ${count} 个号码`, en: `Restore ${count} numbers` }),
}

export function nameProposal({ code, field, certain, doubtful }: ProposalCount, list: List): Said {
  const count = certain + doubtful
  const column = list.columns[field]?.name ?? field
  const named = NAMES[code]?.(count, column)
  return named ?? { zh: `采纳 ${count} 处建议（${column}）`, en: `Take ${count} (“${column}”)` }
}

/** One side of a question: its button, and other words for it. */
interface Side {
  readonly label: Said
  readonly words: readonly string[]
}

interface Asked {
  readonly of: (count: number) => Said
  /** `；按记录的，还是按名单改？` */
  readonly which: Said
  /** Takes up what is proposed. */
  readonly take: Side
  /** Lets the rows be as they are. */
  readonly allow: Side
}

const AS_RECORDED: Side = {
  label: { zh: '按记录的', en: 'As recorded' },
  words: ['按记录', '以记录为准', '记录为准', '不改', 'keep'],
}
const AS_LISTED: Side = {
  label: { zh: '按名单改', en: 'As in the list' },
  words: ['按名单', '按名单的', '以名单为准', '改成名单的', 'change'],
}
const AS_SOCIAL: Side = {
  label: { zh: '按社会考生报', en: 'As social candidates' },
  words: ['都按社会考生', '按社会考生', '都按社会考生报', '都改成社会考生', 'social'],
}
const AS_OWN: Side = {
  label: { zh: '照旧按院校考生报', en: 'As own candidates' },
  words: ['照旧', '按院校考生', '按院校考生报', '还是按院校考生', 'own'],
}
const SOCIAL_OR_OWN: Said = {
  zh: '按社会考生报，还是照旧？照旧的话平台可能不收。要换别人，就说“第5行考生类型改成社会考生”',
  en: 'as social candidates, or as they are? The platform may refuse them as they are. To choose others write “第5行考生类型改成社会考生”',
}

/** No fault to mend but a question: which of two it is to be. */
export const ASKED_ABOUT: Readonly<Partial<Record<ProblemCode, Asked>>> = {
  'person-in-other-category': {
    of: (count) => ({ zh: `有 ${count} 人在记录里是另一类考生`, en: `${count} in the records as the other category` }),
    which: { zh: '按记录的，还是按名单改？', en: 'as recorded, or as in the list?' },
    take: AS_RECORDED,
    allow: AS_LISTED,
  },
  'registration-over-quota': {
    of: (count) => ({ zh: `有 ${count} 条超出全年的批准人数`, en: `${count} beyond the approved number of the year` }),
    which: SOCIAL_OR_OWN,
    take: AS_SOCIAL,
    allow: AS_OWN,
  },
  'registration-outside-quota': {
    of: (count) => ({ zh: `有 ${count} 条的专业不在获批的申报里`, en: `${count} of a major that was not approved` }),
    which: SOCIAL_OR_OWN,
    take: AS_SOCIAL,
    allow: AS_OWN,
  },
}
/** Said of a list in which nothing of the kind is asked, they mean this and nothing else. */
export const RECORDS_OR_LIST: readonly Side[] = [AS_RECORDED, AS_LISTED]
