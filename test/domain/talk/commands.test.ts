import { describe, expect, it } from 'vitest'
import { foldText, parseCommand, parseOrdinal } from '../../../src/domain/talk/commands.js'

describe('commands', () => {
  it.each([
    ['上一步', { kind: 'back' }],
    [' 上 一步。', { kind: 'back' }],
    ['“取消”', { kind: 'cancel' }],
    ['取消！', { kind: 'cancel' }],
    ['Help', { kind: 'help' }],
    ['ｈｅｌｐ', { kind: 'help' }],
    ['？', { kind: 'help' }],
    ['到哪一步了？', undefined],
    ['到哪一步了', { kind: 'progress' }],
    ['my conversations', { kind: 'conversations' }],
    ['我是谁', { kind: 'who' }],
    ['您好！', { kind: 'hello' }],
    ['Thank you.', { kind: 'thanks' }],
    ['改 第2项', { kind: 'change', item: 2 }],
    ['改第十二项', { kind: 'change', item: 12 }],
    ['改2', { kind: 'change', item: 2 }],
    ['修改第两项', { kind: 'change', item: 2 }],
    ['change 3', { kind: 'change', item: 3 }],
    ['改', { kind: 'change' }],
  ])('%s', (text, command) => {
    expect(parseCommand(text)).toEqual(command)
  })

  it.each(['帮助我导入考生', '取消张三的报考', '改成社会考生', '怎么取消', '你好，照片还差几个', '进度表发我'])(
    'only a whole message is one: %s',
    (text) => {
      expect(parseCommand(text)).toBeUndefined()
    },
  )
})

describe('numbers of a menu', () => {
  it.each([
    ['1', 1],
    ['１２', 12],
    ['⑳', 20],
    ['二', 2],
    ['二十一', 21],
    ['第三个', 3],
    ['我选2', 2],
    ['2.', 2],
    ['(2)', 2],
    ['两个人', undefined],
    ['2024', undefined],
    ['一班', undefined],
    ['十十', undefined],
  ])('%s → %s', (text, number) => {
    expect(parseOrdinal(text)).toBe(number)
  })
})

describe('comparing what was typed', () => {
  it('keeps a message of nothing but punctuation', () => {
    expect(foldText('。。。')).toBe('。。。')
  })

  it('leaves out quotes around it and what closes a sentence, one after the other', () => {
    expect(foldText(' “‘【社会考生】’” 。！!')).toBe('社会考生】’”')
    expect(foldText('【社会考生。】')).toBe('社会考生')
    expect(foldText('“社会”考生')).toBe('社会”考生')
  })
})
