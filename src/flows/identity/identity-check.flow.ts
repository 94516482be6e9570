/** 人工确认 · A candidate the platform could not verify is confirmed by a person, one by one [PM]. */
import type { CandidateLine } from '../../domain/candidates/candidate.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { findNamed, parseCandidateName } from '../candidates/find-named.js'
import { choiceFrom, text } from '../engine/acceptors.js'
import { defineFlow, type Effects, type Option, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { namesIn } from '../questions/reading/names-said.js'
import { choicesToConfirm, lines, statusName } from '../talk/wording.js'

interface IdentityCheckAnswers {
  name: string
  /** Candidate id, where several of the name wait. */
  person?: string
  sure: true
}
type Context = StepContext<IdentityCheckAnswers>

export const identityCheck = defineFlow<IdentityCheckAnswers>()({
  id: 'identity-check',
  title: { zh: '人工确认考生', en: 'Confirm a candidate' },
  about: {
    zh: '确认 姓名：把“需人工确认”的考生确认为信息准确',
    en: 'confirm <name>: confirm a candidate whose status is “需人工确认” as accurate',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['confirm-candidate', 'request-file'],
  ofSchool: true,
  opensWith: ['确认', '人工确认', 'confirm'],
  opensLike: looksLikeConfirming,
  readOpening: (rest) => ({ name: nameToConfirm(rest) }),
  steps: {
    name: {
      label: { zh: '考生', en: 'Candidate' },
      ask: { zh: '要确认哪位考生？请写姓名。', en: 'Which candidate is to be confirmed? Please write the name.' },
      endUnlessSaid: endIfNobodyWaits,
      accept: text(parseCandidateName),
      accepted: (_, context) => showToCompare(context),
    },
    person: {
      label: { zh: '哪一位', en: 'Which one' },
      onlyIf: async (context) => (await findWaiting(context)).length > 1,
      ask: async (context) => (bearOneName(await findWaiting(context)) ? WHICH_NAMESAKE : WHICH_FITTING),
      accept: choiceFrom(listWaiting),
      accepted: (_, context) => showToCompare(context),
    },
    sure: {
      label: { zh: '核对', en: 'Check' },
      endIf: endIfNotWaiting,
      ask: askSure,
      accept: yes({ yes: { zh: '确认无误', en: 'All is correct' }, no: { zh: '先不确认', en: 'Not now' } }),
    },
  },
  done: confirm,
})

/** Photo and whole number are what is compared with the document: shown once it is known who is meant. */
async function showToCompare(context: Context): Promise<Effects<IdentityCheckAnswers>> {
  const waiting = await findWaiting(context)
  const chosen = context.answers.person === undefined && waiting.length > 1 ? undefined : await findChosen(context)
  if (chosen === undefined) return {}
  return { changes: [{ kind: 'request-file', what: { kind: 'photo', candidateId: chosen.id, whole: true } }] }
}

const CONFIRMS = /^(?:请?确认)?([\p{Script=Han}·、]{2,15}?)(?:的?信息)?(?:无误|没问题|准确|正确)?$/u

/** 确认张三信息无误. Of several they come one by one: the first is asked about, the others are offered after. */
function nameToConfirm(said: string): string {
  const bare = CONFIRMS.exec(said)?.[1] ?? said
  return namesIn(bare.replaceAll('、', '和'))[0] ?? bare
}

/** 确认张三 without a space; words that follow 确认 elsewhere are no names. */
function looksLikeConfirming(message: string): boolean {
  const name = CONFIRMS.exec(message)?.[1]
  return (
    /^请?确认/u.test(message) &&
    name !== undefined &&
    !/考生|信息|撤销|导入|无误|绑定|取消|提交|更新|删除|替换|照片|一下|是/u.test(name)
  )
}

async function findWaiting({ answers, facts }: Context): Promise<readonly CandidateLine[]> {
  if (answers.name === undefined) return []
  const named = await findNamed(answers.name, facts)
  return named.filter((candidate) => candidate.status === 'needs-confirmation')
}

const WHICH_NAMESAKE: Said = {
  zh: '有几位同名的考生需人工确认，是哪一位？',
  en: 'Several candidates of this name need confirmation: which one?',
}
const WHICH_FITTING: Said = {
  zh: '有几位考生的姓名对得上，都需人工确认，是哪一位？',
  en: 'Several candidates with such a name need confirmation: which one?',
}

async function listWaiting(context: Context): Promise<readonly Option[]> {
  const waiting = await findWaiting(context)
  const isOneName = bearOneName(waiting)
  return waiting.map(({ id, name, maskedId, major }) => {
    const parts = [isOneName ? undefined : name, maskedId, major].filter((part) => part !== undefined)
    return { value: id, label: sameInBoth(parts.join(' ')) }
  })
}

/** Part of a name may fit several. */
function bearOneName(people: readonly CandidateLine[]): boolean {
  return new Set(people.map(({ name }) => name)).size === 1
}

async function findChosen(context: Context): Promise<CandidateLine | undefined> {
  const waiting = await findWaiting(context)
  const { person } = context.answers
  return person === undefined ? waiting[0] : waiting.find(({ id }) => id === person)
}

async function endIfNobodyWaits({ facts }: Context): Promise<Outcome | undefined> {
  const waiting = await getSchool(facts).records.candidates.count({ statuses: ['needs-confirmation'] })
  if (waiting > 0) return undefined
  return { say: { zh: '现在没有需人工确认的考生。', en: 'No candidate needs confirmation at present.' } }
}

async function endIfNotWaiting(context: Context): Promise<Outcome | undefined> {
  if ((await findChosen(context)) !== undefined) return undefined
  const { name: said = '' } = context.answers
  const [first] = await findNamed(said, context.facts)
  const name = first?.name ?? said
  const zh = first === undefined ? '' : `现在的状态是“${statusName(first.status, 'zh')}”，`
  const en = first === undefined ? '' : ` has the status ${statusName(first.status, 'en')} and`
  return { say: { zh: `${name}${zh}不用人工确认。`, en: `${name}${en} needs no confirmation.` } }
}

async function askSure(context: Context): Promise<Said> {
  const chosen = await findChosen(context)
  const about = [chosen?.maskedId, chosen?.major].filter((part) => part !== undefined)
  return lines(
    { zh: `${chosen?.name ?? ''}（${about.join('，')}）`, en: `${chosen?.name ?? ''} (${about.join(', ')})` },
    {
      zh: '请先在平台上给这名考生点“人工确认”，并对照本人证件核对姓名、证件号码和照片。**确认以后，姓名、证件类型、证件号码和照片都不能再改。**',
      en: 'First press “人工确认” for this candidate on the platform, and compare name, ID number and photo with the ID itself. **Once confirmed, name, ID type, ID number and photo can no longer be changed.**',
    },
    { zh: '核对过了吗？', en: 'Have you checked them?' },
  )
}

async function confirm(_: IdentityCheckAnswers, context: Context): Promise<Outcome> {
  const chosen = await findChosen(context)
  if (chosen === undefined) return (await endIfNotWaiting(context)) ?? {}
  const waiting = await getSchool(context.facts).records.candidates.list({ statuses: ['needs-confirmation'] }, 100)
  const left = waiting.filter(({ id }) => id !== chosen.id)
  const changes = [{ kind: 'confirm-candidate', candidateId: chosen.id } as const]
  const confirmed = { zh: `已确认 ${chosen.name} 信息准确。`, en: `${chosen.name} is confirmed as accurate.` }
  if (left.length === 0) return { changes, say: lines(confirmed, ALL_CONFIRMED) }
  const isMany = left.length >= 99
  const next = {
    zh: `还有 ${isMany ? '很多' : left.length} 人需人工确认，一个一个来：`,
    en: `${isMany ? 'Many' : left.length} more to confirm, one by one:`,
  }
  return { changes, say: { ...lines(confirmed, next), choices: choicesToConfirm(left) } }
}

const ALL_CONFIRMED = { zh: '需人工确认的都办完了。', en: 'That was the last one waiting for confirmation.' }
