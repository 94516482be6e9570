import { describe, expect, it } from 'vitest'
import { proposeWatches, type Watcher } from '../../../src/domain/invigilators/propose-watches.js'
import { isBarStrict } from '../../../src/domain/invigilators/watch-standing.js'

const STRICT = '电子商务数据分析'
const ADVISED = '网店运营推广'

const room = (name: string, needed = 2, certificate = STRICT, level = '中级') => ({ name, certificate, level, needed })
function teacher(name: string, more: Partial<Watcher> = {}): Watcher {
  const may = [STRICT, ADVISED].map((certificate) => ({ certificate, level: '不分等级' }))
  return { person: name, name, may, isCertified: true, isTrained: true, teaches: [], ...more }
}
const teachers = (...names: readonly string[]) => names.map((name) => teacher(name))

function propose(rooms: Parameters<typeof proposeWatches>[0], people: readonly Watcher[]) {
  const { missing, isForBar, rooms: proposed } = proposeWatches(rooms, people, isBarStrict)
  return { missing, isForBar, rooms: proposed.map((one) => [one.room, one.watchers.map(({ name }) => name).sort()]) }
}

describe('who could watch which room', () => {
  it('gives every room its number and nobody two rooms', () => {
    const { missing, rooms } = propose([room('107室'), room('108室')], teachers('甲', '乙', '丙', '丁'))
    expect(missing).toBe(0)
    expect(rooms.flatMap(([, names]) => names as string[]).sort()).toEqual(['甲', '乙', '丙', '丁'].sort())
  })

  it('moves somebody who may watch both to the room that only they can watch', () => {
    const only = (certificate: string) => ({ may: [{ certificate, level: '中级' }] })
    const both = teacher('甲')
    const people = [both, teacher('乙', only(STRICT))]
    const rooms = [room('107室', 1), room('201室', 1, ADVISED)]
    expect(propose(rooms, people)).toMatchObject({
      missing: 0,
      rooms: [
        ['107室', ['乙']],
        ['201室', ['甲']],
      ],
    })
  })

  it.each([
    [
      'must not watch where the book forbids it (《电子商务数据分析报名操作指引》第五步 注意事项1)',
      STRICT,
      1,
      true,
      ['甲'],
    ],
    ['are taken last where it is advised (《网店运营推广报名指导手册》五 注意事项1)', ADVISED, 0, false, ['甲', '王']],
  ])('teachers of the candidates %s', (_, certificate, missing, isForBar, names) => {
    const people = [teacher('王', { teaches: ['电子商务'] }), teacher('甲')]
    expect(propose([room('107室', 2, certificate)], people)).toEqual({
      missing,
      isForBar,
      rooms: [['107室', [...names].sort()]],
    })
  })

  it('takes those who are certified and trained before the others', () => {
    const people = [teacher('甲', { isCertified: false }), teacher('乙', { isTrained: false }), teacher('丙')]
    expect(propose([room('107室')], people).rooms).toEqual([['107室', ['丙', '乙'].sort()]])
  })

  it('leaves out whom another exam of the same day has, and who is certified for another level', () => {
    const people = [
      teacher('甲', { isTaken: true }),
      teacher('乙', { may: [{ certificate: STRICT, level: '高级' }] }),
      teacher('丙'),
    ]
    expect(propose([room('107室')], people)).toEqual({ missing: 1, isForBar: false, rooms: [['107室', ['丙']]] })
  })
})
