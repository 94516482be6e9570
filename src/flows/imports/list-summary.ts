/** 考生导入小结 · After the import, from the records: what is left to do. */
import type { CandidateReport } from '../../domain/lists/batch.js'
import type { Said } from '../../domain/talk/language.js'
import type { SaidChoice, Saying } from '../engine/flow.js'
import { KEPT_PHOTOS_CHOICE, lines, paragraphs, plural, sayKeptPhotos } from '../talk/wording.js'

/** `kept`: photos sent earlier that belong to somebody now. */
export function importSummary(report: CandidateReport, withoutPhoto: number, kept: number): Saying {
  const { created, updated, unchanged, failing } = report
  const said = paragraphs(
    {
      zh: `**导入完成**：新增 ${created} 人，更新 ${updated} 人，没有变化 ${unchanged} 人。`,
      en: `**Import done**: ${created} new, ${updated} updated, ${unchanged} unchanged.`,
    },
    failing === 0 ? undefined : sayLeft(failing),
    lines(sayNext(withoutPhoto, kept), NOT_REGISTERED),
  )
  const choices = [
    ...(kept === 0 ? [] : [KEPT_PHOTOS_CHOICE]),
    ...(withoutPhoto === 0 ? [] : [UPLOAD]),
    ...(failing === 0 ? [] : [FAILING_ROWS]),
  ]
  return choices.length === 0 ? said : { ...said, choices }
}

const UPLOAD: SaidChoice = { id: '上传照片', label: { zh: '上传照片', en: 'Upload photos' } }
const FAILING_ROWS: SaidChoice = { id: '错误行', label: { zh: '错误行', en: 'Failing rows' } }
const NOT_REGISTERED: Said = {
  zh: '注意：录入考生还不等于报考。',
  en: 'Please note: importing candidates does not register them for an exam.',
}

function sayLeft(failing: number): Said {
  return {
    zh: `还有 ${failing} 行没有导入。发“错误行”我把这些行单独给您；改好后把文件发回来，已导入的人不会重复。`,
    en: `${plural(failing, 'row')} not imported. Write “failing rows” and I give you just those; correct them and send the file back. Nobody is imported twice.`,
  }
}

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
