import { createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Lookup } from '../../../src/store/secrets/lookup.js'

const secret = new Uint8Array(32).fill(5)

it('a lookup hash is the HMAC of the text under the key of its use, however long the text is', () => {
  const lookup = new Lookup(secret)
  const key = new Uint8Array(hkdfSync('sha256', secret, 'exam-coordinator-assistant', 'lookup:phone', 32))
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 400 }))
  fc.assert(
    fc.property(text, (said) => {
      const expected = createHmac('sha256', key).update(said.trim(), 'utf8').digest('base64')
      expect(lookup.secretHash('phone', said)).toBe(expected)
    }),
  )
})

it('the same text under another use has another hash', () => {
  const lookup = new Lookup(secret)
  expect(lookup.secretHash('id', '110101199003071234')).not.toEqual(lookup.secretHash('phone', '110101199003071234'))
})
