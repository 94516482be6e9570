/** 平台导入文件 · Which rows go into which template of the platform, and what is said of it. */
import { describe, expect, it } from 'vitest'
import { getList } from '../../../src/domain/lists/all.js'
import type { KnownRecord, StagedRow, Values } from '../../../src/domain/lists/rows.js'
import type { HowWritten, RowsOfFile } from '../../../src/domain/ports/list-files.js'
import type { FileWanted } from '../../../src/domain/talk/changes.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { writeForPlatform } from '../../../src/jobs/turns/platform-files.js'
import { goodRow } from '../../support/list-samples.js'

type Ports = Parameters<typeof writeForPlatform>[2]
interface Written {
  readonly template: string
  readonly leftOut: readonly string[]
  readonly names: Record<string, (string | undefined)[]>
}

const list = getList('registrations')
const registered = (n: number, changed: Values = {}): KnownRecord => {
  return { id: `r${n}`, values: { ...goodRow(list, n), subject: '全部科目', subjectNumber: '', ...changed }, kept: {} }
}
const nameOf = (n: number) => goodRow(list, n).name

async function write(
  more: Partial<Extract<FileWanted, { kind: 'platform' }>>,
  records: readonly KnownRecord[],
  refused: readonly Partial<StagedRow>[] = [],
) {
  const written: Written[] = []
  const ports = {
    imports: {
      listRecords: async function* () {
        yield records
      },
      stagedRows: async function* () {
        yield refused
      },
    },
    listFiles: {
      writeRows: async (_: string, template: string, parts: AsyncIterable<RowsOfFile>, how: HowWritten) => {
        const names: Written['names'] = {}
        for await (const { fileName, rows } of parts) {
          names[fileName] = [...(names[fileName] ?? []), ...rows.map(({ values }) => values.name)]
        }
        if (Object.keys(names).length > 0) written.push({ template, leftOut: how.leftOut ?? [], names })
        return Object.keys(names).map((name) => ({ sha256: 'f', sizeBytes: 1, name }))
      },
    },
  } as unknown as Ports
  const facts = {
    now: new Date('2026-05-10T02:00:00Z'),
    school: { id: 's', name: '示例职业技术学院', province: '北京市' },
    records: { lists: { list: async () => [] }, templates: { list: async () => [] } },
  } as unknown as Facts
  const wanted = { kind: 'platform', list: 'registrations', template: 'platform-2022', ...more } as const
  const { said, files = [] } = await writeForPlatform(wanted, facts, ports)
  return { said, written, files: files.map(({ name }) => name) }
}

describe('rows by subject [G1 第三步 3: not by this template; PM 5.2.6: 按科目批量导入]', () => {
  const theory = registered(2, { subject: '理论' })

  it.each(['platform-2021', 'platform-2022'])('never go into the file by certificate of %s', async (template) => {
    const { written, files, said } = await write({ template }, [registered(1), theory, registered(3)])
    const { plan } = goodRow(list, 1)
    expect(written.map((one) => [one.template, Object.values(one.names).flat()])).toEqual([
      [template, [nameOf(1), nameOf(3)]],
      ['by-subject', [nameOf(2)]],
    ])
    expect(files).toHaveLength(2)
    expect(files[1]).toContain('按科目参考样式')
    expect(files[1]).toContain(plan)
    expect(said.zh).toContain('共 2 条，平台导入模板')
    expect(said.zh).toContain('共 1 条，按科目报考的表（参考样式）')
  })

  it('are a file of their own where there are no others, and it is never called ready', async () => {
    const { written, said } = await write({}, [theory])
    expect(written.map(({ template }) => template)).toEqual(['by-subject'])
    expect(said.zh).not.toContain('可以直接上传平台')
    expect(said.en).toContain('sample')
  })

  it('are a file for each plan and certificate [PM 5.2.6]', async () => {
    const other = registered(4, { subject: '理论', certificate: '电子商务数据分析' })
    expect((await write({}, [theory, other])).files).toHaveLength(2)
  })

  it('are not spoken of where there are none', async () => {
    const { said, files } = await write({}, [registered(1)])
    expect(files).toHaveLength(1)
    expect(said.zh).not.toContain('按科目')
  })
})

it('columns that the book leaves out are neither written nor missed [G3: candidates without 专业版本]', async () => {
  const candidates = getList('candidates')
  const { majorVersion: _, ...values }: Values = { ...goodRow(candidates, 1), category: '院校考生' }
  const records = [{ id: 'c', values, kept: {} }]
  const own = { list: 'candidates' }
  expect((await write(own, records)).said.zh).toContain('还缺平台这一版必填的：专业版本')
  const { said, written } = await write({ ...own, leftOut: ['majorVersion'] }, records)
  expect(said.zh).toContain('可以直接上传平台')
  expect(written[0]?.leftOut).toEqual(['majorVersion'])
})

it('of failed rows only the records they are of go out again, as they are now', async () => {
  const records = [registered(1), registered(2), registered(3)]
  const { written, said } = await write({ refusedIn: 'b' }, records, [{ recordId: 'r2' }, {}])
  expect(written.flatMap(({ names }) => Object.values(names).flat())).toEqual([nameOf(2)])
  expect(said.zh).toContain('平台退回的报考，按记录里现在的内容，共 1 条')
})
