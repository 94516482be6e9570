/** 对照先前的照片 · Photos that came before their list are matched with it, without being sent again. */

import { defineFlow, type Effects, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { giveUpBatch } from '../imports/batch-steps.js'
import { batchStream, filesName, KEPT_PHOTOS_CHOICE, plural } from '../talk/wording.js'
import { type PhotoCheckAnswers, photoSteps, summarisePhotos } from './photo-steps.js'

interface KeptPhotosAnswers extends PhotoCheckAnswers {
  start: true
}
type Context = StepContext<KeptPhotosAnswers>

const TITLE = KEPT_PHOTOS_CHOICE.label

export const keptPhotos = defineFlow<KeptPhotosAnswers>()({
  id: 'kept-photos',
  title: TITLE,
  about: {
    zh: '对照先前的照片：名单导入以后，把先前没对上人的照片再对照一次，不用重发',
    en: 'match earlier photos: after a list is imported, match the photos sent before it; no need to send them again',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['check-kept-photos', 'accept-proposals', 'apply-batch'],
  ofSchool: true,
  opensWith: [
    TITLE.zh,
    '对照照片',
    '重新对照照片',
    '再对照照片',
    '对照以前的照片',
    '先前的照片',
    'match earlier photos',
  ],
  // Whoever asks for it has said yes.
  readOpening: () => ({ start: 'yes' }),
  steps: {
    start: {
      label: { zh: '先前的照片', en: 'Earlier photos' },
      endIf: endIfNoneKept,
      ask: {
        zh: '现在拿先前没对上人的照片和名单对照吗？',
        en: 'Match the earlier photos that had no candidate with the list now?',
      },
      accept: yes({ yes: { zh: '对照', en: 'Match' }, no: { zh: '先不对照', en: 'Not now' } }),
      accepted: startCheck,
      final: {
        zh: '先前的照片已经在对照，不会重复办理。',
        en: 'The earlier photos are being matched already; nothing is done twice.',
      },
    },
    ...photoSteps,
  },
  cancel: (context) =>
    giveUpBatch(context, TITLE, {
      zh: `发“${TITLE.zh}”就行，照片还替您留着`,
      en: `write “${TITLE.en.toLowerCase()}”; the photos are still kept for you`,
    }),
  done: summarisePhotos,
})

async function endIfNoneKept({ facts }: Context): Promise<Outcome | undefined> {
  const { records } = getSchool(facts)
  const { owners, strays } = await records.photos.kept()
  if (owners.length + strays === 0) {
    return {
      say: {
        zh: '没有先前留着的照片。把照片直接发给我就行。',
        en: 'No earlier photos are kept. Just send me the photos.',
      },
    }
  }
  if ((await records.candidates.count()) > 0) return undefined
  return {
    say: {
      zh: `还没有导入考生。先前的 ${strays} 张照片替您留着，请先把考生名单发给我。`,
      en: `No candidates have been imported yet. ${plural(strays, 'earlier photo')} kept for you. Please send me the candidate list first.`,
    },
  }
}

async function startCheck(_: true, { facts, runId }: Context): Promise<Effects<KeptPhotosAnswers>> {
  const { school, records } = getSchool(facts)
  const { fileNames } = await records.photos.kept()
  return {
    changes: [{ kind: 'check-kept-photos', batchId: runId, schoolId: school.id }],
    say: {
      zh: `正在拿先前的照片（${filesName(fileNames, 'zh')}）和名单对照…`,
      en: `Matching the earlier photos (${filesName(fileNames, 'en')}) with the list…`,
      stream: batchStream({ id: runId }),
    },
  }
}
