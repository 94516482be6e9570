/** 计划表单 · The questions by which a plan comes out of a notice or a sentence, whoever has it: a school or its organisation. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { LEVELS } from '../../domain/cells/levels.js'
import { CERTIFICATE_NAMES } from '../../domain/programmes/all.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { text } from '../engine/acceptors.js'
import type { SaidChoice, StepsOf } from '../engine/flow.js'
import {
  lacksRegistration,
  NOTICE,
  nameFor,
  type PlanAnswers,
  parseCertificates,
  parseLevels,
  parseName,
  parseRegistration,
  parseWindow,
  UNKNOWN,
} from './plan-answers.js'

/** All but the confirmation. */
export const PLAN_FORM: Omit<StepsOf<PlanAnswers>, 'confirmed'> = {
  said: {
    label: { zh: '通知', en: 'Notice' },
    ask: {
      zh: '是哪一场考试？把通知或平台上的考试计划整段贴过来就行。没有通知，就写证书、等级、考试日期和报名截止，例如：\n网店运营推广 中级 6月18日考试，报名5月27日截止',
      en: 'Which sitting is it? Just paste the notice, or the plan as the platform shows it. Without a notice write certificate, level, exam day and the end of registration, for example:\n“网店运营推广 中级 exam 2026-06-18, registration until 2026-05-27”',
    },
    help: {
      zh: '时间没写全也没关系：能按这个证书的规则推算的我来算，算不出的再问您。计划自己写了的时间总是优先。',
      en: 'It need not hold every date: what follows from the rules of the certificate I compute, and the rest I ask. What the plan itself says always counts.',
    },
    accept: NOTICE,
    anytime: true,
  },
  certificates: {
    label: { zh: '证书', en: 'Certificate' },
    onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.certificates === undefined,
    ask: () => ({
      zh: '考的是哪个证书？点一个，或者写证书名称。',
      en: 'Which certificate? Choose one, or write its Chinese name.',
      choices: CERTIFICATE_NAMES.map((name): SaidChoice => ({ id: name, label: sameInBoth(name) })),
    }),
    accept: text(parseCertificates),
  },
  levels: {
    label: { zh: '等级', en: 'Levels' },
    onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.levels === undefined,
    ask: () => ({
      zh: '本校参加哪些等级？可以写几个，如“初级、中级”。',
      en: 'Which levels does your school take? Several are fine, such as “初级、中级”.',
      choices: [...LEVELS, '初级、中级', '三个等级'].map((name): SaidChoice => ({ id: name, label: sameInBoth(name) })),
    }),
    accept: text(parseLevels),
  },
  exam: {
    label: { zh: '考试时间', en: 'Exam' },
    onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.exam === undefined,
    ask: {
      zh: '哪天考试？如“6月18日”；考几天就写“6月18日至19日”。',
      en: 'On which day is the exam? Such as 2026-06-18, or 2026-06-18 to 2026-06-19.',
    },
    accept: text((typed, facts) => parseWindow(typed, examDayOf(facts.now))),
  },
  registration: {
    label: { zh: '报考截止', en: 'End of registration' },
    onlyIf: (context) => context.answers.said !== undefined && lacksRegistration(context),
    ask: () => ({
      zh: '报考什么时候截止？过了就不能补报，所以最要紧。如“5月27日截止”或“4月1日至5月27日”。',
      en: 'When does registration end? Nothing can be added after it. Such as “until 2026-05-27”.',
      choices: [{ id: UNKNOWN, label: { zh: UNKNOWN, en: 'Not known yet' } }],
    }),
    accept: text((typed, facts) => parseRegistration(typed, examDayOf(facts.now))),
  },
  name: {
    label: { zh: '名称', en: 'Name' },
    onlyIf: ({ answers }) => answers.said !== undefined && answers.said.value.name === undefined,
    ask: (context) => {
      const name = nameFor(context)
      return {
        zh: `这场考试在平台上叫什么？报考、考场都按这个名称对上。还不知道，就先叫“${name}”，以后可以改。`,
        en: `What is it called on the platform? Registrations and rooms are matched by that name. If you do not know yet, call it “${name}”; it can be changed later.`,
        choices: [{ id: name, label: { zh: `就叫“${name}”`, en: `Call it “${name}”` } }],
      }
    },
    accept: text(parseName),
  },
}
