/** 照片步骤 · What follows once photos are being checked: report, proposals, choice, import. */

import type { PhotoReport } from '../../domain/photos/photo-report.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { foldText } from '../../domain/talk/commands.js'
import { joined, type Said } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import type { Arrived, Effects, Outcome, Say, StepContext, StepsOf } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type Held, heldTo, NO, YES } from '../engine/yes-or-no.js'
import {
  applyBatch,
  checkedRound,
  endIfNotWritten,
  endIfOutOfHands,
  endIfUnreadable,
  findBatch,
  MODE_CHOSEN,
  whenWritten,
} from '../imports/batch-steps.js'
import { batchStream, plural } from '../talk/wording.js'
import { photoReport } from './photo-report.js'
import { photoSummary, sayNothingToImport } from './photo-summary.js'

type Picks = 'all' | 'none' | readonly number[]

export interface PhotoCheckAnswers {
  checked: Arrived
  /** For the round whose proposals they are. */
  picks?: Held<{ readonly text: string; readonly value: Picks }>
  mode: 'valid-rows' | 'check-only'
  applied?: Arrived
}
type Context = StepContext<PhotoCheckAnswers>

const ALL: Said = { zh: '采纳全部建议', en: 'Take all proposals' }
const NONE: Said = { zh: '都不采纳', en: 'Take none' }

const TAKE_THEM: Said = {
  zh: '要采纳上面的建议吗？可以全部采纳，也可以挑着来，例如：采纳 1,3。',
  en: 'Take the proposals above? You may take all of them, or only some, for example: take 1, 3.',
}
const WHICH: Said = {
  zh: '同一人的几张照片，用哪一张？一人选一张，例如：采纳 1。都不用，就发“都不采纳”。',
  en: 'Which of the photos of one person is used? Choose one for each person, for example: take 1. Or take none.',
}

export const photoSteps: StepsOf<PhotoCheckAnswers> = {
  checked: {
    label: { zh: '检查', en: 'Check' },
    waitsFor: async (context) => ((await endIfOutOfHands(context)) ? 'out of hands' : checkedRound(context)),
    meanwhile: {
      zh: '照片还在检查，查完我马上告诉您。',
      en: 'The photos are still being checked; I will tell you as soon as it is done.',
    },
    endIf: async (context) => (await endIfOutOfHands(context)) ?? endIfUnreadable(context),
    arrived: tellReport,
  },
  picks: {
    label: { zh: '对照建议', en: 'Proposals' },
    onlyIf: async (context) => (await getReport(context)).proposals.length > 0,
    ask: async (context) => ((await isOnlyChoosing(context)) ? WHICH : TAKE_THEM),
    accept: heldTo(
      async (context) => (await checkedRound(context)) ?? '',
      written(readPicks, showPicks, async (context) => [
        ...((await isOnlyChoosing(context)) ? [] : [{ value: 'all', label: ALL }]),
        { value: 'none', label: NONE },
      ]),
    ),
    accepted: takeProposals,
  },
  mode: {
    label: { zh: '导入方式', en: 'How to import' },
    endIf: endIfNothingToImport,
    ask: modeQuestion,
    accept: choiceFrom([
      {
        value: 'valid-rows',
        label: { zh: '导入合格照片', en: 'Import valid photos' },
        words: ['导入', '导入合格的', 'import', ...YES],
      },
      { value: 'check-only', label: { zh: '只检查', en: 'Only check' }, words: ['不导入', 'check only', ...NO] },
    ]),
    accepted: (mode, { runId }) => ({
      changes: [applyBatch(runId, mode)],
      ...(mode === 'valid-rows' ? { say: { zh: '正在导入照片…', en: 'Importing the photos…' } } : {}),
    }),
    final: MODE_CHOSEN,
  },
  applied: {
    label: { zh: '写入', en: 'Writing' },
    onlyIf: ({ answers }) => answers.mode === 'valid-rows',
    waitsFor: whenWritten,
    meanwhile: {
      zh: '照片正在写入，写完我马上告诉您。',
      en: 'The photos are being written; I will tell you as soon as it is done.',
    },
    endIf: endIfNotWritten,
  },
}

const NOTHING: PhotoReport = {
  kind: 'photos',
  pictures: 0,
  accepted: 0,
  refused: 0,
  proposals: [],
  unmatched: 0,
  stillWithoutPhoto: 0,
  problems: [],
}

async function getReport(context: Context): Promise<PhotoReport> {
  const report = (await findBatch(context))?.report
  return report?.kind === 'photos' ? report : NOTHING
}

/** Nobody but the person knows which of several it is: “all” would take none of them. */
async function isOnlyChoosing(context: Context): Promise<boolean> {
  const { proposals } = await getReport(context)
  return proposals.length > 0 && proposals.every(({ reason }) => reason === 'one-of-several')
}

async function tellReport(context: Context): Promise<Say> {
  const batch = await findBatch(context)
  return batch?.report?.kind === 'photos'
    ? photoReport(batch, batch.report)
    : { zh: '照片检查完了。', en: 'The photos are checked.' }
}

const ALL_CROPS = /^(?:(?:全部|都|全|请|帮我){0,3}裁(?:好|剪)?(?:吧|了吧)?|crop(?: them)?(?: all)?)$/u

