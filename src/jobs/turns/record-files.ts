/** 记录文件 · What is on record as a file: the list itself, class by class if wanted, and the photos. */
import type { CandidateStatus } from '../../domain/candidates/candidate.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { maskIdNumber } from '../../domain/cells/masking.js'
import { getList } from '../../domain/lists/all.js'
import { rowOfRecord } from '../../domain/lists/checking/handed-rows.js'
import type { List } from '../../domain/lists/list.js'
import type { KnownRecord } from '../../domain/lists/rows.js'
import type { PhotoOwner } from '../../domain/photos/photo-owner.js'
import type { SheetOfRows } from '../../domain/ports/list-files.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { ConversationRef } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { plural } from '../../flows/talk/wording.js'
import { packPhotos } from '../imports/pack-photos.js'
import type { WritingPorts, Written } from './written.js'

type RecordsFile = Extract<FileWanted, { kind: 'records' }>

/** A readable workbook of what is on record, a sheet for each value of `by`. */
export async function writeRecords(
  { list: listId, by, statuses, only = {} }: RecordsFile,
  { school, now }: Facts,
  { imports, listFiles }: WritingPorts,
): Promise<Written> {
  const list = getList(listId)
  const records: KnownRecord[] = []
  if (school !== undefined) {
    for await (const part of imports.listRecords(list.id, school.id)) {
      const isWanted = ({ kept, values }: KnownRecord) =>
        (statuses?.includes(kept.status ?? '') ?? true) &&
        Object.entries(only).every(([field, value]) => values[field] === value)
      records.push(...part.filter(isWanted))
    }
  }
  if (records.length === 0) return { said: sayNone(list) }
  const sheets =
    by === undefined
      ? [{ name: list.one.zh, rows: records.map(({ values }, at) => rowOfRecord({ values }, at)) }]
      : sheetsBy(list, by, records)
  const name = `${list.name.zh}-${examDayOf(now)}.xlsx`
  const file = await listFiles.writeSheets(list.id, name, sheets)
  const parts =
    sheets.length > 1 ? { zh: `，分成 ${sheets.length} 张表`, en: `, in ${sheets.length} sheets` } : { zh: '', en: '' }
  const said = {
    zh: `这是记录里的 ${records.length} ${list.measure}${parts.zh}。文件里有完整内容，请妥善保管。`,
    en: `${plural(records.length, list.one.en)} on record${parts.en}. The file holds everything in full; please keep it safe.`,
  }
  return { said, files: [file] }
}

function sheetsBy(list: List, by: string, records: readonly KnownRecord[]): readonly SheetOfRows[] {
  const groups = new Map<string, KnownRecord[]>()
  for (const record of records) {
    const value = record.values[by] ?? ''
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [record])
    else group.push(record)
  }
  const none = `没写${list.columns[by]?.name ?? ''}`
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other, 'zh-CN', { numeric: true }))
    .map(([value, own]) => ({
      name: value === '' ? none : value,
      rows: own.map(({ values }, at) => rowOfRecord({ values }, at)),
    }))
}

function sayNone({ one }: List): Written['said'] {
  return { zh: `记录里还没有这样的${one.zh}，没有可以导出的。`, en: `There is no such ${one.en} on record to export.` }
}

/** Of those in one of these statuses, or of all. */
export async function photosOnRecord(
  { school }: Pick<Facts, 'school'>,
  { imports }: Pick<WritingPorts, 'imports'>,
  statuses?: readonly CandidateStatus[],
) {
  const owners: PhotoOwner[] = []
  if (school !== undefined) {
    for await (const part of imports.listPhotoOwners(school.id)) owners.push(...part)
  }
  return owners.flatMap(({ photoSha256, idNumber, category, status }) =>
    photoSha256 === undefined || statuses?.includes(status) === false
      ? []
      : [{ sha256: photoSha256, packName: `${idNumber}.jpg`, category }],
  )
}

export async function writePhotos(facts: Facts, conversation: ConversationRef, ports: WritingPorts): Promise<Written> {
  const photos = await photosOnRecord(facts, ports)
  const files = await packPhotos(photos, conversation, ports)
  if (files.length === 0) {
    return {
      said: {
        zh: '还没有导入照片。把照片打成 zip 直接发给我就行。',
        en: 'No photos have been imported yet. Just send me a zip of them.',
      },
    }
  }
  const said = {
    zh: `这是记录里的 ${photos.length} 张照片，文件名是证件号码，可以直接上传平台。请妥善保管。`,
    en: `${plural(photos.length, 'photo')} on record, named by ID number, ready for the platform. Please keep them safe.`,
  }
  return { said, files }
}

/** With the number masked, unless it is wanted whole: the picture may be looked at by whoever stands beside. */
export async function writeSinglePhoto(
  { candidateId, whole }: Extract<FileWanted, { kind: 'photo' }>,
  { records }: Facts,
  { photoFiles }: WritingPorts,
): Promise<Written> {
  const candidate = await records?.candidates.find(candidateId)
  if (candidate?.photoSha256 === undefined) {
    const name = candidate?.name ?? ''
    return {
      said: {
        zh: `${name}还没有照片。把照片命名为“证件号码.jpg”发给我就行。`,
        en: `There is no photo of ${name} yet. Just send me one named “<ID number>.jpg”.`,
      },
    }
  }
  const { name, photoSha256, values } = candidate
  const { idNumber = '' } = values
  // On a line of its own, so that it is not broken where it is compared.
  const caption = `${name}\n${whole === true ? idNumber : maskIdNumber(idNumber)}`
  const picture = await photoFiles.contactSheet([{ sha256: photoSha256, caption }], `${name}.jpg`)
  return { said: { zh: `${name}的照片：`, en: `The photo of ${name}:` }, picture }
}
