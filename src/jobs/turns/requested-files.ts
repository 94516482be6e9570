/** 代写文件 · Writes the files a turn asked for and hands them to its private replies. */
import { getList } from '../../domain/lists/all.js'
import { rowToCorrect } from '../../domain/lists/checking/handed-rows.js'
import type { CheckedRow } from '../../domain/lists/rows.js'
import type { RowsOfFile } from '../../domain/ports/list-files.js'
import type { Change, FileWanted, KeptFileKind } from '../../domain/talk/changes.js'
import type { Language, Said } from '../../domain/talk/language.js'
import type { ConversationRef, Reply } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { plural } from '../../flows/talk/wording.js'
import type { JobPorts } from '../job-ports.js'
import { writeBundle } from './bundle-files.js'
import { writeForPlatform } from './platform-files.js'
import { writePreflight } from './preflight.js'
import { writePrinted, writeRooms, writeSiteForm } from './printed-files.js'
import { writeQuestionnaire } from './questionnaire-file.js'
import { writePhotos, writeRecords, writeSinglePhoto } from './record-files.js'
import { writeSchoolsProgress } from './schools-file.js'
import { findReport, stemOf, type WritingPorts, type Written } from './written.js'

/** Where they were asked for. */
interface Here {
  readonly conversation: ConversationRef
  readonly language: Language
}

interface FilesOfTurn {
  readonly replies: readonly Reply[]
  /** That come of writing them. */
  readonly changes: readonly Change[]
}

export async function writeRequestedFiles(
  changes: readonly Change[],
  facts: Facts,
  { conversation, language }: Here,
  ports: WritingPorts & Pick<JobPorts, 'talk'>,
): Promise<FilesOfTurn> {
  const wanted = changes.flatMap((change) => (change.kind === 'request-file' ? [change.what] : []))
  const written = await Promise.all(wanted.map((one) => write(one, facts, conversation, ports)))
  const replies = written.map(
    ({ said, files, picture, choices }): Reply => ({
      text: said[language],
      ...(files === undefined ? {} : { files }),
      ...(picture === undefined ? {} : { picture }),
      ...(choices && { choices: choices.map(({ id, label }) => ({ id, label: label[language] })) }),
      audience: 'private',
    }),
  )
  return { replies, changes: written.flatMap((one) => one.changes ?? []) }
}

async function write(
  wanted: FileWanted,
  facts: Facts,
  conversation: ConversationRef,
  ports: WritingPorts & Pick<JobPorts, 'talk'>,
): Promise<Written> {
  switch (wanted.kind) {
    case 'template':
      return { said: sayTemplate(wanted.list), files: [await ports.listFiles.writeTemplate(wanted.list)] }
    case 'failing-rows':
      return writeFailing(wanted.batchId, facts, ports)
    case 'platform':
      return writeForPlatform(wanted, facts, ports)
    case 'records':
      return writeRecords(wanted, facts, ports)
    case 'photos':
      return writePhotos(facts, conversation, ports)
    case 'photo':
      return writeSinglePhoto(wanted, facts, ports)
    case 'print':
      return writePrinted(wanted, facts, conversation, ports)
    case 'print-rooms':
      return writeRooms(wanted, facts, conversation, ports)
    case 'site-form':
      return writeSiteForm(wanted, facts, conversation, ports)
    case 'questionnaire':
      return writeQuestionnaire(wanted, facts, ports)
    case 'kept-file':
      return { said: SAID_OF_KEPT[wanted.what], files: [wanted.file] }
    case 'preflight':
      return writePreflight(wanted, facts, ports)
    case 'bundle':
      return writeBundle(wanted, facts, conversation, ports)
    case 'schools-progress':
      return writeSchoolsProgress(wanted, facts, ports)
    case 'sent-before':
      return sendAgain(conversation, facts, ports)
  }
}

const SAID_OF_KEPT: Readonly<Record<KeptFileKind, Said>> = {
  receipt: { zh: '这是您存的缴费凭证。', en: 'This is the receipt you had me keep.' },
  'signed-form': { zh: '这是您存的盖章申请表。', en: 'This is the signed form you had me keep.' },
}

function sayTemplate(listId: string): Said {
  const list = getList(listId)
  const secret = Object.values(list.columns).flatMap(({ name, is }) => (is?.includes('secret') === true ? [name] : []))
  if (secret.length === 0) {
    return {
      zh: `这是${list.name.zh}的模板，各列已经设成文本，请直接往里填，填好发回来。`,
      en: `This is the template of the ${list.name.en}; all columns are set to text already. Please fill it in and send it back.`,
    }
  }
  return {
    zh: `这是${list.name.zh}的模板：${secret.join('和')}两列已经设成文本，请直接往里填，填好发回来。`,
    en: `This is the template of the ${list.name.en}: the columns “${secret.join('” and “')}” are set to text already. Please fill it in and send it back.`,
  }
}

const NONE_SENT: Said = {
  zh: '最近没有给您发过文件。要文件请发“模板”“错误行”或“合格行 2022”。',
  en: 'I have sent you no file lately. For a file write “template”, “failing rows” or “platform file 2022”.',
}

async function sendAgain(
  conversation: ConversationRef,
  { school }: Facts,
  { talk }: Pick<JobPorts, 'talk'>,
): Promise<Written> {
  const files = school === undefined ? [] : await talk.listFilesToSendAgain(conversation, school.id)
  if (files.length === 0) return { said: NONE_SENT }
  const said = {
    zh: `文件再发一次，共 ${files.length} 个。收到过的不用管。`,
    en: `Once more, ${plural(files.length, 'file')}. Never mind those you have already.`,
  }
  return { said, files }
}

const NO_LIST: Said = {
  zh: '还没有检查过的名单。请先把名单文件发给我。',
  en: 'No list has been checked yet. Please send me the list first.',
}

async function writeFailing(batchId: string, facts: Facts, ports: WritingPorts): Promise<Written> {
  const found = await findReport(batchId, facts)
  if (found === undefined) return { said: NO_LIST }
  const { name, report } = found
  const fileName = `${stemOf(name)}-未通过.xlsx`
  const parts = ofOneFile(fileName, ports.imports.stagedRows(batchId, 'error'))
  const files = await ports.listFiles.writeRows(report.list, 'failing', parts)
  if (files.length === 0) {
    return { said: { zh: `《${name}》里没有要改的行。`, en: `“${name}” has no rows to correct.` } }
  }
  const said = {
    zh: `这是《${name}》里没有通过的行，最后一列写着每一行要改什么。改好后把这个文件发回来就行。`,
    en: `These are the rows of “${name}” that did not pass; the last column says, in Chinese, what to correct in each. Correct them and just send this file back.`,
  }
  return { said, files }
}

async function* ofOneFile(fileName: string, parts: AsyncIterable<readonly CheckedRow[]>): AsyncGenerator<RowsOfFile> {
  for await (const rows of parts) if (rows.length > 0) yield { fileName, rows: rows.map(rowToCorrect) }
}
