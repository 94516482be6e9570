/** 照片总览 · Which pictures are drawn for the coordinator to look over, in which order, under which captions. */
import { PROBLEMS } from '../talk/all-problems.js'
import type { ProblemCode } from '../talk/problem.js'
import type { FoundPhoto, StagedPhoto } from './photo.js'
import { maskPhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'
import type { Proposed } from './photo-proposals.js'

export interface SheetPicture {
  readonly sha256: string
  readonly caption: string
  readonly mark?: 'bad' | 'doubtful'
}

type Owners = ReadonlyMap<string, PhotoOwner>

const SHEET_ORDER = { bad: 0, doubtful: 1, none: 2 }

/** Refused first, then doubtful, then the rest. */
export function drawList(staged: readonly StagedPhoto[], owners: Owners): SheetPicture[] {
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

/** To look at before saying yes: by number, whose it may be; before and after cropping; each of several. */
export function showProposals(
  proposed: readonly Proposed[],
  photos: readonly FoundPhoto[],
  owners: Owners,
): readonly SheetPicture[] {
  return proposed.flatMap(({ at, candidateId, reason }, place) => {
    const [photo, name] = [photos[at], owners.get(candidateId)?.name ?? '']
    if (photo === undefined) return []
    const number = place + 1
    if (reason !== 'crop') return [{ sha256: photo.sha256, caption: `${number} ${name}？` }]
    return [
      { sha256: photo.sha256, caption: `${number} ${name} 原图` },
      { sha256: photo.facts.mendedSha256 ?? photo.sha256, caption: `${number} ${name} 裁好后` },
    ]
  })
}
