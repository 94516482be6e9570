/** 各校进度板 · All schools of an organisation's plans, who is furthest behind first; each opens to its steps. */
import { loadSchools } from './api.js'
import { MARKS } from './board-step.js'
import { WORDS } from './board-words.js'
import { el, unseen } from './dom.js'
import type { ShownAct, ShownSchool, ShownSchools } from './wire.js'

type Language = ShownSchools['language']

export function drawSchools(board: ShownSchools, act: (chosen: ShownAct) => void): HTMLElement[] {
  const { language, org, plans } = board
  const words = WORDS[language]
  const head = el(
    'div',
    { class: 'board-head' },
    el('h2', {}, words.schools),
    el('p', { class: 'board-school' }, org),
    el('p', { class: 'board-as-of', id: 'as-of' }),
  )
  const sections = plans.map((plan) => drawPlan(plan, language, act))
  const none = plans.length === 0 ? [el('p', { class: 'board-note' }, words.noPlan)] : []
  return [el('div', { class: 'board-inner', lang: language === 'zh' ? 'zh-CN' : 'en' }, head, ...none, ...sections)]
}

function drawPlan(
  { id, title, said, total, schools, acts }: ShownSchools['plans'][number],
  language: Language,
  act: (chosen: ShownAct) => void,
): HTMLElement {
  const list = el('ol', { class: 'schools' }, ...schools.map((school) => drawSchool(school, id, language)))
  const buttons = acts.map((one) => {
    const button = el('button', { type: 'button', class: 'step-file', 'data-name': `${id} ${one.command}` }, one.label)
    button.addEventListener('click', () => act(one))
    return button
  })
  return el(
    'section',
    {},
    el('h3', {}, title),
    el('p', { class: 'board-note' }, said),
    el('div', { class: 'step-files' }, ...buttons),
    list,
    ...(schools.length < total ? [moreButton(id, total, list, language)] : []),
  )
}

function moreButton(plan: string, total: number, list: HTMLElement, language: Language): HTMLElement {
  const words = WORDS[language]
  const left = () => total - list.childElementCount
  const button = el('button', { type: 'button', class: 'step-act', 'data-name': `${plan} more` }, words.more(left()))
  button.addEventListener('click', async () => {
    button.disabled = true
    const more = await loadSchools(plan, list.childElementCount)
    button.disabled = false
    if (more.ok) list.append(...more.value.map((school) => drawSchool(school, plan, language)))
    button.textContent = more.ok ? words.more(left()) : words.failed
    button.hidden = more.ok && (more.value.length === 0 || left() <= 0)
  })
  return button
}

function drawSchool(school: ShownSchool, plan: string, language: Language): HTMLElement {
  const { name, province, answer, done, needed, isLate, said, steps } = school
  const marks = steps.map(({ state, name: step, stateName }) =>
    el('span', { class: 'school-mark', 'data-state': state, title: `${step}：${stateName}` }, MARKS[state]),
  )
  const lines = steps.map(({ number, name: step, state, stateName, said: reason, done: some, total }) =>
    el(
      'li',
      { 'data-state': state },
      el('span', { class: 'school-mark', 'data-state': state, 'aria-hidden': 'true' }, MARKS[state]),
      el(
        'span',
        {},
        `${number === '' ? '' : `${number} `}${step}${total > 0 ? ` ${some}/${total}` : ''}`,
        el('span', { class: 'school-reason' }, ` ${reason === stateName ? stateName : `${stateName} · ${reason}`}`),
      ),
    ),
  )
  const notes = [province, ...(answer === undefined ? [] : [answer])].join(' · ')
  return el(
    'li',
    { class: 'school', 'data-late': String(isLate) },
    el(
      'details',
      { id: `${plan} ${school.id}` },
      el(
        'summary',
        {},
        el(
          'span',
          { class: 'step-title' },
          el('span', { class: 'step-name' }, name),
          el('span', { class: 'step-numbers' }, unseen(WORDS[language].board), `${done}/${needed}`),
        ),
        el('span', { class: 'school-said' }, `${notes} · ${said}`),
        el('span', { class: 'school-marks', 'aria-hidden': 'true' }, ...marks),
      ),
      el('ol', { class: 'school-steps' }, ...lines),
    ),
  )
}
