/** 考生检查报告 · What was found in a workbook of candidates, as said in the chat. */
import { CATEGORY_NAMES } from '../domain/candidate-category.js'
import type { BatchSummary, CandidateReport } from '../domain/import-batch.js'
import { isSameList } from '../domain/list-name.js'
import type { Reply } from '../domain/message.js'
import { sentenceOf } from '../domain/problems.js'
import { batchStream, KEPT_PHOTOS_CHOICE, listProblems, paragraphs, sayFiles, sayKeptPhotos } from './wording.js'

/** `earlier`: the upload the comparison is with. */
export function candidateReport(batch: BatchSummary, report: CandidateReport, earlier?: BatchSummary): Reply {
  const errors = listProblems(report.problems, 'error')
  const warnings = listProblems(report.problems, 'warning', 5)
  const text = paragraphs(
    [`**${sayFiles(batch.fileNames)}检查完了**`, ...countLines(report), ...categoryLines(batch, report)],
    fileNotes(report),
    errors.length === 0 ? undefined : ['**要改的：**', ...errors],
    warnings.length === 0 ? undefined : ['**请核对一下（不影响导入）：**', ...warnings],
    comparisonLine(batch, report, earlier),
    annotatedLine(report),
  )
  return {
    text,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch.id),
    streamEnds: true,
  }
}

function countLines(report: CandidateReport): readonly string[] {
  const sheets = report.sheets.filter((sheet) => sheet.rows > 0)
  const where = sheets.length > 1 ? `（${sheets.map((sheet) => `${sheet.name} ${sheet.rows} 行`).join('，')}）` : ''
  const lines = [`共 ${report.rows} 行${where}：合格 ${report.valid} 行，有错 ${report.failing} 行。`]
  if (report.valid > 0) {
    lines.push(`合格的里面：新增 ${report.created} 人，更新 ${report.updated} 人，没有变化 ${report.unchanged} 人。`)
  }
  if (report.mended > 0) lines.push(`已自动改好 ${report.mended} 处格式问题（空格、全角、大小写一类）。`)
  return lines
}

/** Only where rows say it themselves: else the person is asked, or has said it. */
function categoryLines({ category, categoryKnown }: BatchSummary, { categories }: CandidateReport): readonly string[] {
  if (categories === undefined) return []
  const said = (['own', 'social'] as const)
    .filter((one) => categories[one] > 0)
    .map((one) => `${CATEGORY_NAMES[one]} ${categories[one]} 行`)
  const { unsaid } = categories
  const rest = categoryKnown ? `；没写的 ${unsaid} 行按${CATEGORY_NAMES[category]}` : `；还有 ${unsaid} 行没写`
  return [`考生类型以表里写的为准：${said.join('，')}${unsaid === 0 ? '' : rest}。`]
}

function fileNotes(report: CandidateReport): readonly string[] | undefined {
  if (report.fileFindings.length === 0) return undefined
  return report.fileFindings.map((finding) => sentenceOf(finding, 'zh'))
}

/** Nothing is said of the list of another class: its faults have not been corrected by this one. */
function comparisonLine(
  batch: BatchSummary,
  { comparison }: CandidateReport,
  earlier: BatchSummary | undefined,
): string | undefined {
  if (comparison === undefined) return undefined
  const { fixed, appeared, remaining, samePeople = 0 } = comparison
  if (fixed + appeared + remaining === 0) return undefined
  const earlierName = earlier?.fileNames[0]
  if (samePeople === 0 && !isSameList(earlierName ?? '', batch.fileNames[0] ?? '')) return undefined
  const what = earlierName === undefined ? '' : `（${sayFiles([earlierName])}）`
  return `和上一次检查${what}比：改好了 ${fixed} 处，新出现 ${appeared} 处，还没改 ${remaining} 处。`
}

function annotatedLine(report: CandidateReport): string | undefined {
  if (report.annotated === undefined) return undefined
  if (report.failing === 0 && report.mended === 0) return '校验结果表附在后面，供留底。'
  return '带标注的表格附在后面：红格是要改的，黄格是已经改好的，批注里写着怎么改；“校验结果”列和“错误汇总”页可以逐条对照。'
}

/** After the import, from the records. `kept`: photos sent earlier that belong to somebody now. */
export function importSummary(report: CandidateReport, withoutPhoto: number, kept: number): Reply {
  const left =
    report.failing === 0
      ? undefined
      : `还有 ${report.failing} 行没有导入。发“错误行”我把这些行单独给您；改好后把文件发回来，已导入的人不会重复。`
  const next =
    withoutPhoto === 0
      ? '所有考生都有照片了，可以等平台认证。'
      : kept === 0
        ? `下一步：上传照片，现在有 ${withoutPhoto} 人无照片。把照片打成 zip 直接发给我就行，文件名用证件号码或姓名。`
        : `下一步：照片，现在有 ${withoutPhoto} 人无照片。${sayKeptPhotos(kept)}`
  const text = paragraphs(
    `**导入完成**：新增 ${report.created} 人，更新 ${report.updated} 人，没有变化 ${report.unchanged} 人。`,
    left,
    `${next}\n注意：录入考生还不等于报考。`,
  )
  const choices = [
    ...(kept === 0 ? [] : [KEPT_PHOTOS_CHOICE]),
    ...(withoutPhoto === 0 ? [] : [{ id: '上传照片', label: '上传照片' }]),
    ...(report.failing === 0 ? [] : [{ id: '错误行', label: '错误行' }]),
  ]
  return choices.length === 0 ? { text } : { text, choices }
}
