/** 按钮卡片 · Choices as a button card, and the same card after a tap. */
import { randomUUID } from 'node:crypto'
import type { Language, Said } from '../../../../domain/talk/language.js'
import type { Choice } from '../../../../domain/talk/message.js'
import { stripMarkdown } from '../../../plain-text.js'
import { CHOOSE } from '../../../render.js'
import { MAX_BUTTONS, MAX_KEY_BYTES, type TemplateCard } from '../connection/requests.js'

/** Longer texts are cut off by the WeCom app. */
const MAX_TITLE = 26
const MAX_SUBTITLE = 112
const MAX_LABEL = 10

export function fitsButtonCard(choices: readonly Choice[]): boolean {
  const ids = new Set(choices.map((choice) => choice.id))
  return (
    choices.length > 0 &&
    choices.length <= MAX_BUTTONS &&
    ids.size === choices.length &&
    choices.every((choice) => width(choice.label) <= MAX_LABEL && Buffer.byteLength(choice.id) <= MAX_KEY_BYTES)
  )
}

export function buttonCard(taskId: string, choices: readonly Choice[], words: CardWords): TemplateCard {
  return {
    card_type: 'button_interaction',
    main_title: { title: words.title },
    ...(words.subtitle ? { sub_title_text: words.subtitle } : {}),
    button_list: choices.map((choice, index) => ({
      text: choice.label.trim(),
      key: choice.id,
      style: index === 0 ? 1 : 2,
    })),
    task_id: taskId,
  }
}

export interface CardWords {
  readonly title: string
  readonly subtitle?: string
}

/** The words of a card that needs no message beside it; undefined when the text is too long for one. */
export function cardWords(text: string, language: Language): CardWords | undefined {
  const plain = stripMarkdown(text).trim()
  const [first = '', ...others] = plain.split('\n')
  const subtitle = others.join('\n').trim()
  if (first !== '' && width(first) <= MAX_TITLE && width(subtitle) <= MAX_SUBTITLE) {
    return { title: first.trim(), ...(subtitle === '' ? {} : { subtitle }) }
  }
  return plain !== '' && width(plain) <= MAX_SUBTITLE ? { title: CHOOSE[language], subtitle: plain } : undefined
}

/** A card's own id: WeCom takes each but once, and a tap says it; the reply it shows is found by it again. */
export function newTaskId(outboxId: string): string {
  return `${outboxId}-${randomUUID().slice(0, 8)}`
}

export function outboxIdOf(taskId: string): string {
  return taskId.slice(0, taskId.lastIndexOf('-'))
}

const TAKEN: Said = { zh: '已收到您的选择', en: 'Your choice is received' }
const CHOSEN: Said = { zh: '已选择', en: 'Chosen' }

/** What a card becomes when tapped; `card` is missing where its reply could not be found again. */
export function tappedCard(
  taskId: string,
  key: string,
  card: TemplateCard | undefined,
  language: Language,
): TemplateCard {
  const label = card?.button_list.find((button) => button.key === key)?.text
  return {
    card_type: 'button_interaction',
    main_title: { title: card?.main_title.title ?? TAKEN[language] },
    ...(label === undefined
      ? {}
      : { sub_title_text: `${CHOSEN[language]}${{ zh: '：', en: ': ' }[language]}${label}` }),
    button_list: [{ text: CHOSEN[language], key, style: 2 }],
    task_id: taskId,
  }
}

/** In Chinese characters; two Latin letters are about as wide as one. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1), 0)
}
