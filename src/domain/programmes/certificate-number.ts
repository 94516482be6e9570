/** 证书编号 · The platform's number of a certificate's level, where a book prints it [G3, G4]. */
import type { Level } from '../cells/levels.js'
import { PROGRAMMES } from './all.js'

export function certificateNumberOf(certificate: string, level: string): string | undefined {
  const known = PROGRAMMES.flatMap((one) => one.certificates).find(({ name }) => name === certificate)
  return known?.numbers?.[level as Level]
}
