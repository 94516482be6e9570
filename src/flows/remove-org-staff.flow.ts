/** 移除机构人员 · Somebody's role at an evaluation organisation ends; by a system admin. */
import type { Colleague } from '../domain/people.js'
import { choiceFrom, text, written, yesTo } from './engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from './engine/flow.js'
import { parseOrg, readOrgAndPerson } from './managed-org.js'
import { bearsSharedName, describe, findChosen, isSelf, offerNamed, parsePerson, sayNames } from './removed-person.js'

interface RemoveOrgStaffAnswers {
  org: string
  person: { readonly text: string; readonly value: string }
  /** Person id, where several of the staff bear the name. */
  which?: string
  /** Person id. */
  sure: string
}
type Context = StepContext<RemoveOrgStaffAnswers>

export const removeOrgStaff = defineFlow<RemoveOrgStaffAnswers>()({
  id: 'remove-org-staff',
  version: 1,
  title: '移除机构人员',
  about: '移除机构 机构名称 姓名',
  who: ['system-admin'],
  opensWith: ['移除机构', '移除机构人员', 'remove staff'],
  readOpening: readOrgAndPerson,
  steps: {
    org: { label: '机构', ask: '移除哪个机构的人？请写机构全称。', accept: text(parseOrg) },
    person: {
      label: '姓名',
      endIf: endIfNobody,
      ask: async (context) => `要移除哪一位？现在有：${sayNames(await listStaff(context))}。`,
      accept: written(
        async (typed, context) => parsePerson(typed, await listStaff(context), 'staff-unknown'),
        (name) => name,
      ),
    },
    which: {
      label: '哪一位',
      onlyIf: async (context) => bearsSharedName(await listStaff(context), context.answers),
      ask: '有几位同名的人，是哪一位？',
      accept: choiceFrom(async (context) => offerNamed(await listStaff(context), context.answers, context.facts)),
    },
    sure: {
      label: '核对',
      endIf: async (context) => ((await findStaff(context)) === undefined ? { say: GONE } : undefined),
      ask: sayConsequence,
      accept: yesTo(async (context) => (await findStaff(context))?.personId ?? '', { yes: '确认移除', no: '不移除' }),
    },
  },
  done: remove,
})

const GONE = '没有找到这位工作人员，可能已经移除了。'

async function findOrgId({ answers, facts }: Context): Promise<string | undefined> {
  return answers.org === undefined ? undefined : (await facts.people.findOrgs(answers.org))[0]?.id
}

async function listStaff(context: Context): Promise<readonly Colleague[]> {
  const orgId = await findOrgId(context)
  return orgId === undefined ? [] : context.facts.people.listOrgStaff(orgId)
}

async function endIfNobody(context: Context): Promise<Outcome | undefined> {
  return (await listStaff(context)).length > 0 ? undefined : { say: `${context.answers.org}现在没有人绑定。` }
}

async function findStaff(context: Context): Promise<Colleague | undefined> {
  return findChosen(await listStaff(context), context.answers)
}

/** Somebody who runs the service stays its admin: that is said in its settings, not by this role. */
async function sayConsequence(context: Context): Promise<string> {
  const chosen = await findStaff(context)
  if (chosen === undefined) return ''
  const { org = '' } = context.answers
  const self = isSelf(chosen, context.facts)
  const [whom, they] = self ? ['您自己', '您'] : [` ${chosen.name}`, chosen.name]
  const rest = self ? '您的系统管理员身份' : '对方在院校的身份'
  return [
    `要移除的是${whom}（${org}，${describe(chosen)}）。`,
    `**移除以后，${they}马上不再是这个机构的工作人员，还没用的邀请码作废。** ${rest}不受影响。移除不能撤回，要恢复只能重新邀请。`,
    '确定吗？',
  ].join('\n')
}

async function remove({ sure, org }: RemoveOrgStaffAnswers, context: Context): Promise<Outcome> {
  const orgId = await findOrgId(context)
  const chosen = await findStaff(context)
  if (orgId === undefined || chosen === undefined) return { say: GONE }
  const changes = [{ kind: 'remove-org-staff', orgId, personId: sure } as const]
  if (isSelf(chosen, context.facts)) return { changes, say: `您已不再是${org}的工作人员，仍是系统管理员。` }
  return { changes, say: `已移除 ${chosen.name}。我不会通知对方，需要的话请您说一声。` }
}
