/** 照片对人 · Whose picture is whose: by ID number, then by name, and near misses as proposals. */

import { isSoundId, listRepairs } from '../cells/ids/id-repair.js'
import { foldName, type PhotoName, readPhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'
import type { PhotoProposal } from './photo-report.js'

/** A near miss: never used without the person's word. */
interface NearMatch {
  readonly candidateId: string
  readonly reason: PhotoProposal['reason']
}

export interface PhotoMatch {
  readonly name: PhotoName
  readonly candidateId?: string
  readonly by?: 'id' | 'name' | 'person'
  /** Matched by number, but the file name holds another name. */
  readonly writtenName?: string
  readonly near: readonly NearMatch[]
  /** Why there is no match: no ID and no known name · a valid number of nobody · a wrong number. */
  readonly miss?: 'nothing' | 'unknown-id' | 'invalid-id'
}

/**
 * Parallel to `photos`. Linear in photos and candidates. Several pictures may come out with the same person:
 * which of them is right is for that person to say (photo-judgement).
 */
export function matchPhotos(
  photos: readonly { readonly path: string; readonly sha256: string }[],
  candidates: readonly PhotoOwner[],
): readonly PhotoMatch[] {
  const register = new Register(candidates)
  return photos.map((photo) => {
    const name = readPhotoName(photo.path)
    return matchById(name, register) ?? matchByName(name, register)
  })
}

const MAX_NEAR = 5

class Register {
  readonly #byId = new Map<string, PhotoOwner[]>()
  readonly #byName = new Map<string, PhotoOwner[]>()
  /** Numbers Excel cut to fifteen digits. */
  readonly #byLostId = new Map<string, PhotoOwner[]>()

  constructor(candidates: readonly PhotoOwner[]) {
    for (const candidate of candidates) {
      const id = candidate.idNumber.toUpperCase()
      push(this.#byId, id, candidate)
      push(this.#byName, foldName(candidate.name), candidate)
      if (/^\d{15}000$/.test(id)) push(this.#byLostId, id.slice(0, 15), candidate)
    }
  }

  withId(id: string): readonly PhotoOwner[] {
    return this.#byId.get(id) ?? []
  }

  named(name: string): readonly PhotoOwner[] {
    return this.#byName.get(name) ?? []
  }

  withLostId(id: string): readonly PhotoOwner[] {
    return this.#byLostId.get(id.slice(0, 15)) ?? []
  }

  /** The first of the written names that anybody bears. */
  firstNamed(names: readonly string[]): readonly PhotoOwner[] {
    for (const name of names) {
      const people = this.named(name)
      if (people.length > 0) return people
    }
    return []
  }
}

function push(index: Map<string, PhotoOwner[]>, key: string, candidate: PhotoOwner): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [candidate])
  else list.push(candidate)
}

/** undefined: the number settles nothing, look at the name. */
function matchById(name: PhotoName, register: Register): PhotoMatch | undefined {
  if (name.idNumber === undefined) return undefined
  const [owner, ...others] = register.withId(name.idNumber)
  if (owner === undefined || others.length > 0) return undefined
  if (name.idWasBroken) {
    // A broken-up number is sure when the name agrees or its check digit is right.
    const agrees = name.names.includes(foldName(owner.name)) || isSoundId(name.idNumber)
    if (!agrees) return { name, near: [{ candidateId: owner.id, reason: 'spaces' }] }
  }
  if (name.names.length === 0 || name.names.includes(foldName(owner.name))) {
    return { name, candidateId: owner.id, by: 'id', near: [] }
  }
  const namesakes = register.firstNamed(name.names)
  if (namesakes.length > 0) {
    const near = [owner, ...namesakes].slice(0, MAX_NEAR)
    return { name, near: near.map((person) => ({ candidateId: person.id, reason: 'name-and-id' as const })) }
  }
  const written = name.isPlain && /^\p{Script=Han}{2,4}$/u.test(name.names[0] ?? '') ? name.names[0] : undefined
  return { name, candidateId: owner.id, by: 'id', near: [], ...(written === undefined ? {} : { writtenName: written }) }
}

function matchByName(name: PhotoName, register: Register): PhotoMatch {
  const hasWrittenId = isLongId(name.idNumber) || name.nearIds.length > 0
  const namesakes = register.firstNamed(name.names)
  if (hasWrittenId) return proposeByNumber(name, register, namesakes)
  const [owner, ...others] = namesakes
  if (owner === undefined) return { name, near: [], miss: 'nothing' }
  if (others.length > 0) return { name, near: nearest(namesakes, 'name-not-unique'), miss: 'nothing' }
  return { name, candidateId: owner.id, by: 'name', near: [] }
}

/** A number of nobody in the list: somebody's number mistyped, or a number the list has lost. */
function proposeByNumber(name: PhotoName, register: Register, namesakes: readonly PhotoOwner[]): PhotoMatch {
  const written = [...(name.idNumber === undefined ? [] : [name.idNumber]), ...name.nearIds]
  const isValid = written.some(isSoundId)
  const miss = isValid ? 'unknown-id' : 'invalid-id'
  const repaired = written.flatMap(listRepairs).flatMap((id) => register.withId(id))
  const oneDigit = repaired.filter((owner) => namesakes.length === 0 || namesakes.includes(owner))
  if (oneDigit.length > 0) return { name, near: nearest(oneDigit, 'one-digit'), miss }
  const lost = written.flatMap((id) => register.withLostId(id))
  if (lost.length > 0) return { name, near: nearest(lost, 'lost-id'), miss }
  return { name, near: nearest([...namesakes, ...repaired], 'name-and-id'), miss }
}

function nearest(people: readonly PhotoOwner[], reason: NearMatch['reason']): NearMatch[] {
  return [...new Set(people)].slice(0, MAX_NEAR).map((person) => ({ candidateId: person.id, reason }))
}

function isLongId(id: string | undefined): boolean {
  return id !== undefined && id.length >= 15
}
