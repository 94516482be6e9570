import { describe, expect, it } from 'vitest'
import { stripMarkdown } from '../../src/bot/plain-text.js'
import { renderReply } from '../../src/bot/render.js'
import { countBytes, describeSize } from '../../src/bot/text-size.js'
import type { ChannelCapabilities } from '../../src/domain/talk/message.js'

const rich: ChannelCapabilities = {
  buttons: true,
  maxButtons: 3,
  markdown: true,
  replacesProgress: true,
  maxTextBytes: 1000,
  maxFileBytes: 20 * 1024 ** 2,
  sendsFiles: true,
}
const poor: ChannelCapabilities = { ...rich, buttons: false, maxButtons: 0, markdown: false }
const choices = ['只导入合格行', '只检查'].map((label) => ({ id: `run:mode:${label}`, label }))
const file = { sha256: 'a', sizeBytes: 1000, name: '名单-校验结果.xlsx' }

describe('renderReply', () => {
  it('gives buttons to a channel that has them', () => {
    expect(renderReply({ text: '**选一个**', choices }, rich)).toEqual([{ kind: 'text', text: '**选一个**', choices }])
  })

  it('numbers the choices where there are no buttons', () => {
    const [part] = renderReply({ text: '**选一个**', choices }, poor)
    expect(part).toEqual({
      kind: 'text',
      text: '选一个\n\n1. 只导入合格行\n2. 只检查\n（回复数字或直接写选项的名称）',
    })
  })

  it('numbers all choices where there are more than the channel has buttons', () => {
    const many = Array.from({ length: 4 }, (_, index) => ({ id: `${index}`, label: `第${index + 1}项` }))
    const [part] = renderReply({ text: '哪一个？', choices: many }, rich)
    expect(part).not.toHaveProperty('choices')
    expect(part).toMatchObject({ text: expect.stringContaining('4. 第4项') })
  })

  it('asks to choose where a reply has choices and no text', () => {
    expect(renderReply({ text: '', choices }, rich)).toEqual([{ kind: 'text', text: '请选择：', choices }])
  })

  it('says its own words in the language of the reply', () => {
    const [menu] = renderReply({ text: 'Which?', choices: [{ id: 'a', label: 'A' }], language: 'en' }, poor)
    expect(menu).toMatchObject({ text: 'Which?\n\n1. A\n(Reply 1 or the words of this line)' })
    expect(renderReply({ text: '', choices, language: 'en' }, rich)).toMatchObject([{ text: 'Please choose:' }])
    const large = { ...file, sizeBytes: 32 * 1024 ** 2 }
    expect(renderReply({ text: '', files: [large], language: 'en' }, rich)).toMatchObject([
      { text: expect.stringContaining('has 32 MB, more than the 20 MB that can be sent here') },
    ])
    const long = renderReply({ text: 'word '.repeat(2_000), language: 'en' }, rich)
    expect(long[0]).toMatchObject({ text: expect.stringContaining('the whole text is in the file “whole-text.txt”') })
    expect(long.at(-1)).toMatchObject({ kind: 'text-file', name: 'whole-text.txt' })
  })

  it('puts the picture and the files after the text', () => {
    const parts = renderReply({ text: '查好了', files: [file], picture: { ...file, name: '总览.png' } }, rich)
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'picture', 'file'])
    const same = renderReply({ text: '查好了', files: [file], picture: file }, rich)
    expect(same.map(({ kind }) => kind)).toEqual(['text', 'picture'])
  })

  it('says so in the text where a file is too large for the channel', () => {
    const parts = renderReply({ text: '查好了', files: [{ ...file, sizeBytes: 32 * 1024 ** 2 }] }, rich)
    expect(parts).toHaveLength(1)
    expect(parts[0]).toMatchObject({ text: expect.stringContaining('32 MB，超过这里能发的 20 MB') })
  })

  it('says so where the channel sends no files at all', () => {
    const [part] = renderReply({ text: '查好了', files: [file] }, { ...poor, sendsFiles: false })
    expect(part).toMatchObject({ kind: 'text', text: expect.stringContaining('《名单-校验结果.xlsx》在这里发不了') })
  })

  it('splits a text of two or three parts, with the buttons on the last', () => {
    const parts = renderReply({ text: '一行二十个字左右的内容放在这里测试\n'.repeat(40), choices }, rich)
    expect(parts).toHaveLength(3)
    expect(parts.map((part) => 'choices' in part)).toEqual([false, false, true])
  })

  it('sends a file instead of more than three parts, with the beginning and the choices in the chat', () => {
    const text = `开头的话\n${'**一行**二十个字左右的内容放在这里测试\n'.repeat(100)}`
    const parts = renderReply({ text, choices }, rich)
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'text-file'])
    const [opening, whole] = parts
    expect(opening).toMatchObject({
      choices,
      text: expect.stringMatching(/^开头的话[\s\S]*完整内容在文件《完整内容.txt》里。$/),
    })
    expect(countBytes(opening?.kind === 'text' ? opening.text : '')).toBeLessThanOrEqual(rich.maxTextBytes)
    expect(whole).toMatchObject({ name: '完整内容.txt', text: expect.stringMatching(/^开头的话\n一行二十/) })
  })

  it('keeps sending parts where the channel cannot send a file', () => {
    const parts = renderReply({ text: '一行文字\n'.repeat(500) }, { ...rich, sendsFiles: false })
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.every(({ kind }) => kind === 'text')).toBe(true)
  })

  it('makes nothing of nothing', () => {
    expect(renderReply({ text: '  ' }, rich)).toEqual([])
  })
})

describe('stripMarkdown', () => {
  it('takes the marks and leaves the words', () => {
    const text =
      '# 结果\n- **合格** 3 行\n> 注意 `X`\n\n| 问题 | 行 |\n|---|---:|\n| 姓名 | 8 |\n[说明](https://example.cn/a)'
    expect(stripMarkdown(text)).toBe('结果\n· 合格 3 行\n注意 X\n\n问题  行\n姓名  8\n说明（https://example.cn/a）')
  })

  it('keeps masked ID numbers, in bold text too', () => {
    expect(stripMarkdown('110101********001X 和 110101********002X')).toBe('110101********001X 和 110101********002X')
    expect(stripMarkdown('**张三 110101********001X**')).toBe('张三 110101********001X')
  })

  it('leaves a fence as typed', () => {
    expect(stripMarkdown('```\n**x** | y\n```')).toBe('**x** | y')
  })
})

describe('describeSize', () => {
  it.each([
    [812, '812 B'],
    [34_816, '34 KB'],
    [1_677_722, '1.6 MB'],
    [20 * 1024 ** 2, '20 MB'],
    [2_200_000_000, '2 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(describeSize(bytes)).toBe(text)
  })
})
