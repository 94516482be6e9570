/** 考核站点的说法 · What is said of bringing in sites, own ones and those allotted to us. */

import { equipmentList } from '../../domain/sites/equipment-list.js'
import { siteGuestsList } from '../../domain/sites/site-guests-list.js'
import { sitesList } from '../../domain/sites/sites-list.js'
import { BORROWED_SITE } from '../../domain/steps/named-counts.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayImported, sayLeft, summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, withChoices } from '../talk/wording.js'

export const sitesTalk: ListTalk = {
  list: sitesList,
  title: { zh: '导入考核站点', en: 'Import sites' },
  called: { zh: '考核站点', en: 'Sites' },
  words: ['站点', '考点', '站点表', '考核站点表', '考核站点分配', '借考分配', 'site', 'exam sites'],
  correction: '第2行审核状态改成审核通过',
  nothingNew: {
    zh: '这些考核站点都已经登记了，没有变化，不用导入。',
    en: 'These sites are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.sites.list()).length,
  async summary(report, records) {
    const sites = await records.sites.list()
    const borrowed = sites.filter(({ values }) => values.host === BORROWED_SITE)
    const said = paragraphs(sayImported(sitesList, report), sayLeft(sitesList, report), sayBorrowed(borrowed.length))
    return withChoices(said, [
      ...failingChoices(report),
      { id: '我们是考点吗', label: { zh: '我们的站点', en: 'Our sites' } },
    ])
  },
}

function sayBorrowed(borrowed: number): Said | undefined {
  if (borrowed === 0) return undefined
  return {
    zh: '有借考的站点：照常自己为学生报考，考核站点写那个站点的名称，费用自己交；考场、监考和机房由考点学校办。',
    en: 'A site is borrowed: register your own candidates as usual with that site’s name and pay for them yourselves; rooms, invigilators and machines are the host’s.',
  }
}

export const equipmentTalk: ListTalk = {
  list: equipmentList,
  title: { zh: '导入设备检查', en: 'Import the equipment check' },
  called: { zh: '设备检查', en: 'Equipment' },
  words: ['设备', '设备表', '设备检查表', '站点设备', 'equipment check'],
  correction: '第2行现状改成有',
  nothingNew: {
    zh: '设备检查和记录里一样，没有变化，不用导入。',
    en: 'The equipment check is on record already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.sites.equipment()).length,
  summary: summaryOf(equipmentList, {
    zh: '还缺什么发“还缺哪些设备”就能看到；要申报站点，发“申报站点”。',
    en: 'Write “which equipment is missing” to see what is lacking; to apply for a site write “site application”.',
  }),
}

export const siteGuestsTalk: ListTalk = {
  list: siteGuestsList,
  title: { zh: '导入借考院校', en: 'Import guest schools' },
  called: { zh: '借考院校', en: 'Guest schools' },
  words: ['借考表', '借考院校表', '借考人数表', '来借考的院校', 'guests', 'guest school'],
  correction: '第2行借考人数改成30',
  nothingNew: {
    zh: '这些借考院校都已经登记了，没有变化，不用导入。',
    en: 'These guest schools are all entered already, unchanged; there is nothing to import.',
  },
  count: (records) => records.lists.count(siteGuestsList.id),
  async summary(report, records) {
    const all = (await records.lists.list(siteGuestsList.id, MOST_GUESTS)).map(({ values }) => values)
    const open = all.filter(({ heads }) => heads === undefined).flatMap(({ school }) => school ?? [])
    const said = paragraphs(sayImported(siteGuestsList, report), sayLeft(siteGuestsList, report), sayOpen(open))
    return withChoices(said, [
      ...failingChoices(report),
      { id: '座位够不够', label: { zh: '座位够不够', en: 'Enough seats?' } },
    ])
  },
}

const MOST_GUESTS = 200

function sayOpen([first, ...others]: readonly string[]): Said {
  if (first === undefined) {
    return {
      zh: '考位按本校加借考的人数算。他们自己录入、报考和缴费，本校只看得到姓名、学校、准考证号和座位。',
      en: 'Seats are counted with them. Their schools enter, register and pay for them; you see only name, school, ticket and seat.',
    }
  }
  const count = others.length + 1
  return {
    zh: `还有 ${count} 所没说来多少人。告诉我就行，如“${first}借考 30 人”。`,
    en: `How many come of ${count} of them is not known. Just tell me, such as “${first}借考 30 人”.`,
  }
}
