/** 照片检查报告 · What was found in a set of photos, as said in the private chat. */
import { CATEGORIES, type CandidateCategory } from '../../domain/candidates/candidate-category.js'
import type { BatchSummary } from '../../domain/imports/batch.js'
import { STRAY_PROBLEMS } from '../../domain/photos/photo-owner-check.js'
import type { FixedZip, PhotoProposal, PhotoReport } from '../../domain/photos/photo-report.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { ProblemCode } from '../../domain/talk/problem.js'
import { sayFilling } from '../../domain/talk/problem-blanks.js'
import type { Saying } from '../engine/flow.js'
import { batchStream, categoryName, filesName, listProblems, paragraphs, plural } from '../talk/wording.js'

const MOST_PROPOSALS = 20
/** No table comes back with photos, so the chat names every kind. */
const ALL_KINDS = Number.POSITIVE_INFINITY

export function photoReport(batch: BatchSummary, report: PhotoReport): Saying {
  const errors = listProblems(
    report.problems.filter(({ code }) => STRAY_PROBLEMS[code] === undefined && !isProposed(code, report)),
    'error',
    ALL_KINDS,
  )
  // Those are listed one by one below.
  const warnings = listProblems(
    report.problems.filter((problem) => problem.code !== 'photo-near-match'),
    'warning',
    ALL_KINDS,
  )
  const handled = (['mended', 'note'] as const).flatMap((level) => listProblems(report.problems, level, ALL_KINDS))
  const zips = report.fixedZips?.map(({ category: _, ...zip }) => zip) ?? []
  const files = [...zips, report.contactSheet, report.proposalSheet].filter((file) => file !== undefined)
  const picture = report.proposalSheet ?? report.contactSheet
  const said = paragraphs(
    countLines(batch, report),
    errors.length === 0 ? undefined : [{ zh: '**要改的：**', en: '**To be corrected:**' }, ...errors],
    strayLines(report),
    warnings.length === 0 ? undefined : [{ zh: '**请看一下：**', en: '**Please have a look:**' }, ...warnings],
    handled.length === 0 ? undefined : [HANDLED, ...renumber(handled)],
    proposalLines(report),
    missingLine(report, batch),
    filesLines(report),
  )
  return {
    ...said,
    ...(files.length === 0 ? {} : { files }),
    ...(picture === undefined ? {} : { picture }),
    stream: batchStream(batch),
    streamEnds: true,
  }
}

/** Listed one by one under the proposals. */
function isProposed(code: ProblemCode, { proposals }: PhotoReport): boolean {
  if (code === 'photo-to-crop') return proposals.some(({ reason }) => reason === 'crop')
  return code === 'photo-two-for-one' && proposals.some(({ reason }) => reason === 'one-of-several')
}

const HANDLED: Said = { zh: '**已经处理好，不用管：**', en: '**Taken care of, nothing to do:**' }

function countLines({ fileNames, ofKeptPhotos }: BatchSummary, report: PhotoReport): readonly (Said | undefined)[] {
  const { pictures, accepted, refused, unmatched, proposed = 0, spare = 0 } = report
  const [zh, en] = [filesName(fileNames, 'zh'), filesName(fileNames, 'en')]
  const staysKept = ofKeptPhotos === true && unmatched > 0
  return [
    ofKeptPhotos
      ? {
          zh: `**先前没对上的照片（${zh}）对照完了**：共 ${pictures} 张照片`,
          en: `**The earlier photos (${en}) are matched**: ${plural(pictures, 'photo')} in all`,
        }
      : {
          zh: `**${zh}检查完了**：共 ${pictures} 张照片`,
          en: `**${en} checked**: ${plural(pictures, 'photo')} in all`,
        },
    { zh: `- 合格并且对上考生：${accepted} 张`, en: `- Valid, and their candidates found: ${accepted}` },
    { zh: `- 不合格：${refused} 张`, en: `- Refused: ${refused}` },
    {
      zh: `- 没对上考生：${unmatched} 张${staysKept ? '，继续留着' : ''}`,
      en: `- No candidate found: ${unmatched}${staysKept ? ', still kept' : ''}`,
    },
    proposed === 0 ? undefined : { zh: `- 待您确认：${proposed} 张`, en: `- Waiting for you to confirm: ${proposed}` },
    spare === 0
      ? undefined
      : {
          zh: `- 不用导入（发了两遍，或考生不用再换）：${spare} 张`,
          en: `- Not needed (sent twice, or the candidate has one already): ${spare}`,
        },
  ]
}

