/** 说法不一 · Both readings, whose they are, and which is followed. */
import type { Contradiction } from '../../../domain/programmes/contradictions/contradiction.js'
import { saySource } from '../../../domain/programmes/sources.js'
import type { Language } from '../../../domain/talk/language.js'

export function sayDispute({ about, readings, why }: Contradiction, language: Language): string {
  const zh = language === 'zh'
  const said = Object.values(readings).map(({ says, from }) => {
    const sources = from.map((one) => saySource(one)[language])
    return zh ? `${says.zh}（${sources.join('、')}）` : `${says.en} (${sources.join(', ')})`
  })
  return zh
    ? `说法不一 · ${about.zh}：${said.join('；')}。${why.zh}。`
    : `The books disagree · ${about.en}: ${said.join('; ')}. ${why.en}.`
}
