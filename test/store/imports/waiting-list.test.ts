import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../src/domain/imports/edits.js'
import type { SavedConversation } from '../../../src/domain/talk/turn.js'
import { account, join, message, privateChat, take } from '../test-store.js'
import {
  apply,
  check,
  failingRow,
  it,
  OWN,
  OWNER,
  okRow,
  personOf,
  reportOf,
  schoolId,
  start,
  statusCounts,
  userId,
  useSchools,
} from './import-steps.js'

useSchools()

const batchOf = (batchId: string) => it.store.records(schoolId).imports.findBatch(batchId)
const edits: readonly Edit[] = [
  { kind: 'take', code: 'pinyin-missing' as never, field: 'pinyin' },
  { kind: 'set', sheet: 0, row: 8, field: 'phone', value: '13912345678' },
  { kind: 'drop', sheet: 0, row: 9 },
]

describe('what is said of a list that waits', () => {
  test('is kept in order, with what was said of the whole list, and is there when it is checked again', async () => {
    const batchId = await start('workbook', {})
    await check(batchId, [okRow(1), failingRow(2)])
    await take(it.store, userId, [{ kind: 'recheck-batch', batchId, edits: edits.slice(0, 2) }])
    await take(it.store, userId, [{ kind: 'recheck-batch', batchId, scope: OWN, edits: edits.slice(2) }])
    const claimed = await it.store.imports.claim(batchId, OWNER, 10_000)
    expect(claimed).toMatchObject({ scope: OWN, edits })
    expect(await batchOf(batchId)).toMatchObject({ status: 'received', round: 3, scope: OWN })
  })

  test('names the list it is expected to be', async () => {
    const batchId = await start()
    const wanted = {
      kind: 'start-batch',
      batchKind: 'workbook',
      wanted: 'rooms',
      schoolId,
      scope: {},
      fileIds: [],
    } as const
    await take(it.store, userId, [{ ...wanted, batchId: `${batchId}-rooms` }])
    expect(await it.store.imports.claim(`${batchId}-rooms`, OWNER, 1_000)).toMatchObject({ wanted: 'rooms' })
    expect((await it.store.imports.claim(batchId, OWNER, 1_000))?.wanted).toBeUndefined()
  })
})

const flow = (runId: string, flowId = 'list-import') => ({
  flowId,
  runId,
  answers: { mode: 'x' },
  openedAt: '2026-03-02T02:00:00.000Z',
})
const savedOf = async (who: string) => (await it.store.talk.findConversation(privateChat(who))).saved
const toldTo = async (who: string) =>
  (await it.store.talk.listReplies(privateChat(who), 0, 20)).map(({ reply }) => reply.text)
async function colleague(): Promise<string> {
  await join(it.store, `${userId}-b`, schoolId, 'coordinator', '李老师')
  return `${userId}-b`
}

