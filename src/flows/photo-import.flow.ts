/** 上传照片 · A zip or single pictures on their way to the candidates they belong to. */
import type { ReceivedFile } from '../domain/turn.js'
import { giveUpBatch } from './batch-steps.js'
import { type FileAnswer, files } from './engine/acceptors.js'
import { defineFlow, type Effects, type StepContext } from './engine/flow.js'
import { getSchool } from './engine/school.js'
import { type PhotoCheckAnswers, photoSteps, summarisePhotos } from './photo-steps.js'
import { batchStream, sayFiles } from './wording.js'

interface PhotoImportAnswers extends PhotoCheckAnswers {
  files: readonly FileAnswer[]
}
type Context = StepContext<PhotoImportAnswers>

const PHOTO_KINDS: readonly ReceivedFile['kind'][] = ['archive', 'picture']

export const photoImport = defineFlow<PhotoImportAnswers>()({
  id: 'photo-import',
  version: 1,
  title: '上传照片',
  about: '上传照片：把照片的 zip 或单张 jpg、png 直接发给我，我对上考生并逐张检查',
  who: ['coordinator', 'school-admin'],
  ofSchool: true,
  opensWith: ['上传照片', '导入照片', '传照片', 'upload photos'],
  opensOn: PHOTO_KINDS,
  steps: {
    files: {
      label: '照片',
      ask: '请把照片发给我：打成 zip，或单张发 jpg、png。文件名用“证件号码.jpg”，用姓名也行。要求 295×413 像素、红色背景、不超过 5 MB。',
      help: '可以分几个 zip 发，没导入之前发来的会并成一套检查。',
      accept: files(PHOTO_KINDS),
      accepted: startCheck,
      final: '要加照片，直接接着发给我就行；要换一套，先发“取消”再重新发。',
    },
    ...photoSteps,
  },
  moreFiles: addFiles,
  cancel: (context) => giveUpBatch(context, '上传照片'),
  done: summarisePhotos,
})

function startCheck(sent: readonly FileAnswer[], { facts, runId }: Context): Effects<PhotoImportAnswers> {
  return {
    changes: [
      {
        kind: 'start-batch',
        batchId: runId,
        batchKind: 'photos',
        schoolId: getSchool(facts).school.id,
        category: 'own',
        categoryKnown: true,
        fileIds: sent.map(({ fileId }) => fileId),
      },
    ],
    say: { text: `收到${sayFiles(sent.map(({ name }) => name))}，正在检查…`, stream: batchStream(runId) },
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
    again: ['checked', 'picks'],
    say: {
      text: `又收到${sayFiles(photos.map(({ name }) => name))}，和前面的并在一起检查…`,
      stream: batchStream(runId),
    },
  }
}
