import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RowsOfFile } from '../../../src/domain/ports/list-files.js'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import type { JobPorts } from '../../../src/jobs/job-ports.js'
import { takeTurns } from '../../../src/jobs/turns/take-turns.job.js'
import { failingRow, okRow, reportOf } from '../../store/imports/import-steps.js'
import {
  message,
  openTestStore,
  privateChat,
  sendFile,
  settle,
  type TestStore,
  take,
  takeAsAdmin,
} from '../../store/test-store.js'
import { AT_ONCE, NO_DISPATCH } from '../../support/quiet-dispatch.js'
import { keepLog } from '../../support/quiet-log.js'
import { ROOMY } from '../../support/roomy.js'

let it: TestStore
beforeAll(async () => {
  it = await openTestStore()
})
afterAll(() => it.close())

const ports = (changed: Partial<JobPorts> = {}): JobPorts =>
  ({
    ...it.store,
    listFiles: {
      writeRows: async (_list: string, _template: string, parts: AsyncIterable<RowsOfFile>) => {
        const names = new Set<string>()
        for await (const { fileName } of parts) names.add(fileName)
        return [...names].map((name) => ({ sha256: 'f', sizeBytes: 1, name }))
      },
    },
    dispatch: NO_DISPATCH,
    onBehalfOf: AT_ONCE,
    fileRoom: ROOMY,
    adminAccounts: new Set(),
    now: () => it.clock.now,
    newId: randomUUID,
    log: keepLog(),
    ...changed,
  }) as unknown as JobPorts

/** What the assistant says to this, with the school each reply is of. */
async function say(userId: string, text: string, changed: Partial<JobPorts> = {}) {
  const chat = privateChat(userId)
  const before = (await it.store.talk.listReplies(chat, 0, 100)).at(-1)?.sequence ?? 0
  await it.store.talk.receive(message(userId, text))
  await takeTurns(conversationKey(chat), ports(changed))
  return it.store.talk.listReplies(chat, before, 100)
}

/** A list that has been checked and waits for its choice; the news of it waits in the inbox. */
async function checkList(userId: string, schoolId: string): Promise<string> {
  const batchId = randomUUID()
  const fileIds = [await sendFile(it.store, userId, `名单-${batchId}.xlsx`)]
  const what = { kind: 'start-batch', batchKind: 'workbook', scope: { category: 'own' } } as const
  await take(it.store, userId, [{ ...what, batchId, schoolId, fileIds }])
  await it.store.imports.claim(batchId, 'w', 10_000)
  await it.store.imports.stageRows(batchId, 'candidates', 0, [okRow(1), failingRow(2)])
  await it.store.imports.finishCheck(batchId, { kind: 'candidates', report: reportOf(1, 1) })
  return batchId
}

describe('a colleague who is removed', () => {
  test('is told nothing of the school any more, neither asked for nor by itself', async () => {
    const { schoolId } = await settle(it.store, 'leaver', '第三职业学校')
    const code = it.store.codes.newCode()
    const expiresAt = new Date('2099-01-01T00:00:00Z')
    await takeAsAdmin(it.store, [
      { kind: 'invite', code, personName: '赵敏', role: 'school-admin', schoolId, expiresAt },
    ])
    await say('boss', `绑定 ${code}`)
    expect((await say('leaver', '我是谁'))[0]?.reply.text).toContain('第三职业学校')
    await checkList('leaver', schoolId)
    const [asked] = await say('boss', '移除 第三职业学校的考务')
    expect(asked?.reply.text).toContain('要移除的是 第三职业学校的考务')
    expect((await say('boss', '确认移除'))[0]?.reply.text).toContain('已移除')
    // The news of the checked list comes before the question, and is kept quiet.
    const said = (await say('leaver', '进度')).map(({ reply }) => reply.text)
    expect(said).toEqual([expect.stringContaining('索取邀请码')])
  })
})

