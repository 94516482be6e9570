/** 语言 · Chinese or English, by what most of the text is written in. */

export type Language = 'zh' | 'en'

/** A Chinese name or major inside an English sentence leaves it English. */
export function detectLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  if (han === 0) return latinWords > 0 ? 'en' : 'zh'
  return latinWords >= 2 && han <= latinWords * 3 ? 'en' : 'zh'
}
