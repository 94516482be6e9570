import { describe, expect, it } from 'vitest'
import { type FoundPhoto, judgePhotoSize, type PhotoFacts } from '../../../src/domain/photos/photo.js'
import { checkPhoto } from '../../../src/domain/photos/photo-check.js'
import { judgePhotos } from '../../../src/domain/photos/photo-judgement.js'
import type { PhotoOwner } from '../../../src/domain/photos/photo-owner.js'
import { inventIdNumber } from '../../support/people.js'
import { GOOD_PHOTO } from '../../support/photo-facts.js'

function owner(n: number, name: string, more: Partial<PhotoOwner> = {}): PhotoOwner {
  const idNumber = inventIdNumber(n)
  return { id: `c${n}`, name, idType: '居民身份证', idNumber, category: 'own', status: 'no-photo', ...more }
}

const zhang = owner(1, '张三')
const li = owner(2, '李四')
const people = [zhang, li]
const FROM_PHONE = { widthPx: 1200, heightPx: 1600 } as const

function photo(path: string, sha256: string, more: Partial<PhotoFacts> = {}): FoundPhoto {
  const mended = more.widthPx === undefined ? {} : { mendedSha256: `${sha256}-cropped` }
  return { path, sha256, facts: { ...GOOD_PHOTO, ...mended, ...more } }
}

function replaceDigit(id: string, at: number): string {
  return id.slice(0, at) + ((Number(id[at]) + 1) % 10) + id.slice(at + 1)
}

const judge = (photos: readonly FoundPhoto[], ...picks: readonly ('all' | readonly number[])[]) =>
  judgePhotos(photos, people, [], picks)
const codesOf = ({ staged }: ReturnType<typeof judge>) =>
  staged.map(({ findings }) => findings.map(({ code }) => code).filter((code) => code !== 'photo-renamed'))
const reasonsOf = ({ report }: ReturnType<typeof judge>) => report.proposals.map(({ reason }) => reason)

describe('whose a picture may be', () => {
  const wrong = replaceDigit(zhang.idNumber, 12)

  it('is used by its number, all others stay open', () => {
    const photos = [photo('王五.jpg', 'a'), photo(`${wrong}.jpg`, 'b'), photo(`李四${zhang.idNumber}.jpg`, 'c')]
    expect(judge(photos).report.proposals).toHaveLength(3)
    const taken = judge(photos, [3])
    expect(taken.staged.map(({ candidateId }) => candidateId)).toEqual([undefined, undefined, 'c2'])
    expect(reasonsOf(taken)).toEqual(['one-digit'])
  })

  it('is left open by “all” where there is a choice', () => {
    expect(judge([photo(`${wrong}.jpg`, 'a')], 'all').staged[0]?.candidateId).toBe('c1')
    const two = [photo(`${wrong}.jpg`, 'a'), photo(`${replaceDigit(zhang.idNumber, 11)}.jpg`, 'b')]
    expect(judge(two, 'all').staged.map(({ candidateId }) => candidateId)).toEqual([undefined, undefined])
    expect(judge(two).report.proposals.map(({ leftOpen }) => leftOpen)).toEqual([true, true])
    expect(judge([photo(`${wrong}.jpg`, 'a')]).report.proposals[0]).not.toHaveProperty('leftOpen')
  })
})

