/** 导入失败数据的报告 · What the platform gave back, reason by reason: whom it is about, what it means and what to do. */
import { isRefusal } from '../../domain/imports/refusals/explain-refusal.js'
import type { ProblemCount } from '../../domain/lists/list-report.js'
import type { StagedRow } from '../../domain/lists/rows.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import { sentenceOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Saying } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { batchStream, lines, paragraphs, plural } from '../talk/wording.js'
import { type CheckedList, quoted } from './checked-list.js'

const NAMES_SHOWN = 5
const REASONS_SHOWN = 10

export async function refusedReport(checked: CheckedList, facts: Facts): Promise<Saying> {
  const { batch, report } = checked
  const refusals = report.problems
    .filter(({ code }) => isRefusal(code))
    .toSorted((one, other) => other.count - one.count)
  const told = await Promise.all(refusals.slice(0, REASONS_SHOWN).map((one) => sayReason(one, checked, facts)))
  const said = paragraphs(
    sayHead(checked),
    ...told.map(({ zh, en }, at) => ({ zh: `${at + 1}. ${zh}`, en: `${at + 1}. ${en}` })),
    [sayLetPass(checked), sayNotOurs(checked)],
    report.annotated === undefined ? undefined : MARKED,
  )
  return {
    ...said,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch),
    streamEnds: true,
  }
}

function sayHead(checked: CheckedList): Said {
  const { report, talk } = checked
  const [{ zh, en }, { name }] = [quoted(checked), talk.list]
  return {
    zh: `**${zh}是平台退回的${name.zh}**，共 ${report.rows} 行。平台说的原因，和怎么办：`,
    en: `**${en} holds ${name.en} of the platform**, ${plural(report.rows, 'row')}. Its reasons, and what to do:`,
  }
}

/** In a group nobody is named. */
async function sayReason(problem: ProblemCount, checked: CheckedList, facts: Facts): Promise<Said> {
  const { code, count } = problem
  const { imports } = getSchool(facts).records
  const { rows } = await imports.findRows(checked.batch.id, { codes: [code] }, NAMES_SHOWN)
  const { title } = PROBLEMS[code]
  const who = facts.asker.chat === 'group' ? { zh: '', en: '' } : sayWho(rows, count, checked)
  const what = rows.flatMap(({ findings }) => findings.filter((one) => one.code === code))
  const sentences = inBoth((language) => [...new Set(what.map((one) => sentenceOf(one, language)))].join('\n'))
  return lines(
    { zh: `**${title.zh}**：${count} 行${who.zh}`, en: `**${title.en}**: ${plural(count, 'row')}${who.en}` },
    sentences,
  )
}

function sayWho(rows: readonly StagedRow[], count: number, { talk, report }: CheckedList): Said {
  const isOneSheet = report.sheets.length < 2
  const named = rows.map(({ row, values }) => {
    const name = values[talk.list.calledBy] ?? ''
    return isOneSheet ? { zh: `${name}（第 ${row} 行）`, en: `${name} (row ${row})` } : { zh: name, en: name }
  })
  const more = count > rows.length
  return {
    zh: `：${named.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`,
    en: `: ${named.map(({ en }) => en).join(', ')}${more ? ' and others' : ''}`,
  }
}

function countOf({ report }: CheckedList, code: ProblemCount['code']): number {
  return report.problems.find((one) => one.code === code)?.count ?? 0
}

/** That is our fault, and is said as such. */
function sayLetPass(checked: CheckedList): Said | undefined {
  const count = countOf(checked, 'refused-let-pass')
  if (count === 0) return undefined
  return {
    zh: `其中 ${count} 行是我们检查时放过的，已记下（只记条数和原因，不记是谁）。`,
    en: `Our check had let ${count} of them pass; that is noted (how many and why, not who).`,
  }
}

function sayNotOurs(checked: CheckedList): Said | undefined {
  const count = countOf(checked, 'refused-not-on-record')
  if (count === 0) return undefined
  return {
    zh: `有 ${count} 行不在我们的记录里，也不在最近检查过的名单里。`,
    en: `${count} of them are neither in our records nor in the list checked last.`,
  }
}

const MARKED: Said = {
  zh: '带标注的表格附在后面，每一行旁边写着怎么办。',
  en: 'Your marked workbook is attached, in Chinese, with what to do beside each row.',
}