/** Not to be taken anew: it is only not known yet whose they are. */
function strayLines({ problems }: PhotoReport): readonly (Said | undefined)[] | undefined {
  const strays = problems.filter(({ code }) => STRAY_PROBLEMS[code] !== undefined)
  if (strays.length === 0) return undefined
  const kept = countStrays(problems, 'kept')
  const isUnclear = countStrays(problems, 'unclear') > 0
  return [
    { zh: '**没对上考生的：**', en: '**No candidate found:**' },
    ...listProblems(strays, 'error'),
    kept === 0
      ? undefined
      : {
          zh: `号码或姓名不在名单里的 ${kept} 张先替您留着：导入他们的名单以后，${LATER.zh}。`,
          en: `${plural(kept, 'photo')} whose number or name is not in the list ${kept === 1 ? 'is' : 'are'} kept for you: once their list is imported, ${LATER.en}.`,
        },
    {
      zh: `文件名写错了的${isUnclear ? '、看不出是谁的' : ''}，请改成“证件号码.jpg”再发。`,
      en: `Where a file name is wrong${isUnclear ? ' or does not tell whose it is' : ''}, please rename it “<ID number>.jpg” and send it again.`,
    },
  ]
}

export const LATER: Said = {
  zh: '我会告诉您有几张对得上，不用重发',
  en: 'I will tell you how many match; no need to send them again',
}

export function countStrays(problems: PhotoReport['problems'], what: 'kept' | 'unclear'): number {
  return problems.reduce((sum, { code, count }) => (STRAY_PROBLEMS[code] === what ? sum + count : sum), 0)
}

/** Two lists in one: numbered through. */
function renumber(listed: readonly Said[]): readonly Said[] {
  return listed.map((line, index) => inBoth((language) => line[language].replace(/^\d+\./, `${index + 1}.`)))
}

/** Without any that can be imported there is no afterwards, and nothing open to add more to. */
function missingLine({ accepted, stillWithoutPhoto }: PhotoReport, batch: BatchSummary): Said | undefined {
  const missing = plural(stillWithoutPhoto, 'candidate')
  if (accepted === 0) {
    if (stillWithoutPhoto === 0) return undefined
    return { zh: `现在还有 ${stillWithoutPhoto} 人没有照片。`, en: `${missing} still without a photo.` }
  }
  if (stillWithoutPhoto === 0) {
    return { zh: '导入后所有考生都有照片。', en: 'Once they are imported every candidate has a photo.' }
  }
  const rest = batch.ofKeptPhotos ? MORE_ANY_TIME : MORE_NOW
  return {
    zh: `导入后还有 ${stillWithoutPhoto} 人没有照片，${rest.zh}。`,
    en: `After the import ${missing} will still be without a photo: ${rest.en}.`,
  }
}

const MORE_ANY_TIME: Said = { zh: '其余照片随时发来就行', en: 'send the other photos whenever you have them' }
const MORE_NOW: Said = {
  zh: '把其余照片接着发来，会并在一起检查',
  en: 'go on sending the other photos; they are checked together',
}

function proposalLines(report: PhotoReport): readonly (Said | undefined)[] | undefined {
  const { proposals, proposalSheet } = report
  if (proposals.length === 0) return undefined
  const shown = proposals.slice(0, MOST_PROPOSALS)
  const lines = shown.flatMap((proposal, index) => {
    const heading = headingOf(proposal)
    const before = shown[index - 1]
    const isNew = before === undefined || headingOf(before) !== heading
    return isNew ? [heading, sayProposal(proposal, index + 1)] : [sayProposal(proposal, index + 1)]
  })
  const rest = proposals.length - shown.length
  return [
    ...lines,
    rest > 0 ? { zh: `另有 ${rest} 条没有列出。`, en: `${rest} more not listed.` } : undefined,
    proposalSheet === undefined ? undefined : COMPARE,
  ]
}

