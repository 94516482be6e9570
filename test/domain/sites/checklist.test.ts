import { expect, it } from 'vitest'
import { saysChecklist } from '../../../src/domain/sites/checklist.js'

it.each([
  ['4-6 有，7 没有', true],
  ['4-6 have, 7 lack', true],
  ['1到3都有，其余缺', true],
  ['两个机房，共 5 名监考', false],
  ['2个机房，有监控', false],
  ['实训楼三层两个机房，共 90 个机位，配备监控和屏蔽设备。', false],
  ['有', false],
] as const)('%s is an answer to the checklist and nothing else: %s', (typed, is) => {
  expect(saysChecklist(typed, 19)).toBe(is)
})
