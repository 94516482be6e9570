/** 存着的布局 · Where our fields go in a form, read back through a schema. */
import { z } from 'zod'
import type { FormLayout } from '../../domain/lists/templates/learned-template.js'

const column = z.object({
  column: z.number(),
  header: z.string(),
  field: z.string().optional(),
  required: z.literal(true).optional(),
  choices: z.array(z.string()).optional(),
})

export const formLayout = z.object({
  sheet: z.number(),
  sheetName: z.string(),
  headerRow: z.number(),
  firstRow: z.number(),
  columns: z.array(column),
  examples: z.array(z.number()),
  format: z.enum(['xlsx', 'xls', 'csv']),
})

/** Undefined where it is none that we know how to fill: it is to be learned again. */
export function readLayout(stored: unknown): FormLayout | undefined {
  const parsed = formLayout.safeParse(stored)
  return parsed.success ? (parsed.data as FormLayout) : undefined
}
