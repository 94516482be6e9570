/** 试点申报的回答 · How batch, certificate and majors of an application are read and shown. */
import { readCertificate } from '../../domain/cells/certificate-cell.js'
import { LEVELS, type Level } from '../../domain/cells/levels.js'
import { normalForm } from '../../domain/cells/linear-text.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { joined, type Said } from '../../domain/talk/language.js'
import type { Option } from '../engine/flow.js'

export interface BatchSaid {
  readonly year: string
  readonly batch: string
}

/** `2026 第一批`, `2026年度第一批`, `2026`. */
export function parseBatch(typed: string): Checked<BatchSaid> | undefined {
  const match = /^(20\d{2})(?:年度|年)? ?(\S{0,20})$/u.exec(tidyText(typed.slice(0, 60)))
  return match === null ? undefined : good({ year: match[1] ?? '', batch: match[2] ?? '' })
}

export interface CertificateSaid {
  readonly name: string
  /** Where it was said with the name. */
  readonly level?: Level
}

const LONGEST_NAME = 40

export function parseCertificate(typed: string): Checked<CertificateSaid> {
  const { name, levels } = readCertificate(tidyText(typed))
  if (name === '') return bad('text-empty')
  if (name.length > LONGEST_NAME) return bad('text-too-long', { longest: LONGEST_NAME })
  const [level, ...others] = levels
  return good(level === undefined || others.length > 0 ? { name } : { name, level })
}

export interface MajorSaid {
  readonly major: string
  readonly enrolled: number
  readonly teachers: number
  readonly applied: number
}

/** `电子商务 320 12 60`, a line each; units may stand with the numbers. */
export function parseMajorLines(typed: string): Checked<readonly MajorSaid[]> {
  const majors: MajorSaid[] = []
  for (const [index, row] of normalForm(typed)
    .split(/[\n;；]/u)
    .entries()) {
    const text = tidyText(row)
    if (text === '') continue
    const major = readMajorLine(text)
    if (major === undefined) return bad('pilot-major-line', { line: index + 1, text: text.slice(0, 30) })
    if (major.applied > major.enrolled) return bad('pilot-more-than-enrolled', { ...major })
    majors.push(major)
  }
  return majors.length === 0 ? bad('text-empty') : good(majors)
}

function readMajorLine(line: string): MajorSaid | undefined {
  const parts = line.split(/[ ,，、|]/u).filter((part) => part !== '')
  const numbers = parts.slice(-3).map((part) => /^\D{0,6}(\d{1,6})[人名个]?$/u.exec(part)?.[1])
  const major = parts.slice(0, -3).join('')
  const [enrolled, teachers, applied] = numbers
  if (major === '' || enrolled === undefined || teachers === undefined || applied === undefined) return undefined
  return { major, enrolled: Number(enrolled), teachers: Number(teachers), applied: Number(applied) }
}

export function sumOf(majors: readonly MajorSaid[]): number {
  return majors.reduce((sum, { applied }) => sum + applied, 0)
}

export function showMajors(majors: readonly MajorSaid[]): Said {
  return joined(majors.map(({ major, applied }) => `${major} ${applied}`))
}

export const LEVEL_OPTIONS: readonly Option<Level>[] = LEVELS.map((level, at) => ({
  value: level,
  label: { zh: level, en: `“${level}” (${['elementary', 'middle', 'upper'][at] ?? ''})` },
  words: [level.slice(0, 1), ['elementary', 'middle', 'upper'][at] ?? ''],
}))
