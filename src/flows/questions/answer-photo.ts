/** 查一个人的照片 · Whether there is one, what was wrong with the last one, and what to do about it. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import type { BatchStatus } from '../../domain/imports/batch.js'
import type { PhotoVerdict } from '../../domain/photos/photo-records.js'
import type { Said } from '../../domain/talk/language.js'
import { sentenceOf } from '../../domain/talk/problem.js'
import { filesName, momentName } from '../talk/wording.js'
import type { Question } from './question.js'

interface PhotoDescribed {
  /** Takes the place of what the status says to do. */
  readonly next?: string
  readonly verdict?: string
}

/** A refused photo is told of without being asked after as long as there is no other. */
export async function describePhoto(
  { id, status }: CandidateLine,
  isAsked: boolean,
  question: Question,
): Promise<PhotoDescribed> {
  const isMissing = status === 'no-photo'
  if (!isAsked && !isMissing) return {}
  const { records, language } = question
  const zh = language === 'zh'
  if (isMissing && (await records.photos.kept()).owners.includes(id)) {
    const next = zh
      ? '还没有照片，但先前发来的一张现在对得上了，不用重发，发“对照先前的照片”就行。'
      : 'No photo yet, but one you sent earlier matches now: write “match earlier photos”.'
    return { next }
  }
  const verdict = await records.photos.findVerdict(id)
  if (verdict !== undefined && (isAsked || verdict.faults.length > 0)) return { verdict: sayVerdict(verdict, question) }
  if (!isAsked) return {}
  return {
    verdict: zh
      ? '我这里没有检查过这名考生的照片，所以没有不合格的记录。'
      : 'I have not checked any photo of this candidate, so none was refused here.',
  }
}

function sayVerdict({ fileNames, at, status, faults }: PhotoVerdict, { now, language }: Question): string {
  const zh = language === 'zh'
  const from = `${filesName(fileNames, language)}${zh ? '，' : ', '}${momentName(at, now, language)}`
  const last = zh ? `最近一次检查的照片（${from}）` : `The photo checked last (${from})`
  if (faults.length === 0) return `${last}${OUTCOMES[status][language]}`
  const reasons = faults.map((fault) => `- ${sentenceOf(fault, language)}`)
  return [zh ? `${last}不合格：` : `${last} was refused:`, ...reasons].join('\n')
}

const NOT_USED = {
  zh: '是合格的，但没有导入。要用它，请再发一次，选“导入合格照片”。',
  en: ' was fine but not imported. Send it again to use it.',
}
const WAITING = { zh: '是合格的，等您选择是否导入。', en: ' is fine and waits for your choice.' }

const OUTCOMES: Readonly<Record<BatchStatus, Said>> = {
  received: WAITING,
  checked: WAITING,
  applying: { zh: '是合格的，正在导入。', en: ' is fine and being imported.' },
  applied: { zh: '是合格的，已经导入。', en: ' was fine and has been imported.' },
  'only-checked': NOT_USED,
  undone: NOT_USED,
  failed: NOT_USED,
}
