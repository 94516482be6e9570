import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/flows/assistant.js'
import { playTranscript } from '../support/transcript.js'
import { FAILURES, PHOTO_REPORTS } from './photo-reports.js'
import { WORKBOOKS } from './workbooks.js'

const folder = path.join(import.meta.dirname, 'transcripts')

/** `UPDATE_TRANSCRIPTS=1` writes what is said now; read the difference before keeping it. */
const updates = process.env.UPDATE_TRANSCRIPTS === '1'

describe('the conversations go as they are written', () => {
  for (const name of readdirSync(folder)) {
    it(name.replace(/\.txt$/u, ''), async () => {
      const file = path.join(folder, name)
      const written = readFileSync(file, 'utf8')
      const stage = { advance, workbooks: WORKBOOKS, photos: PHOTO_REPORTS, failures: FAILURES }
      const played = await playTranscript(written, stage)
      if (updates) writeFileSync(file, played)
      else expect(played).toBe(written)
    })
  }
})
