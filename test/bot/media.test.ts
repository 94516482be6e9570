import { describe, expect, it } from 'vitest'
import { dispatchMedia } from '../../src/bot/media.js'
import { good } from '../../src/domain/talk/checked.js'

const source = { kind: 'remote', url: 'https://example.cn/f', key: 'k', expiresAt: '2025-01-01T00:00:00Z' } as const

describe('dispatchMedia', () => {
  it('lets the channel that announced a file fetch it', async () => {
    const media = dispatchMedia({
      one: async () => good({ blob: { sha256: 'one', sizeBytes: 1 }, name: '一.xlsx' }),
      two: async ({ url }) => good({ blob: { sha256: url, sizeBytes: 2 }, name: '二.xlsx' }),
    })
    expect(await media.fetch('two', source, 10)).toMatchObject({
      ok: true,
      value: { name: '二.xlsx', blob: { sha256: source.url } },
    })
  })

  it.each(['unknown', 'constructor'])(
    'asks to send again a file of the channel %s, which is not running',
    async (name) => {
      expect(await dispatchMedia({}).fetch(name, source, 10)).toMatchObject({
        ok: false,
        problem: { code: 'file-download-failed' },
      })
    },
  )
})
