/** 平台导出的说法 · What is said of an export that brings the official statuses, and what is left to do once it has. */
import type { CandidateLine, CandidateStatus } from '../../domain/candidates/candidate.js'
import { platformCandidatesList } from '../../domain/candidates/platform-candidates-list.js'
import { countAll, sumStatuses } from '../../domain/steps/case-counts.js'
import { joined, type Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import type { ListTalk } from '../lists/list-talk.js'
import { choicesToConfirm, paragraphs, plural, statusName, WITHOUT_PHOTO_CHOICE, withChoices } from '../talk/wording.js'

const TITLE: Said = { zh: '更新状态', en: 'Update statuses' }
const NAMES_SHOWN = 10

export const platformTalk: ListTalk = {
  list: platformCandidatesList,
  title: TITLE,
  called: { zh: '平台导出', en: 'Platform export' },
  words: ['状态', '平台', '平台状态', 'statuses'],
  noTemplate: true,
  correction: '第8行状态改成信息准确',
  nothingNew: {
    zh: '状态和我们的记录一样，不用更新。',
    en: 'The statuses are those of our records; there is nothing to update.',
  },
  noneValid: () => ({
    zh: '没有一行对得上记录里的考生，没有更新。还没导入考生的话，请先把考生名单发给我。',
    en: 'None of the rows fits a candidate in the records, so nothing was updated. If they have not been imported yet, please send me the candidate list first.',
  }),
  confirm: {
    ask: {
      zh: '用平台导出的状态更新我们的记录吗？更新后以平台的为准。',
      en: 'Update our records with the statuses exported from the platform? From then on the platform’s word counts.',
    },
    yes: TITLE,
    no: { zh: '不更新', en: 'Do not update' },
    doing: { zh: '正在更新…', en: 'Updating…' },
  },
  count: (records) => records.candidates.count(),
  async summary({ updated }, { candidates, steps }): Promise<Saying> {
    const [kept, waiting] = await Promise.all([
      steps.counts(),
      candidates.list({ statuses: ['needs-confirmation'] }, NAMES_SHOWN + 1),
    ])
    const counts = sumStatuses(kept.candidates)
    const left = LEFT_TO_DO.filter(([status]) => counts[status] > 0).map(([status, next]): Said => {
      const who = status === 'needs-confirmation' ? sayNames(waiting) : NOBODY
      return {
        zh: `- ${statusName(status, 'zh')} ${counts[status]} 人${who.zh}：${next.zh}`,
        en: `- ${counts[status]} ${statusName(status, 'en')}${who.en}: ${next.en}`,
      }
    })
    const all = countAll(counts)
    const said = paragraphs(
      {
        zh: `**更新完成**：${updated} 人的状态已更新。现在 ${all} 人里有 ${counts.accurate} 人信息准确。`,
        en: `**Statuses updated**: ${plural(updated, 'candidate')}. Now ${counts.accurate} of ${all} are accurate.`,
      },
      left.length === 0 ? ALL_DONE : [{ zh: '**接下来：**', en: '**What is next:**' }, ...left],
    )
    return withChoices(said, [
      ...choicesToConfirm(waiting),
      ...(counts['no-photo'] === 0 ? [] : [WITHOUT_PHOTO_CHOICE]),
    ])
  },
}

/** What waits for the person first; what waits for the platform last. */
const LEFT_TO_DO: readonly (readonly [CandidateStatus, Said])[] = [
  [
    'needs-confirmation',
    {
      zh: '在平台逐个核对、点“人工确认”，再发我“确认 姓名”',
      en: 'check them one by one on the platform, press “人工确认”, then write “confirm <name>” to me',
    },
  ],
  ['no-photo', { zh: '把照片打成 zip 发给我', en: 'send me a zip of the photos' }],
  ['incomplete', { zh: '补好信息，把名单再发一次', en: 'fill in what is missing and send the list again' }],
  [
    'unverified',
    {
      zh: '在平台点“批量认证”，有结果后把平台导出的考生表发给我',
      en: 'press “批量认证” on the platform; once there are results, send me its export',
    },
  ],
  [
    'verifying',
    {
      zh: '等平台比对，有结果后把平台导出的考生表发给我',
      en: 'wait for the platform’s comparison; once there are results, send me its export',
    },
  ],
]

const NOBODY: Said = { zh: '', en: '' }
const ALL_DONE: Said = {
  zh: '这一阶段都办完了，可以准备报考。',
  en: 'This stage is complete; registration can follow.',
}

function sayNames(waiting: readonly CandidateLine[]): Said {
  const { zh, en } = joined(waiting.slice(0, NAMES_SHOWN).map(({ name }) => name))
  const isMore = waiting.length > NAMES_SHOWN
  return { zh: `（${zh}${isMore ? '等' : ''}）`, en: ` (${en}${isMore ? ' …' : ''})` }
}
