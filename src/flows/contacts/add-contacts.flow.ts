/** 登记联系人和收款账户 · A steward or a payee said in one sentence: 博导的管家是王敏 138…; 收款账号：户名 …，开户行 …，账号 …. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { ANY_PROGRAMME } from '../../domain/contacts/contact-columns.js'
import { STEWARD } from '../../domain/contacts/contacts-list.js'
import { PAYEES } from '../../domain/contacts/payees-list.js'
import type { Values } from '../../domain/lists/rows.js'
import { PROGRAMMES } from '../../domain/programmes/all.js'
import { quotedName, type Said } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { plansAhead } from '../plans/plan-choices.js'
import { paragraphs, withChoices } from '../talk/wording.js'
import { sayRows } from './contact-words.js'
import { CHECKINGS, type Checking, lacksWhose, looksLikeWhom, rowsOf, type WhomAnswers, whom } from './whom-said.js'

interface AddAnswers extends WhomAnswers {
  checked: Checking
  confirmed: true
}
type Context = StepContext<AddAnswers>

export const addContacts = defineFlow<AddAnswers>()({
  id: 'add-contacts',
  title: { zh: '登记联系人和收款账号', en: 'Contacts and payees' },
  about: {
    zh: '博导的管家是王敏 13800138000：登记联系人；收款账号也一样，照通知发给我',
    en: 'add contact: “博导的管家是王敏 13800138000”; the account to pay to in the same way',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '登记联系人',
    '添加联系人',
    '登记管家',
    '添加管家',
    '登记收款账号',
    '登记收款账户',
    '添加收款账号',
    'add contact',
    'add payee',
  ],
  opensLike: looksLikeWhom,
  readOpening: (rest) => ({ said: rest }),
  steps: {
    said: {
      label: { zh: '联系人', en: 'Contact' },
      ask: {
        zh: '登记谁？联系人写是谁、电话，如“博导的管家是王敏 13800138000”，一行一位；收款账号写“户名：某某公司，开户行：某某银行，账号：1100223344556677”。有区域管家表的，整份发给我就行。',
        en: 'Whom? A contact with its phone, one a line, such as “博导的管家是王敏 13800138000”; an account as “户名：某某公司，开户行：某某银行，账号：1100223344556677”. A whole “区域管家” list is fine too.',
      },
      accept: whom(),
    },
    of: {
      label: { zh: '哪家的', en: 'Whose' },
      onlyIf: async (context) => lacksWhose(context.answers) && (await ownNames(context)).length !== 1,
      ask: { zh: '是哪家评价组织的？', en: 'Of which organisation?' },
      accept: choiceFrom(async (context) => {
        const own = await ownNames(context)
        const names = own.length > 0 ? own : PROGRAMMES.map(({ name }) => name.zh)
        return [...names, ANY_PROGRAMME].map((name) => ({ value: name, label: quotedName(name) }))
      }),
    },
    checked: {
      label: { zh: '核对', en: 'Confirmed' },
      ask: {
        zh: '今天打电话跟对方核对过吗？没有核对的也能登记，问的时候我会提醒先核对。',
        en: 'Was it confirmed with them by phone today? If not it can be entered all the same; I then say that it is to be confirmed.',
      },
      accept: choiceFrom<AddAnswers, Checking>(CHECKINGS),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter' }, no: { zh: '不登记', en: 'Do not enter' } }),
    },
  },
  done: enter,
})

async function ownNames({ facts }: Pick<Context, 'facts'>): Promise<readonly string[]> {
  const plans = await plansAhead(facts)
  return PROGRAMMES.filter(({ id }) => plans.some(({ programme }) => programme === id)).map(({ name }) => name.zh)
}

async function rowsIn(context: Context): Promise<readonly Values[]> {
  const [only, ...others] = await ownNames(context)
  const { province } = getSchool(context.facts).school
  return rowsOf(context.answers, context.facts, { whose: others.length === 0 ? (only ?? '') : '', province })
}

async function summary(context: Context): Promise<Said> {
  const { answers, facts } = context
  const list = answers.said?.value.list.id ?? ''
  const rows = await rowsIn(context)
  return paragraphs([...sayRows(list, rows, examDayOf(facts.now))], await sayBefore(list, rows, context), {
    zh: '登记吗？',
    en: 'Enter it?',
  })
}

/** What is on record and comes to an end, or stands beside it. */
async function sayBefore(list: string, rows: readonly Values[], { facts }: Context): Promise<Said | undefined> {
  const { contacts } = getSchool(facts).records
  if (list === PAYEES) {
    const own = (await contacts.payees()).filter(({ saidBy }) => saidBy === undefined)
    const before = own.find(({ of, account }) => rows.some((row) => row.of === of && row.account !== account))
    if (before === undefined) return undefined
    const tail = before.account.slice(-4)
    return {
      zh: `⚠ 会换掉原来登记的：${before.name}，账号尾号 ${tail}。**换错了钱会汇错**，请先打电话跟评价组织核对。`,
      en: `⚠ It replaces what is entered: “${before.name}”, account ending in ${tail}. **A wrong one sends the money elsewhere**: please confirm by phone with the organisation first.`,
    }
  }
  const own = await contacts.contacts()
  const beside = own.find(
    ({ kind, of, name }) =>
      kind === STEWARD && rows.some((row) => row.kind === STEWARD && row.of === of && row.name !== name),
  )
  if (beside === undefined) return undefined
  return {
    zh: `原来登记的管家 ${beside.name} 还留着；不再是了就发“删除${beside.name}”。`,
    en: `The steward entered before, “${beside.name}”, stays; if that is over, write “删除${beside.name}”.`,
  }
}

async function enter(answers: AddAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const rows = await rowsIn({ ...context, answers })
  const list = answers.said.value.list.id
  const schoolId = getSchool(facts).school.id
  const [id, label] =
    list === PAYEES
      ? ['收款账号是多少', { zh: '收款账号', en: 'Account to pay to' }]
      : ['我的管家是谁', { zh: '我的管家是谁', en: 'Who is our steward' }]
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list, schoolId, rows }],
    say: withChoices({ zh: '已登记。登记错了就发“撤销”。', en: 'Entered. If it is wrong, write “undo”.' }, [
      { id: id as string, label: label as Said },
    ]),
  }
}
