/** 名单检查报告 · What was found in a workbook, as said in the chat; of any list. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import type { ScopeQuestion } from '../../domain/lists/list.js'
import { isSameList } from '../../domain/lists/list-name.js'
import type { ListReport, ProblemCount } from '../../domain/lists/list-report.js'
import { fixedOptions } from '../../domain/lists/scope-options.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import type { Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { batchStream, filesName, lines, listProblems, paragraphs, plural, sayProblem } from '../talk/wording.js'
import { type CheckedList, quoted } from './checked-list.js'
import { offersOf } from './list-proposals.js'
import { sayUpdates } from './list-updates.js'
import { sayCounts, sayMendable } from './row-counts.js'

/** `earlier`: the upload the comparison is with. */
export function listReport(checked: CheckedList, earlier?: BatchSummary): Saying {
  const { batch, report, talk } = checked
  const errors = listProblems(withoutOffered(checked), 'error')
  const warnings = listProblems(report.problems, 'warning', 5)
  const head = [sayChecked(checked), ...sayCounts(checked), scopeLine(checked), carriedLine(checked)]
  const ofFile = report.fileFindings.map(sayProblem)
  if (talk.list.speaksOf !== undefined) {
    const marked = report.annotated === undefined ? undefined : MARKED
    return withWorkbook(paragraphs(head, ofFile, under(LEFT_OUT, [...errors, ...warnings]), marked), checked)
  }
  const said = paragraphs(
    head,
    under(UPDATED, sayUpdates(checked)),
    ofFile,
    under(TO_CORRECT, errors),
    under(LOOK_AT, warnings),
    comparisonLine(batch, report, earlier),
    annotatedLine(report),
  )
  return withWorkbook(said, checked)
}

function under(heading: Said, listed: readonly Said[]): readonly Said[] | undefined {
  return listed.length === 0 ? undefined : [heading, ...listed]
}

function withWorkbook(said: Said, { batch, report }: CheckedList): Saying {
  return {
    ...said,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch),
    streamEnds: true,
  }
}

/** And which list it was taken for. */
function sayChecked(checked: CheckedList): Said {
  const [{ zh, en }, { name }] = [quoted(checked), checked.talk.list]
  return { zh: `**${zh}检查完了**（${name.zh}）`, en: `**${en} checked** (${name.en})` }
}

const UPDATED: Said = { zh: '**更新的：**', en: '**To be updated:**' }
const TO_CORRECT: Said = { zh: '**要改的：**', en: '**To be corrected:**' }
const LOOK_AT: Said = {
  zh: '**请核对一下（不影响导入）：**',
  en: '**Please have a look (these do not stop the import):**',
}
const LEFT_OUT: Said = { zh: '**请核对：**', en: '**Please have a look:**' }

/** What one tap puts right is no fault to be corrected; what is asked about is none either. */
function withoutOffered({ report, talk }: CheckedList): readonly ProblemCount[] {
  const { certain, doubtful, asked } = offersOf(report, talk.list)
  const offered = [...new Set([...certain, ...doubtful, ...asked])]
  return report.problems.flatMap((problem) => {
    const taken = offered
      .filter(({ code }) => code === problem.code)
      .reduce((sum, one) => sum + one.certain + one.doubtful, 0)
    return PROBLEMS[problem.code].level === 'error' && taken >= problem.count ? [] : [problem]
  })
}

/** Only where rows say it themselves: else the person is asked, or has said it. */
function scopeLine({ batch, report, talk }: CheckedList): Said | undefined {
  const question = talk.list.scope
  const { counts } = report
  if (question === undefined || counts === undefined) return undefined
  const options = fixedOptions(question)
  if (options === undefined) return sayOfWhich(question, counts)
  const said = options.filter(({ value }) => (counts[value] ?? 0) > 0)
  const zh = said.map(({ label, value }) => `${label.zh} ${counts[value]} 行`)
  const en = said.map(({ label, value }) => `${counts[value]} ${label.en.toLowerCase()}`)
  const open = counts[''] ?? 0
  const chosen = options.find(({ value }) => value === batch.scope[question.field])
  const rest = open === 0 || report.carried !== undefined ? { zh: '', en: '' } : sayRest(open, chosen?.label)
  return {
    zh: `${question.label.zh}以表里写的为准：${zh.join('，')}${rest.zh}。`,
    en: `The ${question.label.en.toLowerCase()} is what the list says: ${en.join(', ')}${rest.en}.`,
  }
}

/** The rows of each plan, whoever said it: they, the person, or nothing else can be meant. */
function sayOfWhich({ label }: ScopeQuestion, counts: Readonly<Record<string, number>>): Said {
  const known = Object.entries(counts).filter(([value]) => value !== '')
  const zh = known.map(([value, rows]) => `“${value}” ${rows} 行`)
  const en = known.map(([value, rows]) => `“${value}” ${plural(rows, 'row')}`)
  return { zh: `${label.zh}：${zh.join('，')}。`, en: `${label.en}: ${en.join(', ')}.` }
}