describe('a list taken over by a colleague', () => {
  test('is theirs, goes on in their conversation, and is closed where it was, with one line', async () => {
    const other = await colleague()
    const batchId = await start()
    await check(batchId, [okRow(1)])
    const open = [flow('outer', 'questions'), flow(batchId), flow('inner')]
    const saved: SavedConversation = { open, language: 'zh', menu: { choices: [], above: [], expiresAt: '2026' } }
    await take(it.store, userId, [], { saved })
    await take(it.store, other, [{ kind: 'take-over-batch', batchId }])
    expect(await batchOf(batchId)).toMatchObject({
      status: 'checked',
      round: 1,
      byName: '李老师',
      byPersonId: await personOf(other),
    })
    expect(await savedOf(userId)).toEqual({ open: [flow('outer', 'questions')], language: 'zh' })
    expect(await toldTo(userId)).toEqual([expect.stringContaining(`李老师接手了《名单-${batchId}.xlsx》`)])
    expect(
      await it.store.people({ ...(await asker(userId)), isSystemAdmin: false }).listOpenConversations(),
    ).toMatchObject([{ flowId: 'questions' }])
    await apply(batchId, other)
    expect(await statusCounts()).toEqual({ 'no-photo': 1 })
    expect((await it.store.talk.nextInbound(`web/local/private/${other}`))?.message.content).toEqual({
      kind: 'event',
      event: { kind: 'batch-applied', batchId },
    })
  })

  test('while it is still being checked has its report told to the colleague', async () => {
    const other = await colleague()
    const batchId = await start()
    await it.store.imports.claim(batchId, OWNER, 10_000)
    await take(it.store, other, [{ kind: 'take-over-batch', batchId }])
    await it.store.imports.stageRows(batchId, 'candidates', 0, [okRow(1)])
    await it.store.imports.finishCheck(batchId, { kind: 'candidates', report: reportOf(1, 0) })
    expect((await it.store.talk.nextInbound(`web/local/private/${other}`))?.message.content).toMatchObject({
      event: { kind: 'batch-checked', batchId },
    })
    expect(await it.store.talk.nextInbound(`web/local/private/${userId}`)).toBeUndefined()
  })

  test('leaves a turn just being taken there without effect: it is taken again', async () => {
    const other = await colleague()
    const batchId = await start()
    await check(batchId, [okRow(1)])
    await take(it.store, userId, [], { saved: { open: [flow(batchId)] } })
    const { id } = await it.store.talk.receive(message(userId, '只导入合格行'))
    const before = await it.store.talk.findConversation(privateChat(userId))
    await take(it.store, other, [{ kind: 'take-over-batch', batchId }])
    const late = it.store.talk.commitTurn({
      inboundId: id,
      conversation: privateChat(userId),
      revision: before.revision,
      saved: before.saved,
      changes: [{ kind: 'apply-batch', batchId, mode: 'valid-rows' }],
      asker: await asker(userId),
      replies: [],
    })
    await expect(late).rejects.toMatchObject({ name: 'TurnConflict' })
  })

  test('by two colleagues at the same moment is one’s; against its owner’s own answer one of the two counts', async () => {
    const other = await colleague()
    const third = `${userId}-c`
    await join(it.store, third, schoolId, 'coordinator', '王老师')
    const batchId = await start()
    await check(batchId, [okRow(1)])
    const takeOver = (who: string) => take(it.store, who, [{ kind: 'take-over-batch', batchId }])
    const takings = await Promise.allSettled([takeOver(other), takeOver(third)])
    // The later may also come when the earlier is done, and take it from them.
    for (const taking of takings) if (taking.status === 'rejected') expect(taking.reason.name).toBe('TurnConflict')
    expect(takings.map(({ status }) => status)).toContain('fulfilled')
    expect(['王老师', '李老师']).toContain((await batchOf(batchId))?.byName)
    const owner = (await batchOf(batchId))?.byName === '李老师' ? other : third
    const answers = await Promise.allSettled([
      takeOver(userId),
      take(it.store, owner, [{ kind: 'apply-batch', batchId, mode: 'check-only' }]),
    ])
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason.name).toBe('TurnConflict')
    expect(answers.map(({ status }) => status)).toContain('fulfilled')
  })

  test('is not one that is decided already, nor one’s own', async () => {
    const other = await colleague()
    const batchId = await start()
    await check(batchId, [okRow(1)])
    const own = take(it.store, userId, [{ kind: 'take-over-batch', batchId }])
    await expect(own).rejects.toMatchObject({ name: 'TurnConflict' })
    await apply(batchId)
    const late = take(it.store, other, [{ kind: 'take-over-batch', batchId }])
    await expect(late).rejects.toMatchObject({ name: 'TurnConflict' })
    expect(await toldTo(userId)).toEqual([])
  })

  test('may be given up by a colleague who does not take it over', async () => {
    const other = await colleague()
    const batchId = await start()
    await check(batchId, [okRow(1)])
    await take(it.store, other, [{ kind: 'apply-batch', batchId, mode: 'given-up' }])
    expect(await batchOf(batchId)).toMatchObject({ status: 'only-checked', mode: 'given-up' })
  })
})

const asker = (who: string) => it.store.talk.findAsker(account(who))
