import { describe, expect, it } from 'vitest'
import type { PhotoFacts } from '../../../src/domain/photos/photo.js'
import { judgePhotoSize } from '../../../src/domain/photos/photo.js'
import { checkPhoto, checkPhotoSet } from '../../../src/domain/photos/photo-check.js'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'
import { sentenceOf } from '../../../src/domain/talk/problem.js'
import { GOOD_PHOTO } from '../../support/photo-facts.js'

const good: PhotoFacts = { ...GOOD_PHOTO, likeness: '0123456789abcdef0123456789abcdef' }

function codes(facts: Partial<PhotoFacts>): string[] {
  return checkPhoto({ ...good, ...facts }, '班/110101199003070011.jpg').map((finding) => finding.code)
}

describe('one photo', () => {
  it('as the rules want it has no finding', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    ['no picture at all', { format: 'unknown' }, ['photo-unreadable']],
    ['webp under another name', { format: 'webp' }, ['photo-format']],
    ['heic from a phone', { format: 'heif' }, ['photo-heic']],
    ['damaged', { damaged: true }, ['photo-damaged']],
    ['a header of 30,000 × 30,000', { widthPx: 30_000, heightPx: 30_000 }, ['photo-too-many-pixels']],
    ['larger in the right ratio', { widthPx: 590, heightPx: 826 }, ['photo-resized']],
    ['27 × 38 mm at 300 dpi', { widthPx: 319, heightPx: 449 }, ['photo-resized']],
    ['smaller in the right ratio', { widthPx: 200, heightPx: 280 }, ['photo-too-small']],
    ['another ratio', { widthPx: 500, heightPx: 640 }, ['photo-ratio']],
    ['the ratio of phones', { widthPx: 480, heightPx: 640 }, ['photo-to-crop']],
    ['lying on its side', { widthPx: 413, heightPx: 295 }, ['photo-lying']],
    ['turned by EXIF', { rotatedByExif: true }, ['photo-turned']],
    ['png', { format: 'png' }, ['photo-saved-as-jpg']],
    ['6 MB and nothing to shrink', { bytes: 6_000_000 }, ['photo-too-heavy']],
    ['6 MB that shrink away', { bytes: 6_000_000, widthPx: 2950, heightPx: 4130 }, ['photo-resized']],
    ['black and white', { colour: 'gray', background: 'other' }, ['photo-gray']],
    ['printing colours', { colour: 'cmyk' }, ['photo-cmyk']],
    ['blank', { blank: true }, ['photo-blank']],
    ['a blue wall', { background: 'other', backgroundColour: { colour: 'blue' } }, ['photo-background']],
    ['a doubtful wall', { background: 'doubtful' }, ['photo-background-doubtful']],
    ['faults in its data', { suspect: true }, ['photo-suspect']],
    [
      'wrong in several ways',
      { widthPx: 480, heightPx: 640, background: 'other', colour: 'cmyk' },
      ['photo-ratio', 'photo-cmyk', 'photo-background'],
    ],
  ] as const)('%s: %j → %j', (_, facts, expected) => {
    expect(codes(facts)).toEqual(expected)
  })

  it('is never refused because its background is in doubt', () => {
    expect(PROBLEMS['photo-background-doubtful'].level).toBe('warning')
  })

  it('is named with its number hidden and told what to do', () => {
    const [finding] = checkPhoto(
      { ...good, background: 'other', backgroundColour: { colour: 'blue' } },
      '班/110101199003070011.jpg',
    )
    expect(finding && sentenceOf(finding, 'zh')).toBe(
      '110101********0011.jpg：背景看起来是蓝色，要求红底。请换成红底照片。',
    )
  })
})

describe('the size', () => {
  it('may be a pixel off and is then made exact', () => {
    expect(judgePhotoSize(295, 413)).toBe('fits')
    expect(judgePhotoSize(296, 414)).toBe('resize')
    expect(judgePhotoSize(294, 412)).toBe('resize')
    expect(judgePhotoSize(280, 392)).toBe('too-small')
  })
})

const FACE = '@'.repeat(972)

describe('the photos of several people', () => {
  const photo = (ownerId: string, sha256: string, likeness: string, thumbnail = FACE) => ({
    path: `${ownerId}.jpg`,
    sha256,
    likeness,
    thumbnail,
    ownerId,
    ownerName: `考生${ownerId}`,
  })
  const [one, near, far] = ['00112233445566778899aabbccddeeff', '00112233445566778899aabbccddeefc', 'ff'.repeat(16)]

  it('must not be the same file', () => {
    const findings = checkPhotoSet([photo('a', 's1', one), photo('b', 's1', one), photo('c', 's2', far)])
    expect(findings.map((list) => list.map((finding) => finding.code))).toEqual([
      ['photo-shared'],
      ['photo-shared'],
      [],
    ])
    expect(findings[0]?.[0]?.params).toMatchObject({ names: ['考生a', '考生b'] })
  })

  it('are looked at when they look the same, saved anew', () => {
    const findings = checkPhotoSet([photo('a', 's1', one), photo('b', 's2', near), photo('c', 's3', far)])
    expect(findings.map((list) => list.map((finding) => finding.code))).toEqual([['photo-alike'], ['photo-alike'], []])
    expect(findings[0]?.[0]?.params).toMatchObject({ names: ['考生b'] })
  })

  it('are two people where a few cells differ much', () => {
    const other = `${FACE.slice(0, 400)}oooo${FACE.slice(404)}`
    expect(checkPhotoSet([photo('a', 's1', one), photo('b', 's2', one, other)]).flat()).toEqual([])
  })

  it('are the same where every cell differs by a little', () => {
    const other = [...FACE].map((cell) => String.fromCharCode(cell.charCodeAt(0) + 2)).join('')
    const findings = checkPhotoSet([photo('a', 's1', one), photo('b', 's2', one, other)])
    expect(findings.map((list) => list.map((finding) => finding.code))).toEqual([['photo-alike'], ['photo-alike']])
  })

  it('may repeat for the same person', () => {
    expect(checkPhotoSet([photo('a', 's1', one), photo('a', 's1', one)]).flat()).toEqual([])
  })
})
