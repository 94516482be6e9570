/** 权限 · Who may open a flow. */
import type { Facts } from '../../domain/talk/turn.js'
import type { Flow } from './flow.js'

export function isAllowed({ who }: Flow, { asker }: Facts): boolean {
  if (who === 'anyone') return true
  if (asker.isSystemAdmin && who.includes('system-admin')) return true
  return asker.memberships.some(({ role }) => who.includes(role))
}
