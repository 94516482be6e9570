import { describe, expect, it } from 'vitest'
import type { CandidateCategory } from '../../../src/domain/candidates/candidate-category.js'
import { CATEGORY_NAMES } from '../../../src/domain/candidates/candidate-category.js'
import type { Scope } from '../../../src/domain/imports/edits.js'
import { getList } from '../../../src/domain/lists/all.js'
import { compareRow } from '../../../src/domain/lists/checking/compare.js'
import { ListEdits } from '../../../src/domain/lists/checking/sheet-edits.js'
import type { ListReport } from '../../../src/domain/lists/list-report.js'
import type { CheckedRow, KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import type { RowsOfFile } from '../../../src/domain/ports/list-files.js'
import type { FileWanted } from '../../../src/domain/talk/changes.js'
import type { Language } from '../../../src/domain/talk/language.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { writeRequestedFiles } from '../../../src/jobs/turns/requested-files.js'
import { check, checkRow, context, HEADERS, rowOf, sheetOf, workbookOf } from '../../support/class-list.js'
import { inventPerson } from '../../support/people.js'

const CHAT = { channel: 'web', bot: 'local', chat: 'private', chatId: 'u' } as const

type What = 'failing-rows' | 'platform-2021' | 'platform-2022'

interface Written {
  readonly rows: CheckedRow[]
  readonly namesByFile: Record<string, readonly (string | undefined)[]>
}

/** Ports whose rows are these, and which note what is written. */
function portsOf(imports: object, written: Written): Parameters<typeof writeRequestedFiles>[3] {
  return {
    imports,
    listFiles: {
      writeRows: async (_list: string, _template: string, parts: AsyncIterable<RowsOfFile>) => {
        for await (const { fileName, rows } of parts) {
          const names = written.namesByFile[fileName] ?? []
          written.namesByFile[fileName] = [...names, ...rows.map(({ values }) => values.name)]
          written.rows.push(...rows)
        }
        return Object.keys(written.namesByFile).map((name) => ({ sha256: 'f', sizeBytes: 1, name }))
      },
    },
  } as unknown as Parameters<typeof writeRequestedFiles>[3]
}

/** A list of candidates that has been checked. */
function factsOf(scope: Scope = {}, counts?: ListReport['counts']): Facts {
  const report = { kind: 'list', list: 'candidates', counts }
  const batch = { id: 'b', fileNames: ['一班.xlsx'], scope, report }
  return {
    school: { id: 's', name: '春江职业技术学校', province: '浙江省' },
    now: new Date('2026-05-10T02:00:00Z'),
    records: {
      imports: { findBatch: async () => batch },
      lists: { list: async () => [] },
      templates: { list: async () => [] },
    },
  } as unknown as Facts
}

function wanted(what: What, batchId?: string): FileWanted {
  if (what === 'failing-rows') return { kind: 'failing-rows', batchId: batchId ?? '' }
  return { kind: 'platform', list: 'candidates', template: what, ...(batchId === undefined ? {} : { batchId }) }
}

/** As they are staged: with what each row is by its own word, else by the list's. */
function stage(row: CheckedRow, scope: Scope): StagedRow {
  return compareRow(getList('candidates'), row, undefined, { ...context, scope }, new ListEdits([]))
}

interface Asked {
  readonly scope?: Scope
  readonly counts?: Exclude<ListReport['counts'], undefined>
  readonly language?: Language
}

/** What is said and written when somebody asks for a file made of these rows. */
async function request(
  what: What,
  rows: readonly CheckedRow[],
  { scope = { category: 'own' }, counts, language = 'zh' }: Asked = {},
) {
  const written: Written = { rows: [], namesByFile: {} }
  let read = 0
  const imports = {
    stagedRows: async function* (_: string, verdict: string) {
      read += 1
      yield rows.filter((row) => row.verdict === verdict).map((row) => stage(row, scope))
    },
  }
  const change = { kind: 'request-file', what: wanted(what, 'b') } as const
  const {
    replies: [reply],
  } = await writeRequestedFiles(
    [change],
    factsOf(scope, counts),
    { conversation: CHAT, language },
    portsOf(imports, written),
  )
  const { namesByFile } = written
  const files = reply?.files?.map(({ name }) => name)
  return { text: reply?.text ?? '', written: written.rows, namesByFile, files, read }
}

async function requestAll(parts: readonly (readonly KnownRecord[])[]) {
  const written: Written = { rows: [], namesByFile: {} }
  let read = 0
  const imports = {
    listRecords: async function* (list: string, schoolId: string) {
      read += 1
      if (list === 'candidates' && schoolId === 's') yield* parts
    },
  }
  const change = { kind: 'request-file', what: wanted('platform-2022') } as const
  const {
    replies: [reply],
  } = await writeRequestedFiles([change], factsOf(), { conversation: CHAT, language: 'zh' }, portsOf(imports, written))
  return { reply, namesByFile: written.namesByFile, read }
}

function known(n: number, category: CandidateCategory, changed: Values = {}): KnownRecord {
  const { values } = check(workbookOf(sheetOf([[...HEADERS], rowOf(n)]))).rows[0]!
  return { id: `c${n}`, values: { ...values, category: CATEGORY_NAMES[category], ...changed }, kept: {} }
}

describe('the file for the platform', () => {
  it('is said to be ready only when it holds all the platform requires', async () => {
    const { text } = await request('platform-2022', [checkRow({})])
    expect(text).toContain('《一班.xlsx》里合格的 1 人')
    expect(text).toContain('可以直接上传平台')
  })

  it('names what is missing, and takes the gender from the number', async () => {
    const row = checkRow({ 性别: '男' })
    const { gender: _, majorCode: __, majorVersion: ___, ...values } = row.values
    const { text, written } = await request('platform-2022', [{ ...row, values }, checkRow({})])
    expect(text).toContain('其中 1 人还缺平台这一版必填的：专业代码、专业版本。')
    expect(text).not.toContain('可以直接上传')
    expect(written[0]?.values.gender).toBe('男')
    expect((await request('platform-2021', [{ ...row, values }])).text).toContain('可以直接上传平台')
  })
})

describe('the words about a file', () => {
  it('are English to somebody who writes English; the file stays Chinese', async () => {
    const { text, files } = await request('platform-2022', [checkRow({})], { language: 'en' })
    expect(text).toMatch(/^1 candidate valid in “一班.xlsx”, in the platform’s import template \(Version 2022\). /)
    expect(text).toContain('can be uploaded to the platform as it is')
    expect(files).toEqual(['一班-平台2022模板.xlsx'])
    const failing = await request('failing-rows', [checkRow({ 手机号码: '1' })], { language: 'en' })
    expect(failing.text).toContain('the rows of “一班.xlsx” that did not pass')
    expect(failing.files).toEqual(['一班-未通过.xlsx'])
  })
})

describe('the file for the platform, of a list that mixes 院校考生 and 社会考生', () => {
  const { rows } = check(
    workbookOf(
      sheetOf([
        [...HEADERS, '考生类型'],
        [...rowOf(1), '社会考生'],
        [...rowOf(2), '院校考生'],
        [...rowOf(3), ''],
      ]),
    ),
  )
  const counts = { own: 1, social: 1, '': 1 }
  const [one, two, three] = [1, 2, 3].map((n) => inventPerson(n).name)

  it('is two, one for each page of the platform, and says how many are in each', async () => {
    const { text, files, namesByFile } = await request('platform-2022', rows, { counts })
    expect(namesByFile).toEqual({
      '一班-平台2022模板-院校考生.xlsx': [two, three],
      '一班-平台2022模板-社会考生.xlsx': [one],
    })
    expect(files?.toSorted()).toEqual(Object.keys(namesByFile).toSorted())
    expect(text).toContain('合格的 3 人，平台导入模板（2022 版）的格式。院校考生 2 人，社会考生 1 人，各一个文件')
    expect(text).toContain('可以直接上传平台')
  })

  it('counts rows that do not say it with their list', async () => {
    const { namesByFile } = await request('platform-2022', rows, { scope: { category: 'social' }, counts })
    expect(namesByFile['一班-平台2022模板-社会考生.xlsx']).toEqual([one, three])
  })

  it('is one where only one category has rows that passed', async () => {
    const { text, files, namesByFile, read } = await request('platform-2022', rows.slice(1), { counts })
    expect(files).toEqual(['一班-平台2022模板-院校考生.xlsx'])
    expect([Object.keys(namesByFile), read]).toEqual([files, 1])
    expect(text).not.toContain('各一个文件')
  })
})

describe('the file for the platform, of everybody in the records', () => {
  it('is one file for each category that somebody has, with all that is known of them', async () => {
    const { reply, namesByFile } = await requestAll([
      [known(1, 'own'), known(2, 'social')],
      [known(3, 'own', { phone: '' })],
    ])
    expect(namesByFile).toMatchObject({
      '全部考生-平台2022模板-院校考生.xlsx': [inventPerson(1).name, inventPerson(3).name],
      '全部考生-平台2022模板-社会考生.xlsx': [inventPerson(2).name],
    })
    expect(reply?.text).toContain('记录里的全部考生，共 3 人')
    expect(reply?.text).toContain('院校考生 2 人，社会考生 1 人，各一个文件')
    expect(reply?.text).toContain('其中 1 人还缺平台这一版必填的：手机号码')
    expect(reply?.audience).toBe('private')
  })

  it('is not written for the category nobody has', async () => {
    const { reply, namesByFile } = await requestAll([[known(1, 'social')]])
    expect(reply?.files?.map(({ name }) => name)).toEqual(['全部考生-平台2022模板-社会考生.xlsx'])
    expect(Object.keys(namesByFile)).toEqual(['全部考生-平台2022模板-社会考生.xlsx'])
    expect(reply?.text).not.toContain('各一个文件')
  })

  it('comes of one reading, 院校考生 first whoever comes first', async () => {
    const { reply, read } = await requestAll([[known(1, 'social')], [known(2, 'own')]])
    expect(read).toBe(1)
    expect(reply?.files?.map(({ name }) => name)).toEqual([
      '全部考生-平台2022模板-院校考生.xlsx',
      '全部考生-平台2022模板-社会考生.xlsx',
    ])
  })

  it('is none where nobody is left', async () => {
    const { reply } = await requestAll([])
    expect(reply?.files).toBeUndefined()
    expect(reply?.text).toContain('0 人')
  })
})

describe('the failing rows', () => {
  it('say what is to be corrected, not what is done, and point to the list as it was sent', async () => {
    const sheet = sheetOf([
      [...HEADERS],
      rowOf(1, { 入学年份: '2022级', 手机号码: '1' }),
      rowOf(2),
      rowOf(2, { 所学专业: '会计' }),
    ])
    const { written } = await request('failing-rows', check(workbookOf(sheet)).rows)
    expect(written.map((row) => row.findings.map(({ code }) => code))).toEqual([
      ['phone-shape'],
      ['person-twice'],
      ['person-twice'],
    ])
    expect(written[1]?.findings[0]?.params).toEqual({ rows: { places: [{ row: 4 }], total: 1, asSent: true } })
  })
})

describe('files that are sent again', () => {
  /** What is said to 重发文件 where these files may not have arrived. */
  async function again(names: readonly string[], facts: Facts = factsOf()) {
    const files = names.map((name) => ({ sha256: name, sizeBytes: 1, name }))
    const asked: unknown[] = []
    const listFilesToSendAgain = async (...from: readonly unknown[]) => {
      asked.push(from)
      return files
    }
    const ports = { talk: { listFilesToSendAgain } } as unknown as Parameters<typeof writeRequestedFiles>[3]
    const {
      replies: [reply],
    } = await writeRequestedFiles(
      [{ kind: 'request-file', what: { kind: 'sent-before' } }],
      facts,
      { conversation: CHAT, language: 'zh' },
      ports,
    )
    return { reply, asked }
  }

  it('are those of this chat and this school, for the private chat only', async () => {
    const { reply, asked } = await again(['一.zip', '二.zip'])
    expect(asked).toEqual([[CHAT, 's']])
    expect(reply).toMatchObject({ files: [{ name: '一.zip' }, { name: '二.zip' }], audience: 'private' })
    expect(reply?.text).toContain('共 2 个')
  })

  it('are none where nothing was sent, and it is said how to get one', async () => {
    const { reply } = await again([])
    expect(reply?.files).toBeUndefined()
    expect(reply?.text).toContain('合格行')
  })
})
