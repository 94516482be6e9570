/** 收到的文件 · Each file of a message finds its run: lists first, photos after, none twice, and none is sent away. */
import { problemOfOtherFile } from '../../domain/lists/other-file.js'
import { isOfOrgAlone } from '../../domain/people/school-in-question.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { OpenFlow, ReceivedFile, TurnInput } from '../../domain/talk/turn.js'
import { bringAbout, sayAnytime, standingOf } from './answering.js'
import { type Draft, type Flows, getFlow, say, sayProblem, setAnswers, topRun } from './draft.js'
import { filesOf, listNames, WAITING_FILES, type WaitingFiles, waitingFiles } from './file-answers.js'
import type { Flow } from './flow.js'
import { refuseGroupFiles } from './group-files.js'
import type { Table } from './house.js'
import { askSchool, findReplaced, givesWay, mayOpen, needsSchoolChoice, openBeneath, openByFiles } from './opening.js'
import { carryOn } from './run.js'
import { answerOpen } from './words.js'

type FilesInput = Extract<TurnInput, { kind: 'files' }>

/** Files of one flow that belong together. */
interface Parcel extends WaitingFiles {
  readonly flow: Flow
}

export async function receiveFiles(table: Table, input: FilesInput): Promise<void> {
  const { flows, draft } = table
  if (draft.facts.asker.chat === 'group') {
    refuseGroupFiles(draft, 'files-private-only')
    return carryOn(flows, draft)
  }
  const fresh = leaveOutKnown(draft, input.files)
  const parcels = sortIntoParcels(flows, fresh, input.text)
  if (parcels.some(({ flow }) => flow.ofSchool) && needsSchoolChoice(draft)) {
    askSchool(flows, draft, input)
    return carryOn(flows, draft)
  }
  if (parcels.some(({ flow }) => flow.ofSchool) && isOfOrgAlone(draft.facts.asker.memberships)) {
    sayProblem(draft, problemOf('files-of-schools'))
    return carryOn(flows, draft)
  }
  const later: Parcel[] = []
  for (const parcel of parcels) {
    const taken = await takeParcel(table, parcel, input)
    if (taken === 'refused') break
    if (taken === 'waits') later.push(parcel)
  }
  sayWaiting(draft, later, later.length < parcels.length)
  const taken = parcels.flatMap(({ files }) => files)
  const rest = fresh.filter((file) => !taken.includes(file))
  if (!(await isAskedFor(table, rest))) sayNotOurs(draft, rest)
  return carryOn(flows, draft)
}

/** A PDF opens no flow, but the open step may be waiting for one. */
async function isAskedFor({ flows, draft }: Table, files: readonly ReceivedFile[]): Promise<boolean> {
  return files.length > 0 && (await answerOpen(flows, draft, { kind: 'files', files }, 'any'))
}

/** The same file once more joins what is being done with it. */
function leaveOutKnown(draft: Draft, sent: readonly ReceivedFile[]): readonly ReceivedFile[] {
  const known = new Set(draft.open.flatMap(filesOf).flatMap(({ sha256 }) => sha256 ?? []))
  const again = sent.filter(({ sha256 }) => known.has(sha256))
  if (again.length > 0) {
    const { zh, en } = listNames(again)
    say(draft, {
      zh: `${zh}已经在办了，不用再发。`,
      en: `${en}: in hand already, no need to send it again.`,
    })
  }
  return sent.filter((file, index) => {
    return !known.has(file.sha256) && sent.findIndex(({ sha256 }) => sha256 === file.sha256) === index
  })
}

