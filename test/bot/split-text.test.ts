import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../src/bot/split-text.js'
import { countBytes } from '../../src/bot/text-size.js'

const table = (rows: number): string =>
  ['| 行 | 问题 |', '|---|---|', ...Array.from({ length: rows }, (_, n) => `| ${n + 1} | 手机号少一位 |`)].join('\n')

describe('splitText', () => {
  it('leaves a short text as it is', () => {
    expect(splitText('第一行\n\n第二行', 100)).toEqual(['第一行\n\n第二行'])
  })

  it('cuts on line ends, counting UTF-8 bytes and not characters', () => {
    // Six characters of three bytes and a line end fit into 19 bytes; one more does not.
    expect(splitText('一二三\n四五六\n七', 19)).toEqual(['一二三\n四五六', '七'])
  })

  it('moves a whole table to the next part instead of cutting it', () => {
    const text = `${'说明文字\n'.repeat(10)}${table(3)}`
    const parts = splitText(text, countBytes(table(3)) + 5)
    expect(parts.at(-1)).toBe(table(3))
  })

  it('repeats the head of a table that is larger than a part', () => {
    const parts = splitText(table(30), 200)
    expect(parts.length).toBeGreaterThan(1)
    for (const part of parts) expect(part).toMatch(/^\| 行 \| 问题 \|\n\|---\|---\|\n/)
    expect(parts.join('\n').match(/手机号少一位/g)).toHaveLength(30)
  })

  it('closes and opens a fence again where it must be cut', () => {
    const parts = splitText(`\`\`\`\n${'一行代码\n'.repeat(20)}\`\`\``, 100)
    for (const part of parts) expect(part.match(/^```/gm)).toHaveLength(2)
  })

  it('cuts a line without ends after a punctuation mark', () => {
    const parts = splitText(`${'很长的一句话'.repeat(4)}。${'另一句'.repeat(8)}`, 80)
    expect(parts[0]).toBe(`${'很长的一句话'.repeat(4)}。`)
  })

  it('never exceeds the limit and never loses a character that is not space', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('中文一行', '| a | b |', '|---|---|', '```', ''),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.integer({ min: 40, max: 200 }), (lines, maxBytes) => {
        const text = lines.join('\n')
        const parts = splitText(text, maxBytes)
        for (const part of parts) expect(countBytes(part)).toBeLessThanOrEqual(maxBytes)
        const letters = (from: string): string => from.replace(/[\s`~|\-:]/g, '')
        if (!text.includes('|')) expect(letters(parts.join('\n'))).toBe(letters(text))
      }),
    )
  })
})
