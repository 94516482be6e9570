/** 照片检查报告 · What was found in a set of photos, as said in the private chat. */
import { CATEGORIES, CATEGORY_NAMES } from '../domain/candidate-category.js'
import type { BatchSummary, FixedZip, PhotoProposal, PhotoReport } from '../domain/import-batch.js'
import type { Reply } from '../domain/message.js'
import { STRAY_PROBLEMS } from '../domain/photo-owner-check.js'
import { PROBLEMS } from '../domain/problems.js'
import { batchStream, KEPT_PHOTOS_CHOICE, listProblems, paragraphs, sayFiles, sayKeptPhotos } from './wording.js'

const REASONS: Readonly<Record<PhotoProposal['reason'], string>> = {
  'one-digit': '文件名和证件号码只差一位',
  spaces: '文件名里的号码多了空格或符号',
  'name-and-id': '文件名里的姓名和号码对不上同一人',
  'name-not-unique': '有同名考生',
  'lost-id': '名单里的号码不完整，文件名里有',
}
const MOST_PROPOSALS = 20

export function photoReport(batch: BatchSummary, report: PhotoReport): Reply {
  const errors = listProblems(
    report.problems.filter((problem) => STRAY_PROBLEMS[problem.code] === undefined),
    'error',
  )
  // Those are listed one by one below.
  const warnings = listProblems(
    report.problems.filter((problem) => problem.code !== 'photo-near-match'),
    'warning',
  )
  const handled = [...listProblems(report.problems, 'mended'), ...listProblems(report.problems, 'note')]
  const zips = report.fixedZips?.map(({ category: _, ...zip }) => zip) ?? []
  const files = [...zips, report.contactSheet].filter((file) => file !== undefined)
  const text = paragraphs(
    [
      batch.ofKeptPhotos
        ? `**先前没对上的照片（${sayFiles(batch.fileNames)}）对照完了**：共 ${report.pictures} 张照片`
        : `**${sayFiles(batch.fileNames)}检查完了**：共 ${report.pictures} 张照片`,
      `- 合格并且对上考生：${report.accepted} 张`,
      `- 不合格：${report.refused} 张`,
      `- 没对上考生：${report.unmatched} 张${batch.ofKeptPhotos && report.unmatched > 0 ? '，继续留着' : ''}`,
      ...(report.proposed ? [`- 待您确认：${report.proposed} 张`] : []),
      ...(report.spare ? [`- 不用导入（发了两遍，或考生不用再换）：${report.spare} 张`] : []),
    ],
    errors.length === 0 ? undefined : ['**要改的：**', ...errors],
    strayLines(report),
    warnings.length === 0 ? undefined : ['**请看一下：**', ...warnings],
    handled.length === 0 ? undefined : ['**已经处理好，不用管：**', ...renumber(handled)],
    proposalLines(report.proposals),
    missingLine(report, batch),
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

/** Not to be taken anew: it is only not known yet whose they are. */
function strayLines({ problems }: PhotoReport): readonly string[] | undefined {
  const strays = problems.filter(({ code }) => STRAY_PROBLEMS[code] !== undefined)
  if (strays.length === 0) return undefined
  const kept = countStrays(problems, 'kept')
  const isUnclear = countStrays(problems, 'unclear') > 0
  return [
    '**没对上考生的：**',
    ...listProblems(strays, 'error'),
    ...(kept === 0 ? [] : [`号码或姓名不在名单里的 ${kept} 张先替您留着：导入他们的名单以后，${LATER}。`]),
    `文件名写错了的${isUnclear ? '、看不出是谁的' : ''}，请改成“证件号码.jpg”再发。`,
  ]
}

const LATER = '我会告诉您有几张对得上，不用重发'

function countStrays(problems: PhotoReport['problems'], what: 'kept' | 'unclear'): number {
  return problems.reduce((sum, { code, count }) => (STRAY_PROBLEMS[code] === what ? sum + count : sum), 0)
}

/** Two lists in one: numbered through. */
function renumber(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => line.replace(/^\d+\./, `${index + 1}.`))
}

/** Without any that can be imported there is no afterwards, and nothing open to add more to. */
function missingLine({ accepted, stillWithoutPhoto }: PhotoReport, batch: BatchSummary): string | undefined {
  if (accepted === 0) return stillWithoutPhoto === 0 ? undefined : `现在还有 ${stillWithoutPhoto} 人没有照片。`
  if (stillWithoutPhoto === 0) return '导入后所有考生都有照片。'
  const rest = batch.ofKeptPhotos ? '其余照片随时发来就行' : '把其余照片接着发来，会并在一起检查'
  return `导入后还有 ${stillWithoutPhoto} 人没有照片，${rest}。`
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
    ...sayZips(report.fixedZips ?? []),
    ...(report.contactSheet === undefined ? [] : ['总览图附在后面，请扫一眼有没有放错人。']),
  ]
  return lines.length === 0 ? undefined : lines.join('\n')
}

