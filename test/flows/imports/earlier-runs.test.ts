import { describe, expect, it } from 'vitest'
import type { SavedConversation, TurnInput } from '../../../src/domain/talk/turn.js'
import { advance } from '../../../src/flows/assistant.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { membershipOf } from '../../support/fake-people.js'
import { WORKBOOKS } from '../workbooks.js'

const BY = { byName: '李敏', byPersonId: 'self' }

/** As the release before lists had one flow has left it: the report told, the category said. */
async function saved(answers: Readonly<Record<string, unknown>>, scope = {}) {
  const world = new FakeWorld()
  world.people.memberships = [membershipOf('coordinator', world.people.schools[0])]
  world.imports.begin('run', 'workbook', ['名单.xlsx'], BY, { scope })
  await world.imports.finishCheck(WORKBOOKS.三行有错)
  const file = [{ fileId: 'f1', name: '名单.xlsx' }]
  const run = { flowId: 'candidate-import', version: 1, runId: 'run', openedAt: '2026-05-10T01:00:00Z' }
  let conversation: SavedConversation = { open: [{ ...run, answers: { file, checked: true, ...answers } }] }
  return {
    world,
    give: async (input: TurnInput) => {
      const turn = await advance(input, conversation, world.facts(undefined))
      conversation = turn.conversation
      world.apply(turn.changes)
      return { said: turn.replies.map(({ text }) => text).join('\n'), changes: turn.changes }
    },
  }
}

describe('an import begun before this release', () => {
  it('goes on with the choice how to import, its report not told again', async () => {
    const { give } = await saved({ category: 'own' }, { category: 'own' })
    const { said, changes } = await give({ kind: 'text', text: '只导入合格行' })
    expect(said).toBe('正在导入…')
    expect(changes).toEqual([{ kind: 'apply-batch', batchId: 'run', mode: 'valid-rows' }])
  })

  it('is asked what it is, where it was being asked', async () => {
    const { give } = await saved({})
    const { said } = await give({ kind: 'text', text: '人工' })
    expect(said).toContain('是院校考生还是社会考生？')
  })

  it('that was being written says so when it is, and asks nothing', async () => {
    const { world, give } = await saved({ category: 'own', mode: 'valid-rows' }, { category: 'own' })
    world.apply([{ kind: 'apply-batch', batchId: 'run', mode: 'valid-rows' }])
    expect((await give({ kind: 'text', text: '好了吗' })).said).toContain('正在写入')
    world.finishApply()
    const { said } = await give({ kind: 'event', event: { kind: 'batch-applied', batchId: 'run' } })
    expect(said).toContain('导入完成')
  })

  it('of an export whose update was confirmed under another name ends as decided', async () => {
    const { world, give } = await saved({ update: true }, { category: 'own' })
    world.apply([{ kind: 'apply-batch', batchId: 'run', mode: 'valid-rows' }])
    const { said } = await give({ kind: 'text', text: '好了吗' })
    expect(said).toContain('已经选定导入')
  })
})
