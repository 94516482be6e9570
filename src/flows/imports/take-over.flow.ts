/** 接手 · A colleague's import that waits for an answer goes on here, as the asker's. */
import { type BatchSummary, PHOTOS } from '../../domain/imports/batch.js'
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import type { FileAnswer } from '../engine/file-answers.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { fitting, isOthers, listWaiting, sayWaiting, waitingOption } from './waiting-batches.js'

interface TakeOverAnswers {
  /** Whose, or which file. */
  batch: string
}
type Context = StepContext<TakeOverAnswers>

const OPENS = /^(?:我来|我)?接手(?:一下)?(.{0,40})$/u

export const takeOver = defineFlow<TakeOverAnswers>()({
  id: 'take-over',
  title: { zh: '接手名单', en: 'Take over a list' },
  about: {
    zh: '接手：同事的名单或照片在等选择，由您接着办；不要了就发“作废那份名单”',
    en: 'take over: a colleague’s list or photos wait for a choice, and you go on with them; or write “drop that list”',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['take-over-batch'],
  ofSchool: true,
  opensWith: ['接手', '接手名单', '接手那份名单', '接手照片', '我来接手', 'take over'],
  opensLike: (message) => OPENS.test(foldText(message)),
  readOpening: async (rest, facts) => ({ batch: await findMeant(OPENS.exec(foldText(rest))?.[1] ?? rest, facts) }),
  steps: {
    batch: {
      label: { zh: '哪一份', en: 'Which one' },
      endIf: endIfNoneWaits,
      ask: { zh: '接手哪一份？', en: 'Which one do you take over?' },
      accept: choiceFrom(async ({ facts }) => (await listOthers(facts)).map(waitingOption)),
    },
  },
  done: async ({ batch: id }, { facts }) => {
    const batch = (await listOthers(facts)).find((one) => one.id === id)
    return batch === undefined ? { say: NONE } : goOnWith(batch)
  },
})

const NONE = {
  zh: '没有同事的名单或照片在等选择。',
  en: 'No list or photos of a colleague wait for a choice.',
}

async function listOthers(facts: Context['facts']): Promise<readonly BatchSummary[]> {
  return (await listWaiting(facts)).filter((batch) => isOthers(batch, facts.asker.personId))
}

/** The only one that fits need not be chosen. */
async function findMeant(said: string, facts: Context['facts']): Promise<string> {
  const [only, ...more] = fitting(await listOthers(facts), said)
  return only === undefined || more.length > 0 ? '' : waitingOption(only).label.zh
}

async function endIfNoneWaits({ facts }: Context): Promise<Outcome | undefined> {
  return (await listOthers(facts)).length === 0 ? { say: NONE } : undefined
}

/** The run of an import has the id of its batch; its files are there already. */
function goOnWith(batch: BatchSummary): Outcome {
  const isPhotos = batch.kind === PHOTOS
  const sent: readonly FileAnswer[] = batch.fileNames.map((name) => ({ fileId: batch.id, name }))
  const { zh, en } = sayWaiting(batch)
  return {
    changes: [{ kind: 'take-over-batch', batchId: batch.id }],
    say: { zh: `好的，${zh}，现在由您接着办。`, en: `All right: ${en}. You go on with it now.` },
    opens: {
      flowId: isPhotos ? 'photo-import' : 'list-import',
      runId: batch.id,
      answers: isPhotos ? { files: sent } : { file: sent },
    },
  }
}
