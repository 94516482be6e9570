/** 问答 · Answers a question out of the records and the rules; undefined when it is none of ours. */
import { examDayOf } from '../../domain/cells/exam-day.js'
import { currentPlans } from '../../domain/plans/open-plans.js'
import { findProgramme, PROGRAMMES } from '../../domain/programmes/all.js'
import type { Programme } from '../../domain/programmes/programme.js'
import type { Frame, LaterTopic } from '../../domain/talk/frames.js'
import { joined, type Language } from '../../domain/talk/language.js'
import type { Reply } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { ADD_PLAN } from '../plans/plan-choices.js'
import { answerCheck } from './answer-check.js'
import { answerClasses } from './answer-classes.js'
import { answerContacts, answerPayee } from './answer-contacts.js'
import { answerDates, answerResultDays } from './answer-dates.js'
import { answerFeeDue, answerFees } from './answer-fees.js'
import { answerField } from './answer-field.js'
import { answerInvigilators } from './answer-invigilators.js'
import { answerPeople } from './answer-people.js'
import { answerPerson } from './answer-person.js'
import { answerProgress, answerStep } from './answer-progress.js'
import { answerRecords } from './answer-records.js'
import { sayingIn, tellSchools } from './answer-schools.js'
import { answerSeating } from './answer-seating.js'
import { answerSessions } from './answer-sessions.js'
import { answerChanges, answerEvidence, answerHistory } from './answer-uploads.js'
import { answerBook } from './books/answer-book.js'
import { answerGuide } from './books/answer-guide.js'
import { toChoice } from './frame-choice.js'
import { LATER_TEXTS, MEANWHILE } from './later-texts.js'
import type { Question } from './question.js'
import { sayWhoIsMeant } from './quoted.js'
import { decodeFrame } from './reading/frame-code.js'
import { type Understanding, understand } from './reading/understand.js'
import { RULE_TEXTS } from './rule-texts.js'

/** `quoted`: the words of a message somebody points at; never more than a help to understand their own. */
export async function answerQuestion(
  text: string,
  facts: Facts,
  language: Language,
  quoted = '',
): Promise<Reply[] | undefined> {
  // A choice typed or handed on as text: channels without buttons do that.
  if (text.startsWith('ask:')) return answerChoice(text, facts, language)
  const meant = sayWhoIsMeant(text, quoted)
  const ofMeant = meant === undefined ? undefined : await answerUnderstood(understand(meant), facts, language)
  const own = ofMeant ?? (await answerUnderstood(understand(text), facts, language))
  return own ?? (quoted === '' ? undefined : answerUnderstood(understand(quoted), facts, language))
}

async function answerUnderstood(
  understanding: Understanding,
  facts: Facts,
  language: Language,
): Promise<Reply[] | undefined> {
  if (understanding.kind === 'nothing') return undefined
  if (understanding.kind === 'choices') return [offerChoices(understanding.frames, language)]
  const { frame, onlyIfFound, otherwise } = understanding
  const replies = await answerFrame(frame, facts, language, onlyIfFound)
  return replies === undefined && otherwise ? answerUnderstood(otherwise, facts, language) : replies
}

/** What 进度 tells: the same as the question where the work stands. */
export async function tellProgress(facts: Facts, language: Language): Promise<Reply[]> {
  const ofSchools = facts.records === undefined ? await tellSchools(facts, 'all') : undefined
  if (ofSchools !== undefined) return [sayingIn(ofSchools, language)]
  return (await answerFrame({ measure: 'progress' }, facts, language, false)) ?? []
}

/** A choice offered by `answerQuestion` came back; undefined for any other id. */
export async function answerChoice(choiceId: string, facts: Facts, language: Language): Promise<Reply[] | undefined> {
  const frame = decodeFrame(choiceId)
  return frame && answerFrame(frame, facts, language, false)
}

function offerChoices(frames: readonly Frame[], language: Language): Reply {
  return withChoices({ text: language === 'zh' ? '您想问的是哪一个？' : 'Which one do you mean?' }, frames, language)
}

async function answerFrame(
  frame: Frame,
  facts: Facts,
  language: Language,
  onlyIfFound: boolean,
): Promise<Reply[] | undefined> {
  if (frame.measure === 'rule') return [{ text: RULE_TEXTS[frame.topic][language] }]
  if (frame.measure === 'guide' || (frame.measure === 'programme' && !isOfContacts(frame, facts)))
    return [await answerByBook(frame, facts, language)]
  if (frame.measure === 'later' && !(ON_RECORD[frame.topic] && facts.records)) return [sayLater(frame.topic, language)]
  if (!facts.records) return onlyIfFound ? undefined : [{ text: chooseSchoolFirst(facts, language) }]
  const { now, records, asker } = facts
  const { chat, personId } = asker
  const whose = personId === undefined ? {} : { personId }
  const where = facts.school === undefined ? {} : { province: facts.school.province }
  const question: Question = { language, now, chat, records, onlyIfFound, ...where, ...whose }
  switch (frame.measure) {
    case 'count':
    case 'list': {
      const isByClass = frame.by === 'class' || frame.scope.className !== undefined
      return isByClass ? answerClasses(frame, question) : answerPeople(frame, question)
    }
    case 'who':
      return answerPerson(frame, question)
    case 'field':
      return answerField(frame, question)
    case 'check':
      return answerCheck(frame, question)
    case 'records':
      return answerRecords(frame, question)
    case 'sessions':
      return answerSessions(frame, question)
    case 'seating':
      return answerSeating(frame, question)
    case 'step':
      return answerStep(frame, question)
    case 'payee':
      return answerPayee(frame.programme, question)
    case 'programme':
      return tellContacts(frame, facts, question)
    case 'progress':
      return answerProgress(question)
    case 'evidence':
      return answerEvidence(question)
    case 'history':
      return answerHistory(question)
    case 'changes':
      return answerChanges(question)
    case 'later':
      return (await ON_RECORD[frame.topic]?.(question)) ?? [sayLater(frame.topic, language)]
  }
}

