/** 进度板 · Where the work stands, beside the chat; on a narrow screen in its place. Drawn anew only where something changed. */

import { drawSchools } from './board-schools.js'
import { showStep } from './board-step.js'
import { WORDS } from './board-words.js'
import { byId, el } from './dom.js'
import type { BoardNews, ShownAct, ShownBoard } from './wire.js'

export interface BoardPlace {
  /** Whether there will be one for this person. */
  expect(hasBoard: boolean): void
  show(news: BoardNews): void
  /** Something was said in the chat, which may be out of sight. */
  noteNews(): void
}

/** As in board.css: from here on both are seen at once. */
const WIDE = matchMedia('(min-width: 1100px)')
/** A second press so soon is the same press. */
const SAME_PRESS_MS = 1000

export function openBoard(onAct: (act: ShownAct) => void): BoardPlace {
  const chat = byId('chat', HTMLElement)
  const place = byId('board', HTMLElement)
  const tabs = { chat: byId('view-chat', HTMLButtonElement), board: byId('view-board', HTMLButtonElement) }
  let shown = ''
  let language: ShownBoard['language'] = 'zh'

  const view = (which: 'chat' | 'board'): void => {
    chat.dataset.view = which
    tabs.chat.setAttribute('aria-pressed', String(which === 'chat'))
    tabs.board.setAttribute('aria-pressed', String(which === 'board'))
    if (which === 'chat') byId('news', HTMLElement).hidden = true
  }
  const expect = (hasBoard: boolean): void => {
    byId('views', HTMLElement).hidden = !hasBoard
    if (hasBoard) return
    view('chat')
    shown = ''
    place.replaceChildren(el('p', { class: 'board-none' }, WORDS[language].none))
  }
  const act = oncePerPress((chosen: ShownAct) => {
    const isCovered = chat.dataset.view === 'board' && !WIDE.matches
    view('chat')
    onAct(chosen)
    // The button is out of sight now; the text field would open a phone's keyboard.
    if (isCovered) byId('scroll', HTMLElement).focus()
  })
  tabs.chat.addEventListener('click', () => view('chat'))
  tabs.board.addEventListener('click', () => view('board'))
  return {
    expect,
    show(news) {
      const board = 'schools' in news ? news.schools : news.board
      expect(board !== null)
      if (board === null) return
      language = board.language
      const { asOf, ...content } = board
      const print = JSON.stringify(content)
      const draw = () =>
        'schools' in news ? drawSchools(news.schools, act) : news.board ? drawBoard(news.board, act) : []
      if (print !== shown) keepFocus(place, () => place.replaceChildren(...draw()))
      shown = print
      byId('as-of', HTMLElement).textContent = sayAsOf(board)
      byId('view-chat-word', HTMLElement).textContent = WORDS[language].chat
      byId('view-board-word', HTMLElement).textContent = WORDS[language].board
      byId('view-board-count', HTMLElement).textContent = 'plans' in board ? '' : countDone(board)
    },
    noteNews() {
      byId('news', HTMLElement).hidden = chat.dataset.view !== 'board'
    },
  }
}

function drawBoard(board: ShownBoard, act: (chosen: ShownAct) => void): HTMLElement[] {
  const { language, school, from, besides, groups } = board
  const words = WORDS[language]
  const head = el(
    'div',
    { class: 'board-head' },
    el('h2', {}, words.title),
    el('p', { class: 'board-school' }, school),
    el('p', { class: 'board-as-of', id: 'as-of' }),
  )
  const sections = groups.map(({ title, steps }) => {
    const list = el('ol', { class: 'steps' }, ...steps.map((step) => showStep(step, language, act)))
    return el('section', {}, ...(title === undefined ? [] : [el('h3', {}, title)]), list)
  })
  const notes = [besides, from].filter((note) => note !== undefined)
  const drawn = [head, ...sections, ...notes.map((note) => el('p', { class: 'board-note' }, note))]
  return [el('div', { class: 'board-inner', lang: language === 'zh' ? 'zh-CN' : 'en' }, ...drawn)]
}

/** Whoever stands on a button with the keyboard still does after it was drawn anew, and what was opened stays open. */
function keepFocus(place: HTMLElement, draw: () => void): void {
  const { activeElement } = document
  const name = activeElement instanceof HTMLButtonElement && place.contains(activeElement) && activeElement.dataset.name
  const opened = new Set([...place.querySelectorAll('details[open]')].map(({ id }) => id))
  draw()
  for (const details of place.querySelectorAll('details')) details.open = opened.has(details.id)
  if (!name) return
  for (const button of place.querySelectorAll('button')) if (button.dataset.name === name) button.focus()
}

function oncePerPress(act: (chosen: ShownAct) => void): (chosen: ShownAct) => void {
  let last = { command: '', at: 0 }
  return (chosen) => {
    const at = Date.now()
    if (chosen.command === last.command && at - last.at < SAME_PRESS_MS) return
    last = { command: chosen.command, at }
    act(chosen)
  }
}

function countDone({ groups }: ShownBoard): string {
  const needed = groups.flatMap(({ steps }) => steps).filter(({ state }) => state !== 'not-needed')
  return `${needed.filter(({ state }) => state === 'done').length}/${needed.length}`
}

/** The clock the assistant goes by, wherever the browser is. */
function sayAsOf({ asOf, language }: Pick<ShownBoard, 'asOf' | 'language'>): string {
  const options = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const at = new Date(asOf).toLocaleString(locale, { ...options, timeZone: 'Asia/Shanghai' })
  return `${WORDS[language].asOf} ${at}`
}
