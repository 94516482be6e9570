/** 照片建议 · What is proposed for pictures, numbered from 1 in one row, and what the person's word makes of it. */
import { maskIdNumber } from '../cells/masking.js'
import { countEach } from '../lists/count-each.js'
import { PROBLEMS } from '../talk/all-problems.js'
import type { ProblemCode } from '../talk/problem.js'
import type { FoundPhoto, StagedPhoto } from './photo.js'
import type { PhotoMatch } from './photo-matching.js'
import { maskPhotoName } from './photo-name.js'
import type { PhotoOwner } from './photo-owner.js'
import type { PhotoProposal } from './photo-report.js'

/** What stands by now: whose each picture is, which are cropped, which of several of one person is used. By place. */
export interface Settled {
  readonly matches: readonly PhotoMatch[]
  readonly cropped: ReadonlySet<number>
  readonly chosen: ReadonlySet<number>
}

export type Picks = 'all' | readonly number[]

export interface Proposed {
  /** The place of the picture. */
  readonly at: number
  readonly candidateId: string
  readonly reason: PhotoProposal['reason']
}

type Judged = readonly Pick<StagedPhoto, 'sha256' | 'candidateId' | 'findings'>[]

/** Whose a picture may be, then those that only want cropping, then which of several to use. */
export function listProposals(staged: Judged, { matches }: Settled): readonly Proposed[] {
  const near = matches.flatMap((match, at) => match.near.map((one) => ({ at, ...one })))
  const owned = staged.flatMap(({ candidateId, findings }, at) =>
    candidateId === undefined ? [] : [{ at, candidateId, errors: errorsOf(findings) }],
  )
  const crops = owned.filter(({ errors }) => errors.length === 1 && errors[0] === 'photo-to-crop')
  const shown = new Set<string>()
  const several = owned.filter(({ at, candidateId, errors }) => {
    const key = `${candidateId} ${staged[at]?.sha256}`
    if (!errors.includes('photo-two-for-one') || shown.has(key)) return false
    shown.add(key)
    return errors.every((code) => WAITING.has(code))
  })
  return [
    ...near,
    ...crops.map(({ at, candidateId }) => ({ at, candidateId, reason: 'crop' as const })),
    ...several.map(({ at, candidateId }) => ({ at, candidateId, reason: 'one-of-several' as const })),
  ]
}

/** Settled by the person's word alone. */
const WAITING: ReadonlySet<ProblemCode> = new Set(['photo-to-crop', 'photo-two-for-one'])

function errorsOf(findings: StagedPhoto['findings']): readonly ProblemCode[] {
  return findings.flatMap(({ code }) => (PROBLEMS[code].level === 'error' ? [code] : []))
}

/** Nothing but the person's word is missing. */
export function waitsForWord({ candidateId, findings }: StagedPhoto): boolean {
  const errors = errorsOf(findings)
  return candidateId !== undefined && errors.length > 0 && errors.every((code) => WAITING.has(code))
}

/**
 * `all`: those that leave no choice, neither of several people for one picture nor of several pictures for one person.
 * Two of one choice settle nothing.
 */
export function takeUp(settled: Settled, proposed: readonly Proposed[], picks: Picks): Settled {
  const leavesNoChoice = picks === 'all' ? choiceless(settled, proposed) : undefined
  const taken = proposed.filter((one, place) => leavesNoChoice?.(one) ?? (picks !== 'all' && picks.includes(place + 1)))
  const rivals = countEach(taken.map(rivalry))
  const matches = [...settled.matches]
  const [cropped, chosen] = [new Set(settled.cropped), new Set(settled.chosen)]
  for (const one of taken.filter((each) => rivals.get(rivalry(each)) === 1)) {
    const { at, candidateId, reason } = one
    const match = matches[at]
    if (reason === 'crop') cropped.add(at)
    else if (reason === 'one-of-several') chosen.add(at)
    else if (match !== undefined) matches[at] = { name: match.name, candidateId, by: 'person', near: [] }
  }
  return { matches, cropped, chosen }
}

/** Proposals of which only one can be meant: pictures of one person, people for one picture. */
function rivalry({ at, candidateId, reason }: Proposed): string {
  return reason === 'one-of-several' ? `picture of ${candidateId}` : `${reason === 'crop'} for ${at}`
}

function choiceless({ matches }: Settled, proposed: readonly Proposed[]): (one: Proposed) => boolean {
  const near = proposed.filter(({ reason }) => reason !== 'crop' && reason !== 'one-of-several')
  const owned = matches.flatMap(({ candidateId }) => candidateId ?? [])
  const claims = countEach([...owned, ...near.map(({ candidateId }) => candidateId)])
  const people = countEach(near.map(({ at }) => at))
  return ({ at, candidateId, reason }) => {
    if (reason === 'crop' || reason === 'one-of-several') return reason === 'crop'
    return claims.get(candidateId) === 1 && people.get(at) === 1
  }
}

export function describeProposals(
  settled: Settled,
  proposed: readonly Proposed[],
  photos: readonly FoundPhoto[],
  owners: ReadonlyMap<string, PhotoOwner>,
): readonly PhotoProposal[] {
  const leavesNoChoice = choiceless(settled, proposed)
  return proposed.flatMap((one) => {
    const { at, candidateId, reason } = one
    const [photo, person] = [photos[at], owners.get(candidateId)]
    if (photo === undefined || person === undefined) return []
    const maskedId = maskIdNumber(person.idNumber)
    return [
      {
        photo: maskPhotoName(photo.path),
        candidateName: person.name,
        maskedId,
        reason,
        ...(!leavesNoChoice(one) && { leftOpen: true }),
      },
    ]
  })
}