const TAKE = [
  ...['采纳', '采纳吧', '采纳建议', '采纳全部建议', '全部采纳', '采纳全部', '都采纳', '全采纳', '全部'],
  ...['all', 'take', 'accept', 'take them', 'take all', 'accept all', 'take all proposals', 'accept all proposals'],
]
const TAKE_NONE = ['都不采纳', '不采纳', '全不采纳', 'none', 'take none', 'accept none']

async function readPicks(typed: string, context: Context): Promise<Checked<Picks> | undefined> {
  const said = foldText(typed)
  if (TAKE.includes(said) || YES.includes(said))
    return (await isOnlyChoosing(context)) ? bad('pick-one-of-several') : good('all')
  if (TAKE_NONE.includes(said) || NO.includes(said)) return good('none')
  const { proposals } = await getReport(context)
  const crops = proposals.flatMap(({ reason }, at) => (reason === 'crop' ? [at + 1] : []))
  if (crops.length > 0 && ALL_CROPS.test(said)) return good(crops)
  if (!/^(?:采纳|用|裁|take|accept)(?:[\s\d,、和.第条张]|and)+$/u.test(said)) return undefined
  const picks = (said.match(/\d+/g) ?? []).map(Number)
  const most = proposals.length
  const wrong = picks.find((pick) => pick < 1 || pick > most)
  if (picks.length === 0) return undefined
  return wrong === undefined ? good([...new Set(picks)]) : bad('pick-unknown', { pick: wrong, most })
}

function showPicks(picks: Picks): Said {
  if (picks === 'all') return ALL
  if (picks === 'none') return NONE
  const { zh, en } = joined(picks)
  return { zh: `采纳 ${zh}`, en: `Take ${en}` }
}

/** The set is judged again with what was taken up; what is left is asked again under new numbers. */
async function takeProposals(
  { value: { value } }: Held<{ readonly value: Picks }>,
  context: Context,
): Promise<Effects<PhotoCheckAnswers>> {
  if (value === 'none') return {}
  const { proposals } = await getReport(context)
  const left = value === 'all' ? proposals.filter(({ leftOpen }) => leftOpen).length : 0
  return {
    changes: [{ kind: 'accept-proposals', batchId: context.runId, picks: value }],
    say: { ...sayTaken(value, proposals.length - left, left), stream: batchStream({ id: context.runId }) },
  }
}

function sayTaken(value: 'all' | readonly number[], certain: number, left: number): Said {
  const count = value === 'all' ? certain : value.length
  const isAll = value === 'all' && left === 0
  const [zh, en] = isAll ? ['全部', 'All'] : [` ${count} 条`, count]
  const proposals = en === 1 ? 'proposal' : 'proposals'
  if (left === 0) {
    return { zh: `好的，采纳了${zh}建议，正在重新对照…`, en: `${en} ${proposals} taken, matching again…` }
  }
  return {
    zh: `好的，采纳了${zh}建议；另有 ${left} 条不止一种可能，没有采纳，等您指定用哪一条。正在重新对照…`,
    en: `${en} ${proposals} taken; ${left} more could mean either of several, so I took none of those: please choose by number. Matching again…`,
  }
}

async function modeQuestion(context: Context): Promise<Said> {
  const { accepted, replaces } = await getReport(context)
  const isKept = (await findBatch(context))?.ofKeptPhotos === true
  const replaced = isKept ? ONLY_FILLS_IN : sayReplaced(replaces)
  return {
    zh: `合格的 ${accepted} 张照片现在导入吗？${replaced.zh}`,
    en: `Import the ${plural(accepted, 'valid photo')} now? ${replaced.en}`.trim(),
  }
}

const ONLY_FILLS_IN: Said = {
  zh: '只补给还没有照片的考生，已有的照片不会换。',
  en: 'Only candidates without a photo get one; photos already there stay.',
}

/** undefined: checked before this was counted. */
function sayReplaced(replaces: number | undefined): Said {
  if (replaces === 0) return { zh: '', en: '' }
  if (replaces === undefined) {
    return { zh: '已有照片的考生会换成新的。', en: 'Candidates who have a photo already get the new one.' }
  }
  return {
    zh: `其中 ${replaces} 人已有照片，会换成新的。`,
    en: `${plural(replaces, 'candidate')} of them ${replaces === 1 ? 'has' : 'have'} a photo already, which is replaced.`,
  }
}

async function endIfNothingToImport(context: Context): Promise<Outcome | undefined> {
  const report = await getReport(context)
  if (report.accepted > 0) return undefined
  const candidates = await getSchool(context.facts).records.candidates.count()
  const isKept = (await findBatch(context))?.ofKeptPhotos === true
  return {
    changes: [applyBatch(context.runId, 'check-only')],
    say: sayNothingToImport(report, { candidates, isKept }),
  }
}

const ONLY_CHECKED: Said = {
  zh: '好的，只留下检查结果，没有导入照片。',
  en: 'All right: only the result of the check is kept; no photo was imported.',
}

export async function summarisePhotos({ mode }: PhotoCheckAnswers, context: Context): Promise<Outcome> {
  if (mode === 'check-only') return { say: ONLY_CHECKED }
  const { records } = getSchool(context.facts)
  const [report, putIn, kept, plans] = await Promise.all([
    getReport(context),
    records.photos.countPutIn(context.runId),
    records.photos.kept(),
    records.plans.list(),
  ])
  const programmes = plans.map(({ programme }) => programme)
  return { say: photoSummary(report, { putIn, kept: kept.owners.length, programmes }) }
}
