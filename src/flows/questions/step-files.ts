/** 步骤的文件 · What can be fetched for a step now, each as the words that fetch it: templates, the platform's files, failing rows. */
import { PHOTOS } from '../../domain/imports/batch.js'
import { platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import { STEPS } from '../../domain/steps/all.js'
import { type CaseEvidence, countAll } from '../../domain/steps/case-counts.js'
import type { Act } from '../../domain/steps/step.js'
import { findTalk } from '../lists/all-talks.js'
import type { ListTalk } from '../lists/list-talk.js'

export function listStepFiles(stepId: string, evidence: CaseEvidence): readonly Act[] {
  return kindsOf(stepId).flatMap((kind) => {
    if (kind === PHOTOS) return photoFiles(evidence)
    const talk = findTalk(kind)
    return talk === undefined ? [] : listFiles(talk, evidence)
  })
}

/** An upload is sent in the first step whose numbers rest on it; later ones only count with it. */
function kindsOf(stepId: string): readonly string[] {
  const from = STEPS.find(({ id }) => id === stepId)?.from ?? []
  return from.filter((kind) => STEPS.find((step) => step.from.includes(kind))?.id === stepId)
}

function listFiles({ list, called, noTemplate, held }: ListTalk, evidence: CaseEvidence): readonly Act[] {
  const isHeld = (held?.(evidence) ?? 0) > 0
  const isForPlatform = platformTemplates(list).some(({ template }) => template.unprinted !== true)
  const { zh } = called
  const en = called.en.toLowerCase()
  const files: readonly (Act | false)[] = [
    !noTemplate && { command: `${zh}模板`, label: { zh: `${zh}模板`, en: `Template of ${en}` } },
    (evidence.failing[list.id] ?? 0) > 0 && {
      command: `错误行 ${zh}`,
      label: { zh: '错误行', en: 'Failing rows' },
    },
    isHeld &&
      isForPlatform && {
        command: `合格行 ${zh}`,
        label: { zh: '平台导入文件', en: 'Platform file' },
      },
    isHeld && !noTemplate && { command: `导出${zh}`, label: { zh: `导出${zh}`, en: `Export ${en}` } },
  ]
  return files.filter((file) => file !== false)
}

function photoFiles({ statuses }: CaseEvidence): readonly Act[] {
  const isAny = countAll(statuses) > statuses['no-photo']
  return isAny ? [{ command: '打包照片', label: { zh: '照片压缩包', en: 'Zip of the photos' } }] : []
}
