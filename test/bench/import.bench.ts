import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import { getList } from '../../src/domain/lists/all.js'
import { type Desk, openDesk } from '../support/desk.js'
import { goodRow, saveList } from '../support/list-samples.js'
import type { WebUser } from '../support/web-user.js'
import { importValidRows, peakMb, sendRoster } from './desk.js'
import { importOrdinarily } from './ordinary-import.js'
import { openPipeline } from './pipeline.js'
import { median, percentile, printLine, timed } from './print.js'
import { writeRoster } from './rosters.js'
import { addSchool } from './school.js'

const ROUNDS = 5
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'bench-'))
})
afterAll(async () => {
  await rm(dir, { recursive: true, force: true })
})

async function roster(rows: number): Promise<string> {
  const file = path.join(dir, `${rows}.xlsx`)
  await writeRoster(file, rows)
  return file
}

/** A service of its own each time, so that every import creates its people. */
async function withDesk<T>(work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk()
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

it('10,000 rows: read, check, store, annotate', async () => {
  const ours: number[] = []
  const ordinary: number[] = []
  const pipeline = await openPipeline(dir)
  const owner = await addSchool(pipeline.databaseUrl)
  // The first round warms both ways and is not counted; every round has people of its own, so that all are created.
  for (let round = 0; round <= ROUNDS; round++) {
    const file = path.join(dir, `round-${round}.xlsx`)
    await writeRoster(file, 10_000, round * 10_000)
    const schoolId = await pipeline.openSchool()
    const { ms } = await timed(() => pipeline.importList(file, schoolId))
    const out = path.join(dir, 'ordinary.xlsx')
    const other = await timed(() => importOrdinarily(file, out, pipeline.databaseUrl, owner))
    printLine(`  round ${round}: ours ${ms.toFixed(0)} ms, ordinary ${other.ms.toFixed(0)} ms`)
    if (round === 0) continue
    ours.push(ms)
    ordinary.push(other.ms)
  }
  await pipeline.close()
  const ratios = ours.map((ms, round) => ms / (ordinary[round] ?? Number.NaN))
  printLine(
    `10,000 rows imported: median ${median(ours).toFixed(0)} ms; ordinary stack ${median(ordinary).toFixed(0)} ms`,
  )
  const spread = `${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}`
  printLine(
    `  ratio pair by pair: median ${median(ratios).toFixed(3)}, ${spread} (goal: at most ${(1 / 6).toFixed(3)})`,
  )
})

it('5,000 rooms: no more than twice the time of as many candidates', async () => {
  const pipeline = await openPipeline(dir)
  const rooms = await saveList(
    getList('rooms'),
    Array.from({ length: 5_000 }, (_, n) => goodRow(getList('rooms'), n)),
  )
  const candidates = await roster(5_000)
  const ratios: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const [ofRooms, ofCandidates] = [await pipeline.openSchool(), await pipeline.openSchool()]
    const mine = await timed(() => pipeline.importList(rooms, ofRooms))
    const theirs = await timed(() => pipeline.importList(candidates, ofCandidates))
    if (round > 0) ratios.push(mine.ms / theirs.ms)
  }
  await pipeline.close()
  printLine(`5,000 rooms against 5,000 candidates: ${median(ratios).toFixed(2)} of their time (goal: at most 2)`)
})

it('10,000 rows: by way of the chat, from the upload to the last word', async () => {
  const file = await roster(10_000)
  await withDesk(async (desk) => {
    const { reportMs } = await sendRoster(desk, file)
    const applyMs = await importValidRows(desk)
    printLine(
      `10,000 rows in the chat, cold: report ${reportMs.toFixed(0)} ms, the last answer and writing ${applyMs.toFixed(0)} ms`,
    )
  })
})

it('1,000 rows: the annotated workbook after the upload', async () => {
  const file = await roster(1_000)
  const { firstWordMs, reportMs } = await withDesk((desk) => sendRoster(desk, file))
  printLine(
    `1,000 rows, cold service: first word ${firstWordMs.toFixed(0)} ms, annotated workbook ${reportMs.toFixed(0)} ms (goal: 2,000)`,
  )
})

/** Hundreds of questions in the time of a few imports; one person alone may not ask that often. */
const COLLEAGUES = 4
const UPLOADS = 2
const PAUSE_MS = 500

it('100,000 rows: memory, and questions asked meanwhile', async () => {
  const file = await roster(100_000)
  const desk = await openDesk(COLLEAGUES)
  const waits: number[] = []
  for (let upload = 0; upload < UPLOADS; upload++) {
    const { asking, stop } = askOften(desk.colleagues, waits)
    const { firstWordMs, reportMs } = await sendRoster(desk, file)
    // The second list holds the same people: all are compared, nobody is written.
    const applyMs = upload === 0 ? await importValidRows(desk) : undefined
    stop()
    await asking
    const written = applyMs === undefined ? '' : ` · written ${(applyMs / 1000).toFixed(1)} s`
    printLine(
      `100,000 rows: first word ${firstWordMs.toFixed(0)} ms · annotated workbook ${(reportMs / 1000).toFixed(1)} s${written}`,
    )
    printLine(`  peak memory so far ${(await peakMb(desk.service.pid)).toFixed(0)} MB (goal: 700)`)
  }
  printLine(
    `  ${waits.length} questions meanwhile: median ${median(waits).toFixed(0)} ms, p99 ${percentile(waits, 0.99).toFixed(0)} ms (goal: 300)`,
  )
  await desk.close()
})

/** Each asks again half a second after the answer, until told to stop. */
function askOften(askers: readonly WebUser[], waits: number[]): { asking: Promise<unknown>; stop: () => void } {
  let isOver = false
  const askOne = async (asker: WebUser): Promise<void> => {
    while (!isOver) {
      const { ms } = await timed(() => asker.ask('how many unverified students', /not verified|imported yet/i))
      waits.push(ms)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  return {
    asking: Promise.all(askers.map(askOne)),
    stop: () => {
      isOver = true
    },
  }
}
