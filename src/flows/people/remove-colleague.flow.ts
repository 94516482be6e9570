/** 移除同事 · Somebody's roles at a school end; by a system admin, or a school admin for the own school. */

import type { Colleague } from '../../domain/people/people.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, text, written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { type Held, heldTo, yes } from '../engine/yes-or-no.js'
import { findManaged, parseManagedSchool, provinceStep, readSchoolAndPerson } from './managed-school.js'
import {
  askRemoval,
  bearsSharedName,
  findChosen,
  isSelf,
  offerNamed,
  parsePerson,
  sayNames,
  sayNobody,
  sayRemoved,
} from './removed-person.js'

interface RemoveColleagueAnswers {
  school: string
  /** Where schools of several provinces bear the name. */
  province?: string
  person: { readonly text: string; readonly value: string }
  /** Person id, where several colleagues bear the name. */
  which?: string
  /** Person id. */
  sure: Held<true>
}
type Context = StepContext<RemoveColleagueAnswers>

export const removeColleague = defineFlow<RemoveColleagueAnswers>()({
  id: 'remove-colleague',
  title: { zh: '移除同事', en: 'Remove a colleague' },
  about: {
    zh: '移除 院校 姓名（移除本校同事只写：移除 姓名）',
    en: 'remove colleague <school> <name> (at your own school just: remove colleague <name>)',
  },
  who: ['system-admin', 'school-admin'],
  causes: ['remove-colleague'],
  opensWith: ['移除', '移除同事', 'remove colleague'],
  readOpening: readSchoolAndPerson,
  steps: {
    school: {
      label: { zh: '院校', en: 'School' },
      ask: {
        zh: '移除哪所院校的同事？请写院校全称。',
        en: 'From which school? Please write its full name.',
      },
      accept: text(parseManagedSchool('remove')),
    },
    province: provinceStep,
    person: {
      label: { zh: '姓名', en: 'Name' },
      endIf: endIfNobody,
      ask: async (context) => {
        const { zh, en } = sayNames(await listColleagues(context))
        return {
          zh: `要移除哪位同事？现在有：${zh}。`,
          en: `Which colleague is to be removed? There are: ${en}.`,
        }
      },
      accept: written(
        async (typed, context) => parsePerson(typed, await listColleagues(context), 'colleague-unknown'),
        sameInBoth,
      ),
    },
    which: {
      label: { zh: '哪一位', en: 'Which one' },
      onlyIf: async (context) => bearsSharedName(await listColleagues(context), context.answers),
      ask: { zh: '有几位同名的同事，是哪一位？', en: 'Several colleagues bear this name: which one?' },
      accept: choiceFrom(async (context) => offerNamed(await listColleagues(context), context.answers, context.facts)),
    },
    sure: {
      label: { zh: '核对', en: 'Check' },
      endIf: endIfImpossible,
      ask: askSure,
      accept: heldTo(
        async (context) => (await findColleague(context))?.personId ?? '',
        yes({ yes: { zh: '确认移除', en: 'Yes, remove' }, no: { zh: '不移除', en: 'Do not remove' } }),
      ),
    },
  },
  done: remove,
})

async function listColleagues(context: Context): Promise<readonly Colleague[]> {
  const schools = await findManaged(context)
  const people = await Promise.all(schools.map(({ id }) => context.facts.people.listColleagues(id)))
  return people.flat()
}

async function endIfNobody(context: Context): Promise<Outcome | undefined> {
  if ((await listColleagues(context)).length > 0) return undefined
  return { say: sayNobody(context.answers.school ?? '') }
}

async function findColleague(context: Context): Promise<Colleague | undefined> {
  return findChosen(await listColleagues(context), context.answers)
}

/** Otherwise nobody of the school could invite anybody any more. */
async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const chosen = await findColleague(context)
  if (chosen === undefined) return { say: GONE }
  const admins = (await listColleagues(context)).filter(({ roles }) => roles.includes('school-admin'))
  const isLast = isSelf(chosen, context.facts) && admins.length === 1 && admins[0] === chosen
  if (!isLast) return undefined
  const { school = '' } = context.answers
  return {
    say: {
      zh: `您是${school}唯一的院校管理员，不能移除自己。请先邀请一位新的院校管理员，等对方绑定以后再来。`,
      en: `You are the only school administrator of ${school} and cannot remove yourself. Please invite a new one first, and come back once they are bound.`,
    },
  }
}

const GONE = {
  zh: '没有找到这位同事，可能已经移除了。',
  en: 'This colleague was not found; they may have been removed already.',
}

async function askSure(context: Context): Promise<Said> {
  const chosen = await findColleague(context)
  if (chosen === undefined) return GONE
  return askRemoval(chosen, context.answers.school ?? '', context.facts, ({ zh, en }) => ({
    zh: `**移除以后，${zh}马上不能再查看或办理这所院校的事，没办完的会结束，以前的文件不能再下载，还没用的邀请码作废。** 已经导入的考生和照片不受影响。移除不能撤回，要恢复只能重新邀请。`,
    en: `**From then on ${en} can no longer see or do anything for this school: what is open ends, earlier files cannot be downloaded any more, unused invitation codes become void.** Candidates and photos already imported stay as they are. It cannot be taken back; the only way to return is a new invitation.`,
  }))
}

async function remove({ sure, school }: RemoveColleagueAnswers, context: Context): Promise<Outcome> {
  const [found] = await findManaged(context)
  const chosen = await findColleague(context)
  if (found === undefined || chosen === undefined) return { say: GONE }
  const changes = [{ kind: 'remove-colleague', schoolId: found.id, personId: sure.about } as const]
  return { changes, say: isSelf(chosen, context.facts) ? sayLeft(school) : sayRemoved(chosen.name) }
}

function sayLeft(school: string): Said {
  return {
    zh: `您已不再是${school}的人员。要回来请院校管理员重新邀请。`,
    en: `You no longer belong to ${school}. To come back, ask a school administrator for a new invitation.`,
  }
}
