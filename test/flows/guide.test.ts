import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parseCommand } from '../../src/domain/talk/commands.js'
import { FLOWS } from '../../src/flows/all.js'
import { findOpening } from '../../src/flows/engine/opening.js'
import { understand } from '../../src/flows/questions/reading/understand.js'

const guide = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'guide.zh.md'), 'utf8')
/** Values and file names; and what only answers a question that is open. */
const NOT_SENT_ALONE = /^(?:[\d.E+*X]+|\.\w+|Zhang ?San(?:feng)?|证件号码\.jpg|K7MP-3XQ9|采纳 1,3|更多)$/u
const quoted = new Set([...guide.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? ''))
const sent = [...quoted].filter((words) => !NOT_SENT_ALONE.test(words))

it.each(sent)('the guide says to send “%s”, and it is understood', (words) => {
  const bare = words.replace(/^@考务助手 /u, '')
  const flows = new Map(FLOWS.map((flow) => [flow.id, flow]))
  const isUnderstood =
    parseCommand(bare) !== undefined || findOpening(flows, bare) !== undefined || understand(bare).kind !== 'nothing'
  expect(isUnderstood).toBe(true)
})

it('the guide says what to send', () => {
  expect(sent.length).toBeGreaterThan(30)
})
