/** 环节的明细 · What the records name beside a step's numbers: the sites with their numbers, the applications with their status. */
import { ALL_LEVELS, nameCertificate } from '../../domain/cells/certificate-cell.js'
import type { Values } from '../../domain/lists/rows.js'
import { sayQuota } from '../../domain/pilot/quota-words.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { BORROWED_SITE } from '../../domain/steps/named-counts.js'
import { joined, type Said } from '../../domain/talk/language.js'

type Details = (records: SchoolRecords) => Promise<readonly Said[]>

const DETAILS: Readonly<Record<string, Details>> = { site: saySites, pilot: sayApplications }
const MOST_SHOWN = 12

export function sayDetails(step: string, records: SchoolRecords): Promise<readonly Said[]> {
  return DETAILS[step]?.(records) ?? Promise.resolve([])
}

/** A number that the records know better than the counts: what is left, with those registered since. */
export async function sayMeasure(measure: string, { quota }: SchoolRecords): Promise<Said | undefined> {
  if (measure !== 'pilot.quotaLeft' && measure !== 'pilot.approved') return undefined
  const all = await quota.list()
  const latest = all.filter(({ year }) => year === all[0]?.year)
  return latest.length === 0 ? undefined : sayQuota(latest)
}

async function saySites({ sites, lists }: SchoolRecords): Promise<readonly Said[]> {
  const [all, equipment, guests] = await Promise.all([
    sites.list(),
    sites.equipment(),
    lists.list('site-guests', MOST_SHOWN),
  ])
  const said = all.slice(0, MOST_SHOWN).map(({ values }) => {
    const { name = '', number, review = '', status, host, school } = values
    const state = [review, status].filter((word) => word !== undefined && word !== '')
    const whose = host === BORROWED_SITE ? { zh: `，借考${school ?? ''}`, en: ', borrowed' } : { zh: '', en: '' }
    return {
      zh: `- ${name}（编号 ${number ?? '还没登记'}）：${state.join('，')}${whose.zh}`,
      en: `- “${name}” (number ${number ?? 'not entered'}): “${state.join('，')}”${whose.en}`,
    }
  })
  return [
    ...said,
    ...guests.map(({ values }) => sayGuest(values)),
    ...sayLacking(equipment.map(({ values }) => values)),
  ]
}

function sayGuest({ school = '', heads, plan = '' }: Values): Said {
  return heads === undefined
    ? {
        zh: `- ${school}来借考，还没说多少人（${plan}）`,
        en: `- “${school}” comes as a guest, how many is not said (“${plan}”)`,
      }
    : { zh: `- ${school}来借考 ${heads} 人（${plan}）`, en: `- “${school}” comes with ${heads} guests (“${plan}”)` }
}

function sayLacking(equipment: readonly Values[]): readonly Said[] {
  if (equipment.length === 0) return []
  const lacking = equipment.filter(({ state }) => state === '缺').flatMap(({ item }) => item ?? [])
  const open = equipment.filter(({ state }) => state === '还没查').length
  const names = joined(lacking)
  const rest = open === 0 ? { zh: '', en: '' } : { zh: `；还没查 ${open} 项`, en: `; ${open} not checked yet` }
  return lacking.length === 0
    ? [{ zh: `设备检查：没有缺的${rest.zh}`, en: `Equipment: nothing missing${rest.en}` }]
    : [
        {
          zh: `还缺 ${lacking.length} 项：${names.zh}${rest.zh}`,
          en: `Missing (${lacking.length}): ${names.en}${rest.en}`,
        },
      ]
}

/** Of the latest year: the platform's word of each, else our own. */
async function sayApplications({ pilot }: SchoolRecords): Promise<readonly Said[]> {
  const [own, platform] = await Promise.all([pilot.applications(), pilot.quotas()])
  const lines = new Map<string, { readonly year: string; readonly said: Said }>()
  for (const { values } of own) {
    const { year = '', certificate = '', level = ALL_LEVELS, total, applied, status = '未提交' } = values
    const name = nameCertificate(certificate, level)
    const count = total ?? applied ?? ''
    const said = {
      zh: `- ${name}：申请 ${count} 人，${status}`,
      en: `- “${name}”: ${count} applied for, “${status}”`,
    }
    lines.set(`${year} ${name}`, { year, said })
  }
  for (const { year, certificate, level, approved, status } of platform) {
    const name = nameCertificate(certificate, level)
    const number = approved > 0 ? { zh: `，批准 ${approved} 人`, en: `, ${approved} approved` } : { zh: '', en: '' }
    lines.set(`${year} ${name}`, {
      year,
      said: { zh: `- ${name}：${status}${number.zh}`, en: `- “${name}”: “${status}”${number.en}` },
    })
  }
  const all = [...lines.values()]
  const latest = all
    .map(({ year }) => year)
    .toSorted()
    .at(-1)
  return all
    .filter(({ year }) => year === latest)
    .slice(0, MOST_SHOWN)
    .map(({ said }) => said)
}
