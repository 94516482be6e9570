/** 移除谁 · The person to be removed, found by name among those who have a role at the place. */
import { bad, type Checked, good } from '../domain/checked.js'
import { tidyText } from '../domain/commands.js'
import type { Colleague } from '../domain/people.js'
import type { Facts } from '../domain/turn.js'
import type { Option } from './engine/flow.js'
import { ROLE_NAMES, sayTime } from './wording.js'

type People = readonly Colleague[]

/** What has been said of them so far: the name and, where several bear it, the person id. */
interface Said {
  readonly person?: { readonly value: string }
  readonly which?: string
}

const MOST_NAMES = 20

function namesOf(people: People): readonly string[] {
  return [...new Set(people.map(({ name }) => name))]
}

export function sayNames(people: People): string {
  return namesOf(people).slice(0, MOST_NAMES).join('、')
}

export function parsePerson(
  typed: string,
  people: People,
  unknown: 'colleague-unknown' | 'staff-unknown',
): Checked<string> {
  const name = tidyText(typed)
  return namesOf(people).includes(name) ? good(name) : bad(unknown, { name: name.slice(0, 20) })
}

function findNamed(people: People, { person }: Said): People {
  return people.filter(({ name }) => name === person?.value)
}

export function bearsSharedName(people: People, said: Said): boolean {
  return findNamed(people, said).length > 1
}

export function offerNamed(people: People, said: Said, facts: Facts): readonly Option[] {
  return findNamed(people, said).map((one) => ({
    value: one.personId,
    label: isSelf(one, facts) ? `您自己，${describe(one)}` : describe(one),
  }))
}

export function findChosen(people: People, said: Said): Colleague | undefined {
  const named = findNamed(people, said)
  return said.which === undefined ? named[0] : named.find(({ personId }) => personId === said.which)
}

export function describe({ roles, since }: Colleague): string {
  return `${roles.map((role) => ROLE_NAMES[role]).join('、')}，${sayTime(since)} 加入`
}

export function isSelf({ personId }: Colleague, { asker }: Facts): boolean {
  return personId === asker.personId
}
