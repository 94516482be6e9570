import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSoundId, listRepairs } from '../../../src/domain/cells/ids/id-repair.js'
import { matchPhotos } from '../../../src/domain/photos/photo-matching.js'
import type { PhotoOwner } from '../../../src/domain/photos/photo-owner.js'
import { inventIdNumber } from '../../support/people.js'

function owner(n: number, name: string, more: Partial<PhotoOwner> = {}): PhotoOwner {
  const idNumber = inventIdNumber(n)
  return { id: `c${n}`, name, idType: '居民身份证', idNumber, category: 'own', status: 'no-photo', ...more }
}

function match(paths: readonly string[], owners: readonly PhotoOwner[]) {
  return matchPhotos(
    paths.map((path, at) => ({ path, sha256: `sha${at}` })),
    owners,
  )
}

const zhang = owner(1, '张三')
const li = owner(2, '李四')
const people = [zhang, li]

function replaceDigit(id: string, at: number): string {
  return id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1)
}

describe('whose picture it is', () => {
  it('is told by the ID number before anything else', () => {
    const [plain, named] = match([`${zhang.idNumber}.jpg`, `李四/软件班${li.idNumber.toLowerCase()}.jpg`], people)
    expect(plain).toMatchObject({ candidateId: 'c1', by: 'id' })
    expect(named).toMatchObject({ candidateId: 'c2', by: 'id' })
  })

  it('is told by the name where only one person bears it', () => {
    expect(match(['张三.jpg'], people)[0]).toMatchObject({ candidateId: 'c1', by: 'name' })
    const [twice] = match(['张三.jpg'], [zhang, owner(3, '张三')])
    expect(twice?.candidateId).toBeUndefined()
    expect(twice?.near).toEqual([
      { candidateId: 'c1', reason: 'name-not-unique' },
      { candidateId: 'c3', reason: 'name-not-unique' },
    ])
  })

  it('is told by a broken-up number whose check digit is right', () => {
    const id = zhang.idNumber
    expect(match([`${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}.jpg`], people)[0]?.candidateId).toBe('c1')
  })

  it('is only proposed when a digit is wrong, missing, doubled or swapped with its neighbour', () => {
    const id = zhang.idNumber
    const swapped = id.slice(0, 9) + id[10] + id[9] + id.slice(11)
    for (const wrong of [
      replaceDigit(id, 12),
      `${id.slice(0, 12)}${id.slice(13)}`,
      `${id.slice(0, 5)}${id.slice(4)}`,
      swapped,
    ]) {
      if (wrong === id) continue
      const [found] = match([`${wrong}.jpg`], people)
      expect(found?.candidateId).toBeUndefined()
      expect(found?.near).toEqual([{ candidateId: 'c1', reason: 'one-digit' }])
    }
  })

  it('is not proposed from a number that is right but somebody else’s', () => {
    expect(match([`${inventIdNumber(77)}.jpg`], people)[0]).toMatchObject({ near: [], miss: 'unknown-id' })
    expect(match(['110101199003070000.jpg'], people)[0]).toMatchObject({ near: [], miss: 'invalid-id' })
    expect(match(['IMG_1234.jpg'], people)[0]).toMatchObject({ near: [], miss: 'nothing' })
  })

  it('is in doubt when name and number belong to two people', () => {
    const [found] = match([`李四${zhang.idNumber}.jpg`], people)
    expect(found?.near).toEqual([
      { candidateId: 'c1', reason: 'name-and-id' },
      { candidateId: 'c2', reason: 'name-and-id' },
    ])
  })

  it('is proposed by the name where the number is of nobody', () => {
    expect(match([`张三${inventIdNumber(55)}.jpg`], people)[0]?.near).toEqual([
      { candidateId: 'c1', reason: 'name-and-id' },
    ])
  })

  it('goes by the number, with a remark, where the name beside it is nobody’s', () => {
    expect(match([`张珊_${zhang.idNumber}.jpg`], people)[0]).toMatchObject({ candidateId: 'c1', writtenName: '张珊' })
    expect(match([`软件2班_${zhang.idNumber}.jpg`], people)[0]?.writtenName).toBeUndefined()
  })

  it('is proposed where the list has lost the number’s last three digits', () => {
    const id = inventIdNumber(9)
    const lost = owner(9, '王五', { idNumber: `${id.slice(0, 15)}000` })
    expect(match([`${id}.jpg`], [lost])[0]?.near).toEqual([{ candidateId: 'c9', reason: 'lost-id' }])
  })

  it('is asked of each person once for ten thousand pictures, not each with each', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => owner(n, `考生${n}`, { id: `c${n}` }))
    let reads = 0
    const watched = many.map(
      (one) =>
        new Proxy(one, {
          get(target, key, receiver) {
            reads++
            return Reflect.get(target, key, receiver)
          },
        }),
    )
    const photos = many.map((one, n) => ({ path: `${replaceDigit(one.idNumber, 3)}.jpg`, sha256: `${n}` }))
    matchPhotos(photos, watched)
    expect(reads).toBeLessThan(40 * many.length)
  })
})

describe('numbers one slip away', () => {
  it('always hold the right one, and nothing but right ones', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(16), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const id = inventIdNumber(n)
        const wrong = id.slice(0, at) + ((Number(id[at]) + by) % 10) + id.slice(at + 1)
        const repairs = listRepairs(wrong)
        expect(repairs).toContain(id)
        expect(repairs.every(isSoundId)).toBe(true)
      }),
    )
  })

  it('are none for a right number', () => {
    expect(listRepairs(inventIdNumber(4))).toEqual([])
  })
})
