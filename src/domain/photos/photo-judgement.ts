/** 照片结论 · Puts match and check together: what becomes of each picture, and the report. */
import type { CandidateCategory } from '../candidates/candidate-category.js'
import { ProblemCounter } from '../lists/checking/problem-counter.js'
import type { Finding } from '../lists/rows.js'
import { PROBLEMS } from '../talk/all-problems.js'
import { type ProblemCode, problemOf } from '../talk/problem.js'
import { type EntryProblem, type FoundPhoto, looksLikeScreenshot, type PhotoToPack, type StagedPhoto } from './photo.js'
import { checkPhoto, checkPhotoSet, type OwnedPhoto } from './photo-check.js'
import { matchPhotos, type PhotoMatch } from './photo-matching.js'
import { maskPhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'
import { checkOwned, checkStray, packName } from './photo-owner-check.js'
import { describeProposals, listProposals, type Picks, type Settled, takeUp, waitsForWord } from './photo-proposals.js'
import type { PhotoReport } from './photo-report.js'
import { drawList, type SheetPicture, showProposals } from './photo-sheet.js'

type PackedPhoto = PhotoToPack & { readonly category: CandidateCategory }

export interface PhotoJudgement {
  /** Parallel to the pictures. */
  readonly staged: readonly StagedPhoto[]
  readonly report: Omit<PhotoReport, 'fixedZips' | 'contactSheet' | 'proposalSheet'>
  /** Accepted pictures under the names the platform wants; already put right. */
  readonly pack: readonly PackedPhoto[]
  /** Refused first, then doubtful, then the rest. */
  readonly sheet: readonly SheetPicture[]
  /** What is proposed, to be looked at by its numbers. */
  readonly proposed: readonly SheetPicture[]
}

/**
 * `entryProblems`: what could not be taken out of the zips, only counted here.
 * `picks`: the proposals the person has taken up, each time numbered as those before it.
 * `fillsIn`: pictures sent earlier take the place of nobody's photo.
 */
export function judgePhotos(
  photos: readonly FoundPhoto[],
  candidates: readonly PhotoOwner[],
  entryProblems: readonly EntryProblem[] = [],
  picks: readonly Picks[] = [],
  fillsIn = false,
): PhotoJudgement {
  const owners = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  let settled: Settled = { matches: matchPhotos(photos, candidates), cropped: new Set(), chosen: new Set() }
  let staged = stageAll(photos, settled, owners, fillsIn)
  let proposed = listProposals(staged, settled)
  for (const pick of picks) {
    settled = takeUp(settled, proposed, pick)
    staged = stageAll(photos, settled, owners, fillsIn)
    proposed = listProposals(staged, settled)
  }
  return {
    staged,
    report: {
      ...summarise(staged, entryProblems, owners),
      proposals: describeProposals(settled, proposed, photos, owners),
    },
    pack: staged.filter(isFresh).flatMap((photo) => packed(photo, owners)),
    sheet: drawList(staged, owners),
    proposed: showProposals(proposed, photos, owners),
  }
}

function stageAll(
  photos: readonly FoundPhoto[],
  settled: Settled,
  owners: Owners,
  fillsIn: boolean,
): readonly StagedPhoto[] {
  const { matches, cropped } = settled
  const dropped = findDropped(photos, settled)
  const owned = listOwned(photos, matches, owners).filter(({ at }) => !dropped.has(at))
  const among = new Map(checkPhotoSet(owned).map((findings, at) => [owned[at]?.at ?? -1, findings]))
  const perOwner = groupByOwner(owned)
  const seen = new Set<string>()
  return photos.map((photo, at): StagedPhoto => {
    const match = matches[at] ?? NO_MATCH
    const owner = match.candidateId === undefined ? undefined : owners.get(match.candidateId)
    const isCropped = cropped.has(at) || wasCropped(photo, owner)
    if (owner !== undefined && dropped.has(at)) {
      const about = { photo: maskPhotoName(photo.path), name: owner.name }
      return stage(photo, match, owner, [problemOf('photo-not-chosen', about)])
    }
    if (owner === undefined && tellsNobody(match) && looksLikeScreenshot(photo.facts)) {
      return stage(photo, match, owner, [problemOf('photo-screenshot', { photo: maskPhotoName(photo.path) })])
    }
    const findings =
      owner === undefined
        ? checkStray(photo, match, owners)
        : [...checkOwned(photo, match, owner, { perOwner, seen, fillsIn }), ...(among.get(at) ?? [])]
    return stage(photo, match, owner, [...findings, ...checkPhoto(photo.facts, photo.path, isCropped)])
  })
}

/** No number of anybody, however mistyped; a time or a counter is none. */
function tellsNobody({ name, near, miss }: PhotoMatch): boolean {
  return near.length === 0 && name.nearIds.length === 0 && miss === 'nothing'
}

/** The same picture came before, and was cropped with the person's word. */
function wasCropped({ facts }: FoundPhoto, owner: PhotoOwner | undefined): boolean {
  return facts.mendedSha256 !== undefined && owner?.photoSha256 === facts.mendedSha256
}

const NO_MATCH: PhotoMatch = { name: { idWasBroken: false, nearIds: [], names: [], isPlain: false }, near: [] }

/** Other pictures of those for whom one has been chosen. */
function findDropped(photos: readonly FoundPhoto[], { matches, chosen }: Settled): ReadonlySet<number> {
  if (chosen.size === 0) return chosen
  const used = new Map([...chosen].map((at) => [matches[at]?.candidateId, photos[at]?.sha256]))
  const others = photos.flatMap(({ sha256 }, at) => {
    const wanted = used.get(matches[at]?.candidateId)
    return wanted === undefined || wanted === sha256 ? [] : [at]
  })
  return new Set(others)
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
function groupByOwner(owned: readonly PlacedPhoto[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const { ownerId, sha256 } of owned) {
    const pictures = groups.get(ownerId) ?? new Set<string>()
    pictures.add(sha256)
    groups.set(ownerId, pictures)
  }
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
    finalSha256: hasError ? photo.sha256 : (photo.facts.mendedSha256 ?? photo.sha256),
    ...(nameInPath === undefined ? {} : { nameInPath }),
    ...(idInPath === undefined ? {} : { idInPath }),
  }
}

/** The second copy of a picture, one not chosen, and a picture nothing can be done with any more [PM]. */
const SPARE = new Set<ProblemCode>([
  'photo-repeated',
  'photo-not-chosen',
  'photo-after-accurate',
  'photo-already-there',
])

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
  entryProblems: readonly EntryProblem[],
  owners: Owners,
): Omit<PhotoJudgement['report'], 'proposals'> {
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
  const waiting = staged.filter(waitsForWord).length
  return {
    kind: 'photos',
    pictures: staged.length,
    accepted: staged.filter(isFresh).length,
    refused: staged.filter((photo) => photo.verdict === 'error').length - waiting,
    proposed: staged.filter((photo) => photo.verdict === 'proposed').length + waiting,
    spare: staged.filter(isSpare).length,
    replaces: staged.filter((photo) => isFresh(photo) && replaces(photo, owners)).length,
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

/** The candidate has another photo by now. */
function replaces({ candidateId, findings }: StagedPhoto, owners: Owners): boolean {
  const isSame = findings.some(({ code }) => code === 'photo-unchanged')
  return !isSame && owners.get(candidateId ?? '')?.photoSha256 !== undefined
}
