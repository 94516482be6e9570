/** 检查过的照片 · Which pictures of the upload checked last were refused, and which belong to nobody. */
import type { CheckedPhoto } from '../../domain/photos/photo-records.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { Language } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { sentenceOf } from '../../domain/talk/problem.js'
import { filesName, momentName, plural } from '../talk/wording.js'
import { findAskedPhotos } from './checked-lists.js'
import { inPrivate, type Question } from './question.js'

const SHOWN = 30

type Verdict = 'refused' | 'unmatched'

const VERDICTS: Readonly<Record<Verdict, readonly CheckedPhoto['verdict'][]>> = {
  refused: ['error'],
  unmatched: ['unmatched', 'proposed'],
}

export async function answerPhotosChecked(verdict: Verdict, question: Question): Promise<Reply[]> {
  const { records, language, now } = question
  const batch = await findAskedPhotos(question)
  const report = batch?.report
  if (batch === undefined || report?.kind !== 'photos') return [{ text: NOTHING[language] }]
  const total = verdict === 'refused' ? report.refused : report.unmatched + (report.proposed ?? 0)
  const at = momentName(batch.receivedAt, now, language)
  const name =
    language === 'zh' ? `${filesName(batch.fileNames, 'zh')}（${at}）` : `${filesName(batch.fileNames, 'en')} (${at})`
  if (total === 0) {
    // One of nobody may have faults of its own, which the report tells.
    const isLeft = verdict === 'refused' && report.unmatched > 0
    const left = isLeft ? sayUnmatched(report.unmatched, language) : ''
    return [{ text: `${name}${(isLeft ? NONE_MATCHED : NONE[verdict])[language]}${left}` }]
  }
  const photos = await records.photos.listChecked(batch.id, VERDICTS[verdict], SHOWN)
  const more = photos.length === 0 ? 0 : total - photos.length
  const text = [
    `${name}${headOf(verdict, total, language)}`,
    ...photos.map((photo) => photoLine(photo, language)),
    ...(more > 0
      ? [
          language === 'zh'
            ? `还有 ${more} 张，看检查时发的总览图。`
            : `… and ${more} more: see the overview sent with the check.`,
        ]
      : []),
    '',
    HOW_TO[verdict][language],
  ].join('\n')
  const open = `${language === 'zh' ? '最近检查的照片' : 'The photos checked last:'}${headOf(verdict, total, language)}${WHICH[language]}`
  return inPrivate({ text }, open, question)
}

/** The sentences name the file. */
function photoLine({ name, candidateName, findings }: CheckedPhoto, language: Language): string {
  const faults = findings.filter(({ code }) => ['error', 'warning'].includes(PROBLEMS[code].level))
  const said = faults.map((one) => sentenceOf(one, language)).join(language === 'zh' ? '' : ' ')
  const named = said.includes(name) ? said : [name, said].filter(Boolean).join(language === 'zh' ? '：' : ': ')
  const owner = candidateName === undefined || named.includes(candidateName) ? '' : candidateName
  if (owner === '') return `- ${named}`
  return language === 'zh' ? `- ${owner}：${named}` : `- ${owner}: ${named}`
}

function headOf(verdict: Verdict, total: number, language: Language): string {
  if (language === 'zh') return verdict === 'refused' ? `有 ${total} 张不合格：` : `有 ${total} 张没对上考生：`
  return verdict === 'refused'
    ? ` ${plural(total, 'photo')} refused:`
    : ` ${plural(total, 'photo')} without a candidate:`
}

const NOTHING = {
  zh: '还没有检查过的照片。把照片打成 zip 发给我就行。',
  en: 'No photos have been checked yet. Just send me a zip of them.',
} as const

const NONE = {
  refused: { zh: '里没有不合格的照片。', en: ': none of the photos was refused.' },
  unmatched: { zh: '里的照片都对上人了。', en: ': every photo has its candidate.' },
} as const

const NONE_MATCHED = {
  zh: '对上考生的里面没有不合格的照片。',
  en: ': none of those that have their candidate was refused.',
} as const

function sayUnmatched(unmatched: number, language: Language): string {
  return language === 'zh'
    ? `还有 ${unmatched} 张没对上考生，问“照片没对上的有哪些”就列给您。`
    : ` ${plural(unmatched, 'photo')} without a candidate: ask “which photos belong to nobody”.`
}

const HOW_TO = {
  refused: {
    zh: '换好以后只发这几张就行，文件名不变。',
    en: 'Send just these again once they are right, under the same names.',
  },
  unmatched: {
    zh: '把文件名改成证件号码或姓名再发；人还没导入的，先导入名单，再发“对照先前的照片”。',
    en: 'Name the files by ID number or name and send them again; where the candidate is not imported yet, import the list and write “match earlier photos”.',
  },
} as const

const WHICH = { zh: '是哪几张，已发到您的私聊。', en: ' Which ones, see your private chat.' } as const
