/** 照片归属检查 · What is to be said of whose picture it is: of nobody, of somebody, of somebody who has one. */

import { maskIdNumber } from '../cells/masking.js'
import type { Finding } from '../lists/rows.js'
import { type Problem, type ProblemCode, problemOf } from '../talk/problem.js'
import { lacksPhoto } from './kept-photos.js'
import type { FoundPhoto } from './photo.js'
import type { PhotoMatch } from './photo-matching.js'
import { maskPhotoName, type PhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'

/** A picture of nobody we are sure of. */
export function checkStray(photo: FoundPhoto, match: PhotoMatch, owners: ReadonlyMap<string, PhotoOwner>): Finding[] {
  const shown = maskPhotoName(photo.path)
  if (match.near.length > 0) {
    return match.near.flatMap((near) => {
      const person = owners.get(near.candidateId)
      if (person === undefined) return []
      const params = { photo: shown, name: person.name, maskedId: maskIdNumber(person.idNumber), why: near.reason }
      return [{ code: 'photo-near-match' as const, params }]
    })
  }
  return [problemOf(MISSES[match.miss ?? 'nothing'](match.name), { photo: shown })]
}

type Stray = 'photo-unmatched' | 'photo-id-unknown' | 'photo-id-invalid' | 'photo-nameless'

const MISSES: Record<NonNullable<PhotoMatch['miss']>, (name: PhotoName) => Stray> = {
  'unknown-id': () => 'photo-id-unknown',
  'invalid-id': () => 'photo-id-invalid',
  nothing: ({ names, idNumber }) => {
    if (names.length > 0) return 'photo-unmatched'
    return idNumber === undefined ? 'photo-nameless' : 'photo-id-unknown'
  },
}

/** The picture may be fine: it is not known whose it is. `kept`: a list with that number or name in it settles it. */
export const STRAY_PROBLEMS: Readonly<Partial<Record<ProblemCode, 'kept' | 'unclear'>>> = {
  'photo-unmatched': 'kept',
  'photo-id-unknown': 'kept',
  'photo-id-invalid': 'unclear',
  'photo-nameless': 'unclear',
}

/** What is known of the other pictures while one is checked. */
interface AmongPhotos {
  /** By candidate the different pictures found for them. */
  readonly perOwner: ReadonlyMap<string, ReadonlySet<string>>
  /** Candidates who had a picture already; added to. */
  readonly seen: Set<string>
  /** Pictures sent earlier take the place of nobody's photo. */
  readonly fillsIn: boolean
}

/** A picture of somebody: what its name and the records say against it. */
export function checkOwned(
  photo: FoundPhoto,
  match: PhotoMatch,
  owner: PhotoOwner,
  { perOwner, seen, fillsIn }: AmongPhotos,
): Finding[] {
  const findings: Finding[] = []
  const find = (problem: Problem) => findings.push(problem)
  const about = { photo: maskPhotoName(photo.path), name: owner.name }
  if (match.writtenName !== undefined) find(problemOf('photo-name-differs', { ...about, written: match.writtenName }))
  const different = perOwner.get(owner.id)?.size ?? 1
  if (different > 1) find(problemOf('photo-two-for-one', { ...about, count: different }))
  else if (seen.has(owner.id)) find(problemOf('photo-repeated', about))
  seen.add(owner.id)
  const isSame = owner.photoSha256 !== undefined && isSamePicture(photo, owner.photoSha256)
  if (isSame) find(problemOf('photo-unchanged', about))
  else if (fillsIn && !lacksPhoto(owner)) find(problemOf('photo-already-there', about))
  else if (owner.status === 'accurate')
    find(problemOf(owner.photoSha256 === undefined ? 'photo-after-accurate' : 'photo-locked', about))
  if (isNameWrong(photo.path, owner))
    find(problemOf('photo-renamed', { ...about, name: maskPhotoName(packName(owner)) }))
  return findings
}

function isSamePicture(photo: FoundPhoto, sha256: string): boolean {
  return photo.sha256 === sha256 || photo.facts.mendedSha256 === sha256
}

function isNameWrong(path: string, owner: PhotoOwner): boolean {
  return path.split('/').at(-1)?.toUpperCase() !== packName(owner).toUpperCase()
}

/** As the platform wants it. */
export function packName(owner: PhotoOwner): string {
  return `${owner.idNumber}.jpg`
}
