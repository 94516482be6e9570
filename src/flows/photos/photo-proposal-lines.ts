/** 照片建议的话 · What is proposed for single pictures, said under its numbers. */
import type { PhotoProposal, PhotoReport } from '../../domain/photos/photo-report.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { ProblemCode } from '../../domain/talk/problem.js'
import { sayFilling } from '../../domain/talk/problem-blanks.js'

const MOST_PROPOSALS = 20

/** Listed one by one under the proposals. */
export function isProposed(code: ProblemCode, { proposals }: PhotoReport): boolean {
  if (code === 'photo-to-crop') return proposals.some(({ reason }) => reason === 'crop')
  return code === 'photo-two-for-one' && proposals.some(({ reason }) => reason === 'one-of-several')
}

export function proposalLines(report: PhotoReport): readonly (Said | undefined)[] | undefined {
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
    proposalSheet === undefined ? undefined : sayCompare(proposals),
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

function sayCompare(proposals: readonly PhotoProposal[]): Said {
  const isCropped = proposals.some(({ reason }) => reason === 'crop')
  return {
    zh: `“建议对照”图附在后面，编号和上面一样${isCropped ? '；要裁的有裁前裁后两张' : ''}。`,
    en: `The picture “建议对照” shows them under the same numbers${isCropped ? ', those to be cropped before and after' : ''}.`,
  }
}
