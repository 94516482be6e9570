/** 名单怎么导入 · The valid rows, all or nothing, or only the check; beside them what can be put right first. */
import type { BatchSummary, ImportMode } from '../../domain/imports/batch.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { type Act, orActs } from '../engine/acts.js'
import type { Acceptor, Effects, Option, Outcome, StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { NO, YES } from '../engine/yes-or-no.js'
import { filesName, lines, paragraphs, plural } from '../talk/wording.js'
import { applyBatch, findBatch, type Run } from './batch-steps.js'
import { type CheckedList, findChecked, quoted } from './checked-list.js'
import { notAll } from './choice-not-asked.js'
import { correctList } from './list-corrections.js'
import { hasOffers, listOffers, notOffered, offersOf, sayOffers } from './list-proposals.js'

interface ModeAnswers {
  mode: ImportMode
}
type Context = StepContext<ModeAnswers>

export const acceptMode: Acceptor<ModeAnswers, ImportMode> = orActs(endingOnNo(choiceFrom(listModes)), {
  offered: async (context): Promise<readonly Act<ModeAnswers>[]> => {
    const checked = await findChecked(context)
    return checked === undefined ? [] : listOffers(checked)
  },
  said: async (text, context) => {
    const checked = await findChecked(context)
    return (
      checked &&
      (notAll(text, checked.report) ?? notOffered(text, checked) ?? correctList(text, checked, context.facts))
    )
  },
})

/** Where a plain yes or no is asked, a no ends the run. */
function endingOnNo(choice: Acceptor<ModeAnswers, ImportMode>): Acceptor<ModeAnswers, ImportMode> {
  return {
    ...choice,
    async read(given, context) {
      const read = await choice.read(given, context)
      return read?.kind === 'answer' && read.value === 'given-up' ? { kind: 'declined' } : read
    },
  }
}

export async function modeQuestion(context: Context): Promise<Said> {
  const checked = await findChecked(context)
  if (checked === undefined) return { zh: '怎么处理？', en: 'What is to be done?' }
  const { report, talk } = checked
  if (await bringsNothing(checked, context)) return sayNothingYet(checked)
  return paragraphs(
    sayOffers(checked),
    await talk.warn?.(report, getSchool(context.facts).records),
    talk.confirm?.ask ?? sayWays(checked),
  )
}

function sayWays(checked: CheckedList): Said {
  const { failing, valid } = checked.report
  const name = quoted(checked)
  if (failing === 0) {
    return {
      zh: `${name.zh}的 ${valid} 行全部合格，现在导入吗？`,
      en: `All ${plural(valid, 'row')} of ${name.en} valid. Import them now?`,
    }
  }
  const { certain, doubtful } = offersOf(checked.report, checked.talk.list)
  const isOffered = certain.length + doubtful.length > 0
  return lines(
    isOffered ? sayMendFirst(name) : { zh: `${name.zh}怎么处理？`, en: `What is to be done with ${name.en}?` },
    ...(valid === 0 ? [] : [sayValidRows(valid, failing)]),
    ...(valid === 0 || hasOffers(checked) ? [] : [sayAllOrNothing(failing)]),
    { zh: '- 只检查：不写入，只留下检查结果', en: '- Only check: write nothing, keep only the result of the check' },
    {
      zh: `个别行也可以直接告诉我怎么改，例如：“${checked.talk.correction}”“去掉第9行”。`,
      en: `You may also just tell me what is to be changed in a row, for example: “${checked.talk.correction}” or “去掉第9行”.`,
    },
  )
}

function sayMendFirst(name: Said): Said {
  return { zh: `${name.zh}可以先补好，再导入：`, en: `${name.en} can be put right first and then imported:` }
}

function sayValidRows(valid: number, failing: number): Said {
  return {
    zh: `- 只导入合格行：写入合格的 ${valid} 行，有错的 ${failing} 行改好后再发`,
    en: `- Import valid rows: the ${plural(valid, 'valid row')} now; correct the ${plural(failing, 'row')} with errors and send them later`,
  }
}

function sayAllOrNothing(failing: number): Said {
  return {
    zh: `- 全部合格才导入：这次先不写入，等 ${failing} 行都改好，再发整份名单`,
    en: `- All or nothing: write nothing now; correct the ${plural(failing, 'row')} and send the whole list again`,
  }
}

const VALID_WORDS = ['导入合格行', '只导入合格的', '导入合格的', '只要合格的', '导入', 'valid rows', 'import']

const VALID_ROWS: Option<ImportMode> = {
  value: 'valid-rows',
  label: { zh: '只导入合格行', en: 'Import valid rows' },
  words: VALID_WORDS,
}
const ALL_OR_NOTHING: Option<ImportMode> = {
  value: 'all-or-nothing',
  label: { zh: '全部合格才导入', en: 'All or nothing' },
}
/** The same where no row fails; then whoever asks for the valid rows means all of them. */
const IMPORT_ALL: Option<ImportMode> = {
  value: 'all-or-nothing',
  label: { zh: '全部导入', en: 'Import all' },
  words: ['全部合格才导入', '只导入合格行', 'import valid rows', ...VALID_WORDS, ...YES],
}
const CHECK_ONLY: Option<ImportMode> = {
  value: 'check-only',
  label: { zh: '只检查', en: 'Only check' },
  words: ['不导入', 'check only'],
}

/** 现在导入吗？ is answered by a plain yes or no; 怎么处理？ is not. */
const NOT_NOW: Option<ImportMode> = { ...CHECK_ONLY, words: [...(CHECK_ONLY.words ?? []), ...NO] }

async function listModes(context: Context): Promise<readonly Option<ImportMode>[]> {
  const checked = await findChecked(context)
  if (checked === undefined) return [VALID_ROWS, ALL_OR_NOTHING, CHECK_ONLY]
  const { confirm, title } = checked.talk
  if (confirm !== undefined) {
    const words = [title.zh.slice(0, 2), '导入', 'import', ...YES]
    return [
      { value: 'valid-rows', label: confirm.yes, words },
      { value: 'given-up', label: confirm.no, words: ['不导入', '只检查', ...NO] },
    ]
  }
  const { failing, valid } = checked.report
  if (failing === 0) return [IMPORT_ALL, NOT_NOW]
  if (valid === 0 || (await bringsNothing(checked, context))) return [CHECK_ONLY]
  return hasOffers(checked) ? [VALID_ROWS, CHECK_ONLY] : [VALID_ROWS, ALL_OR_NOTHING, CHECK_ONLY]
}

/**
 * Somebody else has decided, or nothing would change in the records: no need to ask. Where rows fail the list stays
 * open, since they can be put right in the chat.
 */
export async function endIfNothingToAsk(context: Context): Promise<Outcome | undefined> {
  const batch = await findBatch(context)
  if (batch !== undefined && batch.status !== 'checked') return { say: sayDecided(batch) }
  const checked = await findChecked(context)
  if (checked === undefined || !(await bringsNothing(checked, context))) return undefined
  const { report, talk } = checked
  if (report.failing > 0 && talk.noneValid === undefined) return undefined
  const say = report.valid === 0 ? talk.noneValid?.(report) : talk.nothingNew
  return { changes: [applyBatch(context.runId, 'check-only')], ...(say && { say }) }
}

/** As it stands: nothing to write and nothing to take up. */
async function bringsNothing(checked: CheckedList, { facts }: Pick<Context, 'facts'>): Promise<boolean> {
  const { report, talk } = checked
  if (hasOffers(checked) || report.created + report.updated > 0) return false
  return !talk.list.whole || report.valid === 0 || (await talk.count(getSchool(facts).records)) === report.unchanged
}

/** Whoever sends something else need not say first what becomes of it. */
export async function listGivesWay(context: Context): Promise<boolean> {
  const checked = await findChecked(context)
  return checked?.batch.status === 'checked' && (await bringsNothing(checked, context))
}

/** Of a run of an earlier release, which kept the choice under another name. */
function sayDecided(batch: BatchSummary): Said {
  const [zh, en] = [filesName(batch.fileNames, 'zh'), filesName(batch.fileNames, 'en')]
  if (batch.status === 'only-checked') {
    return { zh: `${zh}只留下了检查结果，没有写入。`, en: `Of ${en} only the result of the check is kept.` }
  }
  return {
    zh: `${zh}已经选定导入。发“进度”可以看现在的情况。`,
    en: `${en} has been chosen for import. Write “status” to see where things stand.`,
  }
}

function sayNothingYet(checked: CheckedList): Said {
  const { failing, valid } = checked.report
  const { list, correction } = checked.talk
  const first =
    valid === 0
      ? { zh: '现在没有一行可以导入。', en: 'None of the rows can be imported as they are.' }
      : {
          zh: `合格的 ${valid} ${list.measure}记录里都有，没有变化；有错的 ${failing} 行改好才能导入。`,
          en: `The ${plural(valid, 'valid row')} are in the records already, unchanged; the ${plural(failing, 'row')} with errors must be corrected first.`,
        }
  return lines(
    first,
    {
      zh: `- 在这里改：直接告诉我，例如“${correction}”“去掉第9行”`,
      en: `- Here: just tell me, for example “${correction}” or “去掉第9行”`,
    },
    {
      zh: '- 在表里改：照着返回的表格改好，再把文件发给我；模板可以发“模板”领取',
      en: '- In the file: correct it as the returned workbook says and send it again; for the template write “template”',
    },
    {
      zh: '不办了发“取消”；发别的文件来，这份就放下。',
      en: 'To leave it write “cancel”; if you send another file, this one is put aside.',
    },
  )
}

/** 全部合格才导入 while rows fail writes nothing, so it is kept as only checked. */
export async function takeMode(mode: ImportMode, context: Context): Promise<Effects<ModeAnswers>> {
  const checked = await findChecked(context)
  if (!isWritten(mode, checked)) return { changes: [applyBatch(context.runId, 'check-only')] }
  const doing = checked?.talk.confirm?.doing ?? { zh: '正在导入…', en: 'Importing…' }
  return { changes: [applyBatch(context.runId, mode)], say: doing }
}

export async function willBeWritten(context: Context): Promise<boolean> {
  return context.answers.mode !== undefined && isWritten(context.answers.mode, await findChecked(context))
}

function isWritten(mode: ImportMode, checked: CheckedList | undefined): boolean {
  return mode === 'valid-rows' || (mode === 'all-or-nothing' && checked?.report.failing === 0)
}

/** What came of it, once there is nothing more to ask or to wait for. */
export async function summariseList(mode: ImportMode, run: Run & Pick<Context, 'waiting'>): Promise<Outcome> {
  const checked = await findChecked(run)
  if (checked === undefined || mode === 'check-only') return { say: sayOnlyChecked(checked) }
  const { report, talk } = checked
  if (!isWritten(mode, checked)) return { say: sayNotWritten(report.failing) }
  const next = { photos: run.waiting.some((kind) => kind !== 'workbook') }
  return { say: await talk.summary(report, getSchool(run.facts).records, next) }
}

function sayOnlyChecked(checked: CheckedList | undefined): Said {
  const one = checked?.talk.list.one ?? { zh: '内容', en: 'row' }
  return {
    zh: `好的，只留下检查结果，没有写入任何${one.zh}。`,
    en: `All right: only the result of the check is kept; no ${one.en} was imported.`,
  }
}

/** After 全部合格才导入 while rows fail. */
function sayNotWritten(failing: number): Said {
  return {
    zh: `好的，这次没有写入。请把 ${failing} 行改好，再把整份名单发给我。`,
    en: `All right, nothing was written. Please correct the ${plural(failing, 'row')} and send me the whole list again.`,
  }
}
