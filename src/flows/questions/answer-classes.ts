/** 按班级 · Counts and names class by class, and what can be handed on to one class. */
import { CANDIDATE_STATUSES, type CandidateLine } from '../../domain/candidates/candidate.js'
import type { CandidateClass, ClassCounts } from '../../domain/candidates/candidate-records.js'
import { countAll } from '../../domain/steps/case-counts.js'
import { joined, type Language } from '../../domain/talk/language.js'
import type { Choice, Reply } from '../../domain/talk/message.js'
import { plural, statusName } from '../talk/wording.js'
import { answerPeople, countOf, filterOf, listGoesPrivate, type PeopleFrame, withStates } from './answer-people.js'
import { inPrivate, type Question } from './question.js'
import { fold } from './reading/fold.js'
import { encodeFrame } from './reading/frame-code.js'
import { nameClass, OF_CANDIDATES, scopeName, sourceSentence, statesName } from './wording.js'

const CLASSES_SHOWN = 40
const NAMES_SHOWN = 30
const CLASSES_BY_BUTTON = 6
const CLASSES_NAMED = 12

export async function answerClasses(frame: PeopleFrame, question: Question): Promise<Reply[] | undefined> {
  const { className: said, ...scope } = frame.scope
  const { className: _, ...filter } = filterOf(scope)
  const classes = await question.records.candidates.countByClass(filter)
  if (classes.length === 0) return answerPeople({ ...frame, scope }, question)
  const wanted = said === undefined ? classes : classesCalled(said, classes)
  if (said === undefined && classes.every(({ className }) => className === ''))
    return [{ text: noClasses(question.language) }]
  if (said !== undefined && wanted.length === 0) return [{ text: noSuchClass(said, classes, question.language) }]
  const [only] = wanted
  if (said !== undefined && wanted.length === 1 && only !== undefined) {
    const named: PeopleFrame = { ...frame, scope: { ...scope, className: only.className } }
    return frame.by === 'class' ? handOn(named, question) : answerPeople(named, question)
  }
  return answerEach(frame, wanted, question)
}

/** 2301班 as it is called, else by what one of the two leaves out: 电商2301班; never 12301班. */
function classesCalled(said: string, classes: readonly ClassCounts[]): readonly ClassCounts[] {
  const wanted = keyOf(said)
  const exact = classes.filter(({ className }) => keyOf(className) === wanted)
  if (exact.length > 0) return exact
  return classes.filter(({ className }) => endsWith(keyOf(className), wanted) || endsWith(wanted, keyOf(className)))
}

function endsWith(whole: string, end: string): boolean {
  if (end === '' || !whole.endsWith(end)) return false
  return !(/^[0-9]/.test(end) && /[0-9]$/.test(whole.slice(0, -end.length)))
}

function keyOf(className: string): string {
  return fold(className).replace(/班级?$/u, '')
}

async function answerEach(frame: PeopleFrame, wanted: readonly ClassCounts[], question: Question): Promise<Reply[]> {
  const { language, records } = question
  const source = sourceSentence(await records.imports.evidence(), question, OF_CANDIDATES)
  const states = frame.states ?? CANDIDATE_STATUSES
  const shown = wanted.filter(({ statuses }) => countOf(statuses, states) > 0)
  const counts = [
    headLine(frame, language),
    ...shown.slice(0, CLASSES_SHOWN).map((one) => `- ${countLine(one, frame, language)}`),
    ...restLine(shown.length - CLASSES_SHOWN, language),
  ]
  if (shown.length === 0) return [{ text: `${nobodyLeft(frame, language)}\n\n${source}` }]
  if (frame.measure === 'count' || frame.states === undefined) {
    return [
      {
        text: [...counts, '', source].join('\n'),
        ...(question.chat === 'private' ? { choices: [EXPORT[language]] } : {}),
      },
    ]
  }
  const list = await listEach(frame, shown, question)
  return inPrivate(list, [...counts, '', listGoesPrivate(language), source].join('\n'), question)
}

/** Who, class by class; one text a class is a tap away. */
async function listEach(frame: PeopleFrame, wanted: readonly ClassCounts[], question: Question): Promise<Reply> {
  const { language, records } = question
  const names = new Set(wanted.map(({ className }) => className))
  const { className: _, ...scope } = frame.scope
  const found = await records.candidates.listByClass(withStates(filterOf(scope), frame.states))
  const classes = found.filter(({ className, people }) => people.length > 0 && names.has(className))
  const lines = classes.slice(0, CLASSES_SHOWN).map((one) => namesLine(one, frame, language))
  const source = sourceSentence(await records.imports.evidence(), { ...question, chat: 'private' }, OF_CANDIDATES)
  const choices = classes
    .filter(({ className }) => className !== '')
    .slice(0, CLASSES_BY_BUTTON)
    .map(({ className }): Choice => {
      const label = language === 'zh' ? `发${nameClass(className)}的` : `For class ${className}`
      return { id: encodeFrame({ ...frame, scope: { ...scope, className }, by: 'class' }), label }
    })
  const text = [headLine(frame, language), ...lines, ...restLine(classes.length - CLASSES_SHOWN, language), '', source]
  return { text: text.join('\n'), choices: [...choices, EXPORT[language]] }
}

const EXPORT: Readonly<Record<Language, Choice>> = {
  zh: { id: '按班级导出', label: '按班级导出' },
  en: { id: '按班级导出', label: 'A sheet a class' },
}