/** Undefined where there is no plan it could be of. */
function answerOfPlans(step: string) {
  return async (question: Question): Promise<Reply[] | undefined> => {
    const plans = await question.records.plans.list()
    return plans.length === 0 ? undefined : answerStep({ measure: 'step', step }, question)
  }
}

/** Undefined: the records say nothing of it yet. */
const ON_RECORD: Readonly<Partial<Record<LaterTopic, (question: Question) => Promise<Reply[] | undefined>>>> = {
  deadlines: answerDates,
  scores: answerResultDays,
  registration: answerOfPlans('registration'),
  fees: answerFees,
  invigilators: answerInvigilators,
  tickets: answerOfPlans('arrangement'),
}

function sayLater(topic: LaterTopic, language: Language): Reply {
  const reply = withChoices({ text: LATER_TEXTS[topic][language] }, MEANWHILE[topic] ?? [], language)
  if (topic !== 'deadlines') return reply
  return { ...reply, choices: [{ id: ADD_PLAN.id, label: ADD_PLAN.label[language] }, ...(reply.choices ?? [])] }
}

function isOfContacts({ topic }: BookFrame & { measure: 'programme' }, { records }: Facts): boolean {
  return topic === 'hotlines' && records !== undefined
}

/** Whom the school itself can call comes before what the books print. */
async function tellContacts(frame: BookFrame, facts: Facts, question: Question): Promise<Reply[]> {
  const named = findProgramme(frame.programme ?? '')
  const programmes = named ? [named] : await ownProgrammes(facts)
  return answerContacts(await answerByBook(frame, facts, question.language), programmes, question)
}

type BookFrame = Extract<Frame, { measure: 'programme' | 'guide' }>

/** As the books of the school's own exams have it, once plans say which; the others are a tap away. */
async function answerByBook(frame: BookFrame, facts: Facts, language: Language): Promise<Reply> {
  const own = frame.programme === undefined ? await ownProgrammes(facts) : []
  // A guide is of one or of all.
  const shown = frame.measure === 'programme' || own.length === 1 ? own : []
  const others = PROGRAMMES.filter((programme) => !shown.includes(programme))
  const asked = frame.programme === undefined && (frame.measure === 'guide' || own.length > 0)
  const choices = asked ? others.map(({ id }) => ({ ...frame, programme: id })) : []
  if (frame.measure === 'programme') {
    const book = answerBook(frame, language, own)
    const due =
      frame.topic === 'fee-due' && facts.records !== undefined
        ? await answerFeeDue({ records: facts.records, now: facts.now, language })
        : undefined
    return withChoices(due === undefined ? book : { ...book, text: `${due}\n\n${book.text}` }, choices, language)
  }
  const [only] = shown
  return withChoices(answerGuide(only ? { ...frame, programme: only.id } : frame, language), choices, language)
}

async function ownProgrammes({ records, now }: Facts): Promise<readonly Programme[]> {
  if (records === undefined) return []
  const plans = currentPlans(await records.plans.list(), examDayOf(now))
  return PROGRAMMES.filter(({ id }) => plans.some(({ programme }) => programme === id))
}

function withChoices(reply: Reply, frames: readonly Frame[], language: Language): Reply {
  return frames.length === 0 ? reply : { ...reply, choices: frames.map((frame) => toChoice(frame, language)) }
}

function chooseSchoolFirst(facts: Facts, language: Language): string {
  const schools = facts.asker.memberships.flatMap((membership) => membership.schoolName ?? [])
  if (schools.length > 1) {
    const names = joined(schools)[language]
    return language === 'zh'
      ? `您负责几所院校：${names}。请先选定是哪一所，再问一次。`
      : `You look after several schools: ${names}. Please choose one first, then ask again.`
  }
  if (facts.asker.isSystemAdmin || facts.asker.memberships.length > 0) {
    return language === 'zh'
      ? '您的账号没有绑定到某一所院校，所以没有可查的考生。请用院校考务负责人的账号来问。'
      : 'Your account is not tied to a school, so there are no candidates to look up. Please ask from a coordinator’s account.'
  }
  return language === 'zh'
    ? '我还不知道您是哪所院校的。请先发“绑定 邀请码”，邀请码向管理员要；绑定后再问我。'
    : 'I do not know your school yet. Send “bind <code>” with the code from your administrator, then ask again.'
}
