import { describe, expect, it } from 'vitest'
import { splitWords } from '../../../../src/bot/channels/console/typed-line.js'

describe('splitWords', () => {
  it.each([
    ['a b', ['a', 'b']],
    [`'a b' "c d"`, ['a b', 'c d']],
    ['/tmp/a\\ b\\(1\\).xlsx', ['/tmp/a b(1).xlsx']],
    [`it"'"s`, ["it's"]],
    ['""', ['']],
    ['', []],
  ])('splits %s as a shell does', (text, words) => {
    expect(splitWords(text, false)).toEqual(words)
  })

  it('leaves the backslashes of Windows paths', () => {
    expect(splitWords('"C:\\我的 文件\\名单.xls" D:\\a.zip', true)).toEqual(['C:\\我的 文件\\名单.xls', 'D:\\a.zip'])
  })
})
