/** 移除谁 · The person to be removed, found by name among those who have a role at the place. */

import type { Colleague } from '../../domain/people/people.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { joined, type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Option } from '../engine/flow.js'
import { lines, momentName, ROLE_NAMES } from '../talk/wording.js'

type People = readonly Colleague[]

/** What has been said of them so far: the name and, where several bear it, the person id. */
interface Named {
  readonly person?: { readonly value: string }
  readonly which?: string
}

const MOST_NAMES = 20

function namesOf(people: People): readonly string[] {
  return [...new Set(people.map(({ name }) => name))]
}

export function sayNames(people: People): Said {
  return joined(namesOf(people).slice(0, MOST_NAMES))
}

export function parsePerson(
  typed: string,
  people: People,
  unknown: 'colleague-unknown' | 'staff-unknown',
): Checked<string> {
  const name = tidyText(typed)
  return namesOf(people).includes(name) ? good(name) : bad(unknown, { name: name.slice(0, 20) })
}

function findNamed(people: People, { person }: Named): People {
  return people.filter(({ name }) => name === person?.value)
}

export function bearsSharedName(people: People, said: Named): boolean {
  return findNamed(people, said).length > 1
}

export function offerNamed(people: People, said: Named, facts: Facts): readonly Option[] {
  return findNamed(people, said).map((one) => ({ value: one.personId, label: labelOf(one, facts) }))
}

function labelOf(one: Colleague, facts: Facts): Said {
  const described = describe(one, facts)
  return isSelf(one, facts) ? { zh: `您自己，${described.zh}`, en: `Yourself, ${described.en}` } : described
}

export function findChosen(people: People, said: Named): Colleague | undefined {
  const named = findNamed(people, said)
  return said.which === undefined ? named[0] : named.find(({ personId }) => personId === said.which)
}

function describe({ roles, since }: Colleague, { now }: Facts): Said {
  const names = roles.map((role) => ROLE_NAMES[role])
  return {
    zh: `${names.map(({ zh }) => zh).join('、')}，${momentName(since, now, 'zh')} 加入`,
    en: `${names.map(({ en }) => en).join(' and ')}, since ${momentName(since, now, 'en')}`,
  }
}

export function sayNobody(place: string): Said {
  return { zh: `${place}现在没有人绑定。`, en: `Nobody is bound to ${place} at present.` }
}

/** Asked before it is done. `consequence`: of the person as the sentence calls them. */
export function askRemoval(
  chosen: Colleague,
  place: string,
  facts: Facts,
  consequence: (they: Said, self: boolean) => Said,
): Said {
  const { zh, en } = describe(chosen, facts)
  const self = isSelf(chosen, facts)
  return lines(
    self
      ? { zh: `要移除的是您自己（${place}，${zh}）。`, en: `To be removed: yourself (${place}, ${en}).` }
      : {
          zh: `要移除的是 ${chosen.name}（${place}，${zh}）。`,
          en: `To be removed: ${chosen.name} (${place}, ${en}).`,
        },
    consequence(self ? { zh: '您', en: 'you' } : sameInBoth(chosen.name), self),
    { zh: '确定吗？', en: 'Are you sure?' },
  )
}

/** The last word to whoever removed somebody else. */
export function sayRemoved(name: string): Said {
  return {
    zh: `已移除 ${name}。我不会通知对方，需要的话请您说一声。`,
    en: `${name} is removed. I do not notify them; please tell them yourself if need be.`,
  }
}

export function isSelf({ personId }: Colleague, { asker }: Facts): boolean {
  return personId === asker.personId
}
