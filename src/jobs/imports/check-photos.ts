/** 检查照片 · Unpacks and looks at a photo set, finds whose each picture is, and writes the zip and the overview. */
import { PHOTOS } from '../../domain/imports/batch.js'
import { sortKeptPhotos } from '../../domain/photos/kept-photos.js'
import type { EntryProblem, FoundPhoto } from '../../domain/photos/photo.js'
import { judgePhotos, type PhotoJudgement } from '../../domain/photos/photo-judgement.js'
import type { PhotoOwner } from '../../domain/photos/photo-owner.js'
import type { ClaimedBatch } from '../../domain/ports/import-store.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import type { ProblemCode } from '../../domain/talk/problem.js'
import type { JobPorts } from '../job-ports.js'
import { packPhotos } from './pack-photos.js'
import { progressReporter } from './progress.js'

export async function checkPhotoBatch(batch: ClaimedBatch, ports: JobPorts): Promise<void> {
  const tell = progressReporter(batch, ports)
  const photos: FoundPhoto[] = []
  await ports.imports.clearStaged(batch.id)
  const inspected = await ports.photoFiles.inspect(
    batch.files,
    async (found) => {
      photos.push(...found)
    },
    tell,
  )
  if (!inspected.ok) return ports.imports.fail(batch.id, inspected.problem)
  const candidates: PhotoOwner[] = []
  for await (const part of ports.imports.listPhotoOwners(batch.school.id)) candidates.push(...part)
  const judgement = batch.ofKeptPhotos
    ? await judgeKept(batch, photos, candidates, inspected.value.entryProblems, ports)
    : judgePhotos(photos, candidates, inspected.value.entryProblems, batch.picks ?? [])
  await ports.imports.stagePhotos(batch.id, judgement.staged)
  tell({ phase: 'packing', done: 0, total: 0 })
  const [fixedZips, contactSheet, proposalSheet] = await Promise.all([
    packPhotos(judgement.pack, batch.conversation, ports),
    drawSheet(judgement.sheet, '照片总览.jpg', ports),
    drawSheet(judgement.proposed, '建议对照.jpg', ports),
  ])
  await ports.imports.finishCheck(batch.id, {
    kind: PHOTOS,
    report: {
      ...judgement.report,
      ...(fixedZips.length > 0 ? { fixedZips } : {}),
      ...(contactSheet !== undefined ? { contactSheet } : {}),
      ...(proposalSheet !== undefined ? { proposalSheet } : {}),
    },
  })
}

/** Only what belongs to somebody by now, or may; the rest of those uploads has been told of before. */
async function judgeKept(
  batch: ClaimedBatch,
  photos: readonly FoundPhoto[],
  candidates: readonly PhotoOwner[],
  entryProblems: readonly EntryProblem[],
  ports: JobPorts,
): Promise<PhotoJudgement> {
  const { owned, near, strays } = sortKeptPhotos(await ports.imports.listKeptPhotos(batch.id), candidates)
  const keyOf = ({ path, sha256 }: Pick<FoundPhoto, 'path' | 'sha256'>) => `${sha256} ${path}`
  const found = new Map(photos.map((photo) => [keyOf(photo), photo]))
  const wanted = [...owned, ...near].flatMap((photo) => found.get(keyOf(photo)) ?? [])
  const unopened = entryProblems.filter(({ problem }) => UNOPENED.has(problem.code))
  const judgement = judgePhotos(wanted, candidates, unopened, batch.picks ?? [], true)
  const { pictures, unmatched } = judgement.report
  const counts = { pictures: pictures + strays.length, unmatched: unmatched + strays.length }
  return { ...judgement, report: { ...judgement.report, ...counts } }
}

/** Whole uploads that could be opened when they came: the only news of what is wrong with the files themselves. */
const UNOPENED: ReadonlySet<ProblemCode> = new Set(['upload-gone', 'zip-too-many-files', 'zip-too-large'])

async function drawSheet(
  pictures: PhotoJudgement['sheet'],
  name: string,
  { photoFiles }: JobPorts,
): Promise<OfferedFile | undefined> {
  return pictures.length === 0 ? undefined : photoFiles.contactSheet(pictures, name)
}
