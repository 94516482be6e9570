/** 对应专业 · Whether a major is one of those matched to a certificate: 只能报证书对应的专业 [PM 5.2.6]. */
import { ALL_LEVELS } from './certificate-cell.js'
import { textBefore } from './linear-text.js'
import { foldKey } from './text-normal.js'

/** As the list of certificates keeps it; majors joined by 、. */
type Matched = Readonly<Partial<Record<'name' | 'level' | 'majors', string>>>

const majorKey = (name: string): string => textBefore(foldKey(name), '(（[【')

/** Of one certificate, or with none named of any. Undefined: nothing is known of the majors. */
export function isMatchedMajor(
  catalogue: readonly Matched[],
  major: string,
  of?: { readonly certificate: string; readonly level: string },
): boolean | undefined {
  const majors = catalogue
    .filter(({ name = '', level = ALL_LEVELS }) => {
      if (of === undefined) return true
      return foldKey(name) === foldKey(of.certificate) && [of.level, ALL_LEVELS].includes(level)
    })
    .flatMap((one) => (one.majors ?? '').split('、'))
    .filter((name) => name !== '')
  return majors.length === 0 ? undefined : majors.some((name) => majorKey(name) === majorKey(major))
}
