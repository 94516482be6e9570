/** 代写文件 · Writes the files a turn asked for and hands them to its private replies. */
import type { CandidateCategory, CheckedRow } from '../../domain/candidates/candidate.js'
import { CATEGORY_NAMES, categoriesIn, categoryOf } from '../../domain/candidates/candidate-category.js'
import type { BatchSummary } from '../../domain/lists/batch.js'
import { PlatformGaps, rowForPlatform, rowOfKnown, rowToCorrect } from '../../domain/lists/handed-rows.js'
import type { RowsOfFile } from '../../domain/ports/list-files.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { ConversationRef, OfferedFile, Reply } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { categoryName, plural } from '../../flows/talk/wording.js'
import type { JobPorts } from '../job-ports.js'

type FileRequest = Extract<Change, { kind: 'request-file' }>
type FilePorts = Pick<JobPorts, 'candidateFiles' | 'imports' | 'talk'>

/** Where they were asked for. */
interface Here {
  readonly conversation: ConversationRef
  readonly language: Language
}

export async function writeRequestedFiles(
  changes: readonly Change[],
  facts: Facts,
  { conversation, language }: Here,
  ports: FilePorts,
): Promise<readonly Reply[]> {
  const requests = changes.filter((change): change is FileRequest => change.kind === 'request-file')
  const written = await Promise.all(requests.map((one) => writeRequestedFile(one, facts, conversation, ports)))
  return written.map(({ said, files }) => ({
    text: said[language],
    ...(files === undefined ? {} : { files }),
    audience: 'private',
  }))
}

/** The words in both languages; the files themselves are Chinese, as the platform's forms are. */
interface Written {
  readonly said: Said
  readonly files?: readonly OfferedFile[]
}

const TEMPLATE_SAID: Said = {
  zh: '这是考生信息模板：证件号码和手机号码两列已经设成文本，请直接往里填，填好发回来。',
  en: 'This is the template for candidates: the columns for ID number and phone are set to text already. Please fill it in and send it back.',
}
const NO_LIST: Said = {
  zh: '还没有检查过的考生名单。请先把名单文件发给我。',
  en: 'No candidate list has been checked yet. Please send me the list first.',
}
const NONE_SENT: Said = {
  zh: '最近没有给您发过文件。要文件请发“模板”“错误行”或“合格行 2022”。',
  en: 'I have sent you no file lately. For a file write “template”, “failing rows” or “platform file 2022”.',
}
const GENERATIONS = { 'platform-2021': '2021', 'platform-2022': '2022' } as const

async function writeRequestedFile(
  request: FileRequest,
  facts: Facts,
  conversation: ConversationRef,
  ports: FilePorts,
): Promise<Written> {
  const { what, batchId } = request
  if (what === 'template') {
    return { said: TEMPLATE_SAID, files: [await ports.candidateFiles.writeTemplate()] }
  }
  if (what === 'sent-before') return sendAgain(conversation, facts, ports)
  const batch = batchId === undefined ? undefined : await facts.records?.findBatch(batchId)
  if (what === 'failing-rows') return writeFailing(batch, facts, ports)
  const rows = batch === undefined ? allCandidates(facts, ports) : validRows(batch, ports)
  return writeForPlatform(what, rows, facts, ports)
}

async function sendAgain(conversation: ConversationRef, { school }: Facts, { talk }: FilePorts): Promise<Written> {
  const files = school === undefined ? [] : await talk.listFilesToSendAgain(conversation, school.id)
  if (files.length === 0) return { said: NONE_SENT }
  const said = {
    zh: `文件再发一次，共 ${files.length} 个。收到过的不用管。`,
    en: `Once more, ${plural(files.length, 'file')}. Never mind those you have already.`,
  }
  return { said, files }
}

async function writeFailing(batch: BatchSummary | undefined, facts: Facts, ports: FilePorts): Promise<Written> {
  if (batch === undefined) return { said: NO_LIST }
  const list = listName(batch)
  const fileName = `${stemOf(list)}-未通过.xlsx`
  const parts = ofOneFile(fileName, ports.imports.stagedRows(batch.id, 'error'))
  const files = await ports.candidateFiles.writeRows('failing', parts, facts.school?.name ?? '')
  if (files.length === 0) {
    return { said: { zh: `《${list}》里没有要改的行。`, en: `“${list}” has no rows to correct.` } }
  }
  const said = {
    zh: `这是《${list}》里没有通过的行，最后一列写着每一行要改什么。改好后把这个文件发回来就行。`,
    en: `These are the rows of “${list}” that did not pass; the last column says, in Chinese, what to correct in each. Correct them and just send this file back.`,
  }
  return { said, files }
}

async function* ofOneFile(fileName: string, parts: AsyncIterable<readonly CheckedRow[]>): AsyncGenerator<RowsOfFile> {
  for await (const rows of parts) if (rows.length > 0) yield { fileName, rows: rows.map(rowToCorrect) }
}

