/** 平台导入文件 · Rows of a checked list, or all records, exactly as a template of the platform takes them. */
import { getList } from '../../domain/lists/all.js'
import { PlatformGaps, rowForPlatform, rowOfRecord } from '../../domain/lists/checking/handed-rows.js'
import type { Against, List, ScopeOption, Template } from '../../domain/lists/list.js'
import type { CheckedRow, StagedRow } from '../../domain/lists/rows.js'
import { fixedOptions } from '../../domain/lists/scope-options.js'
import type { RowsOfFile } from '../../domain/ports/list-files.js'
import { fileWord } from '../../domain/printing/print-file-name.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { OfferedFile } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { againstNow } from '../../flows/lists/said-row.js'
import { plural } from '../../flows/talk/wording.js'
import { type CheckedListFile, findReport, stemOf, type WritingPorts, type Written } from './written.js'

type PlatformFile = Extract<FileWanted, { kind: 'platform' }>

/** Rows for the platform, whatever they come from. */
interface RowsToHand {
  /** What the file is called after, and how the sentence calls the rows. */
  readonly stem: string
  readonly said: Said
  /** Of more than one kind: each file says which. */
  readonly isMixed: boolean
  read(): AsyncIterable<readonly (CheckedRow & Pick<StagedRow, 'scope'>)[]>
}

/** A file for each kind the platform has a page of its own for (院校考生 and 社会考生 [G1–G3, PM]), or for each plan [PM 537]. */
interface PlatformSheet {
  readonly option: ScopeOption | undefined
  /** What the platform is told before it takes the file. */
  readonly of: string
  readonly fileName: string
  /** Counted while they are written. */
  rows: number
}

class PlatformSheets {
  readonly #list: List
  readonly #template: Template
  readonly #stem: string
  readonly #sheets = new Map<string, PlatformSheet>()

  constructor(list: List, template: Template, stem: string) {
    this.#list = list
    this.#template = template
    this.#stem = stem
  }

