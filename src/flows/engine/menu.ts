/** 编号菜单 · A number, or the words of a line, for one of the choices shown last. */
import { foldText, parseOrdinal } from '../../domain/talk/commands.js'
import type { OfferedMenu } from '../../domain/talk/turn.js'

export type MenuPick =
  | { readonly kind: 'picked'; readonly choiceId: string }
  /** A number, but the choices are of another day. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'no-such'; readonly most: number }

export function pickFromMenu(menu: OfferedMenu | undefined, text: string, now: Date): MenuPick | undefined {
  if (menu === undefined || menu.choices.length === 0) return undefined
  const folded = foldText(text)
  const labelled = [...menu.choices, ...menu.above].find((choice) => foldText(choice.label) === folded)
  const ordinal = parseOrdinal(text)
  if (labelled === undefined && ordinal === undefined) return undefined
  if (now.getTime() > Date.parse(menu.expiresAt)) return ordinal === undefined ? undefined : { kind: 'expired' }
  const choice = labelled ?? menu.choices[(ordinal ?? 0) - 1]
  return choice ? { kind: 'picked', choiceId: choice.id } : { kind: 'no-such', most: menu.choices.length }
}

/** `<runId>:<step>:<value>`; any other id stands for the words a person would write. */
export function readChoiceId(
  id: string,
): { readonly runId: string; readonly step: string; readonly value: string } | undefined {
  const match = /^([^:]+):([^:]+):(.*)$/su.exec(id)
  return match ? { runId: match[1] ?? '', step: match[2] ?? '', value: match[3] ?? '' } : undefined
}
