/** 留着的照片 · Photos that belonged to nobody when they were sent: whose they are now. */
import { canHappen } from '../candidates/candidate-status.js'
import { matchPhotos, type PhotoMatch } from './photo-matching.js'
import type { PhotoOwner } from './photo-owner.js'

export interface KeptPhoto {
  readonly path: string
  readonly sha256: string
  /** The batch it came in. */
  readonly uploadId: string
}

type OwnedKeptPhoto = KeptPhoto & { readonly candidateId: string }

export interface SortedKeptPhotos {
  /** Of people who have no photo yet. */
  readonly owned: readonly OwnedKeptPhoto[]
  /** Perhaps somebody's who has none: for a person to say. */
  readonly near: readonly KeptPhoto[]
  /** Still nobody's, but a list may tell whose. */
  readonly strays: readonly KeptPhoto[]
}

/** Nobody's photo is replaced by one that was sent earlier, and what the platform has stays. */
export function lacksPhoto({ status, photoSha256 }: PhotoOwner): boolean {
  return photoSha256 === undefined && canHappen(status, 'photo-added')
}

/** `photos`: the newest upload first; where several hold photos of one person, it is the newest that counts. */
export function sortKeptPhotos(photos: readonly KeptPhoto[], people: readonly PhotoOwner[]): SortedKeptPhotos {
  const owners = new Map(people.map((person) => [person.id, person]))
  const owned = new Map<string, OwnedKeptPhoto>()
  const newestUploads = new Map<string, string>()
  const settled = new Set<string>()
  const nobodys: { readonly photo: KeptPhoto; readonly match: PhotoMatch }[] = []
  matchPhotos(photos, people).forEach((match, at) => {
    const photo = photos[at]
    if (photo === undefined) return
    const owner = owners.get(match.candidateId ?? '')
    if (owner === undefined) {
      nobodys.push({ photo, match })
      return
    }
    settled.add(photo.sha256)
    if (!newestUploads.has(owner.id)) newestUploads.set(owner.id, photo.uploadId)
    const counts = newestUploads.get(owner.id) === photo.uploadId && lacksPhoto(owner)
    if (counts) owned.set(`${owner.id} ${photo.sha256}`, { ...photo, candidateId: owner.id })
  })
  const near = new Map<string, KeptPhoto>()
  const strays = new Map<string, KeptPhoto>()
  for (const { photo, match } of nobodys) {
    // The same picture may have been sent under several names.
    if (settled.has(photo.sha256)) continue
    if (isNearSomebodyWithout(match, owners)) near.set(photo.sha256, photo)
    else if (saysSomething(match)) strays.set(photo.sha256, photo)
  }
  for (const sha256 of near.keys()) strays.delete(sha256)
  return { owned: [...owned.values()], near: [...near.values()], strays: [...strays.values()] }
}

function isNearSomebodyWithout({ near }: PhotoMatch, owners: ReadonlyMap<string, PhotoOwner>): boolean {
  return near.some(({ candidateId }) => {
    const person = owners.get(candidateId)
    return person !== undefined && lacksPhoto(person)
  })
}

/** Of a photo called IMG_0012 no list will ever tell whose it is. */
function saysSomething({ name }: PhotoMatch): boolean {
  return name.idNumber !== undefined || name.nearIds.length > 0 || name.names.length > 0
}
