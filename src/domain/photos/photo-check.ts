/** 照片检查 · What is wrong with one picture by its content, and what is wrong among all of them. */
import type { Finding } from '../lists/rows.js'
import type { Listed } from '../talk/blank-kind.js'
import { type ProblemCode, problemOf } from '../talk/problem.js'
import type { ColourName } from './colour-name.js'
import {
  canBeMended,
  cropShare,
  judgePhotoSize,
  PHOTO_MAX_BYTES,
  PHOTO_MAX_PIXELS,
  type PhotoFacts,
  type PhotoSize,
} from './photo.js'
import { findAlikePairs } from './photo-likeness.js'
import { maskPhotoName } from './photo-name.js'

/** Every fault of one picture; `path` is where it was found, shown masked. `isCropped`: the person wants it cropped. */
export function checkPhoto(facts: PhotoFacts, path: string, isCropped = false): readonly Finding[] {
  const photo = maskPhotoName(path)
  if (facts.format === 'unknown') return [problemOf('photo-unreadable', { photo })]
  if (facts.format === 'heif') return [problemOf('photo-heic', { photo })]
  if (facts.format !== 'jpeg' && facts.format !== 'png') {
    return [problemOf('photo-format', { photo, format: facts.format })]
  }
  const size = { photo, width: facts.widthPx, height: facts.heightPx }
  if (facts.widthPx * facts.heightPx > PHOTO_MAX_PIXELS) return [problemOf('photo-too-many-pixels', size)]
  if (facts.damaged) return [problemOf('photo-damaged', { photo })]
  const percent = Math.round(cropShare(facts.widthPx, facts.heightPx) * 1000) / 10
  return [
    ...checkSize(facts, isCropped).map((code) => problemOf(code, { ...size, sizeMb: toMb(facts.bytes), percent })),
    ...checkLook(facts).map((code) => problemOf(code, { photo, colour: facts.backgroundColour ?? OTHER_COLOUR })),
  ]
}

const OTHER_COLOUR: ColourName = { colour: 'other' }

const SIZE_FAULTS = {
  fits: undefined,
  resize: undefined,
  'too-small': 'photo-too-small',
  lying: 'photo-lying',
  ratio: 'photo-ratio',
} as const satisfies Record<Exclude<PhotoSize, 'crop'>, ProblemCode | undefined>

type SizeFault =
  | NonNullable<(typeof SIZE_FAULTS)[keyof typeof SIZE_FAULTS]>
  | 'photo-to-crop'
  | 'photo-too-heavy'
  | 'photo-resized'
  | 'photo-cropped'
  | 'photo-cleaned'
  | 'photo-turned'
  | 'photo-saved-as-jpg'

function checkSize(facts: PhotoFacts, isCropped: boolean): SizeFault[] {
  const size = judgePhotoSize(facts.widthPx, facts.heightPx)
  const canMend = canBeMended(facts)
  const isMended = canMend && (size !== 'crop' || isCropped)
  const fault = size === 'crop' ? judgeCrop(canMend, isCropped) : SIZE_FAULTS[size]
  return [
    ...(fault === undefined ? [] : [fault]),
    ...(facts.bytes > PHOTO_MAX_BYTES && !isMended ? (['photo-too-heavy'] as const) : []),
    ...(isMended && size === 'resize' ? (['photo-resized'] as const) : []),
    ...(isMended && isOnlyCleaned(facts, size) ? (['photo-cleaned'] as const) : []),
    ...(isMended && facts.rotatedByExif ? (['photo-turned'] as const) : []),
    ...(isMended && facts.format === 'png' ? (['photo-saved-as-jpg'] as const) : []),
  ]
}

/** Whatever is saved anew holds nothing but the picture anyway. */
function isOnlyCleaned({ format, rotatedByExif, carriesMore }: PhotoFacts, size: PhotoSize): boolean {
  return carriesMore === true && size === 'fits' && format === 'jpeg' && !rotatedByExif
}

/** With anything else wrong another picture is needed anyway. */
function judgeCrop(canMend: boolean, isCropped: boolean): SizeFault {
  if (!canMend) return 'photo-ratio'
  return isCropped ? 'photo-cropped' : 'photo-to-crop'
}

type LookFault =
  | 'photo-suspect'
  | 'photo-blank'
  | 'photo-gray'
  | 'photo-cmyk'
  | 'photo-background'
  | 'photo-background-doubtful'

function checkLook(facts: PhotoFacts): LookFault[] {
  const suspect: LookFault[] = facts.suspect === true ? ['photo-suspect'] : []
  if (facts.blank) return ['photo-blank']
  if (facts.colour === 'gray') return [...suspect, 'photo-gray']
  return [
    ...suspect,
    ...(facts.colour === 'rgb' ? [] : (['photo-cmyk'] as const)),
    ...(facts.background === 'other' ? (['photo-background'] as const) : []),
    ...(facts.background === 'doubtful' ? (['photo-background-doubtful'] as const) : []),
  ]
}

function toMb(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

/** A picture that belongs to somebody. */
export interface OwnedPhoto {
  readonly path: string
  readonly sha256: string
  readonly likeness: string
  readonly thumbnail: string
  readonly ownerId: string
  readonly ownerName: string
}

/** Faults among the pictures of different people; parallel to `photos`. */
export function checkPhotoSet(photos: readonly OwnedPhoto[]): readonly (readonly Finding[])[] {
  const shared = groupPlaces(photos)
  const alike = photos.map(() => new Map<string, string>())
  for (const [one, other] of findAlikePairs(photos)) {
    noteOwner(alike[one], photos[other])
    noteOwner(alike[other], photos[one])
  }
  return photos.map((photo, at) => {
    const sharers = shared.get(photo.sha256) ?? new Map<string, string>()
    const shown = maskPhotoName(photo.path)
    if (sharers.size > 1) return [{ code: 'photo-shared', params: { photo: shown, names: namesOf(sharers) } }]
    const others = alike[at] ?? new Map<string, string>()
    others.delete(photo.ownerId)
    return others.size === 0 ? [] : [{ code: 'photo-alike', params: { photo: shown, names: namesOf(others) } }]
  })
}

/** By content hash the owners (id → name) of the same picture. */
function groupPlaces(photos: readonly OwnedPhoto[]): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>()
  for (const photo of photos) {
    const owners = groups.get(photo.sha256) ?? new Map<string, string>()
    noteOwner(owners, photo)
    groups.set(photo.sha256, owners)
  }
  return groups
}

function noteOwner(owners: Map<string, string> | undefined, photo: OwnedPhoto | undefined): void {
  if (photo !== undefined) owners?.set(photo.ownerId, photo.ownerName)
}

const MAX_NAMES = 5

function namesOf(owners: ReadonlyMap<string, string>): Listed {
  const items = [...owners.values()]
  return items.length > MAX_NAMES ? { items: items.slice(0, MAX_NAMES), more: items.length } : items
}
