/** 平台状态报告 · What a platform export would change and, once it has, what is left to do; in the private chat. */
import type { CandidateLine, CandidateStatus } from '../../domain/candidates/candidate.js'
import type { BatchSummary, StatusReport } from '../../domain/lists/batch.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import { joined, type Said } from '../../domain/talk/language.js'
import type { Saying } from '../engine/flow.js'
import {
  batchStream,
  choicesToConfirm,
  filesName,
  listProblems,
  paragraphs,
  plural,
  statusName,
  WITHOUT_PHOTO_CHOICE,
} from '../talk/wording.js'

export function statusReport(batch: BatchSummary, report: StatusReport): Saying {
  const problems = [...listProblems(report.problems, 'error'), ...listProblems(report.problems, 'warning')]
  const said = paragraphs(
    countLines(batch, report),
    problems.length === 0 ? undefined : [{ zh: '**请核对：**', en: '**Please have a look:**' }, ...problems],
    report.annotated === undefined ? undefined : ANNOTATED,
  )
  return {
    ...said,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch.id),
    streamEnds: true,
  }
}

const ANNOTATED: Said = { zh: '带标注的表格附在后面。', en: 'The marked workbook is attached, in Chinese.' }

function countLines({ fileNames }: BatchSummary, report: StatusReport): readonly (Said | undefined)[] {
  const { rows, matched, changed, ambiguous, unknown } = report
  return [
    {
      zh: `**${filesName(fileNames, 'zh')}是平台导出的考生状态**`,
      en: `**${filesName(fileNames, 'en')} holds statuses exported from the platform**`,
    },
    {
      zh: `共 ${rows} 行：对上 ${matched} 人，其中 ${changed} 人的状态有变化。`,
      en: `${plural(rows, 'row')}: ${plural(matched, 'candidate')} found, ${changed} of them with another status.`,
    },
    ambiguous === 0
      ? undefined
      : {
          zh: `${ambiguous} 行对上了不止一个人，没有动。`,
          en: `${plural(ambiguous, 'row')} that could be more than one person, left out.`,
        },
    unknown === 0
      ? undefined
      : {
          zh: `${unknown} 行不在我们的名单里，没有动。`,
          en: `${plural(unknown, 'row')} of people not in our list, left out.`,
        },
  ]
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
const NAMES_SHOWN = 10

/** After the update, from the records. */
export async function statusSummary(report: StatusReport, records: SchoolRecords): Promise<Saying> {
  const counts = await records.countByStatus()
  const waiting = await records.listCandidates({ statuses: ['needs-confirmation'] }, NAMES_SHOWN + 1)
  const left = LEFT_TO_DO.filter(([status]) => counts[status] > 0).map(([status, next]): Said => {
    const who = status === 'needs-confirmation' ? sayNames(waiting) : NOBODY
    return {
      zh: `- ${statusName(status, 'zh')} ${counts[status]} 人${who.zh}：${next.zh}`,
      en: `- ${counts[status]} ${statusName(status, 'en')}${who.en}: ${next.en}`,
    }
  })
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const said = paragraphs(
    {
      zh: `**更新完成**：${report.changed} 人的状态已更新。现在 ${all} 人里有 ${counts.accurate} 人信息准确。`,
      en: `**Statuses updated**: ${plural(report.changed, 'candidate')}. Now ${counts.accurate} of ${all} are accurate.`,
    },
    left.length === 0 ? ALL_DONE : [{ zh: '**接下来：**', en: '**What is next:**' }, ...left],
  )
  const choices = [...choicesToConfirm(waiting), ...(counts['no-photo'] === 0 ? [] : [WITHOUT_PHOTO_CHOICE])]
  return choices.length === 0 ? said : { ...said, choices }
}

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
