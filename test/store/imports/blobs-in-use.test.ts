import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conversationKey } from '../../../src/domain/talk/conversation-key.js'
import { privateChat, take } from '../test-store.js'
import { candidateOf, importPhoto, importRows, it, okRow, start, userId, useSchools } from './import-steps.js'

useSchools()
const sha = (pair: string) => pair.repeat(32)

test('a content is in use while anything speaks of it: sent, staged, held, held before, given out', async () => {
  await importRows([okRow(1)])
  const { id } = await candidateOf(1)
  await importPhoto(id, sha('aa'))
  await importPhoto(id, sha('bb'))
  const staging = await start('photos')
  const photo = {
    path: '王芳.jpg',
    sha256: sha('cc'),
    finalSha256: sha('dd'),
    verdict: 'unmatched',
    findings: [],
  } as const
  await it.store.imports.stagePhotos(staging, [photo])
  const given = { sha256: sha('ee'), sizeBytes: 1, name: '名单-校验结果.xlsx' }
  const conversation = privateChat(userId)
  const reply = { text: '好了', files: [given] }
  await take(it.store, userId, [], {
    replies: [{ conversation, reply, dedupKey: `${conversationKey(conversation)}:x` }],
  })
  const said = { conversation, from: conversation, eventId: 'e', receivedAt: it.clock.now } as const
  const from = { channel: 'web', bot: 'local', userId }
  await it.store.talk.addReceivedFile(
    { sha256: sha('ff'), name: '名单.xlsx', sizeBytes: 1, kind: 'workbook' },
    { ...said, from, content: { kind: 'files', attachments: [] } },
  )
  const known = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'].map(sha)
  const used = await it.store.imports.blobsInUse([...known, sha('01')])
  expect([...used].sort()).toEqual(known)
})

test('every column that holds a content is looked at', () => {
  const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
  const asked = read('src/store/imports/blobs-in-use.ts')
  const models = read('prisma/schema.prisma').matchAll(/^model \w+ \{[\s\S]*?@@map\("(\w+)"\)/gm)
  const columns = [...models].flatMap(([body, table]) =>
    [...body.matchAll(/^ {2}(\w*[sS]ha256) +String(?:\?)?(?:.*@map\("(\w+)"\))?/gm)].map(
      ([, name, mapped]) => [table, mapped ?? name] as const,
    ),
  )
  expect(columns.length).toBeGreaterThan(4)
  const missing = columns.filter(([table, column]) => !asked.includes(`${column} FROM ${table}`))
  // The list of all contents itself says nothing of their use.
  expect(missing).toEqual([['stored_file', 'sha256']])
})
