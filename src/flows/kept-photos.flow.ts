/** 对照先前的照片 · Photos that came before their list are matched with it, without being sent again. */
import { giveUpBatch } from './batch-steps.js'
import { yes } from './engine/acceptors.js'
import { defineFlow, type Effects, type Outcome, type StepContext } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { type PhotoCheckAnswers, photoSteps, summarisePhotos } from './photo-steps.js'
import { batchStream, KEPT_PHOTOS_CHOICE, sayFiles } from './wording.js'

interface KeptPhotosAnswers extends PhotoCheckAnswers {
  start: true
}
type Context = StepContext<KeptPhotosAnswers>

const TITLE = KEPT_PHOTOS_CHOICE.label

export const keptPhotos = defineFlow<KeptPhotosAnswers>()({
  id: 'kept-photos',
  version: 1,
  title: TITLE,
  about: '对照先前的照片：名单导入以后，把先前没对上人的照片再对照一次，不用重发',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: [TITLE, '对照照片', '重新对照照片', '再对照照片', '对照以前的照片', '先前的照片', 'match earlier photos'],
  // Whoever asks for it has said yes.
  readOpening: () => ({ start: 'yes' }),
  steps: {
    start: {
      label: '先前的照片',
      endIf: endIfNoneKept,
      ask: '现在拿先前没对上人的照片和名单对照吗？',
      accept: yes({ yes: '对照', no: '先不对照' }),
      accepted: startCheck,
      final: '先前的照片已经在对照，不会重复办理。',
    },
    ...photoSteps,
  },
  cancel: (context) => giveUpBatch(context, TITLE, `发“${TITLE}”就行，照片还替您留着`),
  done: summarisePhotos,
})

async function endIfNoneKept({ facts }: Context): Promise<Outcome | undefined> {
  const { records } = getSchool(facts)
  const { owners, strays } = await records.keptPhotos()
  if (owners.length + strays === 0) return { say: '没有先前留着的照片。把照片直接发给我就行。' }
  if ((await records.countCandidates()) > 0) return undefined
  return { say: `还没有导入考生。先前的 ${strays} 张照片替您留着，请先把考生名单发给我。` }
}

async function startCheck(_: true, { facts, runId }: Context): Promise<Effects<KeptPhotosAnswers>> {
  const { school, records } = getSchool(facts)
  const { fileNames } = await records.keptPhotos()
  return {
    changes: [{ kind: 'check-kept-photos', batchId: runId, schoolId: school.id }],
    say: { text: `正在拿先前的照片（${sayFiles(fileNames)}）和名单对照…`, stream: batchStream(runId) },
  }
}