/** A text by itself, to be handed on as it is, and what it rests on beside it. */
async function handOn(frame: PeopleFrame, question: Question): Promise<Reply[]> {
  const { language, records } = question
  const { className = '' } = frame.scope
  const [one] = await records.candidates.listByClass(withStates(filterOf(frame.scope), frame.states))
  const people = one?.people ?? []
  const zh = language === 'zh'
  const source = sourceSentence(await records.imports.evidence(), { ...question, chat: 'private' }, OF_CANDIDATES)
  if (people.length === 0) return [{ text: `${nobodyLeft(frame, language)}\n\n${source}` }]
  const who = joined(people.map((line) => nameOf(line, frame, language)))[language]
  const asked = isOfPhotos(frame) ? ASK_PHOTOS[language] : ''
  const text = zh
    ? `${nameClass(className)}${whatIsMissing(frame, language)} ${people.length} 人：${who}。${asked}`
    : `Class ${className}, ${whatIsMissing(frame, language)} (${people.length}): ${who}. ${asked}`.trim()
  const note = zh ? '上面这段可以直接转发。' : 'The text above can be handed on as it is.'
  return inPrivate({ text }, listGoesPrivate(language), question).concat([
    {
      text: `${note}${zh ? '' : ' '}${source}`,
      ...(question.chat === 'group' ? { audience: 'private' as const } : {}),
    },
  ])
}

const ASK_PHOTOS = {
  zh: '请尽快交照片：295×413 像素，红色背景，jpg 或 png，文件名写证件号码或姓名。',
  en: 'Please hand in the photos soon: 295×413 pixels, red background, jpg or png, named by ID number or by name.',
} as const

function isOfPhotos({ states }: PeopleFrame): boolean {
  return states?.length === 1 && states[0] === 'no-photo'
}

/** 还差照片, 还没过审 */
function whatIsMissing(frame: PeopleFrame, language: Language): string {
  if (isOfPhotos(frame)) return language === 'zh' ? '还差照片' : 'photos missing'
  return statesName(frame.states, language)
}

function headLine(frame: PeopleFrame, language: Language): string {
  const { className: _, ...scope } = frame.scope
  const whom = [scopeName(scope, language), whatIsMissing(frame, language)].filter((part) => part !== '')
  return language === 'zh' ? `${whom.join(' · ')}，按班级：` : `${whom.join(' · ')}, class by class:`
}

function countLine({ className, statuses }: ClassCounts, frame: PeopleFrame, language: Language): string {
  const all = countAll(statuses)
  const zh = language === 'zh'
  if (frame.states === undefined)
    return zh ? `${shownClass(className, language)} ${all} 人` : `${shownClass(className, language)}: ${all}`
  const found = countOf(statuses, frame.states)
  return zh
    ? `${shownClass(className, language)} ${found} 人（共 ${all} 人）`
    : `${shownClass(className, language)}: ${found} of ${all}`
}

function namesLine({ className, total, people }: CandidateClass, frame: PeopleFrame, language: Language): string {
  const shown = people.slice(0, NAMES_SHOWN).map((line) => nameOf(line, frame, language))
  const more = people.length - shown.length
  const names = joined(shown)[language]
  if (language === 'zh') {
    const rest = more > 0 ? `等 ${people.length} 人` : ''
    return `- **${shownClass(className, language)}** ${people.length} 人（共 ${total} 人）：${names}${rest}`
  }
  return `- **${shownClass(className, language)}** ${people.length} of ${total}: ${names}${more > 0 ? ` and ${more} more` : ''}`
}

/** Where more than one state was asked for, each with what they lack. */
function nameOf({ name, status }: CandidateLine, { states }: PeopleFrame, language: Language): string {
  if (states?.length === 1) return name
  return language === 'zh' ? `${name}（${statusName(status, language)}）` : `${name} (${statusName(status, language)})`
}

function shownClass(className: string, language: Language): string {
  if (className === '') return language === 'zh' ? '没写班级的' : 'without a class'
  return language === 'zh' ? nameClass(className) : className
}

function restLine(more: number, language: Language): readonly string[] {
  if (more <= 0) return []
  return [
    language === 'zh'
      ? `还有 ${more} 个班，发“按班级导出”看全部。`
      : `${plural(more, 'class', 'classes')} more; the workbook has all.`,
  ]
}

function nobodyLeft(frame: PeopleFrame, language: Language): string {
  const what = whatIsMissing(frame, language)
  return language === 'zh' ? `${what}：每个班都是 0 人。` : `${what}: nobody, in any class.`
}

function noClasses(language: Language): string {
  return language === 'zh'
    ? '导入的名单里没有写班级，所以分不了班。在考生名单里加一列“班级”再发给我，会按证件号码补上。'
    : 'The lists that were imported name no class. Add a column “班级” (class) to the list and send it again; it is filled in by ID number.'
}

function noSuchClass(said: string, classes: readonly ClassCounts[], language: Language): string {
  const names = classes.flatMap(({ className }) => (className === '' ? [] : [shownClass(className, language)]))
  const all = joined(names.slice(0, CLASSES_NAMED))[language]
  const more = names.length > CLASSES_NAMED
  if (names.length === 0) return noClasses(language)
  return language === 'zh'
    ? `没有找到“${said}”。名单里的班级有：${all}${more ? '等' : ''}。`
    : `I found no class “${said}”. The lists name: ${all}${more ? ' and others' : ''}.`
}
