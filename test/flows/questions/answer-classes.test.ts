import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { answerChoice } from '../../../src/flows/questions/answer.js'
import { ask as askOf, factsOf, openOf, person, replies as repliesOf, type School } from './school-records.js'

const SCHOOL: School = {
  people: [
    person('张三', 'no-photo', { className: '电商2301班' }),
    person('李四', 'accurate', { className: '电商2301班' }),
    person('王五', 'no-photo', { className: '2302' }),
    person('赵六', 'incomplete', { className: '2302' }),
    person('孙七', 'accurate', { className: '12302' }),
    person('周八', 'no-photo'),
  ],
  evidence: [{ kind: 'candidates', fileNames: ['23级名单.xlsx'], at: new Date('2026-11-22T02:30:00Z') }],
}
const here = factsOf(SCHOOL)
const inGroup = factsOf(SCHOOL, { chat: 'group' })

const replies = (text: string, facts: Facts = here) => repliesOf(text, facts)
const ask = (text: string, facts: Facts = here) => askOf(text, facts)

describe('class by class', () => {
  it('the numbers are told, with the source', async () => {
    expect(await ask('各班人数')).toBe(
      [
        '考生，按班级：',
        '- 没写班级的 1 人',
        '- 12302班 1 人',
        '- 2302班 2 人',
        '- 电商2301班 2 人',
        '',
        '数据来自考生名单《23级名单.xlsx》（11月22日 10:30 导入）；截至 11月22日 11:02。',
      ].join('\n'),
    )
    expect(await ask('how many students in each class')).toContain('- 2302: 2')
  })

  it('those who lack a photo are named, with a text for each class a tap away and the workbook too', async () => {
    const [reply] = await replies('每个班还差谁的照片')
    expect(reply?.text).toContain('还差照片，按班级：')
    expect(reply?.text).toContain('- **2302班** 1 人（共 2 人）：王五')
    expect(reply?.text).not.toContain('12302班')
    expect(reply?.choices?.map(({ label }) => label)).toEqual(['发2302班的', '发电商2301班的', '按班级导出'])
  })

  it('what is handed on to a class stands by itself, without numbers of anybody', async () => {
    const [reply] = await replies('每个班还差谁的照片')
    const handed = (await answerChoice(reply?.choices?.[1]?.id ?? '', here, 'zh')) ?? []
    expect(handed[0]?.text).toBe(
      '电商2301班还差照片 1 人：张三。请尽快交照片：295×413 像素，红色背景，jpg 或 png，文件名写证件号码或姓名。',
    )
    expect(handed[1]?.text).toContain('上面这段可以直接转发。')
    expect(handed.map(({ text }) => text).join()).not.toMatch(/\*{4}/)
  })

  it('a group hears numbers only', async () => {
    const all = await replies('每个班还差谁的照片', inGroup)
    expect(openOf(all)).toContain('- 2302班 1 人（共 2 人）')
    expect(openOf(all)).not.toMatch(/王五|张三/)
    expect(all.at(-1)).toMatchObject({ audience: 'private', text: expect.stringContaining('王五') })
  })
})

describe('one class', () => {
  it('is found by what it is called, or by what one of the two leaves out, but never by half a number', async () => {
    expect(await ask('2301班有多少人')).toContain('电商2301班：共 **2 人**')
    expect(await ask('电商2301班有多少人')).toContain('电商2301班：共 **2 人**')
    expect(await ask('2302班有多少人')).toContain('2302班：共 **2 人**')
    expect(await ask('who is missing a photo in class 2302')).toContain('王五')
  })

  it('is told of with all that is still lacking', async () => {
    const answer = await ask('2302班还差谁')
    expect(answer).toMatch(/王五.*无照片/)
    expect(answer).toMatch(/赵六.*信息不全/)
    expect(answer).not.toContain('张三')
  })

  it('that is not there is said, with those that are', async () => {
    expect(await ask('2309班还差谁')).toContain('没有找到“2309班”。名单里的班级有：12302班、2302班、电商2301班。')
  })

  it('cannot be told apart where no list names classes: how to change that is said', async () => {
    const none = factsOf({ people: [person('张三', 'no-photo')] })
    expect(await ask('每个班还差谁的照片', none)).toContain('加一列“班级”')
    expect(await ask('2301班还差谁', none)).toContain('加一列“班级”')
  })

  it('is nothing yet where nobody is imported', async () => {
    expect(await ask('各班人数', factsOf({}))).toContain('还没有导入考生')
  })
})
