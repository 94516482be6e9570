/** 合格行 · Rows as the platform's own import template of their list: of the last list, or all of the records. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { type NamedTemplate, platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import { openPlans } from '../../domain/plans/open-plans.js'
import { findProgramme } from '../../domain/programmes/all.js'
import { type PlatformTemplate, platformTemplateOf } from '../../domain/programmes/platform-template.js'
import type { Programme } from '../../domain/programmes/programme.js'
import { saySource } from '../../domain/programmes/sources.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type CheckedList, listChecked, NO_LIST, quoted } from '../imports/checked-list.js'
import { lines } from '../talk/wording.js'
import { findTalk, findTalkByWord, listOptions } from './all-talks.js'
import type { ListTalk } from './list-talk.js'
import { hasKnownTemplate, templatesOffered, wordsOfTemplate } from './template-name.js'

interface PlatformFileAnswers {
  /** Where more than one list has rows for the platform. */
  list?: string
  /** Where the platform has several templates for it. */
  template?: string
  /** Where the records hold others than the last list's. */
  whose?: Whose
}
type Whose = 'last' | 'all' | 'refused'
type Context = StepContext<PlatformFileAnswers>

/** 合格行2022, 给我平台能导入的表. */
const IS_WANTED =
  /^(?:合格行|平台文件|平台导入文件)\s?20(?:21|22)\s?版?$|^(?:请|帮我)?(?:把|给我|要|发我|生成)?.{0,6}(?:平台|系统)(?:上)?(?:能|可以|要)(?:直接)?(?:导入|上传)的.{0,8}$/u

