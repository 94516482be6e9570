import { expect, it } from 'vitest'
import { isSameList } from '../../../src/domain/lists/list-name.js'

it.each([
  ['名单.xlsx', '名单-校验结果.xlsx'],
  ['名单.xlsx', '名单 - 副本 (2).xlsx'],
  ['名单.xlsx', '名单_最终版_修改后2.xls'],
  ['软件1班.xlsx', '软件1班（改好）.xlsx'],
])('%s and %s are the same list', (one, other) => {
  expect(isSameList(one, other)).toBe(true)
})

it.each([
  ['软件1班.xlsx', '软件2班.xlsx'],
  ['副本.xlsx', '名单.xlsx'],
  ['名单-.xlsx', '名单.xlsx'],
])('%s and %s are two lists', (one, other) => {
  expect(isSameList(one, other)).toBe(false)
})
