/** 步骤怎么办 · How a step is done: where on the platform, with which account, and what each book adds. */
import { findProgramme, PROGRAMMES } from '../../../domain/programmes/all.js'
import { COMMON_GUIDES } from '../../../domain/programmes/common/guides.js'
import { MENUS, NEEDS_MAIN_ACCOUNT } from '../../../domain/programmes/common/menus.js'
import { guideOf } from '../../../domain/programmes/guide-of.js'
import type { Programme } from '../../../domain/programmes/programme.js'
import { WORK_STEP_NAMES, type WorkStep } from '../../../domain/programmes/work-steps.js'
import type { Frame } from '../../../domain/talk/frames.js'
import type { Language } from '../../../domain/talk/language.js'
import type { Reply } from '../../../domain/talk/message.js'
import { withSource } from './rule-words.js'
import { sayDispute } from './say-dispute.js'

type GuideFrame = Extract<Frame, { measure: 'guide' }>

export function answerGuide({ step, programme: id }: GuideFrame, language: Language): Reply {
  const programme = findProgramme(id ?? '')
  return programme ? { text: ofOne(programme, step, language) } : { text: ofAll(step, language) }
}

/** As the book of one programme goes about it, contradictions and all. */
function ofOne(programme: Programme, step: WorkStep, language: Language): string {
  const { name, menu, needsMainAccount, lines, contradictions } = guideOf(programme, step)
  return [
    `${name[language]} · ${programme.name[language]}`,
    ...(menu ? [sayMenu(menu.is, language)] : []),
    ...[...(needsMainAccount ? [needsMainAccount] : []), ...lines].map((rule) => `- ${withSource(rule, language)}`),
    ...contradictions.map((one) => sayDispute(one, language)),
  ].join('\n')
}

/** What holds for all, and what each adds. */
function ofAll(step: WorkStep, language: Language): string {
  const [older, newer] = [MENUS['2021'][step], MENUS['2022'][step]]
  const mainAccount = NEEDS_MAIN_ACCOUNT[step]
  const own = PROGRAMMES.flatMap(({ name, guides }) =>
    (guides[step] ?? []).map(
      (rule) => `- ${name[language]}${language === 'zh' ? '：' : ': '}${withSource(rule, language)}`,
    ),
  )
  return [
    WORK_STEP_NAMES[step][language],
    ...(newer ? [sayMenu(newer.is, language)] : []),
    ...(older ? [sayOlderMenu(older.is, language)] : []),
    ...[...(mainAccount ? [mainAccount] : []), ...COMMON_GUIDES[step]].map((rule) => `- ${withSource(rule, language)}`),
    ...own,
  ].join('\n')
}

function sayMenu(path: string, language: Language): string {
  return language === 'zh' ? `在平台：${path}` : `On the platform: “${path}”`
}

function sayOlderMenu(path: string, language: Language): string {
  return language === 'zh' ? `老版菜单：${path}` : `With the older menus: “${path}”`
}