/** The person was not asked again: what was taken over is said, and how to say otherwise. */
function carriedLine({ batch, report, talk }: CheckedList): Said | undefined {
  const question = talk.list.scope
  const { carried = 0 } = report
  const options = question && fixedOptions(question)
  const said = options?.find(({ value }) => value === batch.scope[question?.field ?? ''])
  const other = options?.find((option) => option !== said)
  if (question === undefined || carried === 0 || said === undefined || other === undefined) return undefined
  const isAll = carried === report.rows
  const zh = isAll ? question.label.zh : `没写${question.label.zh}的 ${carried} 行`
  const en = isAll ? 'All rows' : `${plural(carried, 'row')} without a ${question.label.en.toLowerCase()}`
  return {
    zh: `${zh}按上一次说的，算${said.label.zh}；不是的话，发“${other.label.zh}”。`,
    en: `${en}: taken as ${said.label.en.toLowerCase()}, as you said last time; if that is wrong, write “${other.label.en.toLowerCase()}”.`,
  }
}

/** `as`: what rows that do not say it count as; else the records know. */
function sayRest(open: number, as: Said | undefined): Said {
  const rows = plural(open, 'row')
  if (as === undefined) return { zh: `；没写的 ${open} 行按记录里的`, en: `; ${rows} without one, as the records say` }
  return {
    zh: `；没写的 ${open} 行按${as.zh}`,
    en: `; ${rows} without one, taken as ${as.en.toLowerCase()}`,
  }
}

/** Nothing is said of the list of another class: its faults have not been corrected by this one. */
function comparisonLine(
  batch: BatchSummary,
  { comparison }: ListReport,
  earlier: BatchSummary | undefined,
): Said | undefined {
  if (comparison === undefined) return undefined
  const { fixed, appeared, remaining, samePeople = 0 } = comparison
  if (fixed + appeared + remaining === 0) return undefined
  const name = earlier?.fileNames[0]
  if (samePeople === 0 && !isSameList(name ?? '', batch.fileNames[0] ?? '')) return undefined
  const [zh, en] = [
    filesName(name === undefined ? [] : [name], 'zh'),
    filesName(name === undefined ? [] : [name], 'en'),
  ]
  const [zhName, enName] = name === undefined ? ['', ''] : [`（${zh}）`, ` (${en})`]
  return {
    zh: `和上一次检查${zhName}比：改好了 ${fixed} 处，新出现 ${appeared} 处，还没改 ${remaining} 处。`,
    en: `Compared with the last check${enName}: ${fixed} corrected, ${appeared} new, ${remaining} still there.`,
  }
}

const MARKED: Said = { zh: '带标注的表格附在后面。', en: 'Your marked workbook is attached, in Chinese.' }

function annotatedLine({ annotated, failing, mended }: ListReport): Said | undefined {
  if (annotated === undefined) return undefined
  if (failing === 0 && mended === 0) {
    return { zh: '校验结果表附在后面，供留底。', en: 'The annotated workbook is attached, for your records.' }
  }
  return {
    zh: '带标注的表格附在后面：红格是要改的，黄格是已经改好的，批注里写着怎么改；“校验结果”列和“错误汇总”页可以逐条对照。',
    en: 'Your marked workbook is attached, in Chinese: red cells are to be corrected, yellow ones are mended already, the notes say how; the column “校验结果” and the sheet “错误汇总” list them one by one.',
  }
}

/** What was told of an earlier round of the same list, kept as the name of that round. */
interface Told {
  readonly valid: number
  readonly failing: number
  readonly fixable: number
}

export function nameRound({ batch, report }: CheckedList): string {
  return [batch.round, report.valid, report.failing, report.fixable].join(' ')
}

function readRound(told: string): Told | undefined {
  const [, valid, failing, fixable] = told.split(' ').map(Number)
  if (valid === undefined || failing === undefined || fixable === undefined) return undefined
  return { valid, failing, fixable }
}

/** Once the whole report was told: only what is different. Undefined: nothing is known of what was told. */
export function changedReport(checked: CheckedList, told: string): Saying | undefined {
  const before = readRound(told)
  if (before === undefined) return undefined
  const { valid, failing } = checked.report
  const removed = before.valid + before.failing - valid - failing
  const change = removed > 0 ? sayRemoved(removed) : sayGained(valid - before.valid)
  return withWorkbook(lines(change, sayNow(checked)), checked)
}

function sayRemoved(removed: number): Said {
  return { zh: `去掉了 ${removed} 行。`, en: `${plural(removed, 'row')} taken out.` }
}

function sayGained(gained: number): Said {
  if (gained > 0) return { zh: `改好了 ${gained} 行。`, en: `${plural(gained, 'row')} put right.` }
  if (gained < 0) {
    return {
      zh: `多了 ${-gained} 行有错的，请看一下。`,
      en: `${plural(-gained, 'row')} more with errors; please look.`,
    }
  }
  return { zh: '重新检查过了。', en: 'Checked again.' }
}

function sayNow(checked: CheckedList): Said {
  const { valid, failing } = checked.report
  if (failing === 0) return { zh: `现在 ${valid} 行全部合格。`, en: `All ${plural(valid, 'row')} are valid now.` }
  const mendable = sayMendable(checked)
  const now =
    mendable === undefined
      ? { zh: `现在合格 ${valid} 行，有错 ${failing} 行。`, en: `Now ${valid} valid, ${failing} with errors.` }
      : { zh: `现在${valid === 0 ? ' ' : ''}${mendable.zh}。`, en: `Now ${mendable.en}.` }
  return lines(now, ...listProblems(withoutOffered(checked), 'error', 3))
}
