/** 确认报考名单 · Before registration ends the coordinator sees who is registered and confirms it twice: nobody is added or taken out afterwards. */
import { dayName } from '../../domain/cells/day-name.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { writeFrozen } from '../../domain/plans/frozen-list.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { endOf } from '../../domain/plans/plan-windows.js'
import { plansList } from '../../domain/plans/plans-list.js'
import { changedSince, freezeOf, partsOf } from '../../domain/registration/freeze.js'
import { officialList } from '../../domain/registration/official-list.js'
import type { RegistrationLine } from '../../domain/registration/registration-records.js'
import { registrationsList } from '../../domain/registration/registrations-list.js'
import type { Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { plansAhead } from '../plans/plan-choices.js'
import { planMeant, whichPlan } from '../plans/which-plan.js'
import { askForFresh } from '../talk/platform-age.js'
import { lines, paragraphs } from '../talk/wording.js'
import { plansToFreeze } from './freeze-plans.js'
import { tellOfficial } from './official-words.js'

interface FreezeAnswers {
  plan?: string
  list: 'send' | 'skip'
  right: true
  confirmed: true
}
type Context = StepContext<FreezeAnswers>

export const freeze = defineFlow<FreezeAnswers>()({
  id: 'freeze',
  title: { zh: '确认报考名单', en: 'Confirm the registrations' },
  about: {
    zh: '确认报考名单：报名截止前把名单定下来，之后不能增删，未到按缺考计',
    en: 'confirm registrations: settle the list before registration ends; nobody is added or taken out afterwards',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows', 'request-file'],
  ofSchool: true,
  opensWith: ['确认报考名单', '报考名单确认', '确认报名名单', '锁定报考名单', '报考名单定了', 'confirm registrations'],
  steps: {
    plan: whichPlan({ ask: { zh: '确认哪一场的报考名单？', en: 'The list of which exam?' }, of: plansToFreeze }),
    list: {
      label: { zh: '名单', en: 'The list' },
      endIf: nothingToFreeze,
      ask: async (context) => paragraphs(await sayList(context), ASK_LIST),
      accept: choiceFrom([
        { value: 'send', label: { zh: '把名单发给我', en: 'Send me the list' }, words: ['发给我', '要', '好', '看看'] },
        { value: 'skip', label: { zh: '不用看名单', en: 'No need' }, words: ['不用', '不看', '不用看'] },
      ]),
      accepted: async (value, context) => {
        const plan = await planOfRun(context)
        if (value === 'skip' || plan === undefined) return {}
        const what = { kind: 'records', list: registrationsList.id, only: { plan: plan.name }, by: 'level' } as const
        return { changes: [{ kind: 'request-file', what }] }
      },
    },
    right: {
      label: { zh: '核对', en: 'Checked' },
      ask: {
        zh: '该报的都报了、不该报的都删了吗？逐个核对过再定。',
        en: 'Is everybody in who should be, and nobody who should not? Please check them one by one.',
      },
      accept: yes({ yes: { zh: '名单没错', en: 'The list is right' }, no: { zh: '先不定', en: 'Not yet' } }),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: nothingToFreeze,
      ask: askAgain,
      accept: yes({ yes: { zh: '确认名单', en: 'Confirm the list' }, no: { zh: '先不确认', en: 'Not yet' } }),
    },
  },
  done: settle,
})

const ASK_LIST: Said = {
  zh: '要把名单（xlsx）发给您核对吗？',
  en: 'Shall I send you the list as a workbook to check?',
}
const NO_PLAN: Said = {
  zh: '没有还在报名的考试计划，没有要确认的名单。',
  en: 'No plan is open for registration, so there is no list to confirm.',
}
const NOBODY: Said = {
  zh: '这一场还没有人报考，没有要确认的名单。先登记报考，例如“信息准确的都报中级”。',
  en: 'Nobody is registered for this exam yet. Register them first, such as “register everybody for intermediate”.',
}

async function planOfRun({ answers, facts }: Context): Promise<ExamPlan | undefined> {
  const plans = await plansToFreeze(facts)
  return planMeant(plans, answers.plan)
}

async function linesOf(context: Context): Promise<readonly RegistrationLine[]> {
  const plan = await planOfRun(context)
  return plan === undefined ? [] : getSchool(context.facts).records.registrations.list(plan.name)
}

async function nothingToFreeze(context: Context): Promise<Outcome | undefined> {
  const [plan, all] = await Promise.all([planOfRun(context), linesOf(context)])
  if (plan === undefined)
    return { say: (await plansAhead(context.facts)).length > 0 ? sayOver(await plansAhead(context.facts)) : NO_PLAN }
  if (all.length === 0) return { say: NOBODY }
  if (plan.frozen === undefined || changedSince(plan.frozen, all) !== undefined) return undefined
  const { day, heads } = plan.frozen
  return {
    say: {
      zh: `这一场的名单${dayName(day, 'zh')}已经确认过，${heads} 人，之后没有变。要再增删，报名截止前先发“解除确认”。`,
      en: `The list of this exam was confirmed on ${dayName(day, 'en')}, ${heads} people, and has not changed. To add or take out somebody before registration ends, write “release the list”.`,
    },
  }
}

function sayOver(plans: readonly ExamPlan[]): Said {
  const [plan] = plans
  const ends = plan && endOf(plan, 'registration')
  if (plan === undefined || ends === undefined) return NO_PLAN
  return {
    zh: `“${plan.name}”的报考${dayName(ends, 'zh')}已经截止，名单已经定了，不用再确认；不来考的按缺考计。`,
    en: `Registration for “${plan.name}” ended on ${dayName(ends, 'en')}; the list is settled and needs no confirmation. Whoever does not come is absent.`,
  }
}

async function sayList(context: Context): Promise<readonly Said[]> {
  const [plan, all] = await Promise.all([planOfRun(context), linesOf(context)])
  if (plan === undefined) return [NOBODY]
  const { now } = context.facts
  const { records } = getSchool(context.facts)
  const [official, uploads] = await Promise.all([tellOfficial(plan, records), records.imports.evidence()])
  const { heads } = freezeOf(all, examDayOf(now))
  const fresh = askForFresh(officialList.id, uploads, { now, programmes: [plan.programme] })
  const parts = partsOf(all).map(
    (part): Said => ({
      zh: `- “${part.certificate}”${part.level} ${part.subject}：${part.heads} 人`,
      en: `- “${part.certificate}” ${part.level}, “${part.subject}”: ${part.heads}`,
    }),
  )
  const was = plan.frozen && sayChanged(changedSince(plan.frozen, all))
  return [
    { zh: `**${plan.name}**：登记报考 ${heads} 人`, en: `**${plan.name}**: ${heads} registered here` },
    ...parts,
    ...[was, official?.open, official?.names, fresh].filter((one) => one !== undefined),
  ]
}

function sayChanged(difference: number | undefined): Said | undefined {
  if (difference === undefined) return undefined
  if (difference === 0) {
    return {
      zh: '⚠ 上次确认之后名单又变了：人数没变，人或科目换了。',
      en: '⚠ The list has changed since it was confirmed: as many people, but others or other subjects.',
    }
  }
  const [zh, en] = difference > 0 ? ['多了', 'more'] : ['少了', 'fewer']
  const count = Math.abs(difference)
  return {
    zh: `⚠ 上次确认之后名单又变了：${zh} ${count} 人。`,
    en: `⚠ The list has changed since it was confirmed: ${count} ${en}.`,
  }
}

async function askAgain(context: Context): Promise<Said> {
  const [plan, all] = await Promise.all([planOfRun(context), linesOf(context)])
  const { heads } = freezeOf(all, examDayOf(context.facts.now))
  const ends = plan && endOf(plan, 'registration')
  const until = {
    zh: ends === undefined ? '报名截止前' : `${dayName(ends, 'zh')}报名截止前`,
    en: ends === undefined ? 'before registration ends' : `before registration ends on ${dayName(ends, 'en')}`,
  }
  return lines(
    {
      zh: `再确认一次：“${plan?.name ?? ''}”就是这 ${heads} 人。**之后不能增删，未到按缺考计。**`,
      en: `Once more: “${plan?.name ?? ''}” is these ${heads} people. **Nobody can be added or taken out afterwards; whoever does not come is absent.**`,
    },
    {
      zh: `${until.zh}还可以发“解除确认”；截止以后就改不了了。`,
      en: `You may write “release the list” ${until.en}; after that nothing can be changed.`,
    },
  )
}

async function settle(_: FreezeAnswers, context: Context): Promise<Outcome> {
  const [plan, all] = await Promise.all([planOfRun(context), linesOf(context)])
  if (plan === undefined) return { say: NO_PLAN }
  const frozen = freezeOf(all, examDayOf(context.facts.now))
  const schoolId = getSchool(context.facts).school.id
  const rows = [{ name: plan.name, frozen: writeFrozen(frozen) }]
  return {
    changes: [{ kind: 'write-rows', batchId: context.runId, list: plansList.id, schoolId, rows }],
    say: lines(
      {
        zh: `**名单已确认**：${frozen.heads} 人。我这里不再增删这一场的报考。`,
        en: `**The list is confirmed**: ${frozen.heads} people. I add and take out nobody of this exam any more.`,
      },
      {
        zh: '接下来可以做缴费单：发“缴费”。截止前真要改，发“解除确认”。',
        en: 'The payment slip can be made now: write “pay”. If something must change before registration ends, write “release the list”.',
      },
    ),
  }
}
