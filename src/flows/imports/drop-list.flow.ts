/** 作废名单 · An import that waits for an answer, a colleague's or one's own, is given up; asked once. */
import type { BatchSummary } from '../../domain/imports/batch.js'
import { foldText } from '../../domain/talk/commands.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { soundsAsked } from '../engine/language-of.js'
import { type Held, heldTo, yes } from '../engine/yes-or-no.js'
import { applyBatch } from './batch-steps.js'
import { fitting, listWaiting, sayWaiting, waitingOption } from './waiting-batches.js'

interface DropListAnswers {
  batch: string
  /** Of the batch. */
  sure: Held<true>
}
type Context = StepContext<DropListAnswers>

const OPENS = /^(?:把)?(.{0,40}?)作废(?:掉|了|一下)?(.{0,40})$/u
/** 邀请码作废了 is about something else. */
const OF_IMPORT = /名单|照片|那份|这份|那套|导入|《/u

export const dropList = defineFlow<DropListAnswers>()({
  id: 'drop-list',
  title: { zh: '作废名单', en: 'Drop a list' },
  who: ['coordinator', 'school-admin'],
  causes: ['apply-batch'],
  ofSchool: true,
  opensWith: ['作废', '作废名单', '作废那份名单', '那份名单作废', 'drop that list', 'drop list'],
  opensLike: (message) => !soundsAsked(message) && OF_IMPORT.test(message) && OPENS.test(foldText(message)),
  readOpening: async (rest, facts) => ({ batch: await findMeant(rest, facts) }),
  steps: {
    batch: {
      label: { zh: '哪一份', en: 'Which one' },
      endIf: async ({ facts }) => ((await listWaiting(facts)).length === 0 ? { say: NONE } : undefined),
      ask: { zh: '作废哪一份？', en: 'Which one is to be dropped?' },
      accept: choiceFrom(async ({ facts }) => (await listWaiting(facts)).map(waitingOption)),
    },
    sure: {
      label: { zh: '作废', en: 'Drop' },
      endIf: async (context) => ((await findChosen(context)) === undefined ? { say: NONE } : undefined),
      ask: async (context) => {
        const batch = await findChosen(context)
        const said = batch === undefined ? { zh: '', en: '' } : sayWaiting(batch)
        return {
          zh: `${said.zh}。作废以后它不会导入，要用只能再发一次。要作废吗？`,
          en: `${said.en}. Once dropped it will not be imported; it would have to be sent again. Drop it?`,
        }
      },
      accept: heldTo(
        ({ answers }) => answers.batch ?? '',
        yes({ yes: { zh: '作废', en: 'Drop it' }, no: { zh: '先留着', en: 'Keep it' } }),
      ),
    },
  },
  done: ({ batch }): Outcome => ({
    changes: [applyBatch(batch, 'given-up')],
    say: { zh: '已作废，没有写入任何内容。', en: 'It is dropped; nothing was written.' },
  }),
})

const NONE = { zh: '没有名单或照片在等选择。', en: 'No list or photos wait for a choice.' }

async function findChosen({ answers, facts }: Context): Promise<BatchSummary | undefined> {
  return (await listWaiting(facts)).find(({ id }) => id === answers.batch)
}

/** The only one that fits need not be chosen. */
async function findMeant(said: string, facts: Context['facts']): Promise<string> {
  const [, before = '', after = ''] = OPENS.exec(foldText(said)) ?? [said, said, '']
  const [only, ...more] = fitting(await listWaiting(facts), `${before} ${after}`)
  return only === undefined || more.length > 0 ? '' : waitingOption(only).label.zh
}