export const platformFile = defineFlow<PlatformFileAnswers>()({
  id: 'platform-file',
  title: { zh: '领取平台导入文件', en: 'Get the platform’s import file' },
  about: {
    zh: '合格行 2022 或 合格行 2021：把合格的考生做成平台的导入模板；考场发“合格行 考场”',
    en: 'platform file 2022 or platform file 2021: the valid candidates as the platform’s import template; for rooms “platform file rooms”',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['合格行', '平台文件', '平台导入文件', 'platform file'],
  opensLike: (message) => IS_WANTED.test(message),
  readOpening: (rest) => ({
    list: readList(rest),
    template: readTemplate(rest),
    whose: /全部|所有|\ball\b/iu.test(rest) ? '全部' : IS_REFUSED.test(rest) ? '退回的' : '',
  }),
  steps: {
    list: {
      label: { zh: '哪种名单', en: 'Which list' },
      // Said beforehand it counts, whatever else there is.
      anytime: true,
      onlyIf: async (context) => context.answers.list !== undefined || (await listHeld(context)).length > 1,
      ask: { zh: '要哪一种的平台文件？', en: 'The platform’s file for what?' },
      accept: { ...choiceFrom<PlatformFileAnswers, string>(listOptions(isForPlatform)), options: listsToOffer },
    },
    template: {
      label: { zh: '模板版本', en: 'Template version' },
      // Said beforehand it counts, whatever the book shows.
      anytime: true,
      onlyIf: async (context) =>
        context.answers.template !== undefined ||
        ((await templatesToOffer(context)).length > 1 && (await findOfBook(context)) === undefined),
      endIf: endIfNoRows,
      ask: {
        zh: '要平台哪一版的导入模板？看平台上下载的模板：有“性别”“专业代码”列的是 2022 版。',
        en: 'Which version of the platform’s import template? Look at the one you download there: with the columns “性别” and “专业代码” it is that of 2022.',
      },
      accept: { ...choiceFrom<PlatformFileAnswers, string>(listTemplates), options: templatesToOffer },
    },
    whose: {
      label: { zh: '哪些', en: 'Which ones' },
      onlyIf: async (context) => (await listWhose(context)).length > 1,
      ask: askWhose,
      accept: choiceFrom(listWhose),
    },
  },
  done: async ({ template, whose }, context) => {
    const talk = await findMeant(context)
    const chosen = whose ?? (await listWhose(context))[0]?.value
    const book = await findOfBook(context)
    const name = template ?? book?.name ?? (await templatesToOffer(context))[0]?.value
    if (talk === undefined || chosen === undefined || name === undefined) return (await endIfNoRows(context)) ?? {}
    const last = chosen === 'last' ? await findLast(context) : undefined
    const refused = chosen === 'refused' ? await findRefused(context) : undefined
    const batch = { ...(last && { batchId: last.batch.id }), ...(refused && { refusedIn: refused.batch.id }) }
    const isOfBook = name === book?.name
    const left = isOfBook && book.leftOut.length > 0 ? { leftOut: book.leftOut } : {}
    const what = { kind: 'platform', list: talk.list.id, template: name, ...left, ...batch } as const
    const say = isOfBook && template === undefined ? await sayOfBook(talk, book, context) : undefined
    return { changes: [{ kind: 'request-file', what }], ...(say && { say }) }
  },
})

function isForPlatform({ list }: ListTalk): boolean {
  return platformTemplates(list).length > 0
}

/** 2022, 按科目: of whichever list. */
function readTemplate(rest: string): string {
  const tight = foldText(rest).replaceAll(' ', '')
  const words = forPlatform().flatMap(({ list }) => platformTemplates(list).flatMap(wordsOfTemplate))
  return words.find((word) => tight.includes(word)) ?? ''
}

/** 考场, 考场 全部: the word for the list among the others. */
function readList(rest: string): string {
  return (
    foldText(rest)
      .split(/\s/u)
      .find((word) => findTalkByWord(word) !== undefined) ?? ''
  )
}

/** Others only where they are named: of them there is but a sample. */
async function listsToOffer({ facts }: Context): Promise<readonly Option[]> {
  const known = await Promise.all(forPlatform().map((talk) => hasKnownTemplate(talk, facts)))
  return listOptions(isForPlatform).filter((_, at) => known[at])
}

function forPlatform(): readonly ListTalk[] {
  return listOptions(isForPlatform).flatMap(({ value }) => findTalk(value) ?? [])
}

/** Lists of which there is anything for the platform, the one checked last first. */
async function listHeld({ facts }: Context): Promise<readonly ListTalk[]> {
  const { records } = getSchool(facts)
  const isKnown = await Promise.all(forPlatform().map((talk) => hasKnownTemplate(talk, facts)))
  const all = forPlatform().filter((_, index) => isKnown[index])
  const checked = (await listChecked(facts)).filter(({ report, talk }) => report.valid > 0 && all.includes(talk))
  const counts = await Promise.all(all.map((talk) => talk.count(records)))
  const recorded = all.filter((_, index) => (counts[index] ?? 0) > 0)
  return [...new Set([...checked.map(({ talk }) => talk), ...recorded])]
}

async function findMeant(context: Context): Promise<ListTalk | undefined> {
  const { list } = context.answers
  return list === undefined ? (await listHeld(context))[0] : findTalk(list)
}

async function findLast(context: Context): Promise<CheckedList | undefined> {
  const talk = await findMeant(context)
  return talk && (await listChecked(context.facts, talk.list.id))[0]
}

async function listTemplates(context: Context): Promise<readonly Option[]> {
  const talk = await findMeant(context)
  return talk === undefined ? [] : platformTemplates(talk.list).map(optionOf)
}

async function printedTemplates(context: Context): Promise<readonly Option[]> {
  const talk = await findMeant(context)
  const all = talk === undefined ? [] : platformTemplates(talk.list)
  return all.filter(({ template }) => template.unprinted !== true).map(optionOf)
}

async function templatesToOffer(context: Context): Promise<readonly Option[]> {
  const talk = await findMeant(context)
  return talk === undefined ? [] : (await templatesOffered(talk, context.facts)).map(optionOf)
}

function optionOf(named: NamedTemplate): Option {
  return { value: named.name, label: named.template.platform, words: wordsOfTemplate(named) }
}

interface OfBook extends PlatformTemplate {
  readonly programme: Programme
}

/** The one that the books of the exams still to come show; undefined: there is none, or they differ. */
async function findOfBook(context: Context): Promise<OfBook | undefined> {
  const talk = await findMeant(context)
  const { facts } = context
  if (talk === undefined || (await printedTemplates(context)).length < 2) return undefined
  const plans = openPlans(await getSchool(facts).records.plans.list(), examDayOf(facts.now))
  const programmes = plans.map(({ programme = '' }) => findProgramme(programme))
  const [first, ...others] = programmes.map((one) => platformTemplateOf(talk.list.id, one))
  const [programme] = programmes
  if (first === undefined || programmes.includes(undefined) || programme === undefined) return undefined
  const key = ({ name, leftOut }: PlatformTemplate) => [name, ...leftOut].join(' ')
  return others.every((one) => key(one) === key(first)) ? { ...first, programme } : undefined
}

async function sayOfBook(
  talk: ListTalk,
  { name, leftOut, programme }: OfBook,
  context: Context,
): Promise<Said | undefined> {
  const all = await printedTemplates(context)
  const used = all.find(({ value }) => value === name)
  const other = all.find(({ value }) => value !== name)?.words?.[0]
  if (used === undefined || other === undefined) return undefined
  const { zh, en } = saySource(programme.templates.from)
  const isRefused = context.answers.whose === 'refused'
  const command = {
    zh: `合格行 ${talk.called.zh} ${other}${isRefused ? ' 退回的' : ''}`,
    en: `platform file ${talk.called.en.toLowerCase()} ${other}${isRefused ? ' refused' : ''}`,
  }
  const lacking = leftOut.map((field) => `“${talk.list.columns[field]?.name ?? field}”`)
  const without =
    lacking.length === 0
      ? { zh: '', en: '' }
      : { zh: `，没有${lacking.join('、')}列`, en: `, without ${lacking.join(', ')}` }
  return {
    zh: `按${zh}用 ${used.label.zh}模板${without.zh}；平台上是另一版的话，发“${command.zh}”。`,
    en: `${used.label.en} of the template${without.en}, as in ${en}; if the platform has the other, write “${command.en}”.`,
  }
}

/** The last list where it has valid rows; all where the records hold more than those. */
async function listWhose(context: Context): Promise<readonly Option<Whose>[]> {
  const talk = await findMeant(context)
  const valid = (await findLast(context))?.report.valid ?? 0
  const all = (await talk?.count(getSchool(context.facts).records)) ?? 0
  const isRefused = (await findRefused(context)) !== undefined
  return [
    ...(valid > 0 ? [LAST] : []),
    ...(talk !== undefined && all > valid ? [allOf(talk)] : []),
    ...(isRefused && all > 0 ? [REFUSED] : []),
  ]
}

/** What the platform gave back, where it is what was sent last and any of it is on record. */
async function findRefused(context: Context): Promise<CheckedList | undefined> {
  const talk = await findMeant(context)
  const [last] = await listChecked(context.facts)
  if (talk === undefined || last?.talk.list.refusedOf !== talk.list.id) return undefined
  return last.report.letPass === undefined ? undefined : last
}

const IS_REFUSED = /退回|失败|没收下|refused|failed/iu

const REFUSED: Option<Whose> = {
  value: 'refused',
  label: { zh: '平台退回的', en: 'Those given back' },
  words: ['退回的', '失败的', '只要退回的', 'refused', 'failed'],
}

const LAST: Option<Whose> = {
  value: 'last',
  label: { zh: '最近的名单', en: 'The last list' },
  words: ['最近', '最近一份', 'last list', 'last'],
}

function allOf({ list }: ListTalk): Option<Whose> {
  return {
    value: 'all',
    label: { zh: `全部${list.one.zh}`, en: `All ${list.one.en}s` },
    words: ['全部', '所有', `所有${list.one.zh}`, 'all'],
  }
}

async function askWhose(context: Context): Promise<Said> {
  const talk = await findMeant(context)
  const last = await findLast(context)
  if (talk === undefined || last === undefined) return { zh: '要哪些？', en: 'Which ones?' }
  const name = quoted(last)
  const { measure, one } = talk.list
  const all = await talk.count(getSchool(context.facts).records)
  return lines(
    { zh: `要哪些${one.zh}？`, en: `Which ${one.en}s?` },
    {
      zh: `- 最近的名单：${name.zh}里合格的 ${last.report.valid} ${measure}`,
      en: `- The last list: the ${last.report.valid} valid ones of ${name.en}`,
    },
    {
      zh: `- 全部${one.zh}：导入过的 ${all} ${measure}`,
      en: `- All ${one.en}s: the ${all} imported so far`,
    },
  )
}

async function endIfNoRows(context: Context): Promise<Outcome | undefined> {
  if ((await listWhose(context)).length > 0) return undefined
  const [last] = await listChecked(context.facts)
  if (last === undefined) return { say: NO_LIST }
  const { zh, en } = quoted(last)
  return {
    say: {
      zh: `${zh}还没有合格的行，改好后再发给我。`,
      en: `${en} has no valid rows yet; please correct it and send it again.`,
    },
  }
}
