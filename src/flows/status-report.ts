/** 平台状态报告 · What a platform export would change and, once it has, what is left to do; in the private chat. */
import type { CandidateLine, CandidateStatus } from '../domain/candidate.js'
import type { BatchSummary, StatusReport } from '../domain/import-batch.js'
import type { Reply } from '../domain/message.js'
import type { SchoolRecords } from '../domain/ports/school-records.js'
import { batchStream, choicesToConfirm, listProblems, paragraphs, STATUS_NAMES, sayFiles } from './wording.js'

export function statusReport(batch: BatchSummary, report: StatusReport): Reply {
  const problems = [...listProblems(report.problems, 'error'), ...listProblems(report.problems, 'warning')]
  const text = paragraphs(
    [
      `**${sayFiles(batch.fileNames)}是平台导出的考生状态**`,
      `共 ${report.rows} 行：对上 ${report.matched} 人，其中 ${report.changed} 人的状态有变化。`,
      ...(report.ambiguous === 0 ? [] : [`${report.ambiguous} 行对上了不止一个人，没有动。`]),
      ...(report.unknown === 0 ? [] : [`${report.unknown} 行不在我们的名单里，没有动。`]),
    ],
    problems.length === 0 ? undefined : ['**请核对：**', ...problems],
    report.annotated === undefined ? undefined : '带标注的表格附在后面。',
  )
  return {
    text,
    ...(report.annotated === undefined ? {} : { files: [report.annotated] }),
    stream: batchStream(batch.id),
    streamEnds: true,
  }
}

/** What waits for the person first; what waits for the platform last. */
const LEFT_TO_DO: readonly (readonly [CandidateStatus, string])[] = [
  ['needs-confirmation', '在平台逐个核对、点“人工确认”，再发我“确认 姓名”'],
  ['no-photo', '把照片打成 zip 发给我'],
  ['incomplete', '补好信息，把名单再发一次'],
  ['unverified', '在平台点“批量认证”，有结果后把平台导出的考生表发给我'],
  ['verifying', '等平台比对，有结果后把平台导出的考生表发给我'],
]
const NAMES_SHOWN = 10

/** After the update, from the records. */
export async function statusSummary(report: StatusReport, records: SchoolRecords): Promise<Reply> {
  const counts = await records.countByStatus()
  const waiting = await records.listCandidates({ statuses: ['needs-confirmation'] }, NAMES_SHOWN + 1)
  const left = LEFT_TO_DO.filter(([status]) => counts[status] > 0).map(([status, next]) => {
    const who = status === 'needs-confirmation' ? `（${sayNames(waiting)}）` : ''
    return `- ${STATUS_NAMES[status]} ${counts[status]} 人${who}：${next}`
  })
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const text = paragraphs(
    `**更新完成**：${report.changed} 人的状态已更新。现在 ${all} 人里有 ${counts.accurate} 人信息准确。`,
    left.length === 0 ? '这一阶段都办完了，可以准备报考。' : ['**接下来：**', ...left],
  )
  const missing = counts['no-photo'] === 0 ? [] : [{ id: '谁没有照片', label: '谁没有照片' }]
  const choices = [...choicesToConfirm(waiting), ...missing]
  return choices.length === 0 ? { text } : { text, choices }
}

function sayNames(lines: readonly CandidateLine[]): string {
  const names = lines.slice(0, NAMES_SHOWN).map(({ name }) => name)
  return `${names.join('、')}${lines.length > NAMES_SHOWN ? '等' : ''}`
}
