/** 名单怎么导入 · The choice between the valid rows, all or nothing, and only the check; and why there may be none. */
import type { CandidateReport, ImportMode } from '../../domain/lists/batch.js'
import type { Said } from '../../domain/talk/language.js'
import { NO, YES } from '../engine/acceptors.js'
import type { Option } from '../engine/flow.js'
import { lines, plural } from '../talk/wording.js'
import { findBatch } from './batch-steps.js'

type Run = Parameters<typeof findBatch>[0]

export async function getReport(run: Run): Promise<CandidateReport | undefined> {
  const report = (await findBatch(run))?.report
  return report?.kind === 'candidates' ? report : undefined
}

export async function modeQuestion(run: Run): Promise<Said> {
  const { failing = 0, valid = 0 } = (await getReport(run)) ?? {}
  if (failing === 0) {
    return { zh: `${valid} 行全部合格，现在导入吗？`, en: `All ${plural(valid, 'row')} valid. Import them now?` }
  }
  const wrong = plural(failing, 'row')
  return lines(
    { zh: '怎么处理？', en: 'What is to be done?' },
    {
      zh: `- 只导入合格行：写入合格的 ${valid} 行，有错的 ${failing} 行改好后再发`,
      en: `- Import valid rows: the ${plural(valid, 'valid row')} now; correct the ${wrong} with errors and send them later`,
    },
    {
      zh: `- 全部合格才导入：这次先不写入，等 ${failing} 行都改好，再发整份名单`,
      en: `- All or nothing: write nothing now; correct the ${wrong} and send the whole list again`,
    },
    { zh: '- 只检查：不写入，只留下检查结果', en: '- Only check: write nothing, keep only the result of the check' },
  )
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

export async function modeOptions(run: Run): Promise<readonly Option<ImportMode>[]> {
  const isWhole = ((await getReport(run))?.failing ?? 0) === 0
  return isWhole ? [IMPORT_ALL, NOT_NOW] : [VALID_ROWS, ALL_OR_NOTHING, CHECK_ONLY]
}

export function sayNothingToImport({ valid }: CandidateReport): Said {
  if (valid === 0) {
    return {
      zh: '没有一行可以导入。请照着返回的表格改好，再把文件发给我；模板可以发“模板”领取。',
      en: 'None of the rows can be imported. Please correct them as the returned workbook says and send me the file again; for the template write “template”.',
    }
  }
  return {
    zh: '合格的考生都已经在记录里，没有变化，不用导入。',
    en: 'The valid candidates are all in the records already, unchanged; there is nothing to import.',
  }
}

/** After 全部合格才导入 while rows fail. */
export function sayNotWritten({ failing }: CandidateReport): Said {
  return {
    zh: `好的，这次没有写入。请把 ${failing} 行改好，再把整份名单发给我。`,
    en: `All right, nothing was written. Please correct the ${plural(failing, 'row')} and send me the whole list again.`,
  }
}
