/** 一句话报考 · 信息准确的都报中级: counted, those left out named, and written like an import once it is confirmed. */
import { CATEGORY_NAMES } from '../../domain/candidates/candidate-category.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import type { Values } from '../../domain/lists/rows.js'
import { ALL_SUBJECTS } from '../../domain/plans/all-subjects.js'
import { EXAM_PLANS } from '../../domain/plans/plan-column.js'
import { certificateNumberOf } from '../../domain/programmes/certificate-number.js'
import { readWish } from '../../domain/registration/read-wish.js'
import { faultsOfPlan } from '../../domain/registration/registration.js'
import { registrationsList } from '../../domain/registration/registrations-list.js'
import { bad, good } from '../../domain/talk/checked.js'
import { joined, quotedName, type Said } from '../../domain/talk/language.js'
import { choiceFrom, shortText, text, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { plansAhead } from '../plans/plan-choices.js'
import { whichPlan } from '../plans/which-plan.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { askBeyond, BEYOND_OPTIONS, parseBeyond, saySocial } from './beyond-quota.js'
import { NAMED, sayAlready, sayLeft } from './left-out.js'
import {
  beyondIn,
  type RegisterContext as Context,
  certificatesIn,
  chosen,
  levelsIn,
  meantIn,
  type RegisterAnswers,
  siteKnown,
  sitesIn,
  valuesOf,
  whatIn,
} from './meant-in.js'

export const register = defineFlow<RegisterAnswers>()({
  id: 'register',
  title: { zh: '登记报考', en: 'Register candidates' },
  about: {
    zh: '登记报考：一句话就行，如“信息准确的都报中级”“给张三、李四报中级”；名单也可以发报考表',
    en: 'register everybody for intermediate: one sentence registers; or send the registration list as a workbook',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['登记报考', 'register candidates'],
  opensLike: (message) => readWish(message) !== undefined,
  readOpening: (rest) => ({ wish: rest }),
  steps: {
    wish: {
      label: { zh: '报谁、报什么', en: 'Who and what' },
      endIf: endIfNoPlan,
      ask: {
        zh: '给谁报考、报哪个等级？例如“信息准确的都报中级”“22级电商都报初级”“给张三、李四报中级”。',
        en: 'Who is to be registered, and for which level? For example “register everybody for intermediate”, “给张三、李四报中级”.',
      },
      accept: written(
        (typed) => {
          const wish = readWish(typed)
          return wish === undefined ? bad('registration-unclear') : good(wish)
        },
        (_) => ({ zh: '已说', en: 'said' }),
      ),
    },
    plan: whichPlan({
      ask: { zh: '报哪一场？', en: 'For which exam?' },
      label: { zh: '考试计划', en: 'Exam plan' },
      named: quotedName,
    }),
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: async (context) =>
        context.answers.wish?.value.certificate === undefined && (await certificatesIn(context)).length > 1,
      ask: { zh: '报哪个证书？', en: 'For which certificate?' },
      accept: choiceFrom(async (context) => (await certificatesIn(context)).map(optionOf)),
    },
    level: {
      label: { zh: '等级', en: 'Level' },
      onlyIf: async (context) =>
        context.answers.wish?.value.level === undefined && (await levelsIn(context)).length !== 1,
      ask: { zh: '报哪个等级？', en: 'For which level?' },
      accept: choiceFrom(async (context) => {
        const levels = await levelsIn(context)
        return (levels.length === 0 ? LEVELS : levels).map((one): Option => optionOf(one))
      }),
    },
    site: {
      label: { zh: '考核站点', en: 'Site' },
      endIf: endIfRefused,
      onlyIf: async (context) => (await siteKnown(context)) === undefined,
      ask: {
        zh: '在哪个考核站点考？照平台“考核站点”里的名称写；借考写对方的站点。',
        en: 'At which site? Write its name as the platform shows it; with a borrowed site the other school’s.',
      },
      accept: text(shortText(100), async (context) => (await sitesIn(context)).map(optionOf)),
    },
    beyond: {
      label: { zh: '超出名额的', en: 'Beyond the numbers' },
      endIf: endIfRefused,
      onlyIf: async (context) => (await beyondIn(context)).length > 0,
      ask: async (context) => askBeyond(await beyondIn(context)),
      accept: written(
        async (typed, context) => parseBeyond(typed, new Set((await meantIn(context)).ready.map(({ name }) => name))),
        () => ({ zh: '已说', en: 'said' }),
        () => BEYOND_OPTIONS,
      ),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: async (context) => (await endIfRefused(context)) ?? endIfNobody(context),
      ask: askToRegister,
      accept: yes({ yes: { zh: '登记', en: 'Register' }, no: { zh: '不登记', en: 'Do not register' } }),
    },
  },
  done: async (_, context) => {
    const { ready, ...what } = await chosen(context)
    const rows = ready.map(({ id, name, category }): Values => {
      const number = certificateNumberOf(what.certificate, what.level)
      const { plan, certificate, level, site } = what
      const of = { plan, certificate, level, site, subject: ALL_SUBJECTS }
      return {
        candidate: id,
        name,
        category: CATEGORY_NAMES[category],
        ...of,
        ...(number && { certificateNumber: number }),
      }
    })
    const schoolId = getSchool(context.facts).school.id
    return {
      changes: [{ kind: 'write-rows', batchId: context.runId, list: registrationsList.id, schoolId, rows }],
      say: lines(
        { zh: `已登记 ${rows.length} 人报考。`, en: `${rows.length} registered here.` },
        {
          zh: '在平台上导入才算报上：发“合格行 报考”，我给您平台的导入文件。报错了发“撤销”。',
          en: 'Only the platform’s import registers them: write “platform file registrations” for its file. To take this back write “undo”.',
        },
      ),
    }
  },
})

function optionOf<T extends string>(value: T): Option<T> {
  return { value, label: quotedName(value) }
}

async function endIfNoPlan(context: Context): Promise<Outcome | undefined> {
  if ((await plansAhead(context.facts)).length > 0) return undefined
  return {
    say: {
      zh: '还没有可以报考的考试计划。请先发“添加考试计划”，或者把计划表发给我。',
      en: 'There is no exam plan to register for yet. Please write “add plan” first, or send me the list of plans.',
    },
  }
}

/** Of the plan itself: whoever is meant, nobody can be registered. */
async function endIfRefused(context: Context): Promise<Outcome | undefined> {
  const records = { [EXAM_PLANS]: await valuesOf(EXAM_PLANS, context) }
  const { facts } = context
  const against = { records, today: examDayOf(facts.now), schoolName: getSchool(facts).school.name }
  const faults = faultsOfPlan(await whatIn(context), against)
  return faults.length === 0 ? undefined : { say: lines(...faults.map(({ problem }) => sayProblem(problem))) }
}

async function endIfNobody(context: Context): Promise<Outcome | undefined> {
  const { ready, already, left } = await chosen(context)
  if (ready.length > 0) return undefined
  const none: Said = already > 0 && left.length === 0 ? ALL_ALREADY : NOBODY
  return { say: paragraphs(none, sayAlready(already), sayLeft(left)) }
}

const ALL_ALREADY: Said = { zh: '说到的人都已经报过了。', en: 'All of them are registered already.' }
const NOBODY: Said = { zh: '没有可以登记的人。', en: 'There is nobody to register.' }

async function askToRegister(context: Context): Promise<Said> {
  const { plan, certificate, level, site, ready, social, already, left } = await chosen(context)
  const names = ready.length <= NAMED ? joined(ready.map(({ name }) => name)) : undefined
  return paragraphs(
    {
      zh: `给 ${ready.length} 人报考“${certificate}”${level}，${plan}，站点“${site}”${names ? `：${names.zh}` : ''}。`,
      en: `${ready.length} to be registered for “${certificate}” ${level}, ${plan}, at “${site}”${names ? `: ${names.en}` : ''}.`,
    },
    saySocial(social),
    sayAlready(already),
    sayLeft(left),
    { zh: '现在登记吗？', en: 'Register them now?' },
  )
}