  sheetOf(row: CheckedRow & Pick<StagedRow, 'scope'>): PlatformSheet {
    const kind = scopeOf(this.#list, row)
    const option = kindsOf(this.#list)?.find(({ value }) => value === kind)
    const of = (this.#template.fileBy ?? []).map((field) => row.values[field] ?? '').join('-')
    const key = `${option?.value ?? ''} ${of}`
    const known = this.#sheets.get(key)
    if (known !== undefined) return known
    const version = this.#template.platform?.zh.replace(' 版', '').replace('平台版', '') ?? ''
    const parts = [of === '' ? undefined : fileWord(of), option?.word].flatMap((part) => (part ? [`-${part}`] : []))
    const sheet = { option, of, fileName: `${this.#stem}-平台${version}模板${parts.join('')}.xlsx`, rows: 0 }
    this.#sheets.set(key, sheet)
    return sheet
  }

  /** Kinds in the order they are handed over. */
  get filled(): readonly PlatformSheet[] {
    const order = kindsOf(this.#list) ?? []
    const placeOf = ({ option }: PlatformSheet) => (option === undefined ? 0 : order.indexOf(option))
    return [...this.#sheets.values()].sort((one, next) => placeOf(one) - placeOf(next))
  }
}

interface PlatformFiles {
  readonly files: readonly OfferedFile[]
  readonly said: Said
  readonly gaps: PlatformGaps
  readonly sheets: readonly PlatformSheet[]
}

export async function writeForPlatform(wanted: PlatformFile, facts: Facts, ports: WritingPorts): Promise<Written> {
  const list = getList(wanted.list)
  const { files, said, gaps, sheets } = await fillTemplate(wanted, facts, ports)
  if (gaps.rows === 0) return { said: sayNobody(list, said) }
  return { said: sayPlatformFile(list, said, templateOf(list, wanted), gaps, sheets), files }
}

/** The files themselves, in the order they are handed over. */
export async function fillTemplate(wanted: PlatformFile, facts: Facts, ports: WritingPorts): Promise<PlatformFiles> {
  const list = getList(wanted.list)
  const template = templateOf(list, wanted)
  const rows = await rowsWanted(list, wanted, facts, ports)
  const sheets = new PlatformSheets(list, template, rows.stem)
  const gaps = new PlatformGaps(list, template)
  const parts = sortRows(list, rows, sheets, gaps, await againstNow(list, facts))
  const written = await ports.listFiles.writeRows(list.id, wanted.template, parts)
  const filled = sheets.filled
  const files = filled.flatMap((sheet) => {
    const file = written.find(({ name }) => name === sheet.fileName)
    if (file === undefined) return []
    const isPlain = filled.length === 1 && !rows.isMixed
    const name = isPlain && sheet.option ? file.name.replace(`-${sheet.option.word}`, '') : file.name
    return [{ ...file, name }]
  })
  return { files, said: rows.said, gaps, sheets: filled }
}

function templateOf(list: List, { template: name }: PlatformFile): Template {
  const template = list.templates[name]
  if (template?.platform === undefined) throw new Error(`list ${list.id} has no platform template ${name}`)
  return template
}

async function rowsWanted(
  list: List,
  { batchId, plan, statuses, refusedIn }: PlatformFile,
  facts: Facts,
  { imports }: WritingPorts,
): Promise<RowsToHand> {
  const found = batchId === undefined ? undefined : await findReport(batchId, facts)
  if (batchId !== undefined && found !== undefined) {
    return {
      stem: stemOf(found.name),
      said: { zh: `《${found.name}》里合格的`, en: `valid in “${found.name}”` },
      isMixed: kindsIn(list, found).length > 1,
      read: () => imports.stagedRows(batchId, 'ok'),
    }
  }
  const { school } = facts
  const refused = refusedIn === undefined ? undefined : await recordsRefused(refusedIn, imports)
  return {
    ...(refused === undefined ? allOf(list) : givenBack(list)),
    isMixed: kindsOf(list) !== undefined,
    async *read() {
      if (school === undefined) return
      for await (const part of imports.listRecords(list.id, school.id)) {
        const own = part.filter(
          ({ id, values, kept }) =>
            (plan === undefined || values.plan === plan) &&
            (statuses?.includes(kept.status ?? '') ?? true) &&
            (refused?.has(id) ?? true),
        )
        yield own.map(rowOfRecord)
      }
    },
  }
}

function allOf({ one }: List): Pick<RowsToHand, 'stem' | 'said'> {
  return {
    stem: `全部${one.zh}`,
    said: { zh: `记录里的全部${one.zh}，共`, en: 'in the records, all there are' },
  }
}

function givenBack({ one }: List): Pick<RowsToHand, 'stem' | 'said'> {
  return {
    stem: `平台退回的${one.zh}`,
    said: {
      zh: `平台退回的${one.zh}，按记录里现在的内容，共`,
      en: 'given back by the platform, as they are on record now',
    },
  }
}

/** Ids of the records that rows of the platform's failed ones are of. */
async function recordsRefused(batchId: string, imports: WritingPorts['imports']): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for await (const part of imports.stagedRows(batchId, 'error')) {
    for (const { recordId } of part) if (recordId !== undefined) ids.add(recordId)
  }
  return ids
}

/** Kinds that the platform imports on pages of their own; a plan is none. */
function kindsOf({ scope }: List): readonly ScopeOption[] | undefined {
  return scope && fixedOptions(scope)
}

/** Those its rows say, and what the list was said to be where a row leaves it open. */
function kindsIn({ scope: question }: List, { report, scope }: CheckedListFile): readonly string[] {
  const { counts } = report
  const options = question && fixedOptions(question)
  if (question === undefined || options === undefined || counts === undefined) return []
  const kinds = options.map(({ value }) => value)
  return kinds.filter((kind) => (counts[kind] ?? 0) > 0 || ((counts[''] ?? 0) > 0 && scope[question.field] === kind))
}

/** Each row is read once, on its way to the sheet of its kind. */
async function* sortRows(
  list: List,
  { read }: RowsToHand,
  sheets: PlatformSheets,
  gaps: PlatformGaps,
  against: Against,
): AsyncGenerator<RowsOfFile> {
  for await (const part of read()) {
    const bySheet = new Map<PlatformSheet, CheckedRow[]>()
    for (const one of part) {
      const sheet = sheets.sheetOf(one)
      const row = rowForPlatform(list, one, against)
      gaps.add(row)
      sheet.rows += 1
      const own = bySheet.get(sheet)
      if (own === undefined) bySheet.set(sheet, [row])
      else own.push(row)
    }
    for (const [{ fileName }, own] of bySheet) yield { fileName, rows: own }
  }
}

/** What the row says, else what was found out about it; else the first kind. */
function scopeOf({ scope }: List, row: CheckedRow & Pick<StagedRow, 'scope'>): string | undefined {
  if (scope === undefined) return undefined
  const word = row.values[scope.field]
  return (word === undefined ? row.scope : scope.read(word)) ?? fixedOptions(scope)?.[0]?.value
}

function sayNobody(list: List, { zh, en }: Said): Said {
  return {
    zh: `${zh} 0 ${list.measure}，没有可以写进文件的。`,
    en: `0 ${list.one.en}s ${en}: there is nothing to write into a file.`,
  }
}

function sayPlatformFile(
  list: List,
  said: Said,
  { platform }: Template,
  gaps: PlatformGaps,
  filled: readonly PlatformSheet[],
): Said {
  const parted = filled.length > 1 ? sayParts(list, filled) : { zh: '', en: '' }
  const next = sayGaps(list, gaps)
  const isSecret = Object.values(list.columns).some(({ is }) => is?.includes('secret') === true)
  const safe = isSecret
    ? { zh: '文件里有完整证件号码，请妥善保管。', en: ' The file holds whole ID numbers; please keep it safe.' }
    : { zh: '', en: '' }
  return {
    zh: `这是${said.zh} ${gaps.rows} ${list.measure}，平台导入模板（${platform?.zh ?? ''}）的格式。${parted.zh}${next.zh}${safe.zh}`,
    en: `${plural(gaps.rows, list.one.en)} ${said.en}, in the platform’s import template (${platform?.en ?? ''}). ${parted.en}${next.en}${safe.en}`,
  }
}

function sayParts({ measure }: List, sheets: readonly PlatformSheet[]): Said {
  if (sheets.every(({ option }) => option === undefined)) {
    const zh = sheets.map(({ of, rows }) => `“${of}” ${rows} ${measure}`)
    const en = sheets.map(({ of, rows }) => `${rows} of “${of}”`)
    return {
      zh: `${zh.join('，')}，各一个文件：在平台上先选好考试计划，再导入它的那一个。`,
      en: `${en.join(', ')}, a file for each: choose the plan on the platform first, then import its file. `,
    }
  }
  const zh = sheets.map(({ option, rows }) => `${option?.label.zh ?? ''} ${rows} ${measure}`)
  const en = sheets.map(({ option, rows }) => `${rows} ${option?.label.en.toLowerCase() ?? ''}`)
  return {
    zh: `${zh.join('，')}，各一个文件：平台上要在两个页面分别导入。`,
    en: `${en.join(', ')}, a file for each: the platform imports them on two separate pages. `,
  }
}

function sayGaps({ measure }: List, { incomplete, missing }: PlatformGaps): Said {
  if (incomplete === 0) return { zh: '可以直接上传平台。', en: 'It can be uploaded to the platform as it is.' }
  const columns = missing.map((column) => `“${column}”`)
  return {
    zh: `其中 ${incomplete} ${measure}还缺平台这一版必填的：${missing.join('、')}。请在文件里补上再上传，或者在原名单里加上这些列，重新发给我。`,
    en: `${incomplete} of them still lack what this version requires: ${columns.join(', ')}. Please fill it in before you upload the file, or add these columns to your list and send it to me again.`,
  }
}
