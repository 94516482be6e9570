/** 考生检查报告 · What was found in a workbook of candidates, as said in the chat. */
import type { BatchSummary, CandidateReport } from '../../domain/lists/batch.js'
import { isSameList } from '../../domain/lists/list-name.js'
import type { Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import { batchStream, categoryName, filesName, listProblems, paragraphs, plural, sayProblem } from '../talk/wording.js'

/** `earlier`: the upload the comparison is with. */
export function candidateReport(batch: BatchSummary, report: CandidateReport, earlier?: BatchSummary): Saying {
  const errors = listProblems(report.problems, 'error')
  const warnings = listProblems(report.problems, 'warning', 5)
  const said = paragraphs(
    [sayChecked(batch), ...countLines(report), categoryLine(batch, report)],
    report.fileFindings.map(sayProblem),
    errors.length === 0 ? undefined : [{ zh: '**要改的：**', en: '**To be corrected:**' }, ...errors],
    warnings.length === 0 ? undefined : [LOOK_AT, ...warnings],
    comparisonLine(batch, report, earlier),
    annotatedLine(report),
  )
  return {
    ...said,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch.id),
    streamEnds: true,
  }
}

function sayChecked({ fileNames }: BatchSummary): Said {
  return { zh: `**${filesName(fileNames, 'zh')}检查完了**`, en: `**${filesName(fileNames, 'en')} checked**` }
}

const LOOK_AT: Said = {
  zh: '**请核对一下（不影响导入）：**',
  en: '**Please have a look (these do not stop the import):**',
}

function countLines({ rows, valid, failing, mended, ...report }: CandidateReport): readonly (Said | undefined)[] {
  const { created, updated, unchanged } = report
  const where = sayWhere(report.sheets.filter((sheet) => sheet.rows > 0))
  return [
    {
      zh: `共 ${rows} 行${where.zh}：合格 ${valid} 行，有错 ${failing} 行。`,
      en: `${plural(rows, 'row')}${where.en}: ${valid} valid, ${failing} with errors.`,
    },
    valid === 0
      ? undefined
      : {
          zh: `合格的里面：新增 ${created} 人，更新 ${updated} 人，没有变化 ${unchanged} 人。`,
          en: `Of the valid ones: ${created} new, ${updated} updated, ${unchanged} unchanged.`,
        },
    mended === 0
      ? undefined
      : {
          zh: `已自动改好 ${mended} 处格式问题（空格、全角、大小写一类）。`,
          en: `${plural(mended, 'formatting fault')} mended for you (spaces, full-width characters, capitals and the like).`,
        },
  ]
}

function sayWhere(sheets: CandidateReport['sheets']): Said {
  if (sheets.length < 2) return { zh: '', en: '' }
  return {
    zh: `（${sheets.map((sheet) => `${sheet.name} ${sheet.rows} 行`).join('，')}）`,
    en: ` (${sheets.map((sheet) => `“${sheet.name}” ${sheet.rows}`).join(', ')})`,
  }
}

/** Only where rows say it themselves: else the person is asked, or has said it. */
function categoryLine({ category, categoryKnown }: BatchSummary, { categories }: CandidateReport): Said | undefined {
  if (categories === undefined) return undefined
  const said = (['own', 'social'] as const).filter((one) => categories[one] > 0)
  const zh = said.map((one) => `${categoryName(one, 'zh')} ${categories[one]} 行`)
  const en = said.map((one) => `${categories[one]} ${categoryName(one, 'en')}`)
  const rest = sayRest(categories.unsaid, categoryKnown ? category : undefined)
  return {
    zh: `考生类型以表里写的为准：${zh.join('，')}${rest.zh}。`,
    en: `The category is what the list says: ${en.join(', ')}${rest.en}.`,
  }
}

/** `as`: what rows that do not say it count as. */
function sayRest(unsaid: number, as: BatchSummary['category'] | undefined): Said {
  if (unsaid === 0) return { zh: '', en: '' }
  const rows = plural(unsaid, 'row')
  if (as === undefined) return { zh: `；还有 ${unsaid} 行没写`, en: `; ${rows} without one` }
  return {
    zh: `；没写的 ${unsaid} 行按${categoryName(as, 'zh')}`,
    en: `; ${rows} without one, taken as ${categoryName(as, 'en')}`,
  }
}

/** Nothing is said of the list of another class: its faults have not been corrected by this one. */
function comparisonLine(
  batch: BatchSummary,
  { comparison }: CandidateReport,
  earlier: BatchSummary | undefined,
): Said | undefined {
  if (comparison === undefined) return undefined
  const { fixed, appeared, remaining, samePeople = 0 } = comparison
  if (fixed + appeared + remaining === 0) return undefined
  const name = earlier?.fileNames[0]
  if (samePeople === 0 && !isSameList(name ?? '', batch.fileNames[0] ?? '')) return undefined
  const zh = name === undefined ? '' : `（${filesName([name], 'zh')}）`
  const en = name === undefined ? '' : ` (${filesName([name], 'en')})`
  return {
    zh: `和上一次检查${zh}比：改好了 ${fixed} 处，新出现 ${appeared} 处，还没改 ${remaining} 处。`,
    en: `Compared with the last check${en}: ${fixed} corrected, ${appeared} new, ${remaining} still there.`,
  }
}

function annotatedLine({ annotated, failing, mended }: CandidateReport): Said | undefined {
  if (annotated === undefined) return undefined
  if (failing === 0 && mended === 0) {
    return { zh: '校验结果表附在后面，供留底。', en: 'The annotated workbook is attached, for your records.' }
  }
  return {
    zh: '带标注的表格附在后面：红格是要改的，黄格是已经改好的，批注里写着怎么改；“校验结果”列和“错误汇总”页可以逐条对照。',
    en: 'Your marked workbook is attached, in Chinese: red cells are to be corrected, yellow ones are mended already, the notes say how; the column “校验结果” and the sheet “错误汇总” list them one by one.',
  }
}
