/** 平台文件 · Filled into what was learned; a sample where nobody knows the platform's columns; never more is claimed. */
import { expect, it } from 'vitest'
import type { FormLayout } from '../../../src/domain/lists/templates/learned-template.js'
import type { FormToFill, ListFiles } from '../../../src/domain/ports/list-files.js'
import { writeForPlatform } from '../../../src/jobs/turns/platform-files.js'
import type { WritingPorts } from '../../../src/jobs/turns/written.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { membershipOf } from '../../support/fake-people.js'
import { inventPerson } from '../../support/people.js'

const PLAN = '2026年6月网店运营推广考试'
const LAYOUT: FormLayout = {
  ...{ sheet: 0, sheetName: 'Sheet1', headerRow: 1, firstRow: 2, examples: [], format: 'xlsx' },
  columns: [
    { column: 0, header: '*考生姓名', field: 'name', required: true },
    { column: 1, header: '*考试批次号', required: true },
  ],
}

function worldWith(layout?: FormLayout): FakeWorld {
  const world = new FakeWorld()
  world.now = new Date('2026-03-02T02:00:00Z')
  world.people.memberships = [membershipOf('coordinator', world.people.schools[0])]
  const { name, idNumber } = inventPerson(1)
  world.lists.put('registrations', { plan: PLAN, name, idNumber, certificate: '网店运营推广', level: '中级' })
  if (layout === undefined) return world
  const of = { list: 'registrations', template: 'by-subject', batchId: 'b1', schoolId: 's1', id: 't1' } as const
  world.apply([{ kind: 'learn-template', ...of, layout }])
  world.now = new Date('2026-04-08T02:00:00Z')
  return world
}

async function write(world: FakeWorld, template = 'by-subject') {
  const forms: (FormToFill | undefined)[] = []
  const writeRows: ListFiles['writeRows'] = async (_list, _template, parts, how) => {
    forms.push(how?.form)
    const names = new Set<string>()
    for await (const { fileName } of parts) names.add(fileName)
    return [...names].map((name) => ({ sha256: 'a'.repeat(64), sizeBytes: 1, name }))
  }
  async function* listRecords(list: string) {
    yield world.lists.all(list)
  }
  const ports = { listFiles: { writeRows }, imports: { listRecords } } as unknown as WritingPorts
  const wanted = { kind: 'platform', list: 'registrations', template } as const
  const { said, files } = await writeForPlatform(wanted, world.facts(undefined), ports)
  return { said, names: files?.map(({ name }) => name), forms }
}

it('what was learned is filled, and the sentence says whose template and of which day it is', async () => {
  const { said, names, forms } = await write(worldWith(LAYOUT))
  expect(said.zh).toContain('按您 3月2日 发来的平台模板填的')
  expect(said.zh).toContain('平台要求填的“*考试批次号”我们没有')
  expect(said.en).toContain('you sent on 2 Mar')
  expect(names?.[0]).toContain('平台按科目模板')
  expect(forms).toMatchObject([{ layout: LAYOUT }])
})

it('a word that the dropdown of the form does not offer is named, and the file is not called ready', async () => {
  const columns = LAYOUT.columns
    .filter(({ field }) => field !== undefined)
    .map((one) => (one.field === 'name' ? { ...one, choices: ['某某'] } : one))
  const { said } = await write(worldWith({ ...LAYOUT, columns }))
  expect(said.zh).toContain('“*考生姓名”列的下拉里没有“')
  expect(said.zh).toContain('请照模板的下拉改好再上传')
  expect(said.zh).not.toContain('可以直接上传平台')
  expect(said.en).toContain('Please choose from its dropdowns')
})

it('one of an old format is said to be made anew', async () => {
  expect((await write(worldWith({ ...LAYOUT, format: 'xls' }))).said.zh).toContain('照着另做的 .xlsx')
})

it('what is printed nowhere and not learned is a sample, in its name and in words, never ready for the platform', async () => {
  const { said, names, forms } = await write(worldWith())
  expect(said.zh).toContain('参考样式')
  expect(said.zh).toContain('请先在平台下载空白模板，发给我一次')
  expect(said.zh).not.toContain('可以直接上传平台')
  expect(names?.[0]).toContain('参考样式')
  expect(names?.[0]).not.toContain('平台')
  expect(forms).toEqual([undefined])
})

it('a printed template that was not learned is written as before', async () => {
  const { said, names } = await write(worldWith(LAYOUT), 'platform-2022')
  expect(said.zh).toContain('平台导入模板（2022 版）的格式')
  expect(names?.[0]).toContain('平台2022模板')
})
