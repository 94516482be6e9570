import { describe, expect, it } from 'vitest'
import { type KeptPhoto, sortKeptPhotos } from '../../../src/domain/photos/kept-photos.js'
import type { PhotoOwner } from '../../../src/domain/photos/photo-owner.js'

const ZHANG_ID = '11010519491231002X'
const LI_ID = '440524188001010014'

function person(id: string, name: string, idNumber: string, more: Partial<PhotoOwner> = {}): PhotoOwner {
  return { id, name, idType: '身份证', idNumber, category: 'own', status: 'no-photo', ...more }
}

function kept(path: string, sha256: string, uploadId = 'u1'): KeptPhoto {
  return { path, sha256, uploadId }
}

const zhang = person('z', '张三', ZHANG_ID)
const li = person('l', '李四', LI_ID)
const sorted = (photos: readonly KeptPhoto[], people: readonly PhotoOwner[]) => {
  const { owned, near, strays } = sortKeptPhotos(photos, people)
  const shas = (list: readonly KeptPhoto[]) => list.map(({ sha256 }) => sha256)
  return {
    owned: owned.map(({ candidateId, sha256 }) => `${candidateId}:${sha256}`),
    near: shas(near),
    strays: shas(strays),
  }
}

describe('photos that belonged to nobody', () => {
  it('are somebody’s, perhaps somebody’s, or still nobody’s', () => {
    const mistyped = `${LI_ID.slice(0, 10)}9${LI_ID.slice(11)}.jpg`
    const photos = [kept(`${ZHANG_ID}.jpg`, 'a'), kept(mistyped, 'b'), kept('王五.jpg', 'c')]
    expect(sorted(photos, [zhang, li])).toEqual({ owned: ['z:a'], near: ['b'], strays: ['c'] })
  })

  it('leave everybody alone who has a photo, here or on the platform', () => {
    const photos = [kept(`${ZHANG_ID}.jpg`, 'a'), kept('李四.jpg', 'b')]
    const served = person('z', '张三', ZHANG_ID, { status: 'unverified', photoSha256: 'now' })
    const ofPlatform = person('l', '李四', LI_ID, { status: 'verifying' })
    expect(sorted(photos, [served, ofPlatform])).toEqual({ owned: [], near: [], strays: [] })
  })

  it('sent last count where several uploads hold one person’s; of one upload the person must be asked', () => {
    const photos = [
      kept('张三.jpg', 'new', 'u2'),
      kept('张三(1).jpg', 'new2', 'u2'),
      kept(`${ZHANG_ID}.jpg`, 'old', 'u1'),
    ]
    expect(sorted(photos, [zhang])).toEqual({ owned: ['z:new', 'z:new2'], near: [], strays: [] })
  })

  it('sent twice count once, under whichever name is understood', () => {
    const photos = [kept('IMG_1.jpg', 'a', 'u3'), kept('张三丰.jpg', 'a', 'u2'), kept('张三.jpg', 'a', 'u1')]
    expect(sorted(photos, [zhang])).toEqual({ owned: ['z:a'], near: [], strays: [] })
    expect(sorted([kept('王五.jpg', 'b', 'u2'), kept('王五.jpg', 'b', 'u1')], [zhang]).strays).toEqual(['b'])
  })

  it('and whose names say nothing are nobody’s for good', () => {
    expect(sorted([kept('IMG_0012.jpg', 'a')], [zhang])).toEqual({ owned: [], near: [], strays: [] })
  })
})
