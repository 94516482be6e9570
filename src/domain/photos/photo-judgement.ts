/** 照片结论 · Puts match and check together: what becomes of each picture, and the report. */
import type { CandidateCategory } from '../candidates/candidate-category.js'
import { maskIdNumber } from '../cells/masking.js'
import { ProblemCounter } from '../lists/problem-counter.js'
import type { Finding } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import type { ProblemCode } from '../talk/problem.js'
import type { EntryProblem, FoundPhoto, PhotoToPack, StagedPhoto } from './photo.js'
import { checkPhoto, checkPhotoSet, type OwnedPhoto } from './photo-check.js'
import { matchPhotos, type PhotoMatch, takeUp } from './photo-matching.js'
import { maskPhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'
import { checkOwned, checkStray, packName } from './photo-owner-check.js'
import type { PhotoProposal, PhotoReport } from './photo-report.js'

interface SheetPicture {
  readonly sha256: string
  readonly caption: string
  readonly mark?: 'bad' | 'doubtful'
}

type PackedPhoto = PhotoToPack & { readonly category: CandidateCategory }

export interface PhotoJudgement {
  /** Parallel to the pictures. */
  readonly staged: readonly StagedPhoto[]
  readonly report: Omit<PhotoReport, 'fixedZips' | 'contactSheet'>
  /** Accepted pictures under the names the platform wants; already put right. */
  readonly pack: readonly PackedPhoto[]
  /** Refused first, then doubtful, then the rest. */
  readonly sheet: readonly SheetPicture[]
}

/**
 * `entryProblems`: what could not be taken out of the zips, only counted here.
 * `picks`: the near matches the person has taken up, each time numbered as the proposals before it.
 * `fillsIn`: pictures sent earlier take the place of nobody's photo.
 */
export function judgePhotos(
  photos: readonly FoundPhoto[],
  candidates: readonly PhotoOwner[],
  entryProblems: readonly EntryProblem[] = [],
  picks: readonly ('all' | readonly number[])[] = [],
  fillsIn = false,
): PhotoJudgement {
  const owners = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const matches = picks.reduce(takeUp, matchPhotos(photos, candidates))
  const owned = listOwned(photos, matches, owners)
  const among = new Map(checkPhotoSet(owned).map((findings, at) => [owned[at]?.at ?? -1, findings]))
  const perOwner = groupByOwner(photos, matches)
  const seen = new Set<string>()
  const staged = photos.map((photo, at): StagedPhoto => {
    const match = matches[at] ?? { name: { idWasBroken: false, nearIds: [], names: [], isPlain: false }, near: [] }
    const owner = match.candidateId === undefined ? undefined : owners.get(match.candidateId)
    const findings =
      owner === undefined
        ? checkStray(photo, match, owners)
        : [...checkOwned(photo, match, owner, { perOwner, seen, fillsIn }), ...(among.get(at) ?? [])]
    return stage(photo, match, owner, [...findings, ...checkPhoto(photo.facts, photo.path)])
  })
  return {
    staged,
    report: summarise(staged, matches, entryProblems, owners),
    pack: staged.filter(isFresh).flatMap((photo) => packed(photo, owners)),
    sheet: drawList(staged, owners),
  }
}

type PlacedPhoto = OwnedPhoto & { readonly at: number }
type Owners = ReadonlyMap<string, PhotoOwner>

function listOwned(photos: readonly FoundPhoto[], matches: readonly PhotoMatch[], owners: Owners): PlacedPhoto[] {
  return photos.flatMap((photo, at) => {
    const owner = owners.get(matches[at]?.candidateId ?? '')
    if (owner === undefined) return []
    const { blank, thumbnail } = photo.facts
    const likeness = blank ? '' : photo.facts.likeness
    const { path, sha256 } = photo
    return [{ at, path, sha256, likeness, thumbnail, ownerId: owner.id, ownerName: owner.name }]
  })
}

/** By candidate the different pictures found for them. */
function groupByOwner(photos: readonly FoundPhoto[], matches: readonly PhotoMatch[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  photos.forEach((photo, at) => {
    const id = matches[at]?.candidateId
    if (id === undefined) return
    const pictures = groups.get(id) ?? new Set<string>()
    pictures.add(photo.sha256)
    groups.set(id, pictures)
  })
  return groups
}

function stage(
  photo: FoundPhoto,
  match: PhotoMatch,
  owner: PhotoOwner | undefined,
  findings: readonly Finding[],
): StagedPhoto {
  const hasError = findings.some((finding) => PROBLEMS[finding.code].level === 'error')
  const stray = match.near.length > 0 ? 'proposed' : 'unmatched'
  const nameInPath = match.name.names[0]
  const idInPath = match.name.idNumber
  return {
    path: photo.path,
    sha256: photo.sha256,
    ...(owner === undefined ? {} : { candidateId: owner.id }),
    verdict: owner === undefined ? stray : hasError ? 'error' : 'ok',
    findings,
    finalSha256: photo.facts.mendedSha256 ?? photo.sha256,
    ...(nameInPath === undefined ? {} : { nameInPath }),
    ...(idInPath === undefined ? {} : { idInPath }),
  }
}

/** The second copy of a picture, and a picture nothing can be done with any more [PM]. */
const SPARE = new Set<ProblemCode>(['photo-repeated', 'photo-after-accurate', 'photo-already-there'])

function isSpare(photo: StagedPhoto): boolean {
  return photo.verdict === 'ok' && photo.findings.some((finding) => SPARE.has(finding.code))
}

const isFresh = (photo: StagedPhoto): boolean => photo.verdict === 'ok' && !isSpare(photo)

function packed(photo: StagedPhoto, owners: Owners): PackedPhoto[] {
  const owner = owners.get(photo.candidateId ?? '')
  if (owner === undefined) return []
  return [{ sha256: photo.finalSha256 ?? photo.sha256, packName: packName(owner), category: owner.category }]
}

function summarise(
  staged: readonly StagedPhoto[],
  matches: readonly PhotoMatch[],
  entryProblems: readonly EntryProblem[],
  owners: Owners,
): PhotoJudgement['report'] {
  const counter = new ProblemCounter<{ readonly name: string }>((one, other) => one.name === other.name)
  for (const { path, problem } of entryProblems) counter.add(problem.code, { name: path })
  for (const photo of staged) {
    const codes = new Set(photo.findings.map((finding) => finding.code))
    for (const code of codes) {
      // What is put right is put right in the fixed zip, and only photos to be imported are in it.
      if (PROBLEMS[code].level !== 'mended' || isFresh(photo)) counter.add(code, { name: shownName(photo, owners) })
    }
  }
  const served = new Set(staged.filter((photo) => photo.verdict === 'ok').map((photo) => photo.candidateId))
  return {
    kind: 'photos',
    pictures: staged.length,
    accepted: staged.filter(isFresh).length,
    refused: staged.filter((photo) => photo.verdict === 'error').length,
    proposed: staged.filter((photo) => photo.verdict === 'proposed').length,
    spare: staged.filter(isSpare).length,
    proposals: matches.flatMap((match, at) => propose(staged[at], match, owners)),
    unmatched: staged.filter((photo) => photo.verdict === 'unmatched').length,
    // By status, as every other answer counts: the platform may have a picture that never came through us.
    stillWithoutPhoto: [...owners.values()].filter((one) => one.status === 'no-photo' && !served.has(one.id)).length,
    problems: counter.counts(),
  }
}

/** A name says more to a coordinator than a masked number. */
function shownName(photo: StagedPhoto, owners: Owners): string {
  return owners.get(photo.candidateId ?? '')?.name ?? maskPhotoName(photo.path)
}

function propose(photo: StagedPhoto | undefined, match: PhotoMatch, owners: Owners): PhotoProposal[] {
  return match.near.flatMap((near) => {
    const person = owners.get(near.candidateId)
    if (photo === undefined || person === undefined) return []
    const maskedId = maskIdNumber(person.idNumber)
    return [{ photo: maskPhotoName(photo.path), candidateName: person.name, maskedId, reason: near.reason }]
  })
}

const SHEET_ORDER = { bad: 0, doubtful: 1, none: 2 }

function drawList(staged: readonly StagedPhoto[], owners: Owners): SheetPicture[] {
  const pictures = staged.flatMap((photo): SheetPicture[] => {
    if (photo.findings.some((finding) => NOT_SHOWN.has(finding.code))) return []
    const owner = owners.get(photo.candidateId ?? '')
    const caption =
      owner === undefined ? `？${maskPhotoName(photo.path)}` : `${owner.name} …${owner.idNumber.slice(-4)}`
    const mark = markOf(photo)
    return [{ sha256: photo.finalSha256 ?? photo.sha256, caption, ...(mark === undefined ? {} : { mark }) }]
  })
  return pictures.sort((a, b) => SHEET_ORDER[a.mark ?? 'none'] - SHEET_ORDER[b.mark ?? 'none'])
}

/** There is nothing to see of these. */
const NOT_SHOWN = new Set<ProblemCode>([
  'photo-unreadable',
  'photo-format',
  'photo-heic',
  'photo-too-many-pixels',
  'photo-damaged',
])

function markOf(photo: StagedPhoto): SheetPicture['mark'] {
  if (photo.verdict === 'error' || photo.verdict === 'unmatched') return 'bad'
  const isDoubtful = photo.findings.some((finding) => PROBLEMS[finding.code].level === 'warning')
  return photo.verdict === 'proposed' || isDoubtful ? 'doubtful' : undefined
}
