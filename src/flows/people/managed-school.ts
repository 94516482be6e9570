/** 管理的院校 · The school whose colleagues somebody invites or removes: any for a system admin, else the own one. */

import { shortProvince } from '../../domain/cells/province.js'
import type { School } from '../../domain/people/people.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { sameInBoth } from '../../domain/talk/language.js'
import type { Filling } from '../../domain/talk/problem-blanks.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import type { Option } from '../engine/flow.js'
import { splitLastWord } from './last-word.js'

/** Of a flow that asks for a school by name, and for the province where schools of several bear the name. */
interface Named {
  readonly answers: { readonly school?: string; readonly province?: string }
  readonly facts: Facts
}

/** All of the name, whatever province was said. */
async function listNamed({ answers, facts }: Named): Promise<readonly School[]> {
  return answers.school === undefined ? [] : listManaged(answers.school, facts)
}

/** Of the name and, where it was said, the province. */
export async function findManaged(context: Named): Promise<readonly School[]> {
  const { province } = context.answers
  return (await listNamed(context)).filter((school) => province === undefined || school.province === province)
}

async function isProvinceWanted(context: Named): Promise<boolean> {
  return (await listNamed(context)).length > 1
}

async function offerProvinces(context: Named): Promise<readonly Option[]> {
  return (await listNamed(context)).map(({ province }) => ({
    value: province,
    label: sameInBoth(province),
    words: [shortProvince(province)],
  }))
}

/** Asked where schools of several provinces bear the name. */
export const provinceStep = {
  label: { zh: '省份', en: 'Province' },
  onlyIf: isProvinceWanted,
  ask: { zh: '有几所院校同名，是哪个省份的？', en: 'Several schools bear this name: in which province is it?' },
  accept: choiceFrom(offerProvinces),
}

async function listManaged(name: string, { asker, people }: Facts): Promise<readonly School[]> {
  if (asker.isSystemAdmin) return people.findSchools(name)
  return asker.memberships
    .filter((membership) => membership.role === 'school-admin' && membership.schoolName === name)
    .flatMap(({ schoolId, province = '' }) => (schoolId === undefined ? [] : [{ id: schoolId, name, province }]))
}

export function parseManagedSchool(act: Filling<'act'>): (typed: string, facts: Facts) => Promise<Checked<string>> {
  return async (typed, facts) => {
    const name = tidyText(typed)
    if ((await listManaged(name, facts)).length > 0) return good(name)
    const own = ownManaged(facts)
    if (!facts.asker.isSystemAdmin && own !== undefined) return bad('not-your-school', { own, act })
    const isOrg = facts.asker.isSystemAdmin && (await facts.people.findOrgs(name)).length > 0
    return isOrg ? bad('org-not-school', { name }) : bad('school-unknown', { name: name.slice(0, 40) })
  }
}

/** What a school admin means without naming a school. */
function ownManaged({ asker, school }: Facts): string | undefined {
  const admin = asker.memberships.filter((membership) => membership.role === 'school-admin')
  return (admin.find((membership) => membership.schoolId === school?.id) ?? admin[0])?.schoolName
}

/** `昌平职业技术学校 张三`, or only the name for the own school. */
export function readSchoolAndPerson(rest: string, facts: Facts): Partial<Record<'school' | 'person', string>> {
  const { before, last } = splitLastWord(rest)
  const own = ownManaged(facts)
  if (own === undefined) return before === '' ? { school: last } : { school: before, person: last }
  // Li Wei is one person, not somebody at a school called Li.
  const isLatinName = !facts.asker.isSystemAdmin && before !== own && !/\p{Script=Han}/u.test(rest)
  return before === '' || isLatinName ? { school: own, person: rest } : { school: before, person: last }
}
