/** 报考导出的说法 · What is said of bringing in the platform's export of registrations: who is missing there, and what to do. */
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { officialList } from '../../domain/registration/official-list.js'
import type { Said } from '../../domain/talk/language.js'
import { failingChoices, sayLeft } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'
import { paragraphs, withChoices } from '../talk/wording.js'
import { type OfficialTold, tellOfficial } from './official-words.js'

const TITLE: Said = { zh: '更新平台报考', en: 'Update from the platform' }
/** Sittings told of after an import, the last ones. */
const PLANS_TOLD = 3

export const officialTalk: ListTalk = {
  list: officialList,
  title: TITLE,
  called: { zh: '报考导出', en: 'Platform records' },
  words: ['平台报考', '平台报考导出', '报考数据', '报考记录导出', 'platform registrations'],
  noTemplate: true,
  correction: '第2行考试状态改成待考试',
  nothingNew: {
    zh: '和上次的平台报考一样，没有变化，不用更新。',
    en: 'The same as the last export of registrations; there is nothing to update.',
  },
  confirm: {
    ask: {
      zh: '用这份报考导出更新“平台上报了谁”吗？更新后以平台的为准；您在我这里登记的报考不会动。',
      en: 'Update who is registered on the platform by this export? From then on the platform’s word counts; what you have registered here stays as it is.',
    },
    yes: TITLE,
    no: { zh: '不更新', en: 'Do not update' },
    doing: { zh: '正在更新…', en: 'Updating…' },
  },
  count: (records) => records.lists.count(officialList.id),
  async warn(_, { lists }) {
    const before = await lists.count(officialList.id)
    if (before === 0) return undefined
    return {
      zh: '同一场同一个证书，这份里没有的，就当平台上已经删了。如果导出前勾选过几个人，请不要勾选、重新全部导出再发。',
      en: 'Of the same exam and certificate, whoever is not in this file counts as deleted on the platform. If some were ticked before the export, please export again with nobody ticked.',
    }
  },
  async summary(report, records) {
    const told = await tellPlans(records)
    const { created, updated, unchanged } = report
    const said = paragraphs(
      {
        zh: `**更新完成**：新增 ${created} 条，更新 ${updated} 条，没有变化 ${unchanged} 条。`,
        en: `**Updated**: ${created} new, ${updated} changed, ${unchanged} unchanged.`,
      },
      ...told.map(({ head, told: { open, names } }) => [head, open, ...(names ? [names] : [])]),
      sayLeft(officialList, report),
      told.some(({ told: { names } }) => names !== undefined) ? PUT_RIGHT : ALL_THERE,
    )
    return withChoices(said, failingChoices(report))
  },
}

interface TellingOfPlan {
  readonly head: Said
  readonly told: OfficialTold
}

async function tellPlans(records: SchoolRecords): Promise<readonly TellingOfPlan[]> {
  const all: TellingOfPlan[] = []
  for (const plan of await records.plans.list()) {
    const told = await tellOfficial(plan, records)
    if (told !== undefined) all.push({ head: { zh: `**${plan.name}**`, en: `**${plan.name}**` }, told })
  }
  return all.slice(-PLANS_TOLD)
}

const PUT_RIGHT: Said = {
  zh: '少了的，报名截止前在平台上补报：发“合格行 报考”拿导入文件；多了的，该报的就在我这里登记，不该报的在平台上删。改完把报考导出再发一次。',
  en: 'Register those missing on the platform before registration ends: “platform file registrations” gives you its file. Those too many are either to be registered here or to be deleted there. Then send me the export once more.',
}
const ALL_THERE: Said = {
  zh: '平台上变了的话，把报考导出再发一次就行。',
  en: 'Whenever it changes on the platform, just send me the export again.',
}
