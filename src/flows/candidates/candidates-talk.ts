/** 考生名单的说法 · What is said of importing candidates, and what is next: their photos. */
import { candidateList } from '../../domain/candidates/candidate-list.js'
import { countAll } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import type { SaidChoice, Saying } from '../engine/flow.js'
import { failingChoices, sayImported, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { KEPT_PHOTOS_CHOICE, lines, paragraphs, plural, sayKeptPhotos, withChoices } from '../talk/wording.js'

export const candidatesTalk: ListTalk = {
  list: candidateList,
  title: { zh: '导入考生', en: 'Import candidates' },
  called: { zh: '考生', en: 'Candidates' },
  words: ['学生', '考生名单', '考生信息', '考生信息表', '名单', 'candidate list'],
  correction: '第8行手机号改成13912345678',
  nothingNew: {
    zh: '合格的考生都已经在记录里，没有变化，不用导入。',
    en: 'The valid candidates are all in the records already, unchanged; there is nothing to import.',
  },
  held: ({ statuses }) => countAll(statuses),
  count: (records) => records.candidates.count(),
  async summary(report, records, next): Promise<Saying> {
    const [withoutPhoto, { owners }] = await Promise.all([
      records.candidates.count({ statuses: ['no-photo'] }),
      records.photos.kept(),
    ])
    const said = paragraphs(
      sayImported(candidateList, report),
      sayLeft(candidateList, report),
      lines(next.photos ? PHOTOS_HERE : sayNext(withoutPhoto, owners.length), NOT_REGISTERED),
    )
    return withChoices(said, [
      ...(owners.length === 0 || next.photos ? [] : [KEPT_PHOTOS_CHOICE]),
      ...(withoutPhoto === 0 || next.photos ? [] : [UPLOAD]),
      ...failingChoices(report),
    ])
  },
}

const UPLOAD: SaidChoice = { id: '上传照片', label: { zh: '上传照片', en: 'Upload photos' } }
const PHOTOS_HERE: Said = {
  zh: '照片您已经发来了：名单都办完，我接着对照。',
  en: 'The photos you sent come next, as soon as all lists are done.',
}
const NOT_REGISTERED: Said = {
  zh: '注意：录入考生还不等于报考。',
  en: 'Please note: importing candidates does not register them for an exam.',
}

/** `kept`: photos sent earlier that belong to somebody now. */
function sayNext(withoutPhoto: number, kept: number): Said {
  if (withoutPhoto === 0) {
    return {
      zh: '所有考生都有照片了，可以等平台认证。',
      en: 'Every candidate has a photo; the platform’s verification is next.',
    }
  }
  const missing = plural(withoutPhoto, 'candidate')
  if (kept === 0) {
    return {
      zh: `下一步：上传照片，现在有 ${withoutPhoto} 人无照片。把照片打成 zip 直接发给我就行，文件名用证件号码或姓名。`,
      en: `Next: the photos, ${missing} without one. Just send me a zip of them, named by ID number or by name.`,
    }
  }
  const { zh, en } = sayKeptPhotos(kept)
  return {
    zh: `下一步：照片，现在有 ${withoutPhoto} 人无照片。${zh}`,
    en: `Next: the photos, ${missing} without one. ${en}`,
  }
}
