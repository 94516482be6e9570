/** 平台状态报告 · What a platform export would change, as said in the chat. */
import type { BatchSummary, StatusReport } from '../domain/import-batch.js'
import type { Reply } from '../domain/message.js'
import { batchStream, listProblems, paragraphs, sayFiles } from './wording.js'

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
