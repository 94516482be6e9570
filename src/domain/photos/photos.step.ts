/** 上传照片 · Step 2b: done when nobody is without a photo. */
import { PHOTOS } from '../imports/batch.js'
import { type CaseEvidence, countAll } from '../steps/case-counts.js'
import { blocked, defineStep, doing, done, NO_CANDIDATES } from '../steps/step.js'

const SEND_THEM = { zh: '把照片打成 zip 发给我，文件名是证件号码。', en: 'send me a zip of photos named by ID number.' }

export const photosStep = defineStep<Pick<CaseEvidence, 'statuses' | 'keptPhotos'>>()({
  id: 'photos',
  number: '2b',
  name: { zh: '上传照片', en: 'Photos uploaded' },
  guide: {
    zh: '把照片打成 zip 直接发给我，文件名用证件号码，用姓名也行。295×413 像素，红色背景，不超过 5 MB。',
    en: 'Send me a zip of the photos, named by ID number or by name: 295×413 pixels, red background, at most 5 MB.',
  },
  closes: 'registration',
  from: ['candidates', PHOTOS],
  stand: ({ statuses, keptPhotos }) => {
    const missing = statuses['no-photo']
    if (countAll(statuses) === 0) return blocked('nothing-imported')
    if (missing === 0) return done('complete')
    return keptPhotos > 0 ? doing('photos-kept', missing) : doing('photos-missing', missing)
  },
  share: ({ statuses }) => {
    const total = countAll(statuses)
    return { done: total - statuses['no-photo'], total }
  },
  reasons: {
    'nothing-imported': NO_CANDIDATES,
    'photos-missing': {
      said: (missing) => ({ zh: `还差 ${missing} 人的照片`, en: `${photos(missing)} missing` }),
      next: SEND_THEM,
      act: { command: '谁没有照片', label: { zh: '谁没有照片', en: 'Who has no photo' } },
    },
    'photos-kept': {
      said: (missing, { keptPhotos }) => ({
        zh: `还差 ${missing} 人的照片，先前发来的照片里有 ${keptPhotos} 张现在对得上人了`,
        en: `${photos(missing)} missing, ${keptPhotos} of those sent earlier ${keptPhotos === 1 ? 'matches' : 'match'} now`,
      }),
      next: {
        zh: '对得上的照片不用重发，发“对照先前的照片”就行。',
        en: 'no need to send those again, just write “match earlier photos”.',
      },
      act: { command: '对照先前的照片', label: { zh: '对照先前的照片', en: 'Match earlier photos' } },
    },
    complete: {
      said: () => ({ zh: '已完成', en: 'done' }),
      next: { zh: '在平台点“批量认证”。', en: 'press “批量认证” on the platform.' },
    },
  },
})

function photos(count: number): string {
  return `${count} ${count === 1 ? 'photo' : 'photos'}`
}
