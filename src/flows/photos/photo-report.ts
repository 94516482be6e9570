/** 照片检查报告 · What was found in a set of photos, as said in the private chat. */
import { CATEGORIES, type CandidateCategory } from '../../domain/candidates/candidate-category.js'
import type { BatchSummary } from '../../domain/imports/batch.js'
import { STRAY_PROBLEMS } from '../../domain/photos/photo-owner-check.js'
import type { FixedZip, PhotoReport } from '../../domain/photos/photo-report.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { batchStream, categoryName, filesName, listProblems, paragraphs, plural } from '../talk/wording.js'
import { isProposed, proposalLines } from './photo-proposal-lines.js'

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
