/** 删除缴费单 · A slip is deleted as long as the organisation has not confirmed it [PM 5.2.7: 对于未确认的缴费申请单…可以删除]. */
import type { PaymentSlip } from '../../domain/fees/fee-records.js'
import { paymentSlipsList } from '../../domain/fees/payment-slips-list.js'
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines, sayProblem } from '../talk/wording.js'
import { saySlip, slipOptions } from './fee-words.js'
import { openSlips, slipChosen } from './slip-chosen.js'

interface RemoveSlipAnswers {
  slip?: string
  sure: true
}
type Context = StepContext<RemoveSlipAnswers>

export const removeSlip = defineFlow<RemoveSlipAnswers>()({
  id: 'remove-slip',
  title: { zh: '删除缴费单', en: 'Delete a slip' },
  about: {
    zh: '删除缴费单：做错了的、用不上的，平台确认以前可以删',
    en: 'delete the slip: one that is wrong or not needed, until the platform has confirmed it',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['remove-record'],
  ofSchool: true,
  opensWith: [
    '删除缴费单',
    '删除缴费申请单',
    '删掉缴费单',
    '作废缴费单',
    '取消缴费单',
    '撤销缴费单',
    'delete the slip',
  ],
  steps: {
    slip: {
      label: { zh: '缴费单', en: 'Slip' },
      onlyIf: async ({ facts }) => (await openSlips(facts)).length > 1,
      ask: { zh: '删哪一张？', en: 'Which one?' },
      accept: choiceFrom(async ({ facts }) => slipOptions(await openSlips(facts))),
    },
    sure: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: noneToRemove,
      ask: askSure,
      accept: yes({ yes: { zh: '确认删除', en: 'Yes, delete it' }, no: { zh: '不删', en: 'No' } }),
    },
  },
  done: async (_, context): Promise<Outcome> => {
    const slip = await slipOfRun(context)
    if (slip === undefined) return { say: NONE }
    const { school } = getSchool(context.facts)
    return {
      changes: [{ kind: 'remove-record', list: paymentSlipsList.id, schoolId: school.id, recordId: slip.id }],
      say: {
        zh: '已删除。平台“缴费管理”里的那张也要点“删除”；删错了发“撤销”。要重做就发“缴费”。',
        en: 'Deleted. Press “删除” for it under “缴费管理” on the platform too; if that was a mistake write “undo”. To make it anew write “pay”.',
      },
    }
  },
})

const NONE: Said = { zh: '没有缴费单，不用删。', en: 'There is no slip to delete.' }

async function slipOfRun({ answers, facts }: Context): Promise<PaymentSlip | undefined> {
  return slipChosen(await openSlips(facts), answers.slip)
}

/** What is confirmed is named, with the reason. */
async function noneToRemove({ facts }: Context): Promise<Outcome | undefined> {
  if ((await openSlips(facts)).length > 0) return undefined
  const slips = await getSchool(facts).records.fees.slips()
  if (slips.length === 0) return { say: NONE }
  return { say: lines(...slips.map(saySlip), sayProblem(problemOf('slip-confirmed'))) }
}

async function askSure(context: Context): Promise<Said> {
  const slip = await slipOfRun(context)
  if (slip === undefined) return NONE
  const removal = paymentSlipsList.removal?.({ id: slip.id, values: { status: slip.status }, kept: {} })
  return lines(saySlip(slip), removal, {
    zh: '删除这张缴费单吗？它的报考就又算没有缴费单的。',
    en: 'Delete this slip? Its registrations will then have none.',
  })
}
