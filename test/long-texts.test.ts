import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CALLS } from './support/long-texts/calls.js'
import { listTextFunctions } from './support/long-texts/exported.js'
import { LongTextRunner } from './support/long-texts/runner.js'
import { createSeeds } from './support/long-texts/seeds.js'

const root = path.resolve(import.meta.dirname, '..')
/** Twice as long takes four times as long in a quadratic function: it would hang. */
const LENGTH = 200_000

const runner = new LongTextRunner(root)
const seedsOf = createSeeds(root)
afterAll(() => runner.close())

describe('a text as long as it likes', () => {
  it.each(Object.keys(CALLS))(
    'does not hold up %s',
    async (file) => {
      const hanging: string[] = []
      for (const name of Object.keys(CALLS[file] ?? {})) {
        for (const seed of seedsOf(file)) {
          if (await runner.ends({ file, name, length: LENGTH, ...seed })) continue
          hanging.push(`${name} over ${JSON.stringify(seed)}`)
          if (hanging.length === 3) break
        }
      }
      expect(hanging).toEqual([])
    },
    300_000,
  )
})

/** Their texts are our own words, or ids. */
const OURS = [
  'bot/channels/web/page/bubbles.ts showSaid',
  'bot/channels/web/page/markdown.ts showMarkdown',
  'bot/channels/web/page/surroundings.ts showBanner',
  'bot/channels/web/page/surroundings.ts notify',
  'bot/channels/wecom-aibot/sending/reply-handle.ts parseReplyHandle',
  'files/photos/sheet-text.ts drawText',
  'flows/questions/examples/expand.ts phrases',
]

it('every exported function over a text is tried', () => {
  const tried = Object.entries(CALLS).flatMap(([file, calls]) => Object.keys(calls).map((name) => `${file} ${name}`))
  const untried = listTextFunctions(root, ['domain', 'flows', 'bot', 'files']).filter((one) => !tried.includes(one))
  expect(untried.sort()).toEqual(OURS.sort())
})