/** Rows for the platform, whatever they come from. */
interface RowsToHand {
  /** What the file is called after, and how the sentence calls the rows. */
  readonly stem: string
  readonly said: Said
  readonly categories: readonly CandidateCategory[]
  /** Of rows that do not say their own. */
  readonly category: CandidateCategory
  read(): AsyncIterable<readonly CheckedRow[]>
}

function validRows(batch: BatchSummary, { imports }: FilePorts): RowsToHand {
  const list = listName(batch)
  return {
    stem: stemOf(list),
    said: { zh: `《${list}》里合格的`, en: `valid in “${list}”` },
    categories: categoriesIn(batch),
    category: batch.category,
    read: () => imports.stagedRows(batch.id, 'ok'),
  }
}

function allCandidates({ school }: Facts, { imports }: FilePorts): RowsToHand {
  return {
    stem: '全部考生',
    said: { zh: '记录里的全部考生，共', en: 'in the records, all there are' },
    categories: ['own', 'social'],
    category: 'own',
    async *read() {
      if (school === undefined) return
      for await (const part of imports.listKnown(school.id)) yield part.map(rowOfKnown)
    },
  }
}

/** The platform takes 院校考生 and 社会考生 on two pages [G1–G3, PM]: a file for each where the rows mix them. */
async function writeForPlatform(
  what: keyof typeof GENERATIONS,
  wanted: RowsToHand,
  facts: Facts,
  { candidateFiles }: FilePorts,
): Promise<Written> {
  const sheets = wanted.categories.map((category): PlatformSheet => {
    const kind = wanted.categories.length > 1 ? `-${CATEGORY_NAMES[category]}` : ''
    return { category, fileName: `${wanted.stem}-平台${GENERATIONS[what]}模板${kind}.xlsx`, rows: 0 }
  })
  const gaps = new PlatformGaps(what)
  const written = await candidateFiles.writeRows(what, sortRows(wanted, sheets, gaps), facts.school?.name ?? '')
  if (gaps.rows === 0) return { said: sayNobody(wanted.said) }
  const files = sheets.flatMap(({ fileName }) => written.find(({ name }) => name === fileName) ?? [])
  return { said: sayPlatformFile(wanted.said, GENERATIONS[what], gaps, sheets), files }
}

interface PlatformSheet {
  readonly category: CandidateCategory
  readonly fileName: string
  /** Counted while they are written. */
  rows: number
}

/** Each row is read once, on its way to the sheet of its category. */
async function* sortRows(
  { read, category: ofList }: RowsToHand,
  sheets: readonly PlatformSheet[],
  gaps: PlatformGaps,
): AsyncGenerator<RowsOfFile> {
  for await (const part of read()) {
    for (const sheet of sheets) {
      const belongs = ({ values }: CheckedRow) => sheets.length === 1 || categoryOf(values, ofList) === sheet.category
      const rows = part.filter(belongs).map(rowForPlatform)
      if (rows.length === 0) continue
      for (const row of rows) gaps.add(row)
      sheet.rows += rows.length
      yield { fileName: sheet.fileName, rows }
    }
  }
}

function sayNobody({ zh, en }: Said): Said {
  return { zh: `${zh} 0 人，没有可以写进文件的。`, en: `0 candidates ${en}: there is nobody to write into a file.` }
}

function sayPlatformFile(said: Said, generation: string, gaps: PlatformGaps, sheets: readonly PlatformSheet[]): Said {
  const filled = sheets.filter(({ rows }) => rows > 0)
  const parted = filled.length > 1 ? sayParts(filled) : { zh: '', en: '' }
  const next = sayGaps(gaps)
  return {
    zh: `这是${said.zh} ${gaps.rows} 人，平台 ${generation} 版导入模板的格式。${parted.zh}${next.zh}文件里有完整证件号码，请妥善保管。`,
    en: `${plural(gaps.rows, 'candidate')} ${said.en}, in the platform’s import template of ${generation}. ${parted.en}${next.en} The file holds whole ID numbers; please keep it safe.`,
  }
}

function sayParts(sheets: readonly PlatformSheet[]): Said {
  const zh = sheets.map(({ category, rows }) => `${categoryName(category, 'zh')} ${rows} 人`)
  const en = sheets.map(({ category, rows }) => `${rows} ${categoryName(category, 'en')}`)
  return {
    zh: `${zh.join('，')}，各一个文件：平台上要在两个页面分别导入。`,
    en: `${en.join(', ')}, a file for each: the platform imports them on two separate pages. `,
  }
}

function sayGaps({ incomplete, missing }: PlatformGaps): Said {
  if (incomplete === 0) return { zh: '可以直接上传平台。', en: 'It can be uploaded to the platform as it is.' }
  const columns = missing.map((column) => `“${column}”`)
  return {
    zh: `其中 ${incomplete} 人还缺平台这一版必填的：${missing.join('、')}。请在文件里补上再上传，或者在原名单里加上这些列，重新发给我。`,
    en: `${incomplete} of them still lack what this version requires: ${columns.join(', ')}. Please fill it in before you upload the file, or add these columns to your list and send it to me again.`,
  }
}

function listName({ fileNames }: BatchSummary): string {
  return fileNames[0] ?? '考生名单'
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}
