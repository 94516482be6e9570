/** 步骤怎么办 · How a step is done: where on the platform, with which account, and what each book adds. */
import { findProgramme, PROGRAMMES } from '../../../domain/programmes/all.js'
import { COMMON_GUIDES } from '../../../domain/programmes/common/guides.js'
import { MENUS } from '../../../domain/programmes/common/menus.js'
import { CONTRADICTIONS } from '../../../domain/programmes/contradictions/all.js'
import { accountFor, guideOf } from '../../../domain/programmes/guide-of.js'
import type { PlatformVersion, Programme, Rule } from '../../../domain/programmes/programme.js'
import { saySource } from '../../../domain/programmes/sources.js'
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
  const { name, menu, account, lines, contradictions } = guideOf(programme, step)
  return [
    `${name[language]} · ${programme.name[language]}`,
    ...(menu ? [sayMenu(menu, menu.version, language)] : []),
    ...[...(account ? [account] : []), ...lines].map((rule) => `- ${withSource(rule, language)}`),
    ...contradictions.map((one) => sayDispute(one, language)),
  ].join('\n')
}

/** What holds for all, and what each adds; where they disagree, both readings. */
function ofAll(step: WorkStep, language: Language): string {
  const [older, newer] = [MENUS['2021'][step], MENUS['2022'][step]]
  const account = newer || older ? [accountFor(step)] : []
  const own = PROGRAMMES.flatMap(({ name, guides }) =>
    (guides[step] ?? []).map(
      (rule) => `- ${name[language]}${language === 'zh' ? '：' : ': '}${withSource(rule, language)}`,
    ),
  )
  const disputes = CONTRADICTIONS.filter(({ at }) => at.includes(step))
  return [
    WORK_STEP_NAMES[step][language],
    ...(newer ? [sayMenu(newer, '2022', language)] : []),
    ...(older ? [sayMenu(older, '2021', language)] : []),
    ...[...account, ...COMMON_GUIDES[step]].map((rule) => `- ${withSource(rule, language)}`),
    ...own,
    ...disputes.map((one) => sayDispute(one, language)),
  ].join('\n')
}

function sayMenu({ is, from }: Rule<string>, version: PlatformVersion, language: Language): string {
  const document = saySource(from)[language]
  return language === 'zh'
    ? `在平台（${version} 版）：${is}（${document}）`
    : `On the platform (version ${version}): “${is}” (${document})`
}
