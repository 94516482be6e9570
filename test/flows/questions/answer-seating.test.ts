/** 谁坐哪里 · Out of the seats on record: of a person, of a room; names never in a group. */
import { describe, expect, it } from 'vitest'
import { ask, factsOf, replies } from './school-records.js'

const PLAN = { name: '2027年1月网店运营推广考试', certificates: '网店运营推广', levels: '中级', exam: '2027-01-09' }
const THEORY = { subject: '理论', time: '2027-01-09 09:00-10:00' }
const PRACTICE = { subject: '实操', time: '2027-01-09 14:00-16:00' }
const sits = (candidateId: string, name: string, room: string, seat: string) =>
  [THEORY, PRACTICE].map((session) => ({ candidateId, name, room, seat, ...session }))
const SEATS = [
  ...sits('c2', '李四', '107室', '12'),
  ...sits('c1', '王小明', '107室', '2'),
  ...sits('c3', '赵敏', '108室', '1'),
]
const here = factsOf({ plans: [PLAN], seats: SEATS })

describe('who sits where', () => {
  it('of a person: each subject with its time, room and seat', async () => {
    const said = await ask('王小明是几号座位', here)
    expect(said).toContain('**王小明**（2027年1月网店运营推广考试）')
    expect(said).toContain('- 理论 · 2027-01-09 09:00-10:00 · 107室 · 座位号 2')
    expect(said).toContain('- 实操 · 2027-01-09 14:00-16:00 · 107室 · 座位号 2')
    expect(await ask('where does 王小明 sit', here)).toContain('- 理论 · 2027-01-09 09:00-10:00 · 107室 · seat 2')
  })

  it('of a room: everybody once, by the number of the seat', async () => {
    const said = await ask('107室有哪些人', here)
    expect(said).toContain('**107室**（2027年1月网店运营推广考试）：2 人\n2 王小明、12 李四')
    expect(said).not.toContain('赵敏')
    expect(await ask('谁在108室', here)).toContain('1 赵敏')
  })

  it('of whom or what nothing is on record it says so', async () => {
    expect(await ask('钱进是几号座位', here)).toContain('钱进：排考明细里没有。')
    expect(await ask('109室有谁', here)).toContain('没有人坐在109室')
    expect(await ask('王小明几点考', factsOf({ plans: [PLAN] }))).toContain('还没有排考明细，谁坐哪里还不知道')
  })

  it('a group hears how many, the asker the names', async () => {
    const [open, own] = await replies('107室有哪些人', factsOf({ plans: [PLAN], seats: SEATS }, { chat: 'group' }))
    expect(open?.text).toContain('2 人')
    expect(open?.text).not.toContain('王小明')
    expect(own).toMatchObject({ audience: 'private', text: expect.stringContaining('2 王小明、12 李四') })
  })
})
