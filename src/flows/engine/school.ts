/** 本校 · The school a flow works for; the engine opens school flows only where there is one. */
import type { School } from '../../domain/people/people.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Facts } from '../../domain/talk/turn.js'

export function getSchool(facts: Facts): { readonly school: School; readonly records: SchoolRecords } {
  if (facts.school === undefined || facts.records === undefined) throw new NoSchool()
  return { school: facts.school, records: facts.records }
}

class NoSchool extends Error {
  readonly retry = 'never'
  override readonly name = 'NoSchool'
  constructor() {
    super('a flow of a school was opened without one')
  }
}
