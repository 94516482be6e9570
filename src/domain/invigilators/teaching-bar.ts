/** 任课回避 · Whether a teacher teaches the majors or classes that sit a plan [G1 第五步 注意事项1; G2 五; G3 第三章 六]. */
import { foldKey } from '../cells/text-normal.js'

/** What one teacher teaches. */
export interface Taught {
  readonly major: string
  /** Several may stand in one cell. */
  readonly className: string
}

/** Who is registered: the majors and classes of the candidates. */
export interface Examined {
  readonly plan: string
  readonly certificate: string
  readonly major: string
  readonly className: string
}

/** The majors and classes in the way, as they are called; none: may watch. */
export function barredBy(taught: readonly Taught[], examined: readonly Examined[]): readonly string[] {
  const majors = new Set(taught.map(({ major }) => foldKey(major)).filter((key) => key !== ''))
  const classes = new Set(taught.flatMap(({ className }) => namesIn(className)))
  const found = examined.flatMap(({ major, className }) => [
    ...(majors.has(foldKey(major)) ? [major] : []),
    ...(classes.has(foldKey(className)) ? [className] : []),
  ])
  return [...new Set(found)]
}

const LONGEST = 400

function namesIn(cell: string): readonly string[] {
  const names = cell.slice(0, LONGEST).split(/[、,，;；/\n]/)
  return names.map(foldKey).filter((key) => key !== '')
}
