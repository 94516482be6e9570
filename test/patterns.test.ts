import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { costOf } from './support/patterns/pattern-cost.js'
import { findPatterns } from './support/patterns/patterns-in-source.js'

const root = path.resolve(import.meta.dirname, '..')

describe('every pattern in the source', () => {
  const { patterns, unknown } = findPatterns(root, 'src')

  it('takes linear time on any text', () => {
    const costly = patterns.flatMap(({ place, source, flags }) => {
      const cost = costOf(source, flags)
      return cost === undefined ? [] : [`${place} /${source}/${flags}: ${cost}`]
    })
    expect(costly).toEqual([])
    expect(patterns.length).toBeGreaterThan(300)
  })

  it('is known before it runs', () => {
    expect(unknown).toEqual([])
  })
})

describe('a pattern is refused', () => {
  it.each([
    // Seen in this house before.
    [/(?:\s*[-—_]?\s*(?:副本|copy)(?:\s*[(（]?\d{0,3}[)）]?)?|\s*[(（[]\d{1,3}[)）\]])+$/i],
    [/没有(?:上传|补交|交|补)*照片/u],
    [/^["'\s]+|["'\s]+$/g],
    [/\[[^\]]*\]/g],
    [/[-_\s]*(?:副本|\(\d\))$/],
    // Of every kind.
    [/^(?:a+)+$/],
    [/^(?:a|a)*b/],
    [/^(?:a?b?)*c/],
    [/^(?:ab|a|b)*c/u],
    [/^(?:a|a){20}b/],
    [/^(?:\d{1,3},?)+$/],
    [/^\s*x?\s*y/],
    [/a.*b/],
    [/[(【].*$/],
    [/\bwhen (?:was|did).*\bimport/],
    [/^.{0,900}.{0,900}x/],
    [/(?=.*x)y/],
    [/<[^>]*>/],
    [/\p{Lu}[\p{L}'-]+'s name/u],
    [/(["']).*\1x/],
    [/^a/m],
  ])('%s', (pattern) => {
    expect(costOf(pattern.source, pattern.flags)).toBeDefined()
  })
})

describe('a pattern is let through', () => {
  it.each([
    [/\s+/g],
    [/\d{6,}x?/],
    [/^\s*(?:合计|总计)/],
    [/^(?:[^"\\]|\\.)*"/s],
    [/(?<!\d)\d+x/],
    [/(?<=\d)\s*[xX]/],
    [/<[^<>]*>/],
    [/(?:张|李)+(?:三|四)?/u],
    [/^[a-z]+(?: [a-z]+)*$/],
    [/\p{Script=Han}{2,15}?专业/u],
    [/(?:还|都){0,4}没(?:上传|交|补){0,4}照片/u],
    [/([传交])没(?:有)?\1/u],
    [/\{(\w+)\}/g],
    [/a(?=b+)/],
  ])('%s', (pattern) => {
    expect(costOf(pattern.source, pattern.flags)).toBeUndefined()
  })
})
