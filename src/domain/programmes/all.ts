/** 全部证书项目 · Every programme; a new one is a folder and a line here. */
import { bodao } from './bodao/bodao.js'
import { hongke } from './hongke/hongke.js'
import { itmc } from './itmc/itmc.js'
import { phoenix } from './phoenix/phoenix.js'
import type { Programme } from './programme.js'

export const PROGRAMMES: readonly Programme[] = [bodao, hongke, itmc, phoenix]

/** Of all programmes, as they are chosen from. */
export const CERTIFICATE_NAMES: readonly string[] = PROGRAMMES.flatMap(({ certificates }) =>
  certificates.map(({ name }) => name),
)

export function findProgramme(id: string): Programme | undefined {
  return PROGRAMMES.find((programme) => programme.id === id)
}

/** By the certificates it examines, else by the organisation. */
export function programmeOf(certificates: readonly string[], org = ''): Programme | undefined {
  return (
    PROGRAMMES.find((programme) => programme.certificates.some(({ name }) => certificates.includes(name))) ??
    PROGRAMMES.find((programme) => programme.org === org || programme.calledBy.some((word) => org.includes(word)))
  )
}
