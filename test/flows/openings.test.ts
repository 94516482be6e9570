import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/domain/people/people.js'
import { foldText, parseCommand } from '../../src/domain/talk/commands.js'
import type { Facts } from '../../src/domain/talk/turn.js'
import { FLOWS } from '../../src/flows/all.js'
import type { Flow } from '../../src/flows/engine/flow.js'
import { findOpening } from '../../src/flows/engine/opening.js'
import { FakeWorld } from '../support/fake-facts.js'
import { CHECK_HELD_OUT, OTHER_HELD_OUT, ROOMS_HELD_OUT } from './questions/check-phrases.js'

const words = FLOWS.flatMap((flow) => flow.opensWith.map((word) => ({ flow: flow.id, word, who: flow.who })))

/** Somebody who may open the flow. */
function factsOf(who: Flow['who']): Facts {
  const { asker, ...facts } = new FakeWorld().facts(undefined)
  const roles: readonly Role[] = who === 'anyone' ? [] : who
  return { ...facts, asker: { ...asker, memberships: roles.map((role) => ({ role })) } }
}

describe('opening words', () => {
  it('belong to one flow each of those a role may open', () => {
    for (const role of ['coordinator', 'school-admin', 'org-staff', 'system-admin'] as const) {
      const own = FLOWS.filter(({ who }) => who === 'anyone' || who.includes(role)).flatMap((flow) => flow.opensWith)
      expect(own.filter((word, at) => own.indexOf(word) !== at)).toEqual([])
    }
  })

  it.each(words)('$word is no command and is written as messages are compared', ({ word }) => {
    expect(parseCommand(word)).toBeUndefined()
    expect(foldText(word)).toBe(word)
  })

  it.each(words)('$word and what follows it open $flow', ({ word, flow, who }) => {
    const flows = new Map(FLOWS.map((one) => [one.id, one]))
    expect(findOpening(flows, `${word} 张三`, factsOf(who))).toMatchObject({
      flow: { id: flow },
      words: word,
      rest: '张三',
    })
  })

  it.each([
    ['撤销', 'undo'],
    ['撤销导入', 'undo-import'],
    ['我要导入考生', 'list-import'],
    ['导入考场表', 'list-import'],
    ['录入考生', 'list-import'],
    ['import majors', 'list-import'],
    ['导入', 'list-import'],
    ['错误行', 'failing-rows'],
    ['错误清单发我', 'failing-rows'],
    ['把没通过的行发给我', 'failing-rows'],
    ['给我错误名单', 'failing-rows'],
    ['错误行 考场', 'failing-rows'],
    ['再发一次', 'files-again'],
  ])('%s opens %s', (text, id) => {
    expect(findOpening(new Map(FLOWS.map((flow) => [flow.id, flow])), text)?.flow.id).toBe(id)
  })

  it.each([...CHECK_HELD_OUT, ...ROOMS_HELD_OUT, ...OTHER_HELD_OUT])('“%s” is a question and opens nothing', (text) => {
    expect(findOpening(new Map(FLOWS.map((flow) => [flow.id, flow])), text)?.flow.id).toBeUndefined()
  })

  it('flows have ids of their own', () => {
    expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length)
  })
})
