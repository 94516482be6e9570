/** 会话的语言 · What a person writes chooses the language we answer in; whatever says nothing of it keeps the one there is. */
import { foldText, parseCommand } from '../../domain/talk/commands.js'
import type { Language } from '../../domain/talk/language.js'
import { languageSaidBy } from '../../domain/talk/text-language.js'
import type { OfferedMenu, TurnInput } from '../../domain/talk/turn.js'
import { standingOf } from './answering.js'
import { type Draft, type Flows, topRun } from './draft.js'
import { pickFromMenu } from './menu.js'
import { findOpening } from './opening.js'

/** Buttons, the words of one written out, files and our own news say nothing of it. */
export async function languageOf(
  flows: Flows,
  draft: Draft,
  menu: OfferedMenu | undefined,
  input: TurnInput,
): Promise<Language> {
  const text = input.kind === 'text' || input.kind === 'files' ? input.text : undefined
  if (text === undefined || pickFromMenu(menu, text, draft.facts.now) !== undefined) return draft.language
  const chosen = languageOfOurWords(flows, text)
  if (chosen !== undefined) return chosen
  const said = languageSaidBy(text)
  if (said === undefined || said === draft.language) return draft.language
  return looksLikeName(text) && (await isNameAsked(flows, draft)) ? draft.language : said
}

/** `confirm 王芳` is English, 帮助 Chinese, whatever stands beside it. */
function languageOfOurWords(flows: Flows, text: string): Language | undefined {
  const folded = foldText(text)
  const words = parseCommand(text) === undefined ? findOpening(flows, text)?.words : folded
  if (words === undefined || !/\p{L}/u.test(words)) return undefined
  return /^[a-z]/.test(words) ? 'en' : 'zh'
}

/** A school, a person, a major: written as they are called, in any conversation. */
function looksLikeName(text: string): boolean {
  if (soundsAsked(text) || /[,，.。!！;；]|[的是不没有我你您请要想把查看发说]/u.test(text)) return false
  return (text.match(/[A-Za-z'’]+/g) ?? []).length <= 3
}

async function isNameAsked(flows: Flows, draft: Draft): Promise<boolean> {
  const run = topRun(draft)
  if (run === undefined) return false
  const { place } = await standingOf(flows, draft, run)
  return place.at === 'question' && place.question.accept.loose
}

const SOUNDS_ASKED =
  /[?？]\s*$|多少|几个|几人|哪些|哪位|谁|怎么|如何|什么|吗$|how many|^(?:what|who|when|how|which)\b/iu

export function soundsAsked(text: string): boolean {
  return SOUNDS_ASKED.test(text)
}
