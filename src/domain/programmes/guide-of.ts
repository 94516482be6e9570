/** 步骤说明 · How a step is done in a programme: where on the platform, with which account, and what its book says. */
import type { Said } from '../talk/language.js'
import { COMMON_GUIDES } from './common/guides.js'
import { ANY_ACCOUNT, MENUS, NEEDS_MAIN_ACCOUNT } from './common/menus.js'
import { CONTRADICTIONS } from './contradictions/all.js'
import type { Contradiction } from './contradictions/contradiction.js'
import type { PlatformVersion, Programme, Rule } from './programme.js'
import { WORK_STEP_NAMES, type WorkStep } from './work-steps.js'

export interface StepGuide {
  readonly name: Said
  /** By the version of the programme's own book, else as the platform prints it today; absent: not done there. */
  readonly menu?: Rule<string> & { readonly version: PlatformVersion }
  /** With which account; of what is done on the platform. */
  readonly account?: Rule<Said>
  readonly lines: readonly Rule<Said>[]
  readonly contradictions: readonly Contradiction[]
}

export function guideOf(programme: Programme, step: WorkStep): StepGuide {
  const menu = menuOf(programme.platform.is, step)
  return {
    name: WORK_STEP_NAMES[step],
    lines: [...(programme.guides[step] ?? []), ...COMMON_GUIDES[step]],
    contradictions: contradictionsAt(programme, step),
    ...(menu && { menu, account: accountFor(step) }),
  }
}

export function accountFor(step: WorkStep): Rule<Said> {
  return NEEDS_MAIN_ACCOUNT[step] ?? ANY_ACCOUNT
}

export function contradictionsAt({ id }: Programme, step: WorkStep): readonly Contradiction[] {
  return CONTRADICTIONS.filter(({ at, follows }) => at.includes(step) && follows[id] !== undefined)
}

function menuOf(version: PlatformVersion, step: WorkStep): StepGuide['menu'] {
  const own = MENUS[version][step]
  if (own !== undefined) return { ...own, version }
  const newer = MENUS['2022'][step]
  return newer && { ...newer, version: '2022' }
}
