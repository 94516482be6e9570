/** 行数 · How many rows there are and what would become of them; rows that one tap puts right are no refusal. */
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { joined, type Said } from '../../domain/talk/language.js'
import { plural } from '../talk/wording.js'
import type { CheckedList } from './checked-list.js'
import { offersOf } from './list-proposals.js'

export function sayCounts(checked: CheckedList): readonly (Said | undefined)[] {
  const { report, talk } = checked
  const { valid, created, updated, unchanged, mended, corrected, dropped } = report
  if (talk.list.speaksOf !== undefined) return [sayMatched(checked)]
  const { measure } = talk.list
  return [
    sayRows(checked),
    valid === 0
      ? undefined
      : {
          zh: `合格的里面：新增 ${created} ${measure}，更新 ${updated} ${measure}，没有变化 ${unchanged} ${measure}。`,
          en: `Of the valid ones: ${created} new, ${updated} updated, ${unchanged} unchanged.`,
        },
    mended === 0
      ? undefined
      : {
          zh: `已自动改好 ${mended} 处格式问题（空格、全角、大小写一类）。`,
          en: `${plural(mended, 'formatting fault')} mended for you (spaces, full-width characters, capitals and the like).`,
        },
    corrected === 0
      ? undefined
      : { zh: `按您说的改好 ${corrected} 处。`, en: `${plural(corrected, 'cell')} changed as you said.` },
    dropped === 0
      ? undefined
      : { zh: `按您说的去掉 ${dropped} 行。`, en: `${plural(dropped, 'row')} taken out as you said.` },
  ]
}

function sayRows(checked: CheckedList): Said {
  const { rows, valid, failing, sheets } = checked.report
  const where = sayWhere(sheets.filter((sheet) => sheet.rows > 0))
  const mendable = sayMendable(checked)
  if (mendable !== undefined) {
    return {
      zh: `共 ${rows} 行${where.zh}：${mendable.zh}。`,
      en: `${plural(rows, 'row')}${where.en}: ${mendable.en}.`,
    }
  }
  return {
    zh: `共 ${rows} 行${where.zh}：合格 ${valid} 行，有错 ${failing} 行。`,
    en: `${plural(rows, 'row')}${where.en}: ${valid} valid, ${failing} with errors.`,
  }
}

/** Undefined where nothing certain is offered for whole rows. */
export function sayMendable(checked: CheckedList): Said | undefined {
  const { report, talk } = checked
  const { valid, failing, fixable } = report
  const { certain, asked } = offersOf(report, talk.list)
  if (fixable === 0) return undefined
  const columns = joined([...new Set(certain.map(({ field }) => talk.list.columns[field]?.name ?? field))])
  const open = Math.min(
    fixable,
    asked.reduce((sum, one) => sum + one.certain, 0),
  )
  const mendable = fixable - open
  const rest = failing - fixable
  return {
    zh: [
      ...(valid === 0 ? [] : [`合格 ${valid} 行`]),
      ...(mendable === 0 ? [] : [`${mendable} 行只差${columns.zh}，我都算得出来，点一下就补上`]),
      ...(open === 0 ? [] : [`${open} 行要您说一声按哪个算`]),
      ...(rest === 0 ? [] : [`${rest} 行${isAllDoubt(checked) ? '请您看一下' : '有错'}`]),
    ].join('；'),
    en: [
      ...(valid === 0 ? [] : [`${valid} valid`]),
      ...(mendable === 0 ? [] : [`${mendable} lacking only “${columns.en}”, which I can fill in with one tap`]),
      ...(open === 0 ? [] : [`${open} for you to say which counts`]),
      ...(rest === 0 ? [] : [`${rest} ${isAllDoubt(checked) ? 'for you to look at' : 'with errors'}`]),
    ].join('; '),
  }
}

/** Whatever stands against the rest is a proposal in doubt. */
function isAllDoubt({ report, talk }: CheckedList): boolean {
  const { certain, doubtful, asked } = offersOf(report, talk.list)
  const offered = [...new Set([...certain, ...doubtful, ...asked])].reduce(
    (sum, one) => sum + one.certain + one.doubtful,
    0,
  )
  const errors = report.problems.filter(({ code }) => PROBLEMS[code].level === 'error')
  return errors.reduce((sum, { count }) => sum + count, 0) <= offered
}

function sayWhere(sheets: CheckedList['report']['sheets']): Said {
  if (sheets.length < 2) return { zh: '', en: '' }
  return {
    zh: `（${sheets.map((sheet) => `${sheet.name} ${sheet.rows} 行`).join('，')}）`,
    en: ` (${sheets.map((sheet) => `“${sheet.name}” ${sheet.rows}`).join(', ')})`,
  }
}

/** Of a list that only says something of records there are. */
function sayMatched({ report, talk }: CheckedList): Said {
  const { rows, created, updated, unchanged } = report
  const found = created + updated + unchanged
  const { measure } = talk.list
  return {
    zh: `共 ${rows} 行：对上 ${found} ${measure}，其中 ${updated} ${measure}有变化。`,
    en: `${plural(rows, 'row')}: ${found} found, ${updated} of them with something new.`,
  }
}
