/** 全部步骤 · Every step of the work, in the order it is done; a new one is a file and a line here. */
import { arrangementStep } from '../arrangement/arrangement.step.js'
import { candidatesStep } from '../candidates/candidates.step.js'
import { feesStep } from '../fees/fees.step.js'
import { identityStep } from '../identity/identity.step.js'
import { invigilatorsStep } from '../invigilators/invigilators.step.js'
import { photosStep } from '../photos/photos.step.js'
import { pilotStep } from '../pilot/pilot.step.js'
import { planStep } from '../plans/plan.step.js'
import { registrationStep } from '../registration/registration.step.js'
import { roomsStep } from '../rooms/rooms.step.js'
import { siteStep } from '../sites/site.step.js'
import type { CaseEvidence } from './case-counts.js'
import type { Step } from './step.js'

export const STEPS: readonly Step<CaseEvidence>[] = [
  pilotStep,
  siteStep,
  candidatesStep,
  photosStep,
  identityStep,
  planStep,
  registrationStep,
  roomsStep,
  invigilatorsStep,
  arrangementStep,
  feesStep,
]

export function findStep(id: string): Step<CaseEvidence> | undefined {
  return STEPS.find((step) => step.id === id)
}
