/** 进度板的一步 · One step: its state as a mark and a word, how far it is, why, what is next, and the files of it. */
import { WORDS } from './board-words.js'
import { el, unseen } from './dom.js'
import type { ShownAct, ShownBoard, ShownStep } from './wire.js'

/** Told apart without colour. */
export const MARKS: Readonly<Record<ShownStep['state'], string>> = {
  done: '✓',
  doing: '…',
  blocked: '·',
  late: '!',
  'not-needed': '–',
}

export function showStep(
  step: ShownStep,
  language: ShownBoard['language'],
  onAct: (act: ShownAct) => void,
): HTMLElement {
  const { id, state, stateName, said, next, act, isCurrent, files } = step
  const words = WORDS[language]
  const reason = said === stateName ? [] : [el('span', { class: 'step-said' }, said)]
  const lines: HTMLElement[] = [
    titleOf(step, language),
    el('p', { class: 'step-state' }, el('span', { class: 'step-state-name' }, stateName), ...reason),
    ...barOf(step),
    ...(next === undefined ? [] : [el('p', { class: 'step-next' }, el('strong', {}, words.next), next)]),
  ]
  const button = (chosen: ShownAct, kind: string): HTMLElement => {
    const pressed = el('button', { type: 'button', class: kind, 'data-name': `${id} ${chosen.command}` }, chosen.label)
    pressed.addEventListener('click', () => onAct(chosen))
    return pressed
  }
  if (act !== undefined) lines.push(button(act, 'step-act'))
  if (files.length > 0) {
    const buttons = files.map((file) => button(file, 'step-file'))
    lines.push(el('div', { class: 'step-files', role: 'group', 'aria-label': words.files }, ...buttons))
  }
  return el(
    'li',
    { class: 'step', 'data-state': state, ...(isCurrent && state !== 'done' ? { 'aria-current': 'step' } : {}) },
    el('span', { class: 'step-mark', 'aria-hidden': 'true' }, MARKS[state]),
    el('div', { class: 'step-lines' }, ...lines),
  )
}

function titleOf({ number, name, done, total }: ShownStep, language: ShownBoard['language']): HTMLElement {
  const numbers = total > 0 ? [el('span', { class: 'step-numbers' }, `${done}/${total}`)] : []
  return el(
    'p',
    { class: 'step-title' },
    unseen(WORDS[language].number(number)),
    el('span', { class: 'step-number', 'aria-hidden': 'true' }, number),
    el('span', { class: 'step-name' }, name),
    ...numbers,
  )
}

function barOf({ name, done, total }: ShownStep): HTMLElement[] {
  if (total === 0) return []
  return [el('progress', { max: String(total), value: String(done), 'aria-label': `${name} ${done}/${total}` })]
}
