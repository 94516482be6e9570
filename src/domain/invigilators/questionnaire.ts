/** 监考问卷 · Whether an exam's organisation wants the details of its staff, and all that goes into the form, a row a person [G1 第五步]. */
import { groupBy } from '../lists/group-by.js'
import type { Values } from '../lists/rows.js'
import type { ExamPlan } from '../plans/plan.js'
import { programmeOf } from '../programmes/all.js'
import type { Rule } from '../programmes/programme.js'
import type { Said } from '../talk/language.js'
import { RECIPIENT, SITE_CONTACT } from './exam-contact-records.js'

/** What happens without it; undefined: nobody asks for it. */
export function questionnaireRuleOf(plan: ExamPlan | undefined): Rule<Said> | undefined {
  return plan && programmeOf(plan.certificates)?.staffQuestionnaire
}

interface Staff {
  readonly contacts: readonly Values[]
  readonly invigilators: readonly Values[]
  readonly watches: readonly Values[]
}

/** How they are headed in the workbook; those about watching are in no list of contacts, and tell it when it is sent back. */
export const QUESTIONNAIRE_HEADERS = {
  role: '身份',
  name: '姓名',
  phone: '手机号码',
  address: '邮寄地址',
  certificate: '监考证书',
  level: '等级',
  status: '监考资格',
  training: '考评员培训',
  room: '监考地点',
} as const

/** Made by us, whatever has been filled in since. */
export function isQuestionnaire(headers: readonly string[]): boolean {
  const { certificate, status, training, room } = QUESTIONNAIRE_HEADERS
  return [certificate, status, training, room].filter((header) => headers.includes(header)).length >= 3
}

/** 身份 of whoever watches. */
const INVIGILATOR = '监考员'

/** Of one exam: who is spoken with first, then those who watch; before anybody has a room, all who may watch it. */
export function questionnaireRows(plan: ExamPlan, { contacts, invigilators, watches }: Staff): readonly Values[] {
  const isOwn = ({ plan: said }: Values) => said === plan.name || (plan.number !== undefined && said === plan.number)
  const own = contacts.filter(isOwn)
  const first = [SITE_CONTACT, RECIPIENT]
  const rank = ({ role = '' }: Values) => (first.includes(role) ? first.indexOf(role) : first.length)
  const rooms = groupBy(watches.filter(isOwn), ({ name = '' }) => name)
  const may = invigilators.filter(
    ({ certificate = '', status, name = '' }) =>
      status !== '认证退回' && plan.certificates.includes(certificate) && (rooms.size === 0 || rooms.has(name)),
  )
  const people = groupBy(may, ({ name, phone }) => `${name} ${phone}`)
  return [
    ...own.toSorted((one, other) => rank(one) - rank(other)).map(({ sent: _, ...row }) => row),
    ...[...people.values()].map((held): Values => {
      const [{ name = '', phone = '', certificate = '', status = '', training = '' } = {}] = held
      const levels = [...new Set(held.map(({ level = '' }) => level))].join('、')
      const room = [...new Set((rooms.get(name) ?? []).map((one) => one.room ?? ''))].join('、')
      return { plan: plan.name, role: INVIGILATOR, name, phone, certificate, level: levels, status, training, room }
    }),
  ]
}
