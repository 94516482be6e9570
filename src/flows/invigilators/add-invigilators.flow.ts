/** 登记监考员 · Invigilators said in free words: 监考员张伟 13900000000; for which certificate, and whether they were trained. */

import { ALL_LEVELS } from '../../domain/cells/certificate-cell.js'
import { maskPhone } from '../../domain/cells/masking.js'
import { invigilatorsList } from '../../domain/invigilators/invigilators-list.js'
import {
  type InvigilatorSaid,
  looksLikeInvigilators,
  readInvigilators,
} from '../../domain/invigilators/read-watches.js'
import type { Values } from '../../domain/lists/rows.js'
import { CERTIFICATE_NAMES } from '../../domain/programmes/all.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { joined, quotedName, type Said } from '../../domain/talk/language.js'
import { choiceFrom, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { problemOfCell } from '../lists/said-row.js'
import { plansAhead } from '../plans/plan-choices.js'
import { lines, plural, withChoices } from '../talk/wording.js'

interface InvigilatorAnswers {
  people: { readonly text: string; readonly value: readonly InvigilatorSaid[] }
  certificate?: string
  training: Training
  confirmed: true
}
type Training = '已参加' | '未参加' | 'unknown'
type Context = StepContext<InvigilatorAnswers>

const TRAININGS: readonly Option<Training>[] = [
  { value: '已参加', label: { zh: '都参加了', en: 'All have' }, words: ['参加了', '都参加过', '参加过', '有'] },
  { value: '未参加', label: { zh: '还没有', en: 'Not yet' }, words: ['没有', '没参加', '还没'] },
  { value: 'unknown', label: { zh: '不清楚', en: 'Not known' }, words: ['不知道', '不一样', '有的参加了'] },
]

export const addInvigilators = defineFlow<InvigilatorAnswers>()({
  id: 'add-invigilators',
  title: { zh: '登记监考员', en: 'Enter invigilators' },
  about: {
    zh: '监考员张伟 13900000000：登记监考员（也可以发监考人员表）',
    en: 'add invigilators: “监考员张伟 13900000000” (or send their list)',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['登记监考员', '添加监考员', '新增监考员', '添加监考人员', '设置监考人员', 'add invigilators'],
  opensLike: looksLikeInvigilators,
  readOpening: (rest) => ({ people: rest }),
  steps: {
    people: {
      label: { zh: '监考员', en: 'Invigilators' },
      ask: {
        zh: '哪几位老师监考？写姓名和手机号码，例如：\n张伟 13900000000，李静 13800000000',
        en: 'Who? Name and phone of each, for example:\n“张伟 13900000000，李静 13800000000”',
      },
      accept: { ...written(parsePeople, (people) => joined(people.map(({ name }) => name))), loose: false },
    },
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: async (context) => (await certificatesOf(context)).length !== 1,
      ask: { zh: '监考哪个证书的考试？', en: 'For exams of which certificate?' },
      accept: choiceFrom(async (context) => {
        const own = await certificatesOf(context)
        return (own.length > 0 ? own : CERTIFICATE_NAMES).map((name) => ({ value: name, label: quotedName(name) }))
      }),
    },
    training: {
      label: { zh: '考评员培训', en: 'Training' },
      ask: {
        zh: '参加过评价组织的考评员培训了吗？平台要先培训再认证（《平台操作手册》5.2.11）。',
        en: 'Have they attended the organisation’s training? It comes before certification (platform manual “5.2.11”).',
      },
      accept: choiceFrom<InvigilatorAnswers, Training>(TRAININGS),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter them' }, no: { zh: '不登记', en: 'Do not enter them' } }),
    },
  },
  done: enter,
})

async function certificatesOf({ facts }: Context): Promise<readonly string[]> {
  return [...new Set((await plansAhead(facts)).flatMap(({ certificates }) => certificates))]
}

/** Whatever is none of people with their phones may be a question. */
async function parsePeople(
  typed: string,
  { facts }: Context,
): Promise<Checked<readonly InvigilatorSaid[]> | undefined> {
  const people = readInvigilators(typed)
  if (people === undefined) return undefined
  for (const { name, phone } of people) {
    const problem =
      (await problemOfCell(invigilatorsList, 'name', name, facts)) ??
      (await problemOfCell(invigilatorsList, 'phone', phone, facts))
    if (problem !== undefined) return { ok: false, problem }
  }
  return good(people)
}

async function rowsOf(context: Context): Promise<readonly Values[]> {
  const { people, certificate, training } = context.answers
  const only = (await certificatesOf(context))[0] ?? ''
  return (people?.value ?? []).map(({ name, phone }) => ({
    name,
    phone,
    certificate: certificate ?? only,
    level: ALL_LEVELS,
    ...(training !== undefined && training !== 'unknown' && { training }),
  }))
}

async function summary(context: Context): Promise<Said> {
  const rows = await rowsOf(context)
  const [row = {}] = rows
  return lines(
    { zh: `**监考员，${row.certificate}**`, en: `**Invigilators of “${row.certificate}”**` },
    ...rows.map(({ name = '', phone = '' }) => ({
      zh: `- ${name} ${maskPhone(phone)}`,
      en: `- “${name}” ${maskPhone(phone)}`,
    })),
    {
      zh: `考评员培训：${row.training ?? '不清楚'}`,
      en: `Training: ${row.training === undefined ? 'not known' : `“${row.training}”`}`,
    },
    {
      zh: '登记吗？认证状态先记“待认证”，平台认证以后把监考人员导出发给我。',
      en: 'Enter them? They wait for certification; once it is done send me the platform’s export.',
    },
  )
}

async function enter(answers: InvigilatorAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const rows = await rowsOf({ ...context, answers })
  const schoolId = getSchool(facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: invigilatorsList.id, schoolId, rows }],
    say: withChoices(
      {
        zh: `已登记 ${rows.length} 名监考员。记得也在平台上新增，等评价组织认证。`,
        en: `${plural(rows.length, 'invigilator')} entered. Add them on the platform too, for the organisation to certify.`,
      },
      [
        { id: '监考缺几个', label: { zh: '监考够不够', en: 'Are they enough' } },
        { id: '排监考', label: { zh: '排监考', en: 'Propose who watches' } },
      ],
    ),
  }
}
