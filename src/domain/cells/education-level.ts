/** 专业层次 · The platform's words for the level of a course, and what people write instead. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { textBefore } from './linear-text.js'
import { foldKey, removeQuotes } from './text-normal.js'

/** Seen in the platform's lists and templates: 中专 [G1, G4], 专科 and 本科 [G3]; the others complete the ladder. */
export const EDUCATION_LEVELS = ['中专', '专科', '本科', '研究生'] as const
type EducationLevel = (typeof EDUCATION_LEVELS)[number]

/** The same thing in other words: put right by us. */
const SAME: ReadonlyMap<string, EducationLevel> = new Map(
  Object.entries<EducationLevel>({
    中等专业: '中专',
    中专生: '中专',
    大专: '专科',
    高职高专: '专科',
    高职专科: '专科',
    高职大专: '专科',
    专科高职: '专科',
    大学专科: '专科',
    专科生: '专科',
    大专生: '专科',
    本科生: '本科',
    大学本科: '本科',
    职业本科: '本科',
    应用本科: '本科',
    高职本科: '本科',
    学士: '本科',
    硕士: '研究生',
    博士: '研究生',
    硕士研究生: '研究生',
    博士研究生: '研究生',
  }),
)

/** A kind of school, not a level: nearly always this one, so it is taken, and the person is asked to look. */
const ASSUMED: ReadonlyMap<string, EducationLevel> = new Map(
  Object.entries<EducationLevel>({
    中职: '中专',
    中等职业: '中专',
    中等职业教育: '中专',
    高职: '专科',
    高等职业教育: '专科',
    大学: '本科',
  }),
)

/** Probably meant, but only the school knows. */
const LIKELY: ReadonlyMap<string, EducationLevel> = new Map(
  Object.entries<EducationLevel>({
    职高: '中专',
    职业高中: '中专',
    技校: '中专',
    中技: '中专',
    技工: '中专',
    中级工: '中专',
    高中: '中专',
    高技: '专科',
    高级技工: '专科',
    高级工: '专科',
    技师: '专科',
    预备技师: '专科',
    五年制: '专科',
    五年制高职: '专科',
    五年一贯制: '专科',
    '3+2': '专科',
    三二分段: '专科',
    高专: '专科',
    专升本: '本科',
  }),
)

const ACCEPTED: ReadonlySet<string> = new Set(EDUCATION_LEVELS)
const WORDS_ACCEPTED = { accepted: EDUCATION_LEVELS }

export function checkEducationLevel(text: string, notes: CellNotes): string {
  if (ACCEPTED.has(text)) return text
  const folded = removeQuotes(foldKey(text))
  const key = folded.replace(/[()[\]【】/、]|层次/g, '')
  const bare = textBefore(folded, '([【')
  const level = sameLevel(key) ?? sameLevel(bare)
  const assumed = ASSUMED.get(key) ?? ASSUMED.get(bare)
  if (level === undefined && assumed !== undefined) {
    notes.add('level-assumed', { text: bare, level: assumed }, { proposal: assumed })
    return assumed
  }
  if (level === undefined) {
    const likely = LIKELY.get(key)
    notes.add('level-unknown', WORDS_ACCEPTED, likely === undefined ? {} : { proposal: likely })
    return text
  }
  noteMending(notes, text, level, 'value-normalised')
  return level
}

function sameLevel(key: string): string | undefined {
  return ACCEPTED.has(key) ? key : SAME.get(key)
}
