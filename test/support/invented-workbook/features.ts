/** 工作簿的花样 · What differs between the workbooks that people send. */
import fc from 'fast-check'
import { COMMENT_WRITERS, type CommentWriterName } from './comment-writers.js'

export const ENCODINGS = ['utf-8', 'utf-8 with a mark', 'utf-16le', 'utf-16be'] as const
export const STYLES = ['many', 'none', 'empty', 'formats only', 'unrelated', 'related but gone'] as const
export const NAMINGS = ['usual', 'absolute', 'percent', 'backslash', 'twice', 'capitals'] as const
export const TYPINGS = ['usual', 'no rels default', 'untyped picture'] as const
export const EXTRAS = [
  'table',
  'filter',
  'rules',
  'names',
  'choices',
  'merges',
  'frozen',
  'protected',
  'picture',
  'head picture',
  'button',
  'printer',
  'formulas',
  'links',
  'extension',
  'threads',
  'chart sheet',
  'blank cells',
  'wide columns',
] as const
export type Extra = (typeof EXTRAS)[number]

export interface Features {
  /** The main namespace has a prefix. */
  readonly isPrefixed: boolean
  readonly isStrict: boolean
  /** Attributes in `'`. */
  readonly hasApostrophes: boolean
  readonly encoding: (typeof ENCODINGS)[number]
  readonly texts: 'shared' | 'inline' | 'formula'
  readonly styles: (typeof STYLES)[number]
  /** Rows and cells say where they stand. */
  readonly hasReferences: boolean
  readonly naming: (typeof NAMINGS)[number]
  readonly typing: (typeof TYPINGS)[number]
  readonly comments: CommentWriterName | undefined
  readonly extras: readonly Extra[]
  readonly sheetNames: readonly string[]
  readonly people: number
}

/** As Excel writes it. */
export const USUAL: Features = {
  isPrefixed: false,
  isStrict: false,
  hasApostrophes: false,
  encoding: 'utf-8',
  texts: 'shared',
  styles: 'many',
  hasReferences: true,
  naming: 'usual',
  typing: 'usual',
  comments: undefined,
  extras: [],
  sheetNames: ['名单'],
  people: 6,
}

export const SHEET_NAMES = [
  '名单',
  '名单 ',
  ' 2班',
  "O'Brien 班",
  '（1）班&<二>',
  '😀班',
  'a_x0041_b',
  'R1C1',
  '1班!A1',
]

export const anyFeatures: fc.Arbitrary<Features> = fc.record({
  isPrefixed: fc.boolean(),
  isStrict: fc.boolean(),
  hasApostrophes: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
  texts: fc.constantFrom('shared', 'inline', 'formula'),
  styles: fc.constantFrom(...STYLES),
  hasReferences: fc.boolean(),
  naming: fc.constantFrom(...NAMINGS),
  typing: fc.constantFrom(...TYPINGS),
  comments: fc.option(fc.constantFrom(...(Object.keys(COMMENT_WRITERS) as CommentWriterName[])), { nil: undefined }),
  extras: fc.subarray([...EXTRAS]),
  sheetNames: fc.subarray(SHEET_NAMES, { minLength: 1, maxLength: 3 }),
  people: fc.integer({ min: 2, max: 12 }),
})
