/** 照片检查报告 · What was found in a set of photos, as said in the private chat. */
import type { BatchSummary, PhotoProposal, PhotoReport } from '../domain/import-batch.js'
import type { Reply } from '../domain/message.js'
import { batchStream, listProblems, paragraphs, sayFiles } from './wording.js'

const REASONS: Readonly<Record<PhotoProposal['reason'], string>> = {
  'one-digit': '文件名和证件号码只差一位',
  spaces: '文件名里的号码多了空格或符号',
  'name-and-id': '文件名里的姓名和号码对不上同一人',
  'name-not-unique': '有同名考生',
  'lost-id': '名单里的号码不完整，文件名里有',
}
const MOST_PROPOSALS = 20

export function photoReport(batch: BatchSummary, report: PhotoReport): Reply {
  const errors = listProblems(report.problems, 'error')
  // Those are listed one by one below.
  const warnings = listProblems(
    report.problems.filter((problem) => problem.code !== 'photo-near-match'),
    'warning',
  )
  const handled = [...listProblems(report.problems, 'mended'), ...listProblems(report.problems, 'note')]
  const files = [...(report.fixedZips ?? []), report.contactSheet].filter((file) => file !== undefined)
  const text = paragraphs(
    [
      `**${sayFiles(batch.fileNames)}检查完了**：共 ${report.pictures} 张照片`,
      `- 合格并且对上考生：${report.accepted} 张`,
      `- 不合格：${report.refused} 张`,
      `- 没对上考生：${report.unmatched} 张`,
      ...(report.proposed ? [`- 待您确认：${report.proposed} 张`] : []),
      ...(report.spare ? [`- 不用导入（发了两遍，或考生已信息准确）：${report.spare} 张`] : []),
    ],
    errors.length === 0 ? undefined : ['**要改的：**', ...errors],
    warnings.length === 0 ? undefined : ['**请看一下：**', ...warnings],
    handled.length === 0 ? undefined : ['**已经处理好，不用管：**', ...renumber(handled)],
    proposalLines(report.proposals),
    missingLine(report),
    filesLine(report),
  )
  return {
    text,
    ...(files.length === 0 ? {} : { files }),
    ...(report.contactSheet === undefined ? {} : { picture: report.contactSheet }),
    stream: batchStream(batch.id),
    streamEnds: true,
  }
}

/** Two lists in one: numbered through. */
function renumber(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => line.replace(/^\d+\./, `${index + 1}.`))
}

/** Without any that can be imported there is no afterwards, and nothing open to add more to. */
function missingLine({ accepted, stillWithoutPhoto }: PhotoReport): string | undefined {
  if (accepted === 0) return stillWithoutPhoto === 0 ? undefined : `现在还有 ${stillWithoutPhoto} 人没有照片。`
  if (stillWithoutPhoto === 0) return '导入后所有考生都有照片。'
  return `导入后还有 ${stillWithoutPhoto} 人没有照片，把其余照片接着发来，会并在一起检查。`
}

function proposalLines(proposals: readonly PhotoProposal[]): readonly string[] | undefined {
  if (proposals.length === 0) return undefined
  const lines = proposals.slice(0, MOST_PROPOSALS).map(({ photo, candidateName, maskedId, reason }, index) => {
    return `${index + 1}. ${photo} → ${candidateName}（${maskedId}）：${REASONS[reason]}`
  })
  const rest = proposals.length - lines.length
  return ['**这些照片可能是下面的考生：**', ...lines, ...(rest > 0 ? [`另有 ${rest} 条没有列出。`] : [])]
}

function filesLine(report: PhotoReport): string | undefined {
  const lines = [
    ...sayZips(report.fixedZips?.length ?? 0),
    ...(report.contactSheet === undefined ? [] : ['总览图附在后面，请扫一眼有没有放错人。']),
  ]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function sayZips(count: number): readonly string[] {
  if (count === 0) return []
  if (count === 1) return ['整理好的照片包附在后面：文件名已改成证件号码，可以直接传平台。']
  return [`照片多，整理好的照片包分成了 ${count} 个，附在后面：文件名已改成证件号码，每一个都要传到平台。`]
}

export function photoSummary(report: PhotoReport): Reply {
  if (report.stillWithoutPhoto === 0) {
    return {
      text: `**照片导入完成**：${report.accepted} 张。\n所有考生都有照片了。下一步：把照片包传到平台并发起认证，过几小时把平台导出的考生表发给我，我来更新状态。`,
    }
  }
  return {
    text: `**照片导入完成**：${report.accepted} 张。\n还有 ${report.stillWithoutPhoto} 人没有照片，拍好后接着发给我就行。`,
    choices: [{ id: '谁没有照片', label: '谁没有照片' }],
  }
}
