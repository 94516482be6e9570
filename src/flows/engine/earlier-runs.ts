/** 先前的办理 · Runs as an earlier turn, or an earlier release, has left them. */
import type { OpenFlow } from '../../domain/talk/turn.js'
import { type Draft, type Flows, getFlow } from './draft.js'
import { isAllowed } from './rights.js'
import { contextOf, isWaiting } from './standing.js'

/** Runs of flows a deploy has removed, or that the person's role no longer allows, are let go. */
export async function takeUpRuns(flows: Flows, draft: Draft): Promise<void> {
  const open = draft.open
    .map((run) => ({ ...run, flowId: presentId(flows, run.flowId) }))
    .filter((run) => {
      const flow = flows.get(run.flowId)
      return flow !== undefined && isAllowed(flow, draft.facts)
    })
  draft.open = await Promise.all(open.map((run) => nameRounds(flows, draft, run)))
}

function presentId(flows: Flows, saved: string): string {
  return [...flows.values()].find(({ formerly }) => formerly?.includes(saved))?.id ?? saved
}

/**
 * Where only `true` was saved, the person has been told of what there is now. A flow may since wait
 * at an earlier step as well: what that one waits for was told no less.
 */
async function nameRounds(flows: Flows, draft: Draft, run: OpenFlow): Promise<OpenFlow> {
  const waiting = Object.entries(getFlow(flows, run).steps).filter(([, step]) => isWaiting(step))
  const told = waiting.findLastIndex(([id]) => run.answers[id] === true)
  const answers: Record<string, unknown> = { ...run.answers }
  for (const [id, step] of waiting.slice(0, told + 1)) {
    const isUnnamed = answers[id] === undefined || answers[id] === true
    if (isWaiting(step) && isUnnamed) answers[id] = await step.waitsFor(contextOf(run, draft))
  }
  return { ...run, answers }
}
