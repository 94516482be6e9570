import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../src/files/workbook/read/read-workbook.js'
import { saveFile } from '../../../support/workbooks.js'

const ROSTER = '学生姓名,证件号码\r\n王芳,110101199003070011\r\n'

async function readTexts(bytes: Uint8Array | string, name = 'roster.csv'): Promise<readonly (readonly string[])[]> {
  const workbook = await readWorkbook(saveFile(name, bytes), name)
  if (!workbook.ok) throw new Error(workbook.problem.code)
  expect(workbook.value.format).toBe('csv')
  return workbook.value.sheets[0]?.rows.map(({ texts }) => texts) ?? []
}

/** GB18030 bytes without a library: every character is looked up by decoding all two-byte codes. */
function toGb18030(text: string): Buffer {
  const codes = new Map<string, Buffer>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const bytes = Buffer.from([high, low])
      const character = new TextDecoder('gb18030').decode(bytes)
      if (character.length === 1 && character !== '\ufffd') codes.set(character, bytes)
    }
  }
  return Buffer.concat([...text].map((character) => codes.get(character) ?? Buffer.from(character)))
}

const swap = (text: string) => Buffer.from(text, 'utf16le').swap16()
const rows = [
  ['学生姓名', '证件号码'],
  ['王芳', '110101199003070011'],
]

test('NUL in a field is a character that was lost', async () => {
  const text = `姓名,手机号码\n${'王芳,13800002001\n'.repeat(20)}李\0强,13800002002\n`
  const workbook = await readWorkbook(saveFile('a.csv', text), 'a.csv')
  expect(workbook.ok && workbook.value.sheets[0]?.rows.at(-1)?.texts).toEqual(['李\ufffd强', '13800002002'])
})

/** Half a character, as some programs write it, and a byte that is none. */
test.each([[[0xed, 0xa0, 0x80]], [[0xff]]])(
  'bytes %j in a field of UTF-8 are lost characters, and all other fields are read',
  async (broken) => {
    const [head, rest] = ['姓名,手机号码,就读院系\n王芳,13800002001,信息工程\n李', '强,13800002002,数字媒体艺术\n']
    const more = '王芳,13800002001,信息工程\n'.repeat(20)
    for (const mark of ['', '\ufeff']) {
      const texts = await readTexts(
        Buffer.concat([Buffer.from(mark + head), Buffer.from(broken), Buffer.from(rest + more)]),
      )
      expect(texts[1]).toEqual(['王芳', '13800002001', '信息工程'])
      expect(texts[2]?.[0]).toMatch(/^李\ufffd+强$/)
    }
  },
)

test('of a table of two lines a lost character is that cell’s fault, and a file of bytes is still no table', async () => {
  const head = Buffer.from('姓名,手机号码,就读院系\n李')
  const rest = Buffer.from('强,13800002002,数字媒体艺术\n')
  expect((await readTexts(Buffer.concat([head, Buffer.from([0xff]), rest])))[1]).toEqual([
    '李\ufffd强',
    '13800002002',
    '数字媒体艺术',
  ])
  const bytes = Buffer.from(Array.from({ length: 60 }, (_, at) => (at * 37) % 256))
  expect((await readWorkbook(saveFile('b.csv', bytes), 'b.csv')).ok).toBe(false)
})

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(ROSTER)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${ROSTER}`)],
    ['UTF-16LE with BOM', Buffer.from(`\ufeff${ROSTER}`, 'utf16le')],
    ['UTF-16BE with BOM', swap(`\ufeff${ROSTER}`)],
    ['UTF-16LE without BOM', Buffer.from(ROSTER, 'utf16le')],
    ['UTF-16BE without BOM', swap(ROSTER)],
    ['GB18030', toGb18030(ROSTER)],
  ])('%s is read', async (_name, bytes) => {
    expect(await readTexts(bytes)).toEqual(rows)
  })

  test.each([0, 1, 2])(
    'a long roster in UTF-8 is one wherever its first 16 KB end: shifted by %d bytes',
    async (shift) => {
      const row = ['刘军明', '女', '身份证', '中专', '计算机平面设计']
      const people = `${row.join(',')}\r\n`.repeat(600)
      const texts = await readTexts(
        Buffer.from(`${'x'.repeat(shift)}姓名,性别,证件类型,专业层次,就读专业\r\n${people}`),
      )
      expect(texts[600]).toEqual(row)
    },
  )

  test('a whole roster in GBK is not taken for another encoding', async () => {
    const long = Array.from({ length: 500 }, (_, at) => `赵钱孙李${at},周吴郑王,冯陈褚卫`).join('\n')
    expect((await readTexts(toGb18030(long)))[499]).toEqual(['赵钱孙李499', '周吴郑王', '冯陈褚卫'])
  })
})

describe('delimiters and fields', () => {
  test.each([',', '\t', ';', '，', '|'])('columns split by %j are found', async (delimiter) => {
    expect(await readTexts(ROSTER.replaceAll(',', delimiter))).toEqual(rows)
  })

  test('quoted commas and line breaks stay in their cell and rows are counted as Excel counts them', async () => {
    const file = saveFile('quoted.csv', '姓名,备注\n"王芳","一,二\n三"\n\n李强,"他说""好"""\n')
    const workbook = await readWorkbook(file, 'quoted.csv')
    expect(workbook.ok && workbook.value.sheets[0]?.rows.map(({ number, texts }) => [number, ...texts])).toEqual([
      [1, '姓名', '备注'],
      [2, '王芳', '一,二\n三'],
      [4, '李强', '他说"好"'],
    ])
  })

  test('a `sep=` line names the delimiter, `="…"` loses its wrapping, formulas are plain text', async () => {
    const texts = await readTexts('sep=;\n姓名;证件号码\n=cmd|calc;="0110"\n')
    expect(texts).toEqual([
      ['姓名', '证件号码'],
      ['=cmd|calc', '0110'],
    ])
  })

  test('a title line without a delimiter does not hide the delimiter of the table', async () => {
    expect((await readTexts('本校学生导入模板\n姓名\t拼音\n王芳\tWang Fang, A\n'))[2]).toEqual(['王芳', 'Wang Fang, A'])
  })
})
