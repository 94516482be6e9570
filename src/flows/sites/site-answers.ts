/** 站点申报的回答 · How levels, the name and the introduction of a site are read; what of the standard is there. */
import { spelledLevels } from '../../domain/cells/certificate-level.js'
import { LEVELS, type Level } from '../../domain/cells/levels.js'
import { tidyProse } from '../../domain/cells/school-name.js'
import { foldKey } from '../../domain/cells/text-normal.js'
import type { SiteApplication } from '../../domain/printing/forms/site-application.js'
import { programmeOf } from '../../domain/programmes/all.js'
import { COMMON_SITE_STANDARD } from '../../domain/programmes/common/site-standard.js'
import type { Programme, Rule, StandardItem } from '../../domain/programmes/programme.js'
import { ITEM_STATES, type ItemState, readChecklist } from '../../domain/sites/checklist.js'
import type { SiteRecords } from '../../domain/sites/site-records.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { joined, type Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'

/** 初级和中级, 全部. */
export function parseLevels(typed: string): Checked<readonly Level[]> | undefined {
  const key = foldKey(typed.slice(0, 40)).toLowerCase()
  if (/^(?:全部|所有|三个等级|都要|都|all)$/.test(key)) return good(LEVELS)
  const levels = spelledLevels(key)
  return levels && good(levels)
}

const LONGEST_NAME = 60

/** Chinese brackets stay as they are written on the platform. */
export function parseSiteName(typed: string): Checked<string> {
  const name = tidyProse(typed.slice(0, 4 * LONGEST_NAME))
  if (name === '') return bad('text-empty')
  if ([...name].length > LONGEST_NAME) return bad('text-too-long', { longest: LONGEST_NAME })
  return /[?？<>{}|]/u.test(name) ? bad('text-not-a-name') : good(name)
}

const LONGEST_INTRODUCTION = 500

export function parseIntroduction(typed: string): Checked<string> {
  const said = tidyProse(typed)
  if (said === '') return bad('text-empty')
  return [...said].length > LONGEST_INTRODUCTION ? bad('text-too-long', { longest: LONGEST_INTRODUCTION }) : good(said)
}

export function standardOf(programme: Programme | undefined): Rule<readonly StandardItem[]> {
  return programme?.siteStandard ?? COMMON_SITE_STANDARD
}

export interface ItemMarked extends StandardItem {
  readonly state: ItemState
}

/** What the records say, and over it what was said now. */
export async function markItems(
  certificate: string,
  items: readonly StandardItem[],
  said: readonly string[],
  sites: SiteRecords,
): Promise<readonly ItemMarked[]> {
  const known = (await sites.equipment()).filter(({ values }) => values.certificate === certificate)
  const states = new Map<number, ItemState>()
  for (const [at, { item }] of items.entries()) {
    const state = ITEM_STATES.find((one) => one === known.find(({ values }) => values.item === item)?.values.state)
    if (state !== undefined && state !== '还没查') states.set(at + 1, state)
  }
  for (const text of said) {
    for (const [at, state] of readChecklist(text, items.length, new Set(states.keys())) ?? []) states.set(at, state)
  }
  return items.map((item, at) => ({ ...item, state: states.get(at + 1) ?? '还没查' }))
}

/** `3. 考生机：每考场 40 台（建议…）`. */
export function listItems(items: readonly ItemMarked[], isOpen: (item: ItemMarked) => boolean): readonly Said[] {
  return items.flatMap((item, at) => {
    if (!isOpen(item)) return []
    const { item: name, least, advised } = item
    return [
      {
        zh: `${at + 1}. ${name}：${least}${advised === '' ? '' : `（建议：${advised}）`}`,
        en: `${at + 1}. “${name}”: “${least}”${advised === '' ? '' : ` (better: “${advised}”)`}`,
      },
    ]
  })
}

export function sayItems(items: readonly ItemMarked[]): Said {
  const countOf = (state: ItemState) => items.filter((item) => item.state === state)
  const lacking = countOf('缺').map(({ item }) => item)
  const open = countOf('还没查').length
  const have = countOf('有').length + countOf('更好').length
  const names = joined(lacking)
  const [lack, rest] = [
    lacking.length === 0
      ? { zh: '', en: '' }
      : { zh: `，缺 ${lacking.length} 项：${names.zh}`, en: `, ${lacking.length} missing: “${names.en}”` },
    open === 0 ? { zh: '', en: '' } : { zh: `，还没查 ${open} 项`, en: `, ${open} not checked` },
  ]
  return {
    zh: `站点条件 ${items.length} 项：具备 ${have} 项${lack.zh}${rest.zh}`,
    en: `Site standard, ${items.length} items: ${have} there${lack.en}${rest.en}`,
  }
}

/** Who writes is who may be asked; the address is written by hand. */
export function siteFormOf(
  site: { readonly name: string; readonly certificate: string; readonly levels: readonly string[] },
  introduction: string,
  items: readonly ItemMarked[],
  facts: Facts,
): SiteApplication {
  const { name, certificate, levels } = site
  return {
    school: getSchool(facts).school.name,
    site: name,
    address: '',
    contact: facts.asker.name ?? '',
    organisation: programmeOf([certificate])?.org ?? '',
    certificates: [{ certificate, levels }],
    introduction,
    standards: items.map(({ item, advised, least, state }) => {
      return { item, recommended: advised, least, now: state === '还没查' ? '' : state }
    }),
  }
}
