/** 移除同事 · Somebody's roles at a school end; by a system admin, or a school admin for the own school. */
import type { Colleague } from '../domain/people.js'
import { choiceFrom, text, written, yesTo } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
import { findManaged, parseManagedSchool, provinceStep, readSchoolAndPerson } from './managed-school.js'
import { bearsSharedName, describe, findChosen, isSelf, offerNamed, parsePerson, sayNames } from './removed-person.js'

interface RemoveColleagueAnswers {
  school: string
  /** Where schools of several provinces bear the name. */
  province?: string
  person: { readonly text: string; readonly value: string }
  /** Person id, where several colleagues bear the name. */
  which?: string
  /** Person id. */
  sure: string
}
type Context = StepContext<RemoveColleagueAnswers>

export const removeColleague = defineFlow<RemoveColleagueAnswers>()({
  id: 'remove-colleague',
  version: 1,
  title: '移除同事',
  about: '移除 院校 姓名（移除本校同事只写：移除 姓名）',
  who: ['system-admin', 'school-admin'],
  opensWith: ['移除', '移除同事', 'remove colleague'],
  readOpening: readSchoolAndPerson,
  steps: {
    school: { label: '院校', ask: '移除哪所院校的同事？请写院校全称。', accept: text(parseManagedSchool('移除')) },
    province: provinceStep,
    person: {
      label: '姓名',
      endIf: endIfNobody,
      ask: async (context) => `要移除哪位同事？现在有：${sayNames(await listColleagues(context))}。`,
      accept: written(
        async (typed, context) => parsePerson(typed, await listColleagues(context), 'colleague-unknown'),
        (name) => name,
      ),
    },
    which: {
      label: '哪一位',
      onlyIf: async (context) => bearsSharedName(await listColleagues(context), context.answers),
      ask: '有几位同名的同事，是哪一位？',
      accept: choiceFrom(async (context) => offerNamed(await listColleagues(context), context.answers, context.facts)),
    },
    sure: {
      label: '核对',
      endIf: endIfImpossible,
      ask: sayConsequence,
      accept: yesTo(async (context) => (await findColleague(context))?.personId ?? '', {
        yes: '确认移除',
        no: '不移除',
      }),
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
  return (await listColleagues(context)).length > 0 ? undefined : { say: `${context.answers.school}现在没有人绑定。` }
}

async function findColleague(context: Context): Promise<Colleague | undefined> {
  return findChosen(await listColleagues(context), context.answers)
}

/** Otherwise nobody of the school could invite anybody any more. */
async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const chosen = await findColleague(context)
  if (chosen === undefined) return { say: '没有找到这位同事，可能已经移除了。' }
  const admins = (await listColleagues(context)).filter(({ roles }) => roles.includes('school-admin'))
  const isLast = isSelf(chosen, context.facts) && admins.length === 1 && admins[0] === chosen
  if (!isLast) return undefined
  const { school = '' } = context.answers
  return { say: `您是${school}唯一的院校管理员，不能移除自己。请先邀请一位新的院校管理员，等对方绑定以后再来。` }
}

async function sayConsequence(context: Context): Promise<string> {
  const chosen = await findColleague(context)
  if (chosen === undefined) return ''
  const { school = '' } = context.answers
  const [whom, they] = isSelf(chosen, context.facts) ? ['您自己', '您'] : [` ${chosen.name}`, chosen.name]
  return [
    `要移除的是${whom}（${school}，${describe(chosen)}）。`,
    `**移除以后，${they}马上不能再查看或办理这所院校的事，没办完的会结束，以前的文件不能再下载，还没用的邀请码作废。** 已经导入的考生和照片不受影响。移除不能撤回，要恢复只能重新邀请。`,
    '确定吗？',
  ].join('\n')
}

async function remove({ sure, school }: RemoveColleagueAnswers, context: Context): Promise<Outcome> {
  const [found] = await findManaged(context)
  const chosen = await findColleague(context)
  if (found === undefined || chosen === undefined) return { say: '没有找到这位同事，可能已经移除了。' }
  const changes = [{ kind: 'remove-colleague', schoolId: found.id, personId: sure } as const]
  if (isSelf(chosen, context.facts)) return { changes, say: `您已不再是${school}的人员。要回来请院校管理员重新邀请。` }
  return { changes, say: `已移除 ${chosen.name}。我不会通知对方，需要的话请您说一声。` }
}
