/** 虚构考生 · Invented people whose numbers look right: checksums are computed, nobody is meant. */
import { checkDigitOf } from '../../src/domain/cells/ids/resident-id.js'

export interface InventedPerson {
  readonly name: string
  readonly pinyin: string
  readonly gender: '男' | '女'
  readonly idNumber: string
  readonly phone: string
}

const SURNAMES: readonly (readonly [string, string])[] = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['赵', 'Zhao'],
  ['黄', 'Huang'],
  ['周', 'Zhou'],
  ['欧阳', 'Ouyang'],
  ['徐', 'Xu'],
  ['孙', 'Sun'],
  ['马', 'Ma'],
]
const GIVEN: readonly (readonly [string, string])[] = [
  ['伟', 'wei'],
  ['芳', 'fang'],
  ['敏', 'min'],
  ['静', 'jing'],
  ['丽', 'li'],
  ['强', 'qiang'],
  ['军', 'jun'],
  ['洋', 'yang'],
  ['艳', 'yan'],
  ['勇', 'yong'],
  ['杰', 'jie'],
  ['娟', 'juan'],
  ['涛', 'tao'],
  ['明', 'ming'],
  ['超', 'chao'],
  ['霞', 'xia'],
  ['平', 'ping'],
  ['刚', 'gang'],
  ['桂', 'gui'],
]
const AREAS = ['110101', '320102', '370102', '440106', '510104', '610102', '230103']

/** The same person for the same number, different people (ID number and phone) for different numbers below a million. */
export function inventPerson(n: number): InventedPerson {
  const [surname, surnamePinyin] = SURNAMES[n % SURNAMES.length]!
  const first = GIVEN[n % GIVEN.length]!
  const second = GIVEN[Math.floor(n / GIVEN.length) % GIVEN.length]!
  const gender = n % 2 === 0 ? '女' : '男'
  return {
    name: `${surname}${first[0]}${second[0]}`,
    pinyin: `${surnamePinyin} ${first[1].charAt(0).toUpperCase()}${first[1].slice(1)}${second[1]}`,
    gender,
    idNumber: inventIdNumber(n),
    phone: `13${String(800_000_000 + ((n * 7919) % 100_000_000)).slice(0, 9)}`,
  }
}

/** A right ID number, another for every n below a million; its last three digits are never 000. */
export function inventIdNumber(n: number): string {
  const pair = Math.floor(n / 2)
  const area = AREAS[pair % 7]!
  const day = (Math.floor(pair / 7) % 28) + 1
  const month = (Math.floor(pair / 196) % 12) + 1
  const year = 2003 + (Math.floor(pair / 2352) % 5)
  const order = 10 + 2 * Math.floor(pair / 11_760) + (n % 2)
  const two = (value: number) => String(value).padStart(2, '0')
  return withCheckDigit(`${area}${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`)
}

/** Completes 17 digits. */
export function withCheckDigit(first17: string): string {
  return first17 + checkDigitOf(first17)
}