/** In the order of the flows; what one of them takes one by one is parted. */
function sortIntoParcels(flows: Flows, sent: readonly ReceivedFile[], text: string | undefined): readonly Parcel[] {
  const said = text === undefined ? {} : { text }
  const isMeant = ({ opensOn }: Flow) => text !== undefined && opensOn?.onlyIfSaid?.(text) === true
  const meant = new Set([...flows.values()].filter(isMeant))
  const kindsMeant = [...meant].flatMap(({ opensOn }) => opensOn?.kinds ?? [])
  return [...flows.values()].flatMap((flow): readonly Parcel[] => {
    if (flow.opensOn?.onlyIfSaid !== undefined && !meant.has(flow)) return []
    const files = sent.filter(({ kind }) => {
      return flow.opensOn?.kinds.includes(kind) && (meant.has(flow) || !kindsMeant.includes(kind))
    })
    if (files.length === 0) return []
    const parts = flow.opensOn?.oneEach ? files.map((file) => [file]) : [files]
    return parts.map((part) => ({ flow, files: part, ...said }))
  })
}

async function takeParcel(
  { flows, draft }: Table,
  parcel: Parcel,
  input: FilesInput,
): Promise<'taken' | 'waits' | 'refused'> {
  if (await giveToOpenRun(flows, draft, parcel)) return 'taken'
  if (await addToWaitingRun(flows, draft, parcel)) return 'waits'
  const { flow } = parcel
  if (!mayOpen(flows, draft, flow, input)) return 'refused'
  const before = await lowestRunBefore(flows, draft, parcel)
  if (before === undefined) return (await openByFiles(flows, draft, flow, parcel)) ? 'taken' : 'refused'
  openBeneath(draft, flow, before, withoutFlow(parcel))
  return 'waits'
}

function withoutFlow({ flow: _, ...waiting }: Parcel): WaitingFiles {
  return waiting
}

/** To the step that asks for files, or to a run that takes more of them. */
async function giveToOpenRun(flows: Flows, draft: Draft, { files, text }: Parcel): Promise<boolean> {
  const run = topRun(draft)
  if (run === undefined) return false
  if (filesOf(run).length === 0 && text !== undefined) await sayAnytime(flows, draft, run.runId, text)
  if (await answerOpen(flows, draft, { kind: 'files', files }, 'any')) return true
  for (const open of draft.open.toReversed()) {
    if (waitingFiles(open) !== undefined) continue
    const { context } = await standingOf(flows, draft, open)
    const effects = await getFlow(flows, open).moreFiles?.(files, context)
    if (effects === undefined) continue
    bringAbout(flows, draft, open.runId, effects)
    return true
  }
  return false
}

/** To those that wait already: as more of them, or in the place of an older version. */
async function addToWaitingRun(flows: Flows, draft: Draft, { flow, files, text }: Parcel): Promise<boolean> {
  const older = await findReplaced(flows, draft, flow, files)
  const waiting = older && waitingFiles(older)
  if (older === undefined || waiting === undefined) return false
  const all = flow.opensOn?.oneEach ? files : [...waiting.files, ...files]
  const said = text ?? waiting.text
  const now: WaitingFiles = { files: all, ...(said === undefined ? {} : { text: said }) }
  setAnswers(draft, older.runId, { ...older.answers, [WAITING_FILES]: now })
  return true
}

/** The last in the line these files have to join, if there is one; a newer version takes the place of the older at once. */
async function lowestRunBefore(flows: Flows, draft: Draft, { flow, files }: Parcel): Promise<OpenFlow | undefined> {
  if ((await findReplaced(flows, draft, flow, files)) !== undefined) return undefined
  for (const run of draft.open) {
    const isBefore = flow.opensOn?.after?.includes(run.flowId) === true && filesOf(run).length > 0
    if (isBefore && !(await givesWay(flows, draft, run))) return run
  }
  return undefined
}

function sayWaiting(draft: Draft, later: readonly Parcel[], together: boolean): void {
  for (const flow of new Set(later.map((parcel) => parcel.flow))) {
    const files = later.filter((parcel) => parcel.flow === flow).flatMap((parcel) => parcel.files)
    say(draft, flow.opensOn?.sayWaiting?.(files, together))
  }
}

function sayNotOurs(draft: Draft, files: readonly ReceivedFile[]): void {
  const [first, ...others] = files
  if (first !== undefined) sayProblem(draft, problemOfOtherFile(first.name))
  if (others.length === 0) return
  sayProblem(draft, problemOf('files-left', { files: others.map(({ name }) => name), count: others.length }))
}