describe('a picture of 3:4', () => {
  it('is only a little too wide; of 2:3, of 1:1 or lying it is another matter', () => {
    expect(judgePhotoSize(1200, 1600)).toBe('crop')
    expect(judgePhotoSize(3024, 4032)).toBe('crop')
    expect(judgePhotoSize(300, 400)).toBe('too-small')
    expect(judgePhotoSize(310, 413)).toBe('crop')
    expect(judgePhotoSize(1000, 1500)).toBe('ratio')
    expect(judgePhotoSize(1000, 1000)).toBe('ratio')
    expect(judgePhotoSize(1600, 1200)).toBe('ratio')
    expect(judgePhotoSize(826, 590)).toBe('lying')
  })

  it('is cropped with the person’s word, shown before and after', () => {
    const photos = [photo('张三.jpg', 'a', FROM_PHONE), photo('李四.jpg', 'b')]
    const before = judge(photos)
    expect(codesOf(before)).toEqual([['photo-to-crop'], []])
    expect(before.staged[0]).toMatchObject({ verdict: 'error', finalSha256: 'a' })
    expect(before.staged[0]?.findings.find(({ code }) => code === 'photo-to-crop')?.params).toMatchObject({
      percent: 2.4,
    })
    expect(before.report).toMatchObject({ accepted: 1, refused: 0, proposed: 1 })
    expect(before.proposed).toEqual([
      { sha256: 'a', caption: '1 张三 原图' },
      { sha256: 'a-cropped', caption: '1 张三 裁好后' },
    ])
    const after = judge(photos, 'all')
    expect(codesOf(after)).toEqual([['photo-cropped'], []])
    expect(after.staged[0]).toMatchObject({ verdict: 'ok', finalSha256: 'a-cropped' })
    expect(after.report).toMatchObject({ accepted: 2, proposed: 0, proposals: [] })
    expect(after.pack[0]).toMatchObject({ sha256: 'a-cropped' })
  })

  it('is not asked about where another picture is needed anyway, nor again when it comes again', () => {
    const blue = judge([photo('张三.jpg', 'a', { ...FROM_PHONE, background: 'other' })])
    expect(codesOf(blue)).toEqual([['photo-ratio', 'photo-background']])
    expect(blue.report).toMatchObject({ refused: 1, proposed: 0, proposals: [] })
    const known = owner(1, '张三', { status: 'unverified', photoSha256: 'a-cropped' })
    const again = judgePhotos([photo('张三.jpg', 'a', FROM_PHONE)], [known])
    expect(codesOf(again)).toEqual([['photo-unchanged', 'photo-cropped']])
    expect(again.report).toMatchObject({ accepted: 1, replaces: 0 })
  })

  it('can be taken up one by one', () => {
    const photos = [photo('张三.jpg', 'a', FROM_PHONE), photo('李四.jpg', 'b', FROM_PHONE)]
    const second = judge(photos, [2])
    expect(codesOf(second)).toEqual([['photo-to-crop'], ['photo-cropped']])
    expect(codesOf(judge(photos, [2], [1]))).toEqual([['photo-cropped'], ['photo-cropped']])
  })
})

describe('several pictures of one person', () => {
  const photos = [photo(`${zhang.idNumber}.jpg`, 'a'), photo('张三.jpg', 'b', FROM_PHONE), photo('张三 (1).jpg', 'a')]

  it('are shown to choose from, and the others are not used', () => {
    const before = judge(photos)
    expect(reasonsOf(before)).toEqual(['one-of-several', 'one-of-several'])
    expect(before.proposed.map(({ sha256 }) => sha256)).toEqual(['a', 'b'])
    expect(before.report).toMatchObject({ accepted: 0, refused: 0, proposed: 3 })
    const first = judge(photos, [1])
    expect(codesOf(first)).toEqual([[], ['photo-not-chosen'], ['photo-repeated']])
    expect(first.report).toMatchObject({ accepted: 1, spare: 2, refused: 0, proposed: 0 })
    const second = judge(photos, [2], [1])
    expect(codesOf(second)).toEqual([['photo-not-chosen'], ['photo-cropped'], ['photo-not-chosen']])
  })

  it('are not settled by “all”, nor by choosing two of them', () => {
    expect(reasonsOf(judge(photos, 'all'))).toEqual(['one-of-several', 'one-of-several'])
    expect(reasonsOf(judge(photos, [1, 2]))).toEqual(['one-of-several', 'one-of-several'])
  })
})

describe('what else a file holds', () => {
  it('is said to be taken out of a picture that is handed on', () => {
    const facts = { ...GOOD_PHOTO, carriesMore: true } as const
    expect(checkPhoto(facts, '张三.jpg').map(({ code }) => code)).toEqual(['photo-cleaned'])
    expect(checkPhoto({ ...facts, background: 'other' }, '张三.jpg').map(({ code }) => code)).toEqual([
      'photo-background',
    ])
  })

  it('and how many get a new picture is counted', () => {
    const served = owner(1, '张三', { status: 'unverified', photoSha256: 'old' })
    const { report } = judgePhotos([photo('张三.jpg', 'a'), photo('李四.jpg', 'b')], [served, li])
    expect(report).toMatchObject({ accepted: 2, replaces: 1 })
  })
})
