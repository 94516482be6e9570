/** 用哪一版模板 · Which of the platform's import templates a programme's book shows for a list [G1–G4]. */
import type { Programme } from './programme.js'

export interface PlatformTemplate {
  /** By this name the list keeps it. */
  readonly name: 'platform-2021' | 'platform-2022'
  /** Columns the template has and this book leaves out. */
  readonly leftOut: readonly string[]
}

/** The newest where no book says it. */
export function platformTemplateOf(list: string, programme: Programme | undefined): PlatformTemplate {
  const rule = programme?.templates.is
  if (list === 'registrations') return { name: `platform-${rule?.registration ?? '2022'}`, leftOut: [] }
  if (list !== 'candidates') return { name: 'platform-2022', leftOut: [] }
  const leftOut = rule?.hasMajorVersion === false ? ['majorVersion'] : []
  return { name: `platform-${rule?.candidates ?? '2022'}`, leftOut }
}
