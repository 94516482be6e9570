import { describe, expect, it } from 'vitest'
import { candidateList } from '../../../../src/domain/candidates/candidate-list.js'
import {
  readCorrection,
  readReplacement,
  readSeveralRemoved,
  readWithoutValue,
} from '../../../../src/domain/lists/checking/correction.js'
import type { List } from '../../../../src/domain/lists/list.js'
import { roomsList } from '../../../../src/domain/rooms/rooms-list.js'

const read = (text: string, list: List = candidateList) => readCorrection(text, list)

describe('a cell corrected in words', () => {
  it.each([
    ['第8行手机号改成13912345678', { row: 8 }, 'phone', '13912345678'],
    ['第 8 行的手机号码改为 13912345678。', { row: 8 }, 'phone', '13912345678'],
    ['把第12行的姓名拼音改成 Shan Wei', { row: 12 }, 'pinyin', 'Shan Wei'],
    ['杨磊的手机号改成13912345678', { name: '杨磊' }, 'phone', '13912345678'],
    ['张三的拼音是 Zhang San', { name: '张三' }, 'pinyin', 'Zhang San'],
    ['请帮我把欧阳娜的身份证号改成110101200501010028', { name: '欧阳娜' }, 'idNumber', '110101200501010028'],
    ['库尔班·热合曼的班级是电商2301班', { name: '库尔班·热合曼' }, 'className', '电商2301班'],
    ['３行手机号：13912345678', { row: 3 }, 'phone', '13912345678'],
    ['row 8 phone is 13912345678', { row: 8 }, 'phone', '13912345678'],
    ['change the phone of row 8 to 13912345678', { row: 8 }, 'phone', '13912345678'],
    ['set the pinyin of 张三 to Zhang San', { name: '张三' }, 'pinyin', 'Zhang San'],
    ['第8行手机号13912345678', { row: 8 }, 'phone', '13912345678'],
    ['第13行学历中专', { row: 13 }, 'educationLevel', '中专'],
    ['第9行性别男', { row: 9 }, 'gender', '男'],
    ['张三拼音 Zhang San', { name: '张三' }, 'pinyin', 'Zhang San'],
    ['王芳的考生类型是社会考生', { name: '王芳' }, 'category', '社会考生'],
  ])('%s', (text, meant, field, value) => {
    expect(read(text)).toEqual({ kind: 'set', meant, field, value })
  })

  it('knows the columns of any list', () => {
    expect(read('第5行考位数改成45', roomsList)).toEqual({
      kind: 'set',
      meant: { row: 5 },
      field: 'seats',
      value: '45',
    })
    expect(read('第5行考位数改成45')).toBeUndefined()
  })

  it('takes the column from what is counted', () => {
    expect(read('101室改成46个考位', roomsList)).toEqual({
      kind: 'set',
      meant: { name: '101室' },
      field: 'seats',
      value: '46',
    })
    expect(read('把101室改为46个座位', roomsList)).toMatchObject({ field: 'seats', value: '46' })
    expect(read('101室改成46个窗户', roomsList)).toBeUndefined()
  })

  it.each([
    ['第9行补上性别', 9, 'gender'],
    ['第9行的性别要改', 9, 'gender'],
    ['把第 9 行手机号补上', 9, 'phone'],
    ['9行补填专业代码', 9, 'majorCode'],
  ])('lacks what shall stand there: %s', (text, row, field) => {
    expect(readWithoutValue(text, candidateList)).toEqual({ meant: { row }, field })
  })

  it.each(['补上性别', '第9行性别男', '第9行补上', '第9行补上颜色', '第9行怎么补上性别', '张三补上性别'])(
    'does not lack it, or is no cell: %s',
    (text) => expect(readWithoutValue(text, candidateList)).toBeUndefined(),
  )

  it('names what stands there instead of the place', () => {
    expect(readReplacement('火星改成浙江')).toEqual({ was: '火星', value: '浙江' })
    expect(readReplacement('请把“火星”都改为浙江省。')).toEqual({ was: '火星', value: '浙江省' })
    expect(readReplacement('火星改成什么')).toBeUndefined()
    expect(readReplacement('改成浙江')).toBeUndefined()
  })

  it.each([
    '张三的手机号是多少',
    '第8行错在哪',
    '第8行手机号错了',
    '第8行拼音补上',
    '手机号改成13912345678',
    '第8行',
    '改第2项',
    '确认张三',
    '把照片发给我',
    'what is the phone of 张三',
  ])('is no correction: %s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('several rows taken out in words', () => {
  it.each([
    ['去掉第11行，第13行', '第11行,第13行'],
    ['把第15行和第17行删掉', '第15行和第17行'],
    ['第8到12行不要了', '第8到12行'],
    ['remove rows 8 to 12', 'rows 8 to 12'],
  ])('%s', (text, rows) => {
    expect(readSeveralRemoved(text)).toBe(rows)
  })

  it.each(['去掉第8行', '删除107室', '第8、9行怎么了', '删除3号楼2层'])('are not meant by %s', (text) => {
    expect(readSeveralRemoved(text)).toBeUndefined()
  })
})

describe('a row taken out in words', () => {
  it.each([
    ['去掉第8行', { row: 8 }],
    ['把第8行删掉', { row: 8 }],
    ['第8行不要了', { row: 8 }],
    ['删除张三', { name: '张三' }],
    ['张三不用导了', { name: '张三' }],
    ['remove row 8', { row: 8 }],
  ])('%s', (text, meant) => {
    expect(read(text)).toEqual({ kind: 'remove', meant })
  })
})
