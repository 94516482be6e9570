/** 发布计划的存储 · What an organisation has published goes to its schools, one after the other, and each is told. */
import type { ExamPlan } from '../plans/plan.js'
import type { Language } from '../talk/language.js'
import type { Reply } from '../talk/message.js'

/**
 * entered: the school had none · same: it had the same · differs: it has its own, which stays until it says so ·
 * moved: its copy went with the organisation's
 */
export interface PlanNews {
  readonly kind: 'entered' | 'same' | 'differs' | 'moved'
  readonly org: string
  readonly school: string
  readonly plan: ExamPlan
  /** As the school had it. */
  readonly before?: ExamPlan
  readonly now: Date
}

export interface PlanStore {
  /** One transaction: its copy, and the words to its people. The conversations that were told; undefined: no school is due. */
  spreadNext(say: (news: PlanNews, language: Language) => Reply): Promise<readonly string[] | undefined>
}
