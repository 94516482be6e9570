import { describe, expect, test } from 'vitest'
import { sniffFile } from '../../src/files/sniff.js'
import { bareParts, saveFile, saveOle, saveWithSheetJs, sheetXml, zipOf } from '../support/workbooks.js'

const hex = (digits: string) => Buffer.from(digits, 'hex')
const sniff = async (name: string, bytes: Uint8Array | string) => sniffFile(saveFile('upload', bytes), name)

describe('what a file is', () => {
  test('workbooks of every kind, whatever they are called', async () => {
    const xlsx = await zipOf(bareParts(sheetXml('')))
    expect(await sniff('名单.xlsx', xlsx)).toBe('workbook')
    expect(await sniff('photos.zip', xlsx)).toBe('workbook')
    expect(await sniffFile(saveWithSheetJs([['王芳']], 'biff8', 'a.xls'), '名单.dat')).toBe('workbook')
    expect(await sniffFile(saveWithSheetJs([['王芳']], 'ods', 'a.ods'), '名单.ods')).toBe('workbook')
    expect(await sniff('roster', '姓名,证件号码\n王芳,1\n')).toBe('workbook')
    expect(await sniff('roster.csv', '王芳\n李强\n')).toBe('workbook')
    expect(await sniff('export.xls', '<html><table></table></html>')).toBe('workbook')
  })

  test('archives are told from workbooks by what is in them', async () => {
    expect(await sniff('照片.zip', await zipOf({ '110101.jpg': 'x' }))).toBe('archive')
    expect(await sniff('照片.xlsx', await zipOf({ '110101.jpg': 'x' }))).toBe('archive')
    expect(await sniff('照片.zip', hex(`504b0506${'00'.repeat(18)}`))).toBe('archive')
    const zip = await zipOf({ '110101.jpg': 'x' })
    for (const start of ['PK\x07\x08', 'PK00', '\r\n', '\xef\xbb\xbf']) {
      expect(await sniff('照片', Buffer.concat([Buffer.from(start, 'latin1'), zip]))).toBe('archive')
    }
    expect(await sniff('照片.rar', hex('526172211a0700'))).toBe('archive')
    expect(await sniff('照片.7z', hex('377abcaf271c0004'))).toBe('archive')
  })

  test.each([
    ['jpeg', 'ffd8ffe000104a46'],
    ['png', '89504e470d0a1a0a'],
    ['gif', '474946383961'],
    ['webp', '524946461000000057454250'],
    ['bmp', '424d36000c000000000036'],
    ['heic', '000000186674797068656963'],
    ['tiff', '49492a0008000000'],
  ])('a %s picture, also when it is called something else', async (_name, bytes) => {
    expect(await sniff('110101.pdf', hex(bytes))).toBe('picture')
  })

  test('what is called a table but is none goes to the reader, which says what it is', async () => {
    expect(await sniff('名单.xlsx', '')).toBe('workbook')
    expect(await sniff('名单.xlsx', hex('00010203040506'))).toBe('workbook')
    expect(await sniffFile(saveOle(['WordDocument'], 'a.doc'), '名单.xlsx')).toBe('workbook')
    expect(await sniff('名单.xls', '%PDF-1.7')).toBe('workbook')
  })

  test('everything else is something else', async () => {
    expect(await sniff('考务通知.pdf', '%PDF-1.7')).toBe('other')
    expect(await sniffFile(saveOle(['WordDocument'], 'a.doc'), '通知.doc')).toBe('other')
    expect(await sniff('通知.docx', await zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }))).toBe('other')
    expect(await sniff('voice.amr', hex('2321414d520a3c00'))).toBe('other')
    expect(await sniff('empty', '')).toBe('other')
    expect(await sniff('note.txt', '明天上午开会')).toBe('workbook')
  })
})
