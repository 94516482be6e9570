/** 编号菜单 · Choices as numbered lines, where a channel has no buttons or too few. */
import type { Language, Said } from '../domain/talk/language.js'
import type { ChannelCapabilities, Choice } from '../domain/talk/message.js'

const PICK_ONE: Said = { zh: '（回复 1 或直接写这项的名称）', en: '(Reply 1 or the words of this line)' }
const PICK: Said = { zh: '（回复数字或直接写选项的名称）', en: '(Reply the number or the words of a line)' }

/** The conversation engine understands `1`, `１`, `①` and the label; this only writes the lines. */
export function numberedMenu(choices: readonly Choice[], language: Language): string {
  const lines = choices.map((choice, index) => `${index + 1}. ${oneLine(choice.label)}`)
  return [...lines, (choices.length === 1 ? PICK_ONE : PICK)[language]].join('\n')
}

/** All buttons or none: a list that is half buttons, half numbers would be numbered wrongly. */
export function fitsButtons(choices: readonly Choice[], capabilities: ChannelCapabilities): boolean {
  return capabilities.buttons && choices.length <= capabilities.maxButtons
}

function oneLine(label: string): string {
  return label.replace(/\s+/g, ' ').trim()
}
