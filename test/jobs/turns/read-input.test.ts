import { expect, it } from 'vitest'
import { readInput } from '../../../src/jobs/turns/read-input.js'
import { HEADERS, rowOf } from '../../support/class-list.js'
import { MemoryBlobs } from '../../support/memory-blobs.js'
import { ROOMY } from '../../support/roomy.js'

type Ports = Parameters<typeof readInput>[2]

const COORDINATOR = { role: 'coordinator', schoolId: 's1', schoolName: '昌平职业技术学校' } as const
const STAFF = { role: 'org-staff', orgId: 'o1', orgName: '博导前程' } as const

async function paste(rows: number, memberships: Parameters<typeof readInput>[1]['memberships'] = [COORDINATOR]) {
  const lines = [HEADERS, ...Array.from({ length: rows }, (_, n) => rowOf(n % 500))].map((row) => row.join('\t'))
  const content = { kind: 'text', text: lines.join('\n') } as const
  const kept: string[] = []
  const talk = {
    addReceivedFile: async (file: { readonly name: string }) => {
      kept.push(file.name)
      return { ...file, fileId: 'f' }
    },
  }
  const pending = { id: 'i', message: { content, conversation: { chat: 'private' } } }
  const input = await readInput(pending as never, { memberships }, {
    blobs: new MemoryBlobs(),
    talk,
    fileRoom: ROOMY,
  } as unknown as Ports)
  return { input, kept }
}

it('a table pasted into the chat is taken as a file', async () => {
  const { input, kept } = await paste(20)
  expect([input.kind, kept]).toEqual(['files', ['粘贴的名单.csv']])
})

it('that of an organisation is read as it was said: whose list it is nobody could say', async () => {
  expect(await paste(20, [STAFF])).toMatchObject({ input: { kind: 'text' }, kept: [] })
  expect((await paste(20, [STAFF, COORDINATOR])).input.kind).toBe('files')
})

it('one too long to be taken whole is not taken in part: the person is told how to send it', async () => {
  const { input, kept } = await paste(3_000)
  expect(input).toEqual({
    kind: 'file-failed',
    problem: { code: 'table-too-long', params: { most: 200_000 } },
  })
  expect(kept).toEqual([])
})
