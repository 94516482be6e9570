/** 代写文件 · Writes the files a turn asked for and hands them to its private replies. */
import type { Change } from '../domain/changes.js'
import type { Reply } from '../domain/message.js'
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

const SAID: Record<FileRequest['what'], string> = {
  template: '这是考生信息模板：证件号码和手机号码两列已经设成文本，请直接往里填，填好发回来。',
  'failing-rows': '这是没有通过的行，最后一列写着每一行要改什么。改好后把这个文件发回来就行。',
  'platform-2021': '这是平台 2021 版导入模板格式的合格考生，可以直接上传平台。文件里有完整证件号码，请妥善保管。',
  'platform-2022': '这是平台 2022 版导入模板格式的合格考生，可以直接上传平台。文件里有完整证件号码，请妥善保管。',
}

async function writeRequestedFile(request: FileRequest, facts: Facts, ports: FilePorts): Promise<Reply> {
  const text = SAID[request.what]
  if (request.what === 'template') {
    return { text, files: [await ports.candidateFiles.writeTemplate()], audience: 'private' }
  }
  const batch = request.batchId === undefined ? undefined : await facts.records?.findBatch(request.batchId)
  if (batch === undefined) return { text: '还没有检查过的考生名单。请先把名单文件发给我。', audience: 'private' }
  const rows = ports.imports.stagedRows(batch.id, request.what === 'failing-rows' ? 'error' : 'ok')
  const name = `${stemOf(batch.fileNames[0] ?? '考生名单')}-${FILE_SUFFIX[request.what]}.xlsx`
  const rowsKind = request.what === 'failing-rows' ? 'failing' : request.what
  const file = await ports.candidateFiles.writeRows(rowsKind, rows, facts.school?.name ?? '', name)
  return { text, files: [file], audience: 'private' }
}

const FILE_SUFFIX: Record<Exclude<FileRequest['what'], 'template'>, string> = {
  'failing-rows': '未通过',
  'platform-2021': '平台2021模板',
  'platform-2022': '平台2022模板',
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}
