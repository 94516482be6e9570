import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CheckedRow } from '../../src/domain/lists/rows.js'
import type { FileToRead, ReadProgress } from '../../src/domain/ports/blob-store.js'
import type { RowsOfFile } from '../../src/domain/ports/list-files.js'
import type { OfferedFile } from '../../src/domain/talk/message.js'
import { openBlobFolder } from '../../src/files/blob-folder.js'
import { openHeavyPool } from '../../src/files/heavy/heavy-pool.js'
import { openListFiles } from '../../src/files/list-files.js'
import { inventPerson } from '../support/people.js'
import { assertOursSound } from '../support/sound-workbook.js'
import { openWithExcelJs, saveFile, saveWithSheetJs } from '../support/workbooks.js'

const folder = mkdtempSync(path.join(tmpdir(), 'list-files-'))
const blobs = openBlobFolder(folder)
const files = openListFiles({ blobs, threads: 1 })
afterAll(async () => {
  await files.close()
  expect(await assertOursSound(folder)).toBeGreaterThan(5)
})

const CONTEXT = {
  today: '2025-03-01',
  schoolName: '示例职业技术学院',
  scope: { category: 'own' },
  records: {},
  edits: [],
}
const HEADER = [
  '学生姓名',
  '姓名拼音',
  '证件类型',
  '证件号码',
  '手机号码',
  '入学年份',
  '专业层次',
  '所学专业',
  '所属院校',
]

function roster(people: number): (string | number | null)[][] {
  const rows = Array.from({ length: people }, (_, n) => {
    const { name, pinyin, idNumber, phone } = inventPerson(n)
    return [
      name,
      pinyin,
      '身份证',
      n === 3 ? '110101199003070012' : idNumber,
      phone,
      '2023',
      '专科',
      '电子商务',
      '示例职业技术学院',
    ]
  })
  return [HEADER, ...rows]
}

function nameRow(n: number): CheckedRow {
  return { sheet: 0, row: n, verdict: 'ok', values: { name: inventPerson(n).name }, findings: [] }
}

/** The first column under its header. */
async function namesIn(file: OfferedFile | undefined): Promise<readonly string[]> {
  const sheet = (await openWithExcelJs(await blobs.localPath(file?.sha256 ?? ''))).worksheets[0]
  return Array.from({ length: (sheet?.rowCount ?? 0) - 1 }, (_, at) => sheet?.getCell(at + 2, 1).text ?? '')
}

async function stored(file: string, name: string): Promise<FileToRead> {
  return { sha256: (await blobs.putFile(file)).sha256, name }
}

describe('checking a workbook off the event loop', () => {
  test('rows arrive in order in parts of at most 2,000, one part at a time', async () => {
    const file = await stored(saveWithSheetJs(roster(4500), 'xlsx'), '名单.xlsx')
    const sizes: number[] = []
    const rows: number[] = []
    const seen: ReadProgress[] = []
    let inHand = 0
    const check = await files.check(
      file,
      CONTEXT,
      async (part) => {
        inHand += 1
        expect(inHand).toBe(1)
        await new Promise((resolve) => setImmediate(resolve))
        sizes.push(part.length)
        rows.push(...part.map(({ row }) => row))
        inHand -= 1
      },
      (progress) => seen.push(progress),
    )
    expect(sizes).toEqual([2000, 2000, 500])
    expect(rows).toEqual(Array.from({ length: 4500 }, (_, at) => at + 2))
    expect(check.ok && check.value.rows).toEqual([])
    expect(check.ok && check.value.template).toBe('platform-2021')
    expect(seen.map(({ phase }) => phase)).toContain('reading')
  })

  test('what the receiver of the rows throws comes out unchanged', async () => {
    const file = await stored(saveWithSheetJs(roster(5), 'xlsx'), '名单.xlsx')
    const stop = new Error('the claim has lapsed')
    const refuse = async () => {
      throw stop
    }
    await expect(files.check(file, CONTEXT, refuse, () => {})).rejects.toBe(stop)
  })

  test('a bad file is a problem to tell, and the thread goes on working', async () => {
    const bad = await stored(saveFile('a.xlsx', 'PK\x03\x04 not really'), '名单.xlsx')
    const check = await files.check(
      bad,
      CONTEXT,
      async () => {},
      () => {},
    )
    expect(check).toEqual({ ok: false, problem: { code: 'workbook-damaged', params: { name: '名单.xlsx' } } })
    expect((await files.writeTemplate('candidates')).name).toBe('考生信息导入模板.xlsx')
  })
})

