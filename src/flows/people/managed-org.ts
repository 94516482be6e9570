/** 管理的机构 · The evaluation organisation whose staff a system admin invites or removes. */
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import type { Facts } from '../../domain/talk/turn.js'
import { splitLastWord } from './last-word.js'

export async function parseOrg(typed: string, { people }: Facts): Promise<Checked<string>> {
  const name = tidyText(typed)
  const found = await people.findOrgs(name)
  return found.length > 0 ? good(name) : bad('org-unknown', { name: name.slice(0, 40) })
}

/** `博导前程 张三`, or only the organisation. */
export function readOrgAndPerson(rest: string): Partial<Record<'org' | 'person', string>> {
  const { before, last } = splitLastWord(rest)
  return before === '' ? { org: last } : { org: before, person: last }
}