function sayProposal({ photo, candidateName, maskedId, reason }: PhotoProposal, number: number): Said {
  const why = inBoth((language) => sayFilling('why', reason, language))
  return {
    zh: `${number}. ${photo} → ${candidateName}（${maskedId}）：${why.zh}`,
    en: `${number}. ${photo} → ${candidateName} (${maskedId}): ${why.en}`,
  }
}

function headingOf({ reason }: PhotoProposal): Said {
  if (reason === 'crop') return TO_CROP
  return reason === 'one-of-several' ? SEVERAL : WHOSE
}

const WHOSE: Said = {
  zh: '**这些照片可能是下面的考生：**',
  en: '**These photos may be of the following candidates:**',
}
const TO_CROP: Said = {
  zh: '**这些照片比例差一点（手机照多是 3:4），我可以替您裁好：**',
  en: '**These photos are slightly out of proportion (phones take 3:4); I can crop them for you:**',
}
const SEVERAL: Said = {
  zh: '**同一人有几张不同的照片，用哪一张：**',
  en: '**Several different photos of one person; which one is to be used:**',
}
const COMPARE: Said = {
  zh: '“建议对照”图附在后面，编号和上面一样；要裁的有裁前裁后两张。',
  en: 'The picture “建议对照” shows them under the same numbers; those to be cropped before and after.',
}

function filesLines(report: PhotoReport): readonly (Said | undefined)[] {
  return [sayZips(report.fixedZips ?? []), report.contactSheet === undefined ? undefined : LOOK_OVER]
}

const LOOK_OVER: Said = {
  zh: '总览图附在后面，请扫一眼有没有放错人。',
  en: 'The overview picture is attached; please glance over it for photos of the wrong person.',
}

function sayZips(zips: readonly FixedZip[]): Said | undefined {
  const kinds = CATEGORIES.flatMap((category) => {
    const count = zips.filter((zip) => zip.category === category).length
    return count === 0 ? [] : [{ category, count }]
  })
  if (kinds.length > 1) return sayBothKinds(kinds)
  if (zips.length === 0) return undefined
  if (zips.length === 1) {
    return {
      zh: '整理好的照片包附在后面：文件名已改成证件号码，可以直接传平台。',
      en: 'The fixed zip is attached: every photo is named by ID number, ready for the platform.',
    }
  }
  return {
    zh: `照片多，整理好的照片包分成了 ${zips.length} 个，附在后面：文件名已改成证件号码，每一个都要传到平台。`,
    en: `As there are many photos, the fixed zip is in ${zips.length} parts, attached: every photo is named by ID number, and each part must be uploaded to the platform.`,
  }
}

function sayBothKinds(kinds: readonly { readonly category: CandidateCategory; readonly count: number }[]): Said {
  if (kinds.every(({ count }) => count === 1)) {
    const [zh, en] = [
      kinds.map(({ category }) => categoryName(category, 'zh')),
      kinds.map(({ category }) => categoryName(category, 'en')),
    ]
    return {
      zh: `整理好的照片包附在后面，${zh.join('和')}各一个：文件名已改成证件号码，请在平台的两个页面分别上传。`,
      en: `The fixed zips are attached, one of ${en.join(' and one of ')}: every photo is named by ID number; please upload them on the platform’s two pages.`,
    }
  }
  const zh = kinds.map(({ category, count }) => `${categoryName(category, 'zh')} ${count} 个`)
  const en = kinds.map(({ category, count }) => `${count} of ${categoryName(category, 'en')}`)
  return {
    zh: `照片多，整理好的照片包分成了几个，附在后面：${zh.join('，')}。文件名已改成证件号码，每一个都要传，两类考生在平台的两个页面分别上传。`,
    en: `As there are many photos, the fixed zip is in several parts, attached: ${en.join(', ')}. Every photo is named by ID number; each part must be uploaded, the two categories on the platform’s two pages.`,
  }
}

/** Kinds of faults that only another picture mends. */
export function countRefusals({ problems }: PhotoReport): number {
  return problems.filter(({ code }) => PROBLEMS[code].level === 'error' && STRAY_PROBLEMS[code] === undefined).length
}
