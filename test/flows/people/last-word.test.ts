import { expect, it } from 'vitest'
import { splitLastWord } from '../../../src/flows/people/last-word.js'

it.each([
  ['昌平职业技术学校 张三', '昌平职业技术学校', '张三'],
  ['昌平 职业技术学校  张三', '昌平职业技术学校', '张三'],
  ['昌平职业技术学校 Li Wei', '昌平职业技术学校', 'Li Wei'],
  ['Spring River College 张三', 'Spring River College', '张三'],
  ['Spring River College 浙江', 'Spring River College', '浙江'],
  ['ABC 公司 张三', 'ABC 公司', '张三'],
  ['Spring River College Li', 'Spring River College', 'Li'],
  ['张三', '', '张三'],
  ['', '', ''],
])('%s: the place is “%s”, the last word “%s”', (rest, before, last) => {
  expect(splitLastWord(rest)).toEqual({ before, last })
})
