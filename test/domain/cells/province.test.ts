import { expect, it } from 'vitest'
import { parseProvince } from '../../../src/domain/cells/province.js'

it.each([
  ['广东', '广东省'],
  ['广东省', '广东省'],
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['北 京', '北京市'],
  ['兵团', '新疆生产建设兵团'],
  ['新疆', '新疆维吾尔自治区'],
])('%s is %s', (typed, province) => {
  expect(parseProvince(typed)).toEqual({ ok: true, value: province })
})

it.each(['', '火星', '省', '广', '昌平'])('“%s” is no province', (typed) => {
  expect(parseProvince(typed)).toMatchObject({ ok: false, problem: { code: 'province-unknown' } })
})
