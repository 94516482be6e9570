/** 上传照片 · A zip or single pictures on their way to the candidates they belong to. */
import { PHOTOS } from '../../domain/imports/batch.js'
import type { Said } from '../../domain/talk/language.js'
import type { ReceivedFile } from '../../domain/talk/turn.js'
import { type FileAnswer, files, toAnswer } from '../engine/file-answers.js'
import { defineFlow, type Effects, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { giveUpBatch } from '../imports/batch-steps.js'
import { batchStream, filesName, sayChecking } from '../talk/wording.js'
import { type PhotoCheckAnswers, photoSteps, summarisePhotos } from './photo-steps.js'

interface PhotoImportAnswers extends PhotoCheckAnswers {
  files: readonly FileAnswer[]
}
type Context = StepContext<PhotoImportAnswers>

const TITLE = { zh: '上传照片', en: 'Upload photos' }
const PHOTO_KINDS: readonly ReceivedFile['kind'][] = ['archive', 'picture']

export const photoImport = defineFlow<PhotoImportAnswers>()({
  id: 'photo-import',
  title: TITLE,
  about: {
    zh: '上传照片：把照片的 zip 或单张 jpg、png 直接发给我，我对上考生并逐张检查',
    en: 'upload photos: just send me a zip of photos, or single jpg or png files; I find whose they are and check each',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['start-batch', 'recheck-batch', 'accept-proposals', 'apply-batch'],
  ofSchool: true,
  opensWith: ['上传照片', '导入照片', '传照片', 'upload photos'],
  opensOn: { kinds: PHOTO_KINDS, after: ['list-import'], sayWaiting },
  steps: {
    files: {
      label: { zh: '照片', en: 'Photos' },
      ask: {
        zh: '请把照片发给我：打成 zip，或单张发 jpg、png。文件名用“证件号码.jpg”，用姓名也行。要求 295×413 像素、红色背景、不超过 5 MB。',
        en: 'Please send me the photos: in a zip, or one by one as jpg or png, named “<ID number>.jpg”, or by the candidate’s name. They must be 295×413 pixels, on a red background, at most 5 MB.',
      },
      help: {
        zh: '可以分几个 zip 发，没导入之前发来的会并成一套检查。',
        en: 'You may send several zips; all that comes before the import is checked as one set.',
      },
      accept: files(PHOTO_KINDS),
      accepted: startCheck,
      final: {
        zh: '要加照片，直接接着发给我就行；要换一套，先发“取消”再重新发。',
        en: 'To add photos, just send me more; for another set, write “cancel” first and send it anew.',
      },
    },
    ...photoSteps,
  },
  moreFiles: addFiles,
  cancel: (context) => giveUpBatch(context, TITLE),
  done: summarisePhotos,
})

function sayWaiting(sent: readonly { readonly name: string }[]): Said {
  const names = sent.map(({ name }) => name)
  return {
    zh: `照片${filesName(names, 'zh')}也收到了，不用再发：名单办完，我接着对照照片。`,
    en: `The photos ${filesName(names, 'en')} are here too, no need to send them again: they come after the list.`,
  }
}

function startCheck(sent: readonly FileAnswer[], { facts, runId }: Context): Effects<PhotoImportAnswers> {
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: PHOTOS,
        schoolId: getSchool(facts).school.id,
        scope: {},
        fileIds: sent.map(({ fileId }) => fileId),
      },
    ],
    say: { ...sayChecking(sent), stream: batchStream({ id: runId }) },
  }
}

/** Everything sent before the import is one set. */
async function addFiles(
  sent: readonly ReceivedFile[],
  context: Context,
): Promise<Effects<PhotoImportAnswers> | undefined> {
  const { answers, runId } = context
  const photos = sent.filter(({ kind }) => PHOTO_KINDS.includes(kind))
  if (photos.length === 0 || answers.files === undefined || answers.mode !== undefined) return undefined
  return {
    changes: [{ kind: 'recheck-batch', batchId: runId, moreFileIds: photos.map(({ fileId }) => fileId) }],
    answers: { files: [...answers.files, ...photos.map(toAnswer)] },
    say: { ...sayCheckingMore(photos), stream: batchStream({ id: runId }) },
  }
}

function sayCheckingMore(sent: readonly { readonly name: string }[]): Said {
  const names = sent.map(({ name }) => name)
  return {
    zh: `又收到${filesName(names, 'zh')}，和前面的并在一起检查…`,
    en: `Received ${filesName(names, 'en')} as well; checking together with what came before…`,
  }
}
