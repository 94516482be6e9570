import { describe, expect, it } from 'vitest'
import type { FoundPhoto, PhotoFacts } from '../../../src/domain/photos/photo.js'
import { judgePhotos } from '../../../src/domain/photos/photo-judgement.js'
import type { PhotoOwner } from '../../../src/domain/photos/photo-owner.js'
import { GOOD_PHOTO } from '../../support/photo-facts.js'

const ZHANG_ID = '11010519491231002X'
const LI_ID = '440524188001010014'

function owner(id: string, name: string, idNumber: string, more: Partial<PhotoOwner> = {}): PhotoOwner {
  return { id, name, idType: '居民身份证', idNumber, category: 'own', status: 'no-photo', ...more }
}

function photo(path: string, sha256: string, more: Partial<PhotoFacts> = {}): FoundPhoto {
  return { path, sha256, facts: { ...GOOD_PHOTO, ...more } }
}

const zhang = owner('z', '张三', ZHANG_ID)
const li = owner('l', '李四', LI_ID)
const codesOf = (judgement: ReturnType<typeof judgePhotos>) =>
  judgement.staged.map((one) => one.findings.map((finding) => finding.code))

describe('a set of photos', () => {
  it('is accepted, put under its right names, and the missing are counted', () => {
    const wang = owner('w', '王五', '110101199003070011')
    const judgement = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a'), photo('李四.jpg', 'b')], [zhang, li, wang])
    expect(judgement.report).toMatchObject({ pictures: 2, accepted: 2, refused: 0, unmatched: 0, stillWithoutPhoto: 1 })
    expect(judgement.pack).toEqual([
      { sha256: 'a', packName: `${ZHANG_ID}.jpg`, category: 'own' },
      { sha256: 'b', packName: `${LI_ID}.jpg`, category: 'own' },
    ])
    expect(codesOf(judgement)).toEqual([[], ['photo-renamed']])
  })

  it('says of no photo that it was put right in a zip it is not in', () => {
    const blank = photo('张三.jpg', 'a', { blank: true })
    const { report } = judgePhotos([blank, photo('李四.jpg', 'b')], [zhang, li])
    expect(report).toMatchObject({ accepted: 1, refused: 1 })
    expect(report.problems.find(({ code }) => code === 'photo-renamed')).toMatchObject({
      count: 1,
      examples: [{ name: '李四' }],
    })
  })

  it('keeps the mended bytes of a picture, not those that were sent', () => {
    const mended = photo(`${ZHANG_ID}.jpg`, 'a', { widthPx: 590, heightPx: 826, mendedSha256: 'fixed' })
    const judgement = judgePhotos([mended], [zhang])
    expect(judgement.staged[0]).toMatchObject({ verdict: 'ok', sha256: 'a', finalSha256: 'fixed' })
    expect(judgement.pack[0]?.sha256).toBe('fixed')
  })

  it('refuses two different pictures for one person and keeps one of two equal ones', () => {
    const different = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a'), photo('张三.jpg', 'b')], [zhang])
    expect(different.staged.map((one) => one.verdict)).toEqual(['error', 'error'])
    expect(codesOf(different)[0]).toContain('photo-two-for-one')
    const equal = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a'), photo(`${ZHANG_ID} (1).jpg`, 'a')], [zhang])
    expect(equal.report).toMatchObject({ pictures: 2, accepted: 1, refused: 0 })
    expect(equal.pack).toHaveLength(1)
  })

  it('refuses one picture for two people', () => {
    const judgement = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a'), photo(`${LI_ID}.jpg`, 'a')], [zhang, li])
    expect(codesOf(judgement)).toEqual([['photo-shared'], ['photo-shared']])
    expect(judgement.report).toMatchObject({ accepted: 0, refused: 2, stillWithoutPhoto: 2 })
  })

  it('does not change the photo of somebody whose information is accurate', () => {
    const locked = owner('z', '张三', ZHANG_ID, { status: 'accurate', photoSha256: 'old' })
    expect(codesOf(judgePhotos([photo(`${ZHANG_ID}.jpg`, 'new')], [locked]))).toEqual([['photo-locked']])
    const same = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'old')], [locked])
    expect(same.staged[0]?.verdict).toBe('ok')
    expect(codesOf(same)).toEqual([['photo-unchanged']])
  })

  it('counts as missing only who has the status 无照片, and has no use for a picture of the accurate', () => {
    const accurate = owner('z', '张三', ZHANG_ID, { status: 'accurate' })
    const waiting = owner('l', '李四', LI_ID, { status: 'unverified' })
    const wang = owner('w', '王五', '110101199003070011')
    const judgement = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a')], [accurate, waiting, wang])
    expect(codesOf(judgement)).toEqual([['photo-after-accurate']])
    expect(judgement.report).toMatchObject({ pictures: 1, accepted: 0, spare: 1, stillWithoutPhoto: 1 })
    expect(judgement.pack).toEqual([])
  })

  it('sent before the photo there is takes nobody’s place: neither an imported one’s nor the platform’s', () => {
    const served = owner('z', '张三', ZHANG_ID, { status: 'unverified', photoSha256: 'now' })
    const ofPlatform = owner('l', '李四', LI_ID, { status: 'verifying' })
    const wang = owner('w', '王五', '110101199003070011')
    const photos = [photo(`${ZHANG_ID}.jpg`, 'a'), photo(`${LI_ID}.jpg`, 'b'), photo('王五.jpg', 'c')]
    const judgement = judgePhotos(photos, [served, ofPlatform, wang], [], [], true)
    expect(codesOf(judgement)).toEqual([['photo-already-there'], ['photo-already-there'], ['photo-renamed']])
    expect(judgement.report).toMatchObject({ pictures: 3, accepted: 1, spare: 2, refused: 0 })
    expect(judgement.pack.map(({ sha256 }) => sha256)).toEqual(['c'])
  })

  it('says of a picture of nobody whether a list can tell whose it is', () => {
    const photos = ['110101199003070011.jpg', '王五.jpg', 'IMG_0012.jpg', '110101199003070012.jpg', 'E12345678.jpg']
    const judgement = judgePhotos(
      photos.map((path, at) => photo(path, String(at))),
      [zhang],
    )
    expect(codesOf(judgement)).toEqual([
      ['photo-id-unknown'],
      ['photo-unmatched'],
      ['photo-nameless'],
      ['photo-id-invalid'],
      ['photo-id-unknown'],
    ])
  })

  it('is not judged as a portrait where it is a screenshot of something', () => {
    const screen = { widthPx: 1920, heightPx: 1080, background: 'other' } as const
    const phone = { widthPx: 1080, heightPx: 2400, background: 'other' } as const
    const photos = [photo('微信图片_20260301.png', 'a', { ...screen, format: 'png' }), photo('截图.jpg', 'b', phone)]
    const judgement = judgePhotos([...photos, photo('张三.jpg', 'c', screen)], [zhang])
    expect(codesOf(judgement)).toEqual([
      ['photo-screenshot'],
      ['photo-screenshot'],
      ['photo-renamed', 'photo-ratio', 'photo-background'],
    ])
    expect(judgement.report).toMatchObject({ unmatched: 2, refused: 1 })
  })

  it('adds up: every picture is accepted, refused, unmatched, proposed or spare', () => {
    const wrong = `${LI_ID.slice(0, 10)}9${LI_ID.slice(11)}.jpg`
    const photos = [
      photo(`${ZHANG_ID}.jpg`, 'a'),
      photo(`${ZHANG_ID}(1).jpg`, 'a'),
      photo(wrong, 'b'),
      photo('谁也不是.jpg', 'c'),
      photo('王五.jpg', 'd', { background: 'other' }),
    ]
    const { report } = judgePhotos(photos, [zhang, li, owner('w', '王五', '110101199003070011')])
    expect(report).toMatchObject({ pictures: 5, accepted: 1, refused: 1, unmatched: 1, proposed: 1, spare: 1 })
  })

  it('takes up what the person confirmed and asks about the rest', () => {
    const wrong = `${ZHANG_ID.slice(0, 10)}8${ZHANG_ID.slice(11)}.jpg`
    const before = judgePhotos([photo(wrong, 'a')], [zhang])
    expect(before.staged[0]?.verdict).toBe('proposed')
    expect(before.report.proposals).toEqual([
      { photo: '110105********002X.jpg', candidateName: '张三', maskedId: '110105********002X', reason: 'one-digit' },
    ])
    const after = judgePhotos([photo(wrong, 'a')], [zhang], [], [[1]])
    expect(after.staged[0]).toMatchObject({ verdict: 'ok', candidateId: 'z' })
    expect(after.report.proposals).toEqual([])
  })

  it('counts what could not be taken out of the zip', () => {
    const problem = { path: '内层.zip', problem: { code: 'zip-nested', params: { photo: '内层.zip' } } } as const
    const judgement = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a')], [zhang], [problem])
    expect(judgement.report.problems).toContainEqual({ code: 'zip-nested', count: 1, examples: [{ name: '内层.zip' }] })
  })

  it('shows the refused first on the contact sheet, and no number in full anywhere', () => {
    const blue = photo(`${LI_ID}.jpg`, 'b', { background: 'other', backgroundColour: { colour: 'blue' } })
    const stray = photo('110101199003070011.jpg', 'c')
    const judgement = judgePhotos([photo(`${ZHANG_ID}.jpg`, 'a'), blue, stray], [zhang, li])
    expect(judgement.sheet.map((one) => one.mark)).toEqual(['bad', 'bad', undefined])
    const shown = JSON.stringify([judgement.report, judgement.sheet, judgement.staged.map((one) => one.findings)])
    for (const id of [ZHANG_ID, LI_ID, '110101199003070011']) expect(shown).not.toContain(id)
  })
})
