import { describe, expect, it } from 'vitest'
import { plainFileName } from '../../src/bot/take-file.js'

describe('plainFileName', () => {
  it.each([
    ['名单 2024.xlsx', '名单 2024.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\桌面\\名单.xls', '名单.xls'],
    ['名\u202e单\u0000.xlsx', '名单.xlsx'],
    ['Cafe\u0301.zip', 'Café.zip'],
    ['照片/', '未命名文件'],
    ['..', '未命名文件'],
  ])('%j is %j', (given, kept) => {
    expect(plainFileName(given)).toBe(kept)
  })

  it('shortens a very long name and keeps its extension', () => {
    const kept = plainFileName(`${'长'.repeat(400)}.xlsx`)
    expect(kept).toHaveLength(160)
    expect(kept.endsWith('长.xlsx')).toBe(true)
  })
})
