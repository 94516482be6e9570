/** 专业 · Major name and code: their shapes, and whether the school's approved application lists them [G4, PM 4.3]. */
import { type CellNotes, noteMending } from './cell-notes.js'
import { foldKey, foldWidth, removeBlanks, removeQuotes } from './text-normal.js'

export interface ApprovedMajor {
  readonly name: string
  readonly code: string
  readonly version: string
}

export interface MajorCells {
  readonly major: string
  /** Undefined or empty where the sheet does not say. */
  readonly majorCode?: string | undefined
  readonly majorVersion?: string | undefined
}

/** Six digits; undergraduate codes may end in K, T or TK. */
const CODE = /^\d{6}(TK|T|K)?$/

export function isMajorCode(text: string | undefined): boolean {
  return text !== undefined && CODE.test(text)
}

export function checkMajorCode(text: string, notes: CellNotes): string {
  if (CODE.test(text)) return text
  const code = removeQuotes(removeBlanks(foldWidth(text)))
    .replace(/^(\d+)\.0+$/, '$1')
    .toUpperCase()
  if (/^\d{5}$/.test(code)) notes.add('major-code-zero-lost', {}, { proposal: `0${code}` })
  else if (!CODE.test(code)) notes.add('major-code-shape')
  else {
    noteMending(notes, text, code, 'value-normalised')
    return code
  }
  return text
}

/** A name that carries its code, as the platform's pages show it: `市场营销(630701)`. */
export function checkMajorName(name: string, notes: CellNotes): void {
  if (!/\d{4}/.test(name)) return
  const bare = name.replace(/[([【]?\d{4,}(TK|T|K)?[)\]】]?/g, '').trim()
  notes.add('major-holds-code', {}, bare === '' ? {} : { proposal: bare })
}

/** Where the school's approved majors are known; the first difference decides. */
export class ApprovedMajors {
  readonly #byName = new Map<string, ApprovedMajor[]>()
  readonly #byCode = new Map<string, ApprovedMajor[]>()

  constructor(majors: readonly ApprovedMajor[]) {
    for (const major of majors) {
      push(this.#byName, foldKey(major.name), major)
      if (major.code !== '') push(this.#byCode, major.code, major)
    }
  }

  /** `noteOf` gives the notes of the cell a fault is in. */
  check(cells: MajorCells, noteOf: (field: 'major' | 'majorCode' | 'majorVersion') => CellNotes): void {
    if (this.#byName.size === 0 || cells.major === '') return
    const named = this.#byName.get(foldKey(cells.major))
    if (named === undefined) {
      const coded = this.#byCode.get(cells.majorCode ?? '')?.[0]
      if (coded === undefined) noteOf('major').add('major-not-approved')
      else noteOf('major').add('major-differs-from-approved', { major: coded.name }, { proposal: coded.name })
      return
    }
    const sameCode = narrow(named, cells.majorCode, 'code')
    if (sameCode.length === 0) {
      differ(named, 'code', noteOf('majorCode'))
      return
    }
    if (narrow(sameCode, cells.majorVersion, 'version').length === 0)
      differ(sameCode, 'version', noteOf('majorVersion'))
  }
}

function push(map: Map<string, ApprovedMajor[]>, key: string, major: ApprovedMajor): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [major])
  else list.push(major)
}

/** Those that agree; what either side leaves open agrees with all. */
function narrow(
  majors: readonly ApprovedMajor[],
  text: string | undefined,
  key: 'code' | 'version',
): readonly ApprovedMajor[] {
  if (text === undefined || text === '') return majors
  return majors.filter((major) => major[key] === '' || major[key] === text)
}

function differ(majors: readonly ApprovedMajor[], key: 'code' | 'version', notes: CellNotes): void {
  const values = [...new Set(majors.map((major) => major[key]))]
  const params = { major: majors[0]?.name ?? '' }
  notes.add('major-differs-from-approved', params, values.length === 1 ? { proposal: values[0]! } : {})
}
