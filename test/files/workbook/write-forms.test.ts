import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteApplication } from '../../../src/domain/printing/forms/site-application.js'
import { writeForms } from '../../../src/files/workbook/write/write-forms.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-forms-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ASKED = {
  school: '示例职业技术学院',
  site: '示例职业技术学院数字营销技术应用证书（初级）考核站点',
  address: '',
  contact: '示例甲',
  organisation: '示例组织',
  certificates: [{ certificate: '数字营销技术应用', levels: ['初级'] }],
  introduction: '机房两间。',
  standards: [
    { item: '服务器', recommended: '16核', least: '8核', now: '有' },
    { item: '交换机', recommended: '千兆', least: '百兆', now: '缺' },
  ],
}

/** By row, its different texts: a merged cell says the same in each of its columns. */
async function textsOf(file: string): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const rows: string[] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const texts = (row.values as unknown[]).map((value) => String(value ?? '')).filter((text) => text !== '')
    rows.push([...new Set(texts)].join('|'))
  })
  return rows
}

describe('a form as a workbook', () => {
  it('says in its cells what the paper says, what is lacking by name', async () => {
    const outPath = path.join(folder, 'form.xlsx')
    await writeForms({ forms: [siteApplication(ASKED)], outPath })
    const rows = await textsOf(outPath)
    expect(rows[0]).toBe('考核站点申请表')
    expect(rows).toContain('申报对象|示例组织|联系人|示例甲')
    expect(rows).toContain('服务器|16核|8核|有')
    expect(rows[rows.indexOf('四、还缺的条件') + 1]).toBe('交换机（要求：百兆）')
    expect(rows).toContain('站点负责人签字：|院校（盖章）：|日期：')
  })

  it('nothing lacks where all was checked; where it was not, the line is left to be filled in', () => {
    const textOf = (now: string) => {
      const standards = ASKED.standards.map((one) => ({ ...one, now }))
      const block = siteApplication({ ...ASKED, standards }).blocks.find(({ kind }) => kind === 'text')
      return block?.kind === 'text' ? block.lines : []
    }
    expect(textOf('有')).toEqual(['没有。'])
    expect(textOf('')).toEqual(['（按上表核对后填写）'])
  })
})
