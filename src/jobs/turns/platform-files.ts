/** 平台导入文件 · Rows of a checked list, or all records, exactly as a template of the platform takes them. */
import { getList } from '../../domain/lists/all.js'
import { PlatformGaps, rowForPlatform, rowOfRecord } from '../../domain/lists/checking/handed-rows.js'
import type { Against, List, ScopeOption, Template } from '../../domain/lists/list.js'
import type { CheckedRow, StagedRow } from '../../domain/lists/rows.js'
import { fixedOptions } from '../../domain/lists/scope-options.js'
import { type LearnedTemplate, NUMBERING } from '../../domain/lists/templates/learned-template.js'
import { versionOf } from '../../domain/lists/templates/platform-templates.js'
import type { RowsOfFile } from '../../domain/ports/list-files.js'
import { fileWord } from '../../domain/printing/print-file-name.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import { inBoth, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { againstNow } from '../../flows/lists/said-row.js'
import { type FilledTemplate, type PlatformSheet, sayNobody, sayPlatformFile } from './platform-file-words.js'
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

class PlatformSheets {
  readonly #list: List
  readonly #template: Template
  readonly #stem: string
  readonly #isSample: boolean
  readonly #sheets = new Map<string, PlatformSheet>()

  constructor(list: List, template: Template, stem: string, isSample: boolean) {
    this.#list = list
    this.#template = template
    this.#stem = stem
    this.#isSample = isSample
  }

  sheetOf(row: CheckedRow & Pick<StagedRow, 'scope'>): PlatformSheet {
    const kind = scopeOf(this.#list, row)
    const option = kindsOf(this.#list)?.find(({ value }) => value === kind)
    const of = (this.#template.fileBy ?? []).map((field) => row.values[field] ?? '').join('-')
    const key = `${option?.value ?? ''} ${of}`
    const known = this.#sheets.get(key)
    if (known !== undefined) return known
    const parts = [of === '' ? undefined : fileWord(of), option?.word].flatMap((part) => (part ? [`-${part}`] : []))
    const sheet = { option, of, fileName: `${this.#stem}-${this.#called}${parts.join('')}.xlsx`, rows: 0 }
    this.#sheets.set(key, sheet)
    return sheet
  }

  /** 平台2022模板; what is printed nowhere is not called the platform's. */
  get #called(): string {
    const version = versionOf(this.#template)?.zh.replace(' 版', '') ?? ''
    return this.#isSample ? `${version}参考样式` : `平台${version}模板`
  }

  /** Kinds in the order they are handed over. */
  get filled(): readonly PlatformSheet[] {
    const order = kindsOf(this.#list) ?? []
    const placeOf = ({ option }: PlatformSheet) => (option === undefined ? 0 : order.indexOf(option))
    return [...this.#sheets.values()].sort((one, next) => placeOf(one) - placeOf(next))
  }
}

interface PlatformFiles {
  readonly said: Said
  /** One for each template that rows went into. */
  readonly parts: readonly FilledTemplate[]
}

export async function writeForPlatform(wanted: PlatformFile, facts: Facts, ports: WritingPorts): Promise<Written> {
  const list = getList(wanted.list)
  const { said, parts } = await fillTemplate(wanted, facts, ports)
  if (parts.length === 0) return { said: sayNobody(list, said) }
  return {
    said: inBoth((language) => parts.map((part) => sayPlatformFile(list, said, part, facts.now)[language]).join('\n')),
    files: parts.flatMap(({ files }) => files),
  }
}

/** The files themselves, in the order they are handed over; what the template has no place for is read once more. */
export async function fillTemplate(wanted: PlatformFile, facts: Facts, ports: WritingPorts): Promise<PlatformFiles> {
  const list = getList(wanted.list)
  const { beside } = templateOf(list, wanted)
  const rows = await rowsWanted(list, wanted, facts, ports)
  const isOwn = ({ values }: CheckedRow): boolean => beside?.isFor(values) !== true
  const { left, ...own } = await fillOne(list, wanted, { ...rows, isFor: isOwn }, facts, ports)
  const parts = own.gaps.rows === 0 ? [] : [own]
  if (beside === undefined || left === 0) return { said: rows.said, parts }
  const apart = { ...wanted, template: beside.template }
  const isApart = (row: CheckedRow): boolean => !isOwn(row)
  const { left: _, ...others } = await fillOne(list, apart, { ...rows, isFor: isApart }, facts, ports)
  return { said: rows.said, parts: [...parts, { ...others, isApart: true }] }
}

async function fillOne(
  list: List,
  wanted: PlatformFile,
  rows: RowsToHand & Pick<Sorting, 'isFor'>,
  facts: Facts,
  ports: WritingPorts,
): Promise<FilledTemplate & { readonly left: number }> {
  const template = templateOf(list, wanted)
  const learned = await findLearned(wanted, facts)
  const isSample = template.unprinted === true && learned === undefined
  const sheets = new PlatformSheets(list, template, rows.stem, isSample)
  const gaps = new PlatformGaps(
    list,
    { required: requiredOf(template, learned) },
    wanted.leftOut,
    learned?.layout.columns,
  )
  const sorting = { sheets, gaps, against: await againstNow(list, facts), isFor: rows.isFor, left: 0 }
  const parts = sortRows(list, rows, sorting)
  const written = await ports.listFiles.writeRows(list.id, wanted.template, parts, {
    ...(wanted.leftOut && { leftOut: wanted.leftOut }),
    ...(learned && { form: learned }),
  })
  const filled = sheets.filled
  const files = filled.flatMap((sheet) => {
    const file = written.find(({ name }) => name === sheet.fileName)
    if (file === undefined) return []
    const isPlain = filled.length === 1 && !rows.isMixed
    const name = isPlain && sheet.option ? file.name.replace(`-${sheet.option.word}`, '') : file.name
    return [{ ...file, name }]
  })
  return { template, files, gaps, sheets: filled, left: sorting.left, ...(learned && { learned }) }
}

async function findLearned(wanted: PlatformFile, { records }: Facts): Promise<LearnedTemplate | undefined> {
  const all = (await records?.templates.list()) ?? []
  return all.find(({ list, kind }) => list === wanted.list && kind === wanted.template)
}

/** Of the platform's own workbook: what has a `*` there, and what its book requires where there is a column for it. */
function requiredOf({ required }: Template, learned: LearnedTemplate | undefined): readonly string[] {
  if (learned === undefined) return required
  const filled = learned.layout.columns.flatMap((column) =>
    column.field === undefined ? [] : [{ ...column, field: column.field }],
  )
  const wanted = filled.filter((column) => column.required || required.includes(column.field))
  return [...new Set(wanted.map(({ field }) => field))].filter((field) => field !== NUMBERING)
}

/** Where rows go on their way; `left`: how many are not for this template. */
interface Sorting {
  readonly sheets: PlatformSheets
  readonly gaps: PlatformGaps
  readonly against: Against
  readonly isFor: (row: CheckedRow) => boolean
  left: number
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
async function* sortRows(list: List, { read }: RowsToHand, sorting: Sorting): AsyncGenerator<RowsOfFile> {
  const { sheets, gaps, against, isFor } = sorting
  for await (const part of read()) {
    const bySheet = new Map<PlatformSheet, CheckedRow[]>()
    for (const one of part) {
      if (!isFor(one)) {
        sorting.left += 1
        continue
      }
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
