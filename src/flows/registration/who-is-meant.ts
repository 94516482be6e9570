/** 报谁 · Of whom a sentence speaks: who is registered now, who is already, and who cannot be and why. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import { CATEGORY_NAMES } from '../../domain/candidates/candidate-category.js'
import type { Against } from '../../domain/lists/list.js'
import { faultOfPerson } from '../../domain/registration/judge-person.js'
import type { Wish } from '../../domain/registration/read-wish.js'
import type { RegistrationLine } from '../../domain/registration/registration-records.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { findNamed } from '../candidates/find-named.js'
import { getSchool } from '../engine/school.js'

/** More people no school has. */
const MOST = 100_000

export interface LeftOut {
  readonly name: string
  readonly problem: Problem
}

export interface Meant {
  /** In the order of their list. */
  readonly ready: readonly CandidateLine[]
  /** Of them, by id, own candidates whose major was not approved. */
  readonly otherMajor: ReadonlySet<string>
  readonly already: number
  readonly left: readonly LeftOut[]
}

interface What {
  readonly plan: string
  readonly certificate: string
  readonly level: string
  /** Approved majors, and certificates with theirs. */
  readonly records: Against['records']
}

export async function whoIsMeant({ who }: Wish, what: What, facts: Facts): Promise<Meant> {
  const { candidates, registrations } = getSchool(facts).records
  const registered = new Set(
    (await registrations.list(what.plan)).filter((one) => isSame(one, what)).map((one) => one.candidateId),
  )
  if (who.kind === 'names') {
    const found = await Promise.all(who.names.map((name) => findOne(name, facts)))
    return judged(found, registered, what)
  }
  const filter = who.kind === 'year' ? { entryYear: who.year, ...(who.major && { major: who.major }) } : {}
  return judged(await candidates.list(filter, MOST), registered, what)
}

function isSame({ certificate, level }: RegistrationLine, what: What): boolean {
  return certificate === what.certificate && level === what.level
}

async function findOne(name: string, facts: Facts): Promise<CandidateLine | LeftOut> {
  const [found, ...others] = (await findNamed(name, facts)).filter((one) => one.name === name)
  if (found === undefined) return { name, problem: problemOf('registration-name-unknown') }
  return others.length === 0 ? found : { name, problem: problemOf('registration-namesakes') }
}

function judged(people: readonly (CandidateLine | LeftOut)[], registered: ReadonlySet<string>, what: What): Meant {
  const ready: CandidateLine[] = []
  const left: LeftOut[] = []
  const otherMajor = new Set<string>()
  let already = 0
  for (const one of people) {
    if ('problem' in one) {
      left.push(one)
      continue
    }
    const { name, status, category, major } = one
    const values = { name, category: CATEGORY_NAMES[category], ...(major && { major }) }
    const problem = faultOfPerson({ values, kept: { status } }, what, what)
    if (registered.has(one.id)) already++
    else if (problem === undefined || problem.code === 'registration-major') {
      ready.push(one)
      if (problem !== undefined) otherMajor.add(one.id)
    } else left.push({ name, problem })
  }
  return { ready, otherMajor, already, left }
}
