/** 对应专业 · Whether a major is one of those matched to a certificate: 只能报证书对应的专业 [PM 5.2.6]. */
import { ALL_LEVELS } from './certificate-cell.js'
import { textBefore } from './linear-text.js'
import { foldKey } from './text-normal.js'

/** As the list of certificates keeps it; majors joined by 、. */
type Matched = Readonly<Partial<Record<'name' | 'level' | 'majors', string>>>

interface Wanted {
  readonly certificate: string
  readonly level: string
}

const majorKey = (name: string): string => textBefore(foldKey(name), '(（[【')

/** Folded once a list, however many people are looked up in it. */
const FOLDED = new WeakMap<readonly Matched[], Map<string, ReadonlySet<string>>>()

/** Of one certificate, or with none named of any. Undefined: nothing is known of the majors. */
export function isMatchedMajor(catalogue: readonly Matched[], major: string, of?: Wanted): boolean | undefined {
  const majors = majorsOf(catalogue, of)
  return majors.size === 0 ? undefined : majors.has(majorKey(major))
}

function majorsOf(catalogue: readonly Matched[], of: Wanted | undefined): ReadonlySet<string> {
  const folded = FOLDED.get(catalogue) ?? new Map<string, ReadonlySet<string>>()
  FOLDED.set(catalogue, folded)
  const key = of === undefined ? '' : `${of.certificate}\u0000${of.level}`
  const majors = folded.get(key) ?? foldMajors(catalogue, of)
  folded.set(key, majors)
  return majors
}

function foldMajors(catalogue: readonly Matched[], of: Wanted | undefined): ReadonlySet<string> {
  const certificate = of && foldKey(of.certificate)
  const fitting = catalogue.filter(({ name = '', level = ALL_LEVELS }) => {
    return of === undefined || (foldKey(name) === certificate && [of.level, ALL_LEVELS].includes(level))
  })
  const names = fitting.flatMap((one) => (one.majors ?? '').split('、'))
  return new Set(names.filter((name) => name !== '').map(majorKey))
}
