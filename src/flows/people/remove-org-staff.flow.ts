/** 移除机构人员 · Somebody's role at an evaluation organisation ends; by a system admin. */

import type { Colleague } from '../../domain/people/people.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, text, written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { type Held, heldTo, yes } from '../engine/yes-or-no.js'
import { parseOrg, readOrgAndPerson } from './managed-org.js'
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

interface RemoveOrgStaffAnswers {
  org: string
  person: { readonly text: string; readonly value: string }
  /** Person id, where several of the staff bear the name. */
  which?: string
  /** Person id. */
  sure: Held<true>
}
type Context = StepContext<RemoveOrgStaffAnswers>

export const removeOrgStaff = defineFlow<RemoveOrgStaffAnswers>()({
  id: 'remove-org-staff',
  title: { zh: '移除机构人员', en: 'Remove an organisation’s staff' },
  about: { zh: '移除机构 机构名称 姓名', en: 'remove staff <organisation> <name>' },
  who: ['system-admin'],
  causes: ['remove-org-staff'],
  opensWith: ['移除机构', '移除机构人员', 'remove staff'],
  readOpening: readOrgAndPerson,
  steps: {
    org: {
      label: { zh: '机构', en: 'Organisation' },
      ask: {
        zh: '移除哪个机构的人？请写机构全称。',
        en: 'Which organisation do they work for? Please write its full name.',
      },
      accept: text(parseOrg),
    },
    person: {
      label: { zh: '姓名', en: 'Name' },
      endIf: endIfNobody,
      ask: async (context) => {
        const { zh, en } = sayNames(await listStaff(context))
        return { zh: `要移除哪一位？现在有：${zh}。`, en: `Who is to be removed? There are: ${en}.` }
      },
      accept: written(
        async (typed, context) => parsePerson(typed, await listStaff(context), 'staff-unknown'),
        sameInBoth,
      ),
    },
    which: {
      label: { zh: '哪一位', en: 'Which one' },
      onlyIf: async (context) => bearsSharedName(await listStaff(context), context.answers),
      ask: { zh: '有几位同名的人，是哪一位？', en: 'Several people bear this name: which one?' },
      accept: choiceFrom(async (context) => offerNamed(await listStaff(context), context.answers, context.facts)),
    },
    sure: {
      label: { zh: '核对', en: 'Check' },
      endIf: async (context) => ((await findStaff(context)) === undefined ? { say: GONE } : undefined),
      ask: askSure,
      accept: heldTo(
        async (context) => (await findStaff(context))?.personId ?? '',
        yes({ yes: { zh: '确认移除', en: 'Yes, remove' }, no: { zh: '不移除', en: 'Do not remove' } }),
      ),
    },
  },
  done: remove,
})

const GONE: Said = {
  zh: '没有找到这位工作人员，可能已经移除了。',
  en: 'This member of staff was not found; they may have been removed already.',
}

async function findOrgId({ answers, facts }: Context): Promise<string | undefined> {
  return answers.org === undefined ? undefined : (await facts.people.findOrgs(answers.org))[0]?.id
}

async function listStaff(context: Context): Promise<readonly Colleague[]> {
  const orgId = await findOrgId(context)
  return orgId === undefined ? [] : context.facts.people.listOrgStaff(orgId)
}

async function endIfNobody(context: Context): Promise<Outcome | undefined> {
  if ((await listStaff(context)).length > 0) return undefined
  return { say: sayNobody(context.answers.org ?? '') }
}

async function findStaff(context: Context): Promise<Colleague | undefined> {
  return findChosen(await listStaff(context), context.answers)
}

/** Somebody who runs the service stays its admin: that is said in its settings, not by this role. */
async function askSure(context: Context): Promise<Said> {
  const chosen = await findStaff(context)
  if (chosen === undefined) return GONE
  return askRemoval(chosen, context.answers.org ?? '', context.facts, ({ zh, en }, self) => {
    const rest = self ? OWN_ROLE : OTHER_ROLES
    return {
      zh: `**移除以后，${zh}马上不再是这个机构的工作人员，还没用的邀请码作废。** ${rest.zh}移除不能撤回，要恢复只能重新邀请。`,
      en: `**From then on ${en} ${self ? 'are' : 'is'} no longer staff of this organisation, and unused invitation codes become void.** ${rest.en} It cannot be taken back; the only way to return is a new invitation.`,
    }
  })
}

const OWN_ROLE: Said = { zh: '您的系统管理员身份不受影响。', en: 'You stay a system administrator.' }
const OTHER_ROLES: Said = { zh: '对方在院校的身份不受影响。', en: 'Their roles at schools stay as they are.' }

async function remove({ sure, org }: RemoveOrgStaffAnswers, context: Context): Promise<Outcome> {
  const orgId = await findOrgId(context)
  const chosen = await findStaff(context)
  if (orgId === undefined || chosen === undefined) return { say: GONE }
  const changes = [{ kind: 'remove-org-staff', orgId, personId: sure.about } as const]
  return { changes, say: isSelf(chosen, context.facts) ? sayLeft(org) : sayRemoved(chosen.name) }
}

function sayLeft(org: string): Said {
  return {
    zh: `您已不再是${org}的工作人员，仍是系统管理员。`,
    en: `You are no longer staff of ${org}, and still a system administrator.`,
  }
}
