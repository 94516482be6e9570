/** 登记机构联系人 · An organisation's stewards and payees, once for all its schools: by its staff, or a system admin for it. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { ANY_PROGRAMME } from '../../domain/contacts/contact-columns.js'
import { PAYEES } from '../../domain/contacts/payees-list.js'
import { isOwnOf } from '../../domain/contacts/whose.js'
import type { Values } from '../../domain/lists/rows.js'
import { programmeOf } from '../../domain/programmes/all.js'
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import { text } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { yes } from '../engine/yes-or-no.js'
import { parseOrg } from '../people/managed-org.js'
import { lines, paragraphs, sayProblem } from '../talk/wording.js'
import { sayRows } from './contact-words.js'
import { looksLikeWhom, rowsOf, type WhomAnswers, whom } from './whom-said.js'

interface PublishAnswers {
  said: WhomAnswers['said']
  org?: string
  confirmed: true
}
type Context = StepContext<PublishAnswers>

export const publishContacts = defineFlow<PublishAnswers>()({
  id: 'publish-contacts',
  title: { zh: '登记机构联系人', en: 'Contacts for all schools' },
  about: {
    zh: '登记机构联系人：区域管家和收款账号，一次登记，有本机构考试计划的院校都看得到',
    en: 'publish contacts: stewards and the account to pay to, once for all schools with a plan of yours',
  },
  who: ['org-staff', 'system-admin'],
  causes: ['publish-contacts'],
  opensWith: ['登记机构联系人', '登记机构收款账号', '登记区域管家', 'publish contacts'],
  opensLike: looksLikeWhom,
  readOpening: (rest) => ({ said: rest }),
  steps: {
    said: {
      label: { zh: '联系人', en: 'Contacts' },
      ask: {
        zh: '登记谁？区域管家一行一位，写姓名、负责的省、电话，如“王敏 北京、天津 13800138000”，可以整表贴来；收款账号写“户名：某某公司，开户行：某某银行，账号：1100223344556677”。',
        en: 'Whom? One steward a line with name, provinces and phone, such as “王敏 北京、天津 13800138000”, or paste the table; an account as “户名：某某公司，开户行：某某银行，账号：1100223344556677”.',
      },
      accept: whom(),
    },
    org: {
      label: { zh: '机构', en: 'Organisation' },
      onlyIf: ({ facts }) => facts.org === undefined,
      ask: { zh: '是哪家机构的？请写机构全称。', en: 'Of which organisation? Please write its full name.' },
      accept: text(parseOrg),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuseOthers,
      ask: summary,
      accept: yes({ yes: { zh: '发布', en: 'Publish' }, no: { zh: '不发布', en: 'Do not publish' } }),
    },
  },
  done: publish,
})

const orgName = ({ answers, facts }: { readonly answers: Partial<PublishAnswers>; readonly facts: Facts }): string =>
  facts.org?.name ?? answers.org ?? ''

/** What stands for all is for all of this organisation's own. */
function rowsIn(context: Context): readonly Values[] {
  const name = orgName(context)
  const whose = programmeOf([], name)?.name.zh ?? name
  const rows = rowsOf({ ...context.answers, checked: 'today' }, context.facts, { whose, province: '' })
  return rows.map((row) => (row.of === ANY_PROGRAMME ? { ...row, of: whose } : row))
}

/** Nobody says where another organisation is to be paid. */
function refuseOthers(context: Context): Outcome | undefined {
  const other = rowsIn(context).find(({ of = '' }) => !isOwnOf(orgName(context), of))
  return other && { say: sayProblem(problemOf('contact-of-other-org', { text: other.of ?? '' })) }
}

function summary(context: Context): Said {
  const list = context.answers.said?.value.list.id ?? ''
  const money =
    list === PAYEES
      ? {
          zh: '院校会照这个账号汇款，**请再看一遍账号**。',
          en: 'Schools will pay to this account: **please read it once more**.',
        }
      : undefined
  return paragraphs([...sayRows(list, rowsIn(context), examDayOf(context.facts.now))], money, {
    zh: `发布以后，有${orgName(context)}考试计划的院校问“我的管家是谁”“收款账号是多少”就看到这个，记为今天确认过。发布吗？`,
    en: `Once published, schools with a plan of “${orgName(context)}” that ask for their steward or the account see it, as confirmed today. Publish it?`,
  })
}

async function publish(answers: PublishAnswers, context: Context): Promise<Outcome> {
  const { facts } = context
  const whole = { ...context, answers }
  const orgId = facts.org?.id ?? (await facts.people.findOrgs(orgName(whole)))[0]?.id
  if (orgId === undefined) return { say: sayProblem(problemOf('org-unknown', { name: orgName(whole).slice(0, 40) })) }
  const list = answers.said.value.list.id
  return {
    changes: [{ kind: 'publish-contacts', orgId, list, rows: rowsIn(whole) }],
    say: lines(
      { zh: '已发布。', en: 'Published.' },
      {
        zh: '有变就照样再发一次：同一个省换管家、同一位换号码、同一个证书换账号，都会换成新的。',
        en: 'If something changes, send it again: the new one takes the place of the old.',
      },
    ),
  }
}
