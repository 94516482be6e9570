/** 超出名额的人 · Who of those meant goes beyond the year's numbers or majors, and what the person wants done with them. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import { examDayOf } from '../../domain/cells/exam-day.js'
import type { Against } from '../../domain/lists/list.js'
import { proposeSocial } from '../../domain/pilot/quota-records.js'
import { problemOfReason, quotaYearOf } from '../../domain/registration/beyond-quota.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { Option } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { paragraphs } from '../talk/wording.js'
import { NAMED } from './left-out.js'
import type { LeftOut, Meant } from './who-is-meant.js'

/** `instead`: these rather than the last of the list. */
export type BeyondWish =
  | { readonly kind: 'social'; readonly instead: readonly string[] }
  | { readonly kind: 'own' }
  | { readonly kind: 'leave' }

export const BEYOND_OPTIONS: readonly Option[] = [
  { value: '按社会考生报', label: { zh: '按社会考生报', en: 'As social candidates' } },
  { value: '照旧', label: { zh: '照旧', en: 'As own candidates' } },
  { value: '先不报这几人', label: { zh: '先不报这几人', en: 'Leave them out' } },
]
const LONGEST = 400
const NAME = /^[\p{Script=Han}·]{2,8}$/u
const SOCIAL = /^(?:都|全部)?(?:改)?(?:按|成|改成)?社会考生(?:报|报名|报考)?(?:吧)?$|^as social candidates$|^social$/u
const OWN = /^照旧(?:报)?(?:吧)?$|^(?:还是|按)?院校考生(?:报)?$|^as own candidates$|^own$/u
const LEAVE = /^(?:先)?不报(?:这几?个?人|他们)?$|^leave them out$|^leave$/u

/** Undefined: about something else. */
export function parseBeyond(typed: string, names: ReadonlySet<string>): Checked<BeyondWish> | undefined {
  const said = foldText(typed.slice(0, LONGEST))
  if (SOCIAL.test(said)) return good({ kind: 'social', instead: [] })
  if (OWN.test(said)) return good({ kind: 'own' })
  if (LEAVE.test(said)) return good({ kind: 'leave' })
  const instead = said.split(/[、,，和\s]+/u).filter((one) => one !== '')
  const isNames = instead.length > 0 && instead.every((one) => NAME.test(one) && names.has(one))
  return isNames ? good({ kind: 'social', instead }) : undefined
}

interface What {
  readonly plan: string
  readonly certificate: string
  readonly level: string
  readonly records: Against['records']
}

interface Beyond {
  readonly person: CandidateLine
  readonly problem: Problem
}

/** In the order of their list, whoever is named instead at its end: the first come within the number [G1 58]. */
export async function findBeyond(
  { ready, otherMajor }: Meant,
  what: What,
  facts: Facts,
  instead: readonly string[] = [],
): Promise<readonly Beyond[]> {
  const { plan, certificate, level, records } = what
  const year = quotaYearOf(plan, { records, today: examDayOf(facts.now) })
  const own = ready.filter(({ category }) => category === 'own')
  const ordered = [
    ...own.filter(({ name }) => !instead.includes(name)),
    ...own.filter(({ name }) => instead.includes(name)),
  ]
  const within = ordered.filter(({ id }) => !otherMajor.has(id))
  const standing = await getSchool(facts).records.quota.list()
  const reasons = proposeSocial(
    within.map(({ major = '' }) => ({ year, certificate, level, major })),
    standing,
  )
  const beyond = within.flatMap((person, at): readonly Beyond[] => {
    const reason = reasons[at]
    const of = { certificate, level, major: person.major ?? '' }
    return reason === undefined ? [] : [{ person, problem: problemOfReason(reason, of) }]
  })
  const unapproved = ordered
    .filter(({ id }) => otherMajor.has(id))
    .map((person) => ({ person, problem: problemOf('registration-major', { major: person.major ?? '' }) }))
  return [...beyond, ...unapproved]
}

interface Settled {
  readonly ready: readonly CandidateLine[]
  /** Of them those who are registered as 社会考生 though they are the school's own. */
  readonly social: readonly CandidateLine[]
  readonly left: readonly LeftOut[]
}

/** Nobody is an own candidate in a major that was not approved: such a one is left out unless he is a social one. */
export function settleBeyond(
  { ready, left }: Pick<Meant, 'ready' | 'left'>,
  beyond: readonly Beyond[],
  wish: BeyondWish | undefined,
): Settled {
  if (wish === undefined || beyond.length === 0) return { ready, social: [], left }
  const isBeyond = new Set(beyond.map(({ person }) => person.id))
  if (wish.kind === 'social') {
    const settled = ready.map((one): CandidateLine => (isBeyond.has(one.id) ? { ...one, category: 'social' } : one))
    return { ready: settled, social: beyond.map(({ person }) => person), left }
  }
  const out = beyond.filter(({ problem }) => wish.kind === 'leave' || problem.code === 'registration-major')
  const isOut = new Set(out.map(({ person }) => person.id))
  const more = out.map(({ person, problem }) => ({ name: person.name, problem }))
  return { ready: ready.filter(({ id }) => !isOut.has(id)), social: [], left: [...left, ...more] }
}

export function askBeyond(beyond: readonly Beyond[]): Said {
  const shown = beyond.slice(0, NAMED)
  const zh = shown.map(({ person, problem }) => `${person.name}（${PROBLEMS[problem.code].title.zh}）`).join('、')
  const en = shown
    .map(({ person, problem }) => `${person.name} (${PROBLEMS[problem.code].title.en.toLowerCase()})`)
    .join(', ')
  const [more, others] = beyond.length > NAMED ? ['等', ' and others'] : ['', '']
  return paragraphs(
    {
      zh: `按全年累计，有 ${beyond.length} 人不能按院校考生报：${zh}${more}。超出人数的是排在名单后面的。`,
      en: `Counted over the whole year, ${beyond.length} cannot register as own candidates: ${en}${others}. Those beyond the number are the last of the list.`,
    },
    {
      zh: '按社会考生报吗？要换人，就写他们的名字，如“张三、李四”；照旧的话平台可能不收。',
      en: 'Shall they register as social candidates? To choose others write their names, such as “张三、李四”; as own candidates the platform may refuse them.',
    },
  )
}

export function saySocial(social: readonly CandidateLine[]): Said | undefined {
  if (social.length === 0) return undefined
  const names = social.slice(0, NAMED).map(({ name }) => name)
  const [more, others] = social.length > NAMED ? ['等', ' and others'] : ['', '']
  return {
    zh: `其中 ${social.length} 人按社会考生报：${names.join('、')}${more}。`,
    en: `${social.length} of them as social candidates: ${names.join(', ')}${others}.`,
  }
}