describe('files that go back', () => {
  test('the person’s workbook comes back marked under its own name', async () => {
    const file = await stored(saveWithSheetJs(roster(5), 'biff8', 'a.xls'), '数字2301班.名单.xls')
    const rows: CheckedRow[] = []
    const check = await files.check(
      file,
      CONTEXT,
      async (part) => void rows.push(...part),
      () => {},
    )
    const layouts = check.ok ? check.value.layouts : []
    const offered = await files.annotate(
      file,
      'candidates',
      layouts,
      rows.flatMap(({ findings }) => findings),
    )
    expect(offered.name).toBe('数字2301班.名单-校验结果.xlsx')
    const where = await blobs.localPath(offered.sha256)
    expect((await readFile(where)).length).toBe(offered.sizeBytes)
    const sheet = (await openWithExcelJs(where)).worksheets[0]
    expect(sheet?.getCell('J1').text).toBe('校验结果')
    expect(sheet?.getCell('J5').text).toContain('证件号码：')
  })

  test.each(['名单-校验结果.xlsx', '名单-校验结果 (1).xlsx', '名单-校验结果-校验结果.xlsx'])(
    'marked again, %s does not grow a longer name',
    async (name) => {
      const file = await stored(saveWithSheetJs(roster(1), 'xlsx', 'a.xlsx'), name)
      expect((await files.annotate(file, 'candidates', [], [])).name).toBe('名单-校验结果.xlsx')
    },
  )

  test('rows are asked for part by part and written in order', async () => {
    async function* parts(): AsyncGenerator<RowsOfFile> {
      for (const n of [1, 2]) yield { fileName: '合格名单.xlsx', rows: [nameRow(n)] }
    }
    const [offered, ...more] = await files.writeRows('candidates', 'platform-2021', parts())
    expect([offered?.name, more]).toEqual(['合格名单.xlsx', []])
    expect(await namesIn(offered)).toEqual([1, 2].map((n) => inventPerson(n).name))
  })

  test('of mixed rows each file gets its own, also where one thread writes all of them', async () => {
    async function* parts(): AsyncGenerator<RowsOfFile> {
      for (let n = 0; n < 40; n++) {
        const rows = Array.from({ length: 500 }, () => nameRow(n))
        yield { fileName: n % 3 === 0 ? '社会.xlsx' : '院校.xlsx', rows }
      }
    }
    const offered = await files.writeRows('candidates', 'platform-2021', parts())
    expect(offered.map(({ name }) => name)).toEqual(['社会.xlsx', '院校.xlsx'])
    const [social, own] = await Promise.all(offered.map(namesIn))
    expect([social?.length, own?.length]).toEqual([14 * 500, 26 * 500])
    expect(new Set(social)).toEqual(new Set(Array.from({ length: 14 }, (_, at) => inventPerson(at * 3).name)))
  })

  test('without rows there is no file', async () => {
    async function* parts(): AsyncGenerator<RowsOfFile> {}
    expect(await files.writeRows('candidates', 'failing', parts())).toEqual([])
  })

  test('a source of rows that fails fails all its files, with its own error, and the thread goes on working', async () => {
    const gone = new Error('the database is gone')
    async function* parts(): AsyncGenerator<RowsOfFile> {
      yield { fileName: 'x.xlsx', rows: [nameRow(1)] }
      yield { fileName: 'y.xlsx', rows: [nameRow(2)] }
      throw gone
    }
    await expect(files.writeRows('candidates', 'failing', parts())).rejects.toBe(gone)
    expect((await files.writeTemplate('candidates')).name).toBe('考生信息导入模板.xlsx')
  })
})

test('a shared pool stays open when one of its users closes', async () => {
  const pool = openHeavyPool(1)
  await openListFiles({ blobs, pool }).close()
  expect((await openListFiles({ blobs, pool }).writeTemplate('candidates')).sizeBytes).toBeGreaterThan(1000)
  await expect(pool.run('no-such-task', {})).rejects.toMatchObject({ name: 'HeavyWorkFailed', retry: 'soon' })
  await pool.close()
})
