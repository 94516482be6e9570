/** 存着的结果 · Reports and failures as any version wrote them, read through a schema into what is told today. */
import { z } from 'zod'
import type { BatchReport } from '../../domain/imports/batch.js'
import { readProblemCount } from '../../domain/lists/stored-findings.js'
import { isProblemCode } from '../../domain/talk/problem.js'
import type { Sealer } from '../secrets/seal.js'
import { formLayout } from '../templates/stored-layout.js'
import { finding } from './stored-rows.js'

/** Undefined where it is none we know how to tell: the batch is told without it. */
export function openReport(sealed: Uint8Array, sealer: Sealer): BatchReport | undefined {
  const parsed = report.safeParse(sealer.openJson(sealed, 'batch.report'))
  return parsed.success ? (parsed.data as BatchReport) : undefined
}

const count = z.number().default(0)
const file = z.object({ sha256: z.string(), sizeBytes: z.number(), name: z.string() })
const problems = z.array(z.unknown().transform(readProblemCount)).default([])
const comparison = z.object({
  earlierBatchId: z.string(),
  fixed: z.number(),
  appeared: z.number(),
  remaining: z.number(),
  samePeople: z.number().optional(),
})
const place = z.object({ sheet: z.string().optional(), row: z.number() })
const change = z.object({ field: z.string(), was: z.string(), becomes: z.string() })
const updates = z.array(z.object({ place, who: z.string(), fields: z.array(change) }))
const proposals = z
  .array(
    z.object({
      code: z.string().refine(isProblemCode),
      field: z.string(),
      certain: z.number(),
      doubtful: z.number(),
      examples: z.array(z.object({ place, who: z.string(), proposal: z.string() })),
    }),
  )
  .default([])

/** Which sheet of the file one is was once not kept: those with rows came in their order. */
const sheets = z
  .array(z.object({ sheet: z.number().optional(), name: z.string(), rows: z.number() }))
  .default([])
  .transform((all) => all.map(({ sheet, ...one }, at) => ({ ...one, sheet: sheet ?? at })))

const shared = {
  template: z.string().default('other'),
  sheets,
  rows: count,
  valid: count,
  failing: count,
  mended: count,
  created: count,
  updated: count,
  unchanged: count,
  problems,
  fileFindings: z.array(finding).default([]),
  comparison: comparison.optional(),
  annotated: file.optional(),
}

const listReport = z.object({
  kind: z.literal('list'),
  list: z.string(),
  ...shared,
  fixable: count,
  corrected: count,
  dropped: count,
  removed: z.number().optional(),
  updates: updates.optional(),
  counts: z.record(z.string(), z.number()).optional(),
  letPass: z.record(z.string(), z.number()).optional(),
  unsaid: count,
  unsaidToo: z.number().optional(),
  carried: z.number().optional(),
  proposals,
})

const NOTHING_SAID = { fixable: 0, corrected: 0, dropped: 0, unsaid: 0, proposals: [] }

/** Of a class list while candidates were the only list. Its category was known or assumed: nothing is to be asked any more. */
const candidateReport = z
  .object({
    kind: z.literal('candidates'),
    ...shared,
    categories: z.object({ own: z.number(), social: z.number(), unsaid: z.number() }).optional(),
  })
  .transform(({ categories, ...said }) => ({
    ...said,
    ...NOTHING_SAID,
    kind: 'list' as const,
    list: 'candidates',
    ...(categories === undefined
      ? {}
      : { counts: { own: categories.own, social: categories.social, '': categories.unsaid } }),
  }))

/** Of a platform export with masked numbers: rows that were nobody's, or several people's, did not go in. */
const statusReport = z
  .object({
    kind: z.literal('platform-status'),
    rows: count,
    matched: count,
    changed: count,
    ambiguous: count,
    unknown: count,
    problems,
    annotated: file.optional(),
  })
  .transform(({ rows, matched, changed, ambiguous, unknown, ...said }) => ({
    ...said,
    ...NOTHING_SAID,
    kind: 'list' as const,
    list: 'platform-candidates',
    template: 'platform-export',
    sheets: [],
    rows,
    valid: matched,
    failing: ambiguous + unknown,
    mended: 0,
    created: 0,
    updated: changed,
    unchanged: matched - changed,
    fileFindings: [],
  }))

const photoReport = z.object({
  kind: z.literal('photos'),
  pictures: count,
  accepted: count,
  refused: count,
  proposed: z.number().optional(),
  spare: z.number().optional(),
  proposals: z
    .array(
      z.object({
        photo: z.string(),
        candidateName: z.string(),
        maskedId: z.string(),
        reason: z.string(),
        leftOpen: z.literal(true).optional(),
      }),
    )
    .default([]),
  unmatched: count,
  stillWithoutPhoto: count,
  problems,
  fixedZips: z.array(file.extend({ category: z.enum(['own', 'social']).optional() })).optional(),
  contactSheet: file.optional(),
  proposalSheet: file.optional(),
  replaces: z.number().optional(),
})

const templateReport = z.object({
  kind: z.literal('template'),
  blank: formLayout.extend({ list: z.string(), kinds: z.array(z.string()), notes: z.array(z.number()) }),
})

const report = z.union([listReport, candidateReport, statusReport, photoReport, templateReport])