describe('somebody of two schools', () => {
  test('who asks for a file and is then asked which school gets the file of the school they name', async () => {
    await settle(it.store, 'two', '第一职业学校')
    const second = await settle(it.store, 'two', '第二职业学校')
    const batchId = await checkList('two', second.schoolId)
    await take(it.store, 'two', [{ kind: 'apply-batch', batchId, mode: 'check-only' }])
    const asked = await say('two', '错误行')
    expect(asked.map(({ reply }) => reply.choices?.map(({ label }) => label))).toEqual([
      ['第一职业学校', '第二职业学校'],
    ])
    const given = await say('two', '第二职业学校')
    const [withFile] = given.filter(({ reply }) => reply.files !== undefined)
    expect(withFile?.reply.files?.[0]?.name).toBe(`名单-${batchId}-未通过.xlsx`)
    expect(withFile?.schoolId).toBe(second.schoolId)
  })
})

describe('somebody who writes English', () => {
  const ofRow = async (userId: string, text: string, changed: Partial<JobPorts> = {}) =>
    (await say(userId, text, changed)).map(({ reply }) => reply)

  test('is answered in English from then on, and what is put around the answers is to be English too', async () => {
    await settle(it.store, 'english', '第四职业学校')
    expect(await ofRow('english', 'I want the template')).toMatchObject([{ language: 'en' }])
    expect(await ofRow('english', 'confirm')).toMatchObject([
      { text: 'No candidate needs confirmation at present.', language: 'en' },
    ])
    expect(await ofRow('english', 'ok')).toMatchObject([{ text: expect.stringMatching(/^Sorry, /) }])
    const [chinese] = await ofRow('english', '天气真好')
    expect(chinese?.text).toMatch(/没看懂/)
    expect(chinese).not.toHaveProperty('language')
  })

  test('hears in English that a message could not be processed, even one that says nothing of a language', async () => {
    await ofRow('unlucky', 'hello there')
    const fails = () => {
      throw Object.assign(new Error('no records'), { retry: 'soon' })
    }
    expect(await ofRow('unlucky', '1', { people: fails })).toMatchObject([
      { text: expect.stringMatching(/^I could not process this message/) },
    ])
  })

  test('hears so in Chinese where the conversation itself cannot be read', async () => {
    const fails = async () => {
      throw Object.assign(new Error('no conversation'), { retry: 'soon' })
    }
    const talk = { ...it.store.talk, findConversation: fails }
    expect(await ofRow('unluckier', 'hello there', { talk })).toMatchObject([
      { text: expect.stringContaining('没有处理成功') },
    ])
  })
})

describe('a message that ends every process which takes it', () => {
  test('is given up before it is taken once more, and the next one is answered', async () => {
    const { id } = await it.store.talk.receive(message('deadly', '帮助'))
    for (let n = 1; n <= 5; n++) await it.store.talk.countAttempt(id)
    const said = (await say('deadly', '我是谁')).map(({ reply }) => reply.text)
    expect(said).toEqual([expect.stringContaining('没有处理成功'), expect.stringContaining('还没有绑定院校')])
  })
})

describe('somebody who writes much', () => {
  test('is answered a few messages at a time: the conversations of others come in between, nothing is lost', async () => {
    const chat = privateChat('talker')
    for (let n = 0; n < 12; n++) await it.store.talk.receive(message('talker', '我是谁'))
    const again: string[] = []
    const dispatch = { ...NO_DISPATCH, takeTurns: async (key: string) => void again.push(key) }
    await takeTurns(conversationKey(chat), ports({ dispatch }))
    const answered = async () => (await it.store.talk.listReplies(chat, 0, 100)).length
    expect([(await answered()) < 12, again]).toEqual([true, [conversationKey(chat)]])
    while (again.splice(0).length > 0) await takeTurns(conversationKey(chat), ports({ dispatch }))
    expect(await answered()).toBe(12)
  })
})
