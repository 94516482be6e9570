/** 监考问卷 · What an organisation wants to know of an exam's staff: asked for here, kept with the exam, handed out as a sheet [G1 第五步]. */
import { maskPhone } from '../../domain/cells/masking.js'
import { EXAM_CONTACTS, RECIPIENT, SITE_CONTACT, UNSENT } from '../../domain/invigilators/exam-contact-records.js'
import { examContactsList } from '../../domain/invigilators/exam-contacts-list.js'
import { questionnaireRuleOf } from '../../domain/invigilators/questionnaire.js'
import { type InvigilatorSaid, readInvigilators } from '../../domain/invigilators/read-watches.js'
import type { Values } from '../../domain/lists/rows.js'
import { saySource } from '../../domain/programmes/sources.js'
import type { Change } from '../../domain/talk/changes.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { quotedName, type Said } from '../../domain/talk/language.js'
import { choiceFrom, saysOption, text, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { problemOfCell } from '../lists/said-row.js'
import { planMeant, WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines } from '../talk/wording.js'
import { contactsKnown, parseMailAddress, plansOfQuestionnaire, refuseQuestionnaire } from './exam-contacts.js'

type Person = { readonly text: string; readonly value: InvigilatorSaid }
interface QuestionnaireAnswers {
  plan?: string
  what?: 'sheet' | 'change'
  contact?: Person
  recipient?: Person
  address?: string
  confirmed?: true
}
type Context = StepContext<QuestionnaireAnswers>

const SAME: Option = {
  value: SITE_CONTACT,
  label: { zh: '同衔接人', en: 'The same person' },
  words: ['同上', '一样', '同一个人', '同一个', '他', '她', '就是他', '就是她', '考试衔接人'],
}

export const questionnaire = defineFlow<QuestionnaireAnswers>()({
  id: 'questionnaire',
  title: { zh: '监考问卷', en: 'Staff questionnaire' },
  about: {
    zh: '监考问卷：评价组织要的监考考务人员详细信息（博导前程），问几样，出填好的表',
    en: 'staff questionnaire: the details of an exam’s staff that the organisation wants (Bodao), as a sheet filled in',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows', 'request-file'],
  ofSchool: true,
  opensWith: [
    '监考问卷',
    '问卷',
    '填问卷',
    '填监考问卷',
    '监考员问卷',
    '监考人员问卷',
    '考务问卷',
    '监考考务人员问卷',
    '监考考务人员信息',
    '监考考务人员详细信息',
    '监考及考务人员详细信息问卷',
    '考试衔接人',
    'staff questionnaire',
  ],
  steps: {
    plan: {
      ...whichPlan({
        ask: { zh: '是哪一场考试的问卷？', en: 'The questionnaire of which exam?' },
        of: plansOfQuestionnaire,
        label: WHICH_EXAM,
        named: quotedName,
      }),
      // Without any it is reached as well, to say so.
      onlyIf: async ({ facts }) => (await plansOfQuestionnaire(facts)).length !== 1,
      endIf: async ({ facts }) =>
        (await plansOfQuestionnaire(facts)).length === 0 ? refuseQuestionnaire(facts) : undefined,
    },
    what: {
      label: { zh: '做什么', en: 'What to do' },
      onlyIf: isKnown,
      ask: askWhat,
      accept: choiceFrom<QuestionnaireAnswers, 'sheet' | 'change'>([
        { value: 'sheet', label: { zh: '出表', en: 'The sheet' }, words: ['要表', '表', '直接出表', '没变', '不改'] },
        {
          value: 'change',
          label: { zh: '改联系人', en: 'Change the contacts' },
          words: ['改', '修改', '换人', '变了'],
        },
      ]),
    },
    contact: {
      label: { zh: SITE_CONTACT, en: 'Contact' },
      onlyIf: isAsked,
      ask: askContact,
      help: {
        zh: '考前一天评价组织把衔接人的电话给巡考员，请写考试那天接得通的。',
        en: 'On the eve the organisation gives this number to the inspector: somebody who answers on the day.',
      },
      accept: { ...written(parsePerson, ({ name, phone }) => sayPerson(name, phone)), loose: false },
    },
    recipient: {
      label: { zh: RECIPIENT, en: 'Recipient' },
      onlyIf: isAsked,
      ask: {
        zh: '证书寄给谁？写收件人的姓名和手机号码，和衔接人是同一个人就点“同衔接人”。',
        en: 'Who receives the certificates by post? Name and phone, or press “The same person”.',
      },
      accept: {
        ...written<QuestionnaireAnswers, InvigilatorSaid>(
          (typed, context) =>
            typed === SAME.value || saysOption(typed, SAME) ? contactOf(context) : parsePerson(typed, context),
          ({ name, phone }) => sayPerson(name, phone),
          () => [SAME],
        ),
        loose: false,
      },
    },
    address: {
      label: { zh: '邮寄地址', en: 'Mailing address' },
      onlyIf: isAsked,
      ask: {
        zh: '寄到哪里？写全省、市、区和门牌，如“北京市昌平区示例路1号”。',
        en: 'To which address? With province, city, district and street, such as “北京市昌平区示例路1号”.',
      },
      accept: text((typed, facts) => parseMailAddress(typed, getSchool(facts).school.province)),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      onlyIf: isAsked,
      ask: summary,
      accept: yes({ yes: { zh: '存好并出表', en: 'Keep them' }, no: { zh: '先不', en: 'Not now' } }),
    },
  },
  done: handOut,
})

async function planOf({ answers, facts }: Context) {
  const plans = await plansOfQuestionnaire(facts)
  return planMeant(plans, answers.plan)
}

async function isKnown(context: Context): Promise<boolean> {
  const plan = await planOf(context)
  if (plan === undefined) return false
  const { site, recipient } = await contactsKnown(plan, context.facts)
  return site !== undefined && recipient !== undefined
}

async function isAsked(context: Context): Promise<boolean> {
  return context.answers.what === 'change' || !(await isKnown(context))
}

function sayPerson(name: string, phone: string): Said {
  return { zh: `${name} ${maskPhone(phone)}`, en: `“${name}” ${maskPhone(phone)}` }
}

async function askWhat(context: Context): Promise<Said> {
  const plan = await planOf(context)
  const { site, recipient, isSent } = plan === undefined ? { isSent: false } : await contactsKnown(plan, context.facts)
  const [one, other] = [
    sayPerson(site?.name ?? '', site?.phone ?? ''),
    sayPerson(recipient?.name ?? '', recipient?.phone ?? ''),
  ]
  const address = recipient?.address ?? ''
  const sent = isSent ? { zh: '（已登记交过）', en: ' (handed in already)' } : { zh: '', en: '' }
  return {
    zh: `“${plan?.name ?? ''}”的问卷${sent.zh}已经有：\n- ${SITE_CONTACT}：${one.zh}\n- ${RECIPIENT}：${other.zh}，${address}\n直接出表，还是改联系人？`,
    en: `For “${plan?.name ?? ''}”${sent.en} there are:\n- contact: ${one.en}\n- recipient: ${other.en}, “${address}”\nThe sheet as it is, or shall they change?`,
  }
}

async function askContact(context: Context): Promise<Said> {
  const rule = questionnaireRuleOf(await planOf(context))
  const source = rule && saySource(rule.from)
  return lines(
    rule &&
      source && {
        zh: `这场每次考试都要交“监考及考务人员详细信息问卷”：${rule.is.zh}（${source.zh}）。我要问三样：考试衔接人、收件人、邮寄地址；监考员从监考人员表里取。`,
        en: `For each exam the organisation wants the details of its staff: ${rule.is.en} (${source.en}). I ask for three things: the contact, who receives mail, and the address; invigilators come from their list.`,
      },
    {
      zh: `${SITE_CONTACT}是谁？写姓名和手机号码，如“张伟 13900000000”。考前一天评价组织把这个号码给巡考员。`,
      en: 'Who is the contact of the exam? Name and phone, such as “张伟 13900000000”. Inspectors get this number on the eve.',
    },
  )
}

/** Whatever is nobody with a phone may be a question. */
async function parsePerson(typed: string, { facts }: Context): Promise<Checked<InvigilatorSaid> | undefined> {
  const people = readInvigilators(typed.replace(/^(?:考试)?(?:衔接人|收件人)(?:是|:|：)?/u, ''))
  const [person, another] = people ?? []
  if (person === undefined) return undefined
  if (another !== undefined) return bad('one-contact-only', {})
  for (const field of ['name', 'phone'] as const) {
    const problem = await problemOfCell(examContactsList, field, person[field], facts)
    if (problem !== undefined) return { ok: false, problem }
  }
  return good(person)
}

const contactOf = ({ answers }: Context): Checked<InvigilatorSaid> | undefined =>
  answers.contact && good(answers.contact.value)

/** A form that was handed in before is out of date with them. */
async function rowsOf(context: Context): Promise<readonly Values[]> {
  const plan = (await planOf(context))?.name ?? ''
  const { contact, recipient, address = '' } = context.answers
  if (contact === undefined || recipient === undefined) return []
  return [
    { plan, role: SITE_CONTACT, ...contact.value, sent: UNSENT },
    { plan, role: RECIPIENT, ...recipient.value, address },
  ]
}

async function summary(context: Context): Promise<Said> {
  const plan = await planOf(context)
  const { isSent } = plan === undefined ? { isSent: false } : await contactsKnown(plan, context.facts)
  const [site = {}, recipient = {}] = await rowsOf(context)
  const one = sayPerson(site.name ?? '', site.phone ?? '')
  const other = sayPerson(recipient.name ?? '', recipient.phone ?? '')
  return lines(
    { zh: `**${plan?.name ?? ''}的监考问卷**`, en: `**The staff questionnaire of “${plan?.name ?? ''}”**` },
    { zh: `- ${SITE_CONTACT}：${one.zh}`, en: `- contact: ${one.en}` },
    { zh: `- ${RECIPIENT}：${other.zh}`, en: `- recipient: ${other.en}` },
    { zh: `- 邮寄地址：${recipient.address ?? ''}`, en: `- address: “${recipient.address ?? ''}”` },
    isSent
      ? {
          zh: '⚠ 问卷已经交过了：改了要**再交一次**，交了发“问卷交了”。',
          en: '⚠ The questionnaire is handed in already: once this changes it has to be handed in **again**.',
        }
      : undefined,
    { zh: '存好并出表吗？', en: 'Keep them and write the sheet?' },
  )
}

async function handOut(answers: Readonly<QuestionnaireAnswers>, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const filled = { ...context, answers }
  const plan = await planOf(filled)
  if (plan === undefined) return refuseQuestionnaire(facts)
  const said = (await isAsked(filled)) ? await rowsOf(filled) : []
  const schoolId = getSchool(facts).school.id
  const write: readonly Change[] =
    said.length === 0 ? [] : [{ kind: 'write-rows', batchId: runId, list: EXAM_CONTACTS, schoolId, rows: said }]
  return {
    ...(said.length > 0 && { say: KEPT }),
    changes: [...write, { kind: 'request-file', what: { kind: 'questionnaire', plan: plan.name, said } }],
  }
}

const KEPT: Said = { zh: '存好了，表在下面。', en: 'Kept; the sheet follows.' }
