import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import type { layOut, writePages } from '../../src/files/pdf/print-task.js'
import { portraitJpeg } from '../support/photos.js'
import { seatedIn } from '../support/seated.js'
import { compiled } from './compiled.js'
import { peakMb } from './desk.js'
import { median, printLine, timed } from './print.js'

const PEOPLE = 1_000
const ROUNDS = 5

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Laying {
  readonly layOut: typeof layOut
  readonly writePages: typeof writePages
}

async function loadPrinting() {
  return {
    ...(await compiled<typeof import('../../src/domain/arrangement/room-papers.js')>(
      'domain/arrangement/room-papers.js',
    )),
    ...(await compiled<typeof import('../../src/files/pdf/lettering.js')>('files/pdf/lettering.js')),
    ...(await compiled<typeof import('../../src/files/pdf/print-photos.js')>('files/pdf/print-photos.js')),
    ...(await compiled<Laying>('files/pdf/print-task.js')),
  }
}

it('1,000 tickets with photos', async () => {
  const { roomPapers, Lettering, readPhotos, layOut, writePages } = await loadPrinting()
  const paths = new Map<string, string>()
  for (let person = 0; person < PEOPLE; person++) {
    const file = path.join(folder, `${person}.jpg`)
    await writeFile(file, await portraitJpeg({ person }))
    paths.set(String(person), file)
  }
  const seated = seatedIn('107室', PEOPLE).map((row, at) => ({ ...row, photo: String(Math.floor(at / 2)) }))
  const [order] = roomPapers('tickets', seated, { plan: '2026年第三次考试', printedAt: new Date() })
  if (order === undefined) throw new Error('nothing to print')
  const decoded = await timed(() => readPhotos(paths))
  const times: number[] = []
  const cpuTimes: number[] = []
  const pdf = path.join(folder, 'tickets.pdf')
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const before = process.cpuUsage()
    const { ms } = await timed(async () => {
      const lettering = new Lettering()
      await writePages(pdf, layOut(order, lettering, decoded.value.photos), order, lettering)
    })
    const { user, system } = process.cpuUsage(before)
    if (round === 0) continue
    times.push(ms)
    cpuTimes.push((user + system) / 1000)
  }
  const megabytes = (await stat(pdf)).size / 1024 ** 2
  printLine(
    `1,000 tickets with photos, two subjects each: ${median(times).toFixed(0)} ms (goal: at most 1,200; ${median(cpuTimes).toFixed(0)} ms of processor time, which is what it takes alone), photos decoded in ${decoded.ms.toFixed(0)} ms before; ${megabytes.toFixed(1)} MB, peak ${(await peakMb(process.pid)).toFixed(0)} MB (goal: under 300)`,
  )
})
