import { describe, expect, it } from 'vitest'
import { detectLanguage, languageSaidBy } from '../../../src/domain/talk/text-language.js'

describe('what a person writes', () => {
  it.each([
    'how many unverified students',
    'I want to import a list',
    'please check this',
    'hello',
    'Thanks!',
    'what about 王芳',
    'is the photo of 王芳 ok',
    'can you send me list.xlsx again',
    'no, not yet',
  ])('%s is English', (text) => {
    expect(languageSaidBy(text)).toBe('en')
  })

  it.each(['照片还差几个', '好的', 'ok 导入吧', '改第2项', 'excel 和 zip 都可以吗', 'Zhang Wei 的照片'])(
    '%s is Chinese',
    (text) => {
      expect(languageSaidBy(text)).toBe('zh')
    },
  )

  it.each([
    '',
    '1',
    '１',
    '530701 2021',
    'ok',
    'OK!',
    'yes',
    'y',
    'no',
    'ok ok',
    'zip',
    'xlsx',
    '.xlsx',
    'list.xlsx',
    'K7MP-3XQ9',
    'k7mp 3xq9',
    'JDWX-VUME',
    'jdwx-vume',
    'li.min@example.com',
    'https://example.com/a b2',
    'ZHANG WEI',
    'Zhang Wei',
    'Ouyang Xiao Ming',
    'wps',
    'VIP',
    '?',
    '👍',
    'zhangwei',
  ])('%s says nothing of a language', (text) => {
    expect(languageSaidBy(text)).toBeUndefined()
  })
})

it('a long piece without a space is weighed at once', () => {
  const startedAt = performance.now()
  expect(languageSaidBy('a'.repeat(200_000))).toBeUndefined()
  expect(performance.now() - startedAt).toBeLessThan(500)
})

it('a question is read as what most of it is written in, a single word too', () => {
  expect(detectLanguage('photos')).toBe('en')
  expect(detectLanguage('how is 王芳')).toBe('en')
  expect(detectLanguage('王芳 photo')).toBe('zh')
  expect(detectLanguage('123')).toBe('zh')
})
