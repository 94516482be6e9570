/** 监考规则 · By which book a certificate's exams are watched; where none is known, by what the platform asks. */
import { programmeOf } from '../programmes/all.js'
import { phoenix } from '../programmes/phoenix/phoenix.js'
import type { Programme } from '../programmes/programme.js'

/** The platform's default stands in the book that has no rule of its own. */
export function watchRulesOf(certificate: string): Pick<Programme, 'invigilators' | 'invigilatorBar'> {
  return programmeOf([certificate]) ?? phoenix
}
