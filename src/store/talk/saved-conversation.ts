/** 存着的会话 · What is kept of a conversation between turns, read through a schema. */
import { z } from 'zod'
import type { SavedConversation } from '../../domain/talk/turn.js'

const openFlow = z.object({
  flowId: z.string(),
  runId: z.string(),
  answers: z.record(z.string(), z.unknown()),
  openedAt: z.string(),
})
const choices = z.array(z.object({ id: z.string(), label: z.string() }))
const savedConversation = z.object({
  open: z.array(openFlow),
  menu: z.object({ choices, above: choices.default([]), expiresAt: z.string() }).optional(),
  schoolId: z.string().optional(),
  language: z.enum(['zh', 'en']).optional(),
})

export const NOTHING_OPEN: SavedConversation = { open: [] }

/** Written by another version perhaps: what cannot be read any more is begun anew. */
export function parseSaved(stored: unknown): SavedConversation {
  const parsed = savedConversation.safeParse(stored)
  if (!parsed.success) return NOTHING_OPEN
  const { open, menu, schoolId, language } = parsed.data
  return {
    open,
    ...(menu !== undefined ? { menu } : {}),
    ...(schoolId !== undefined ? { schoolId } : {}),
    ...(language !== undefined ? { language } : {}),
  }
}
