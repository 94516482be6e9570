/** 证书单元格 · A certificate as people and the platform write it, name and levels in one cell. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { LEVELS, type Level } from './levels.js'
import { tidyProse } from './school-name.js'

/** Where a list speaks of the certificate as a whole. */
export const ALL_LEVELS = '不分等级'

const LONGEST = 100
const BRACKETED_LEVELS = /[（(][初中高级、,，和/]{1,12}[)）]/g
const BARE_LEVEL = /[初中高]级$/
const KIND = /(?:职业技能)?(?:等级)?证书$/

/** `网店运营推广职业技能等级证书（初级、中级）`; several lines of one cell are one certificate with all their levels. */
export function readCertificate(text: string): { readonly name: string; readonly levels: readonly Level[] } {
  const lines = text
    .slice(0, LONGEST)
    .split(/[\n;；]/)
    .map(tidyProse)
  const said = lines.flatMap((line) => [...(line.match(BRACKETED_LEVELS) ?? []), ...(line.match(BARE_LEVEL) ?? [])])
  const names = lines.map((line) => line.replace(BRACKETED_LEVELS, '').replace(BARE_LEVEL, '').replace(KIND, ''))
  const levels = LEVELS.filter((level) => said.some((one) => one.includes(level[0] ?? '')))
  return { name: [...new Set(names.filter((name) => name !== ''))].join(','), levels }
}

/** The bare name; which levels stand with it is for `levelOf`. */
export function checkCertificate(text: string, notes: CellNotes): string {
  const { name } = readCertificate(text)
  if (name !== text) noteMending(notes, text, name, 'value-normalised')
  return name
}

/** One level, or the certificate as a whole. */
export function checkOneLevel(text: string, notes: CellNotes): string {
  const bare = tidyProse(text.slice(0, LONGEST))
  const level = [...LEVELS, ALL_LEVELS].find((one) => one === bare || one.slice(0, 1) === bare)
  if (level === undefined) {
    notes.add('certificate-level-unknown', { accepted: LEVELS })
    return text.trim()
  }
  if (level !== text) noteMending(notes, text, level, 'value-normalised')
  return level
}

/** The cell of the level, else what stands with the certificate's name, else the whole. */
export function levelOf(level: string | undefined, certificate: string): string {
  const [only, ...others] = readCertificate(certificate).levels
  return level ?? (only !== undefined && others.length === 0 ? only : ALL_LEVELS)
}

/** `数字营销技术应用（中级）`, as it is spoken of. */
export function nameCertificate(name: string, level: string): string {
  return level === ALL_LEVELS ? name : `${name}（${level}）`
}
