/** 找考生 · Candidates by the name a person writes: exactly of the name, else whose name contains it. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { joinHan, tidyText } from '../../domain/talk/commands.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'

export async function findNamed(name: string, facts: Facts): Promise<readonly CandidateLine[]> {
  const found = await getSchool(facts).records.candidates.findByName(name)
  const exact = found.filter((candidate) => candidate.name === name)
  return exact.length > 0 ? exact : found
}

/** A name that somebody on record bears. */
export async function parseCandidateName(typed: string, facts: Facts): Promise<Checked<string>> {
  const name = joinHan(tidyText(typed.replace(/[,，。]/gu, '')))
  if (name === '') return bad('text-empty')
  const found = await findNamed(name, facts)
  return found.length > 0 ? good(name) : bad('candidate-unknown', { name: name.slice(0, 20) })
}
