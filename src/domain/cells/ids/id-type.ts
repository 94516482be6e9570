/** 证件类型 · The ID types of the platform's list, other words for them, and the shapes of their numbers. */
import type { Filling } from '../../talk/problem-blanks.js'
import { type CellNotes, noteMending } from '../cell-notes.js'
import { foldKey } from '../text-normal.js'

export const ID_TYPES = [
  '身份证',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '港澳台居民居住证',
  '外国人永久居留身份证',
  '护照',
  '军官证',
] as const
export type IdType = (typeof ID_TYPES)[number]

const SYNONYMS: Readonly<Record<IdType, readonly string[]>> = {
  身份证: [
    '居民身份证',
    '二代身份证',
    '二代证',
    '第二代身份证',
    '大陆身份证',
    '中国居民身份证',
    '中华人民共和国居民身份证',
    '身分证',
    '身份证号',
    '身份证件',
    '内地居民身份证',
    'ID',
  ],
  港澳居民来往内地通行证: [
    '港澳通行证',
    '回乡证',
    '港澳居民通行证',
    '港澳来往内地通行证',
    '香港居民来往内地通行证',
    '澳门居民来往内地通行证',
    '港澳身份证',
  ],
  台湾居民来往大陆通行证: ['台胞证', '台湾通行证', '台湾居民通行证', '台湾来往大陆通行证', '台湾身份证'],
  港澳台居民居住证: ['港澳台居住证', '港澳居民居住证', '台湾居民居住证', '居住证', '香港居民居住证', '澳门居民居住证'],
  外国人永久居留身份证: ['外国人永久居留证', '永久居留证', '外国人居留证', '外国人居留许可证', '绿卡', '五星卡'],
  护照: ['外国护照', '外籍护照', '普通护照', '中国护照', 'PASSPORT'],
  军官证: ['士兵证', '军人证', '警官证', '武警证', '文职干部证', '军官士兵证', '士官证'],
}

const TYPE_BY_NAME = new Map<string, IdType>(
  ID_TYPES.flatMap((type) => [type, ...SYNONYMS[type]].map((name) => [name, type] as const)),
)

export function findIdType(text: string): IdType | undefined {
  const exact = TYPE_BY_NAME.get(text)
  if (exact !== undefined) return exact
  const key = foldKey(text)
    .toUpperCase()
    .replace(/[()[\]【】"'“”‘’《》]/g, '')
  return TYPE_BY_NAME.get(key)
}

/** The platform's word for it; what is none is noted and left. */
export function checkIdType(text: string, notes: CellNotes): string {
  const idType = findIdType(text)
  if (idType === undefined) notes.add('id-type-unknown', { text: text.trim(), accepted: ID_TYPES })
  else if (idType !== text) noteMending(notes, text, idType, 'value-normalised')
  return idType ?? text.trim()
}

/** Numbers other than the 18 digits of the residents'. Shapes only: their check digits are not published for all. */
export const ID_SHAPES: Readonly<
  Record<
    Exclude<IdType, '身份证' | '港澳台居民居住证'>,
    { readonly pattern: RegExp; readonly expected: Filling<'expected'> }
  >
> = {
  港澳居民来往内地通行证: { pattern: /^[HM]\d{8}(\d{2})?$/, expected: 'hong-kong-macao-permit' },
  台湾居民来往大陆通行证: { pattern: /^(\d{8}|\d{10}[A-Z]?)$/, expected: 'taiwan-permit' },
  // Since 2023 a 9 and 17 more digits; before three letters and 12 digits.
  外国人永久居留身份证: {
    pattern: /^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/,
    expected: 'permanent-residence',
  },
  护照: { pattern: /^[A-Z0-9]{5,17}$/, expected: 'passport' },
  军官证: { pattern: /^[\u4e00-\u9fffA-Z]{0,4}字?第?\d{4,12}号?$/, expected: 'officer' },
}
