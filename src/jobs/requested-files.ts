/** 代写文件 · Writes the files a turn asked for and hands them to its private replies. */
import type { CheckedRow } from '../domain/candidate.js'
import { CATEGORY_NAMES, categoriesIn, categoryOf } from '../domain/candidate-category.js'
import type { Change } from '../domain/changes.js'
import { PlatformGaps, rowForPlatform, rowToCorrect } from '../domain/handed-rows.js'
import type { BatchSummary } from '../domain/import-batch.js'
import type { OfferedFile, Reply } from '../domain/message.js'
import type { Facts } from '../domain/turn.js'
import type { JobPorts } from './job-ports.js'

type FileRequest = Extract<Change, { kind: 'request-file' }>
type FilePorts = Pick<JobPorts, 'candidateFiles' | 'imports'>

export async function writeRequestedFiles(
  changes: readonly Change[],
  facts: Facts,
  ports: FilePorts,
): Promise<readonly Reply[]> {
  const requests = changes.filter((change): change is FileRequest => change.kind === 'request-file')
  return Promise.all(requests.map((request) => writeRequestedFile(request, facts, ports)))
}

const TEMPLATE_SAID = '这是考生信息模板：证件号码和手机号码两列已经设成文本，请直接往里填，填好发回来。'
const GENERATIONS = { 'platform-2021': '2021', 'platform-2022': '2022' } as const

async function writeRequestedFile(request: FileRequest, facts: Facts, ports: FilePorts): Promise<Reply> {
  const { what } = request
  if (what === 'template') {
    return { text: TEMPLATE_SAID, files: [await ports.candidateFiles.writeTemplate()], audience: 'private' }
  }
  const batch = request.batchId === undefined ? undefined : await facts.records?.findBatch(request.batchId)
  if (batch === undefined) return { text: '还没有检查过的考生名单。请先把名单文件发给我。', audience: 'private' }
  const listName = batch.fileNames[0] ?? '考生名单'
  const write: WriteRows = (kind, rows, suffix) =>
    ports.candidateFiles.writeRows(kind, rows, facts.school?.name ?? '', `${stemOf(listName)}-${suffix}.xlsx`)
  if (what === 'failing-rows') {
    const rows = eachRow(ports.imports.stagedRows(batch.id, 'error'), rowToCorrect)
    const file = await write('failing', rows, FILE_SUFFIX[what])
    const text = `这是《${listName}》里没有通过的行，最后一列写着每一行要改什么。改好后把这个文件发回来就行。`
    return { text, files: [file], audience: 'private' }
  }
  return { ...(await writeForPlatform(what, batch, listName, write, ports)), audience: 'private' }
}

type WriteRows = (
  kind: Parameters<FilePorts['candidateFiles']['writeRows']>[0],
  rows: AsyncIterable<readonly CheckedRow[]>,
  suffix: string,
) => Promise<OfferedFile>

/** The platform takes 院校考生 and 社会考生 on two pages [G1–G3, PM]: a file for each where a list mixes them. */
async function writeForPlatform(
  what: keyof typeof GENERATIONS,
  batch: BatchSummary,
  listName: string,
  write: WriteRows,
  { imports }: FilePorts,
): Promise<Reply> {
  const gaps = new PlatformGaps(what)
  const files: OfferedFile[] = []
  const counts: string[] = []
  const categories = categoriesIn(batch)
  const isMixed = categories.length > 1
  for (const category of categories) {
    const before = gaps.rows
    const rows = eachRow(imports.stagedRows(batch.id, 'ok'), (row) => {
      if (isMixed && categoryOf(row.values, batch.category) !== category) return undefined
      const ready = rowForPlatform(row)
      gaps.add(ready)
      return ready
    })
    const name = CATEGORY_NAMES[category]
    const file = await write(what, rows, isMixed ? `${FILE_SUFFIX[what]}-${name}` : FILE_SUFFIX[what])
    if (isMixed && gaps.rows === before) continue
    files.push(file)
    counts.push(`${name} ${gaps.rows - before} 人`)
  }
  return { text: sayPlatformFile(listName, GENERATIONS[what], gaps, counts), files }
}

async function* eachRow(
  parts: AsyncIterable<readonly CheckedRow[]>,
  /** undefined: leave it out. */
  change: (row: CheckedRow) => CheckedRow | undefined,
): AsyncGenerator<readonly CheckedRow[]> {
  for await (const part of parts) yield part.flatMap((row) => change(row) ?? [])
}

function sayPlatformFile(
  listName: string,
  generation: string,
  { rows, incomplete, missing }: PlatformGaps,
  counts: readonly string[],
): string {
  const parted = counts.length > 1 ? `${counts.join('，')}，各一个文件：平台上要在两个页面分别导入。` : ''
  const next =
    incomplete === 0
      ? '可以直接上传平台。'
      : `其中 ${incomplete} 人还缺平台这一版必填的：${missing.join('、')}。请在文件里补上再上传，或者在原名单里加上这些列，重新发给我。`
  return `这是《${listName}》里合格的 ${rows} 人，平台 ${generation} 版导入模板的格式。${parted}${next}文件里有完整证件号码，请妥善保管。`
}

const FILE_SUFFIX: Record<Exclude<FileRequest['what'], 'template'>, string> = {
  'failing-rows': '未通过',
  'platform-2021': '平台2021模板',
  'platform-2022': '平台2022模板',
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}
