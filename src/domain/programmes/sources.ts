/** 出处 · The documents rules are quoted from; a rule names its document and the section it stands in. */
import type { Said } from '../talk/language.js'

const DOCUMENTS = {
  'bodao-guide': { zh: '《电子商务数据分析报名操作指引》', en: 'Bodao registration guide' },
  'hongke-guide': { zh: '《网店运营推广报名指导手册》', en: 'Hongke registration guide' },
  'itmc-handbook': { zh: '《数字营销技术应用考务手册》', en: 'ITMC handbook' },
  'phoenix-flow': { zh: '《X证书报考流程》', en: 'Phoenix registration flow' },
  'platform-manual': { zh: '《平台操作手册》', en: 'platform manual' },
} as const satisfies Readonly<Record<string, Said>>

export interface Source {
  readonly document: keyof typeof DOCUMENTS
  /** As the document numbers it: 第五步, 第三章 七. */
  readonly section: string
}

export function source(document: Source['document'], section: string): Source {
  return { document, section }
}

/** By the marks the documents are cited with: G1 … G4 the programmes' own, PM the platform's manual. */
export const g1 = (section: string): Source => source('bodao-guide', section)
export const g2 = (section: string): Source => source('hongke-guide', section)
export const g3 = (section: string): Source => source('itmc-handbook', section)
export const g4 = (section: string): Source => source('phoenix-flow', section)
export const pm = (section: string): Source => source('platform-manual', section)

export function saySource({ document, section }: Source): Said {
  const { zh, en } = DOCUMENTS[document]
  return { zh: `${zh}${section}`, en: `${en} “${section}”` }
}