function sayZips(zips: readonly FixedZip[]): readonly string[] {
  const kinds = CATEGORIES.flatMap((category) => {
    const count = zips.filter((zip) => zip.category === category).length
    return count === 0 ? [] : [{ name: CATEGORY_NAMES[category], count }]
  })
  if (kinds.length > 1) return [sayBothKinds(kinds)]
  if (zips.length === 0) return []
  if (zips.length === 1) return ['整理好的照片包附在后面：文件名已改成证件号码，可以直接传平台。']
  return [`照片多，整理好的照片包分成了 ${zips.length} 个，附在后面：文件名已改成证件号码，每一个都要传到平台。`]
}

function sayBothKinds(kinds: readonly { readonly name: string; readonly count: number }[]): string {
  if (kinds.every(({ count }) => count === 1)) {
    const names = kinds.map(({ name }) => name).join('和')
    return `整理好的照片包附在后面，${names}各一个：文件名已改成证件号码，请在平台的两个页面分别上传。`
  }
  const counts = kinds.map(({ name, count }) => `${name} ${count} 个`).join('，')
  return `照片多，整理好的照片包分成了几个，附在后面：${counts}。文件名已改成证件号码，每一个都要传，两类考生在平台的两个页面分别上传。`
}

/** `isKept`: of earlier uploads, looked through again. */
export function sayNothingToImport(
  report: PhotoReport,
  { candidates, isKept }: { readonly candidates: number; readonly isKept: boolean },
): string {
  const [kept, refused] = [countStrays(report.problems, 'kept'), countRefusals(report)]
  const wrong = refused === 0 ? '' : '上面说要改的，请改好再发。'
  if (candidates === 0 && kept > 0) {
    return `还没有导入考生，照片对不上人。请把考生名单发给我；照片先替您留着，导入以后${LATER}。${wrong}`
  }
  if (candidates === 0) {
    return '没有一张照片可以导入。请先把考生名单发给我；照片的文件名请改成“证件号码.jpg”，不然看不出是谁的。'
  }
  const waiting = isKept ? report.unmatched : kept
  const left = waiting === 0 ? '' : `没对上的 ${waiting} 张替您留着：导入他们的名单以后，${LATER}。`
  return `没有一张照片可以导入。${left}${wrong}`
}

/** Kinds of faults that only another picture mends. */
function countRefusals({ problems }: PhotoReport): number {
  return problems.filter(({ code }) => PROBLEMS[code].level === 'error' && STRAY_PROBLEMS[code] === undefined).length
}

/** `putIn`: whose photo was put in or changed. `kept`: photos sent earlier that belong to somebody now. */
export function photoSummary(report: PhotoReport, putIn: number, kept: number): Reply {
  const same = report.accepted - putIn
  const strays = countStrays(report.problems, 'kept')
  const done = [
    `**照片导入完成**：${putIn} 张。${same > 0 ? `另外 ${same} 张没有用上，这些考生的照片已经在记录里了。` : ''}`,
    ...(strays === 0 ? [] : [`没对上考生的 ${strays} 张替您留着：导入他们的名单以后，${LATER}。`]),
  ].join('\n')
  if (report.stillWithoutPhoto === 0) {
    return {
      text: `${done}\n所有考生都有照片了。下一步：把照片包传到平台并发起认证，过几小时把平台导出的考生表发给我，我来更新状态。`,
    }
  }
  const next = kept === 0 ? '拍好后接着发给我就行。' : sayKeptPhotos(kept)
  return {
    text: `${done}\n还有 ${report.stillWithoutPhoto} 人没有照片，${next}`,
    choices: [...(kept === 0 ? [] : [KEPT_PHOTOS_CHOICE]), { id: '谁没有照片', label: '谁没有照片' }],
  }
}
