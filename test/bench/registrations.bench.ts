import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, it } from 'vitest'
import { registerOrdinarily } from './ordinary-registration.js'
import { openPipeline } from './pipeline.js'
import { median, printLine, timed } from './print.js'
import { openRegisteringSchool } from './registering-school.js'
import { addSchool } from './school.js'

const PEOPLE = 10_000
const ROUNDS = 5
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'bench-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

/** Who writes nothing is fast. */
async function expectRegistered(databaseUrl: string, schoolId: string, expected: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query('SELECT count(*)::int AS n FROM registration WHERE school_id = $1', [schoolId])
  await client.end()
  if (rows[0].n !== expected) throw new Error(`${rows[0].n} of ${expected} are registered`)
}

it('registrations: 10,000 people × 2 subjects from a workbook', async () => {
  const ours: number[] = []
  const ordinary: number[] = []
  const pipeline = await openPipeline(dir)
  const owner = await addSchool(pipeline.databaseUrl)
  // The first round warms both ways and is not counted; every round has a school, a plan and people of its own.
  for (let round = 0; round <= ROUNDS; round++) {
    const people = { count: PEOPLE, from: round * PEOPLE }
    const { schoolId, candidates, workbook, rows, valid } = await openRegisteringSchool(dir, pipeline, people)
    const { ms } = await timed(() => pipeline.importList(workbook, schoolId))
    await expectRegistered(pipeline.databaseUrl, schoolId, valid)
    const out = path.join(dir, 'ordinary.xlsx')
    const other = await timed(() => registerOrdinarily(workbook, out, pipeline.databaseUrl, owner, candidates))
    await expectRegistered(pipeline.databaseUrl, owner.schoolId, rows * (round + 1))
    printLine(`  round ${round}: ours ${ms.toFixed(0)} ms, ordinary ${other.ms.toFixed(0)} ms`)
    if (round === 0) continue
    ours.push(ms)
    ordinary.push(other.ms)
  }
  await pipeline.close()
  const ratios = ours.map((ms, round) => ms / (ordinary[round] ?? Number.NaN))
  printLine(
    `10,000 people × 2 subjects registered: median ${median(ours).toFixed(0)} ms; ordinary stack ${median(ordinary).toFixed(0)} ms`,
  )
  const spread = `${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}`
  printLine(`  ratio pair by pair: median ${median(ratios).toFixed(3)}, ${spread} (goal: at most 0.200)`)
})
