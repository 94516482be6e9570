/** 查一个人 · One candidate's state and what to do about it; in private only. */
import type { CandidateLine, CandidateStatus } from '../../domain/candidates/candidate.js'
import type { Frame } from '../../domain/talk/frames.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import { categoryName, statusName } from '../talk/wording.js'
import { lineText } from './answer-people.js'
import { describePhoto } from './answer-photo.js'
import { findInLists } from './checked-lists.js'
import { inPrivate, type Question } from './question.js'
import { describeRow, listName } from './row-text.js'
import { OF_CANDIDATES, shownName, sourceSentence } from './wording.js'

const MAX_NAMESAKES = 5
const END_OF_NUMBER = /^[0-9]{3}[0-9X]$/

/** [PM 5.2.3, G1] */
const NEXT: Readonly<Record<CandidateStatus, Said>> = {
  'no-photo': {
    zh: '还没有照片。把照片命名为“证件号码.jpg”发给我，多张可以打成一个 zip。',
    en: 'No photo yet. Send it to me named “<ID number>.jpg”, several of them in one zip.',
  },
  incomplete: {
    zh: '有必填信息没有填。补好后把名单再发一次，会按证件号码更新。',
    en: 'Required fields are empty. Fill them in and send the list again; it updates by ID number.',
  },
  unverified: {
    zh: '信息和照片都有了，等平台认证。请在平台“考生管理”里点“认证”或“批量认证”，通常几小时内有结果。',
    en: 'Data and photo are in; the platform has to verify them. Press “认证” or “批量认证” on the platform; it usually takes a few hours.',
  },
  verifying: {
    zh: '平台正在和公安信息比对，通常几小时内有结果。结果出来后把平台导出的考生表发给我就会更新。',
    en: 'The platform is comparing with the police records, usually within hours. Send me the platform export afterwards and I update.',
  },
  'needs-confirmation': {
    zh: '平台比对没有通过，要人工确认。核对信息和照片无误后，在平台点“人工确认”，再发给我“确认 姓名”。',
    en: 'The comparison failed; a person has to confirm. Check data and photo, press “人工确认” on the platform, then send me “confirm <name>”.',
  },
  accurate: { zh: '已经认证通过，可以报考。', en: 'Verified; may be registered for an exam.' },
}

type PersonFrame = Extract<Frame, { measure: 'who' }>

interface Manner {
  readonly photo?: boolean
  /** Somebody is said not to have been taken in: the lists say why, before the records are looked at. */
  readonly listsFirst?: boolean
}

export function answerPerson({ names, photo }: PersonFrame, question: Question): Promise<Reply[] | undefined> {
  return answerNamed(names, photo === true ? { photo } : {}, question)
}

/** Each by themselves, one below the other. */
export async function answerNamed(
  names: readonly string[],
  manner: Manner,
  question: Question,
): Promise<Reply[] | undefined> {
  const { language, records } = question
  const said = await Promise.all(names.map((name) => describeNamed(name, manner, question)))
  const found = said.filter((text) => text !== undefined)
  if (question.onlyIfFound && found.length < said.length) return undefined
  const texts = said.map((text, at) => text ?? notFound(names[at] ?? '', language))
  const source = sourceSentence(await records.imports.evidence(), { ...question, chat: 'private' }, OF_CANDIDATES)
  const text = found.length === 0 ? texts.join('\n') : `${texts.join('\n\n')}\n\n${source}`
  return inPrivate({ text }, goesPrivate(language), question)
}

async function describeNamed(name: string, manner: Manner, question: Question): Promise<string | undefined> {
  const inLists = () => describeInLists(name, question)
  const inRecords = () => describeInRecords(name, manner, question)
  return manner.listsFirst ? ((await inLists()) ?? inRecords()) : ((await inRecords()) ?? inLists())
}

async function describeInRecords(name: string, { photo }: Manner, question: Question): Promise<string | undefined> {
  const found = await question.records.candidates.findByName(name)
  const exact = found.filter((line) => line.name === name)
  if (found.length === 0 || (question.onlyIfFound && exact.length === 0 && !END_OF_NUMBER.test(name))) return undefined
  const lines = exact.length > 0 ? exact : found
  const [only] = lines
  return only !== undefined && lines.length === 1
    ? describeOne(only, photo === true, question)
    : describe(name, lines, question.language)
}

/** Rows of that name that are not in the records, by the list they stand in. */
async function describeInLists(name: string, question: Question): Promise<string | undefined> {
  const found = await findInLists(name, question)
  const left = found.filter(({ asked, row }) => row.verdict === 'error' || asked.batch.status !== 'applied')
  const [first] = left
  if (first === undefined) return undefined
  const where = listName(first.asked, question)
  const head =
    question.language === 'zh'
      ? `“${name}”在检查过的${where}里，还没有导入：`
      : `“${name}” stands in ${where}, which was checked, and is not imported yet:`
  return [head, ...left.map((one) => describeRow(one, question))].join('\n')
}

function notFound(name: string, language: Language): string {
  if (END_OF_NUMBER.test(name)) {
    return language === 'zh'
      ? `没有证件号码尾号是 ${name} 的考生。`
      : `No candidate has an ID number ending in ${name}.`
  }
  const shown = shownName(name)
  return language === 'zh'
    ? `名单里没有找到“${shown}”。请核对写法（要和导入的名单一致），或者先导入名单。`
    : `I found no candidate “${shown}”. Please use the Chinese name as it stands in the list, or import the list first.`
}

/** Instead of what is said of one person, in a group. */
export function goesPrivate(language: Language): string {
  return language === 'zh'
    ? '群里不说个人情况，已发到您的私聊。'
    : 'I do not talk about single people in a group; see your private chat.'
}

function describe(name: string, lines: readonly CandidateLine[], language: Language): string {
  const shown = lines.slice(0, MAX_NAMESAKES).map((one, at) => lineText(one, at + 1, language))
  const more = lines.length - shown.length
  if (language === 'zh') {
    return [
      `“${shownName(name)}”有 ${lines.length} 人：`,
      ...shown,
      ...(more > 0 ? [`……还有 ${more} 人，请写全名再问我。`] : []),
    ].join('\n')
  }
  return [
    `${lines.length} people match “${shownName(name)}”:`,
    ...shown,
    ...(more > 0 ? [`… and ${more} more; please ask by full name.`] : []),
  ].join('\n')
}

async function describeOne(line: CandidateLine, asksForPhoto: boolean, question: Question): Promise<string> {
  const { language } = question
  const about = [line.maskedId, categoryName(line.category, language), line.major].filter(Boolean)
  const status = statusName(line.status, language)
  const head =
    language === 'zh'
      ? `${line.name}（${about.join('，')}）：**${status}**`
      : `${line.name} (${about.join(', ')}): **${status}**`
  const photo = await describePhoto(line, asksForPhoto, question)
  return [head, photo.next ?? NEXT[line.status][language], photo.verdict].filter(Boolean).join('\n')
}
