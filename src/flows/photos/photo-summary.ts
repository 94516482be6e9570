/** 照片导入小结 · What is said where no photo can be imported, and what is left to do once some have been. */
import type { PhotoReport } from '../../domain/photos/photo-report.js'
import { howToVerify } from '../../domain/programmes/on-the-platform.js'
import type { Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { KEPT_PHOTOS_CHOICE, lines, plural, sayKeptPhotos, WITHOUT_PHOTO_CHOICE } from '../talk/wording.js'
import { countRefusals, countStrays, LATER } from './photo-report.js'

/** `isKept`: of earlier uploads, looked through again. */
export function sayNothingToImport(
  report: PhotoReport,
  { candidates, isKept }: { readonly candidates: number; readonly isKept: boolean },
): Said {
  const [kept, refused] = [countStrays(report.problems, 'kept'), countRefusals(report)]
  const wrong = refused === 0 ? NOTHING : CORRECT_THEM
  if (candidates === 0 && kept > 0) {
    return {
      zh: `还没有导入考生，照片对不上人。请把考生名单发给我；照片先替您留着，导入以后${LATER.zh}。${wrong.zh}`,
      en: `No candidates have been imported yet, so the photos cannot be matched. Please send me the candidate list; the photos are kept for you, and once it is imported ${LATER.en}.${wrong.en}`,
    }
  }
  if (candidates === 0) return LIST_FIRST
  const waiting = isKept ? report.unmatched : kept
  const left = waiting === 0 ? NOTHING : sayKept(waiting)
  return {
    zh: `没有一张照片可以导入。${left.zh}${wrong.zh}`,
    en: `None of the photos can be imported.${left.en === '' ? '' : ` ${left.en}`}${wrong.en}`,
  }
}

const NOTHING: Said = { zh: '', en: '' }
const CORRECT_THEM: Said = {
  zh: '上面说要改的，请改好再发。',
  en: ' Please correct those named above and send them again.',
}
const LIST_FIRST: Said = {
  zh: '没有一张照片可以导入。请先把考生名单发给我；照片的文件名请改成“证件号码.jpg”，不然看不出是谁的。',
  en: 'None of the photos can be imported. Please send me the candidate list first, and rename the photos “<ID number>.jpg”; otherwise nobody can tell whose they are.',
}

function sayKept(number: number, whom = ''): Said {
  return {
    zh: `没对上${whom}的 ${number} 张替您留着：导入他们的名单以后，${LATER.zh}。`,
    en: `${plural(number, 'photo')} without a candidate ${number === 1 ? 'is' : 'are'} kept for you: once their list is imported, ${LATER.en}.`,
  }
}

/** `putIn`: whose photo was put in or changed. `kept`: photos sent earlier that belong to somebody now. */
export function photoSummary(
  report: PhotoReport,
  { putIn, kept, programmes }: { readonly putIn: number; readonly kept: number; readonly programmes: Programmes },
): Saying {
  const strays = countStrays(report.problems, 'kept')
  const done = lines(sayImported(putIn, report.accepted - putIn), strays === 0 ? undefined : sayKept(strays, '考生'))
  if (report.stillWithoutPhoto === 0) return lines(done, ALL_HAVE_ONE, ...sayVerify(programmes))
  const next = kept === 0 ? GO_ON : sayKeptPhotos(kept)
  const missing = {
    zh: `还有 ${report.stillWithoutPhoto} 人没有照片，${next.zh}`,
    en: `${plural(report.stillWithoutPhoto, 'candidate')} still without a photo. ${next.en}`,
  }
  return {
    ...lines(done, missing, ...(putIn === 0 ? [] : [THOSE_WITH_ONE, ...sayVerify(programmes)])),
    choices: [...(kept === 0 ? [] : [KEPT_PHOTOS_CHOICE]), WITHOUT_PHOTO_CHOICE],
  }
}

const GO_ON: Said = { zh: '拍好后接着发给我就行。', en: 'Send them to me as they are taken.' }
const ALL_HAVE_ONE: Said = {
  zh: '所有考生都有照片了。下一步：把照片包传到平台，再发起认证：',
  en: 'Every candidate has a photo now. Next: upload the zip to the platform, then the verification:',
}
const THOSE_WITH_ONE: Said = {
  zh: '已经有照片的，传到平台以后就能认证：',
  en: 'Whoever has a photo can be verified once it is uploaded to the platform:',
}
const THEN_EXPORT: Said = {
  zh: '过几小时把平台导出的考生表发给我，我来更新状态。',
  en: 'Some hours later send me the platform’s export, and I update the statuses.',
}

/** Ids of those the school has plans of. */
type Programmes = readonly (string | undefined)[]

function sayVerify(programmes: Programmes): readonly Said[] {
  return [howToVerify(programmes), THEN_EXPORT]
}

/** `same`: photos that changed nothing. */
function sayImported(putIn: number, same: number): Said {
  const zh = same > 0 ? `另外 ${same} 张没有用上，这些考生的照片已经在记录里了。` : ''
  const en = same > 0 ? ` ${same} more not used: these candidates’ photos are in the records already.` : ''
  return { zh: `**照片导入完成**：${putIn} 张。${zh}`, en: `**Photos imported**: ${putIn}.${en}` }
}
