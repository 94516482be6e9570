/** 报考记录数 · People times the subjects of their level, whichever way they are registered. */
import { describe, expect, it } from 'vitest'
import { countRecords } from '../../../src/domain/registration/record-count.js'

const SUBJECTS = [{ name: '理论' }, { name: '实操' }]
const line = (name: string, subject: string, category: 'own' | 'social' = 'own') => {
  return { candidateId: name, name, subject, category }
}

describe('records of a level with two subjects [G3 七]', () => {
  it('are two a head, by certificate or by subject', () => {
    const lines = [line('王芳', '全部科目'), line('李强', '理论'), line('李强', '实操')]
    expect(countRecords(lines, SUBJECTS)).toEqual({ heads: 2, expected: 4, actual: 4, missing: [], surplus: [] })
  })

  it('that are missing or of no subject of the level are named', () => {
    const count = countRecords([line('王芳', '理论'), line('李强', '全部科目'), line('李强', '口试')], SUBJECTS)
    expect(count).toMatchObject({ expected: 4, actual: 4 })
    expect(count.missing).toEqual([{ name: '王芳', subject: '实操' }])
    expect(count.surplus).toEqual([{ name: '李强', subject: '口试' }])
  })

  it('leave out a subject that is for the others only', () => {
    const subjects = [{ name: '理论' }, { name: '面试', audience: '社会考生' }]
    const count = countRecords([line('王芳', '全部科目'), line('李强', '全部科目', 'social')], subjects)
    expect(count).toMatchObject({ heads: 2, expected: 3, actual: 3, missing: [] })
  })
})
