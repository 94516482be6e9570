/** 谁没座位 · Who is registered and has no seat, and who has one without being registered. */
import { arrangementStep } from '../../domain/arrangement/arrangement.step.js'
import { matchSeats, type SeatMatch } from '../../domain/arrangement/match-seats.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import type { CaseEvidence } from '../../domain/steps/case-counts.js'
import type { Said } from '../../domain/talk/language.js'
import type { Question } from './question.js'
import { inLines, NAMED, sayNames, type Told } from './told.js'

export async function tellUnseated(plan: ExamPlan, evidence: CaseEvidence, { records }: Question): Promise<Told> {
  const [lines, seats] = await Promise.all([
    records.registrations.list(plan.name),
    records.arrangement.seats(plan.name),
  ])
  const match = matchSeats(lines, seats)
  const open = arrangementStep.measures?.unseated
  const said = open?.said(open.count(evidence), evidence) ?? { zh: '', en: '' }
  if (seats.length === 0) return { open: said }
  const counted = sayCounted(match)
  const names = [...sayMissing(match), ...sayStrangers(match)]
  return { open: inLines([said, ...counted]), ...(names.length > 0 && { names: inLines(names) }) }
}

function sayCounted({ missing, surplus }: SeatMatch): readonly Said[] {
  return [
    ...(missing.length > 0
      ? [{ zh: `没排上座位的有 ${missing.length} 人。`, en: `Without a seat: ${missing.length}.` }]
      : []),
    ...(surplus.length > 0
      ? [
          {
            zh: `有座位、没有报考记录的有 ${surplus.length} 人。`,
            en: `Seated without a registration: ${surplus.length}.`,
          },
        ]
      : []),
  ]
}

function sayMissing({ missing }: SeatMatch): readonly Said[] {
  if (missing.length === 0) return []
  const names = missing
    .slice(0, NAMED)
    .map(({ name, subjects }) => (subjects.length === 0 ? name : `${name}（${subjects.join('、')}）`))
  const said = sayNames(names, missing.length)
  return [{ zh: `没排上的：${said.zh}`, en: `Who has none: ${said.en}` }]
}

function sayStrangers({ surplus }: SeatMatch): readonly Said[] {
  if (surplus.length === 0) return []
  const said = sayNames(surplus.slice(0, NAMED), surplus.length)
  return [{ zh: `没有报考记录的：${said.zh}`, en: `Who is not registered: ${said.en}` }]
}
