/** 模板叫什么 · How a template of the platform is called, and which of them are offered: printed ones and those that were learned. */
import type { LearnedTemplate } from '../../domain/lists/templates/learned-template.js'
import { type NamedTemplate, platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import type { Said } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { findTalk } from './all-talks.js'
import type { ListTalk } from './list-talk.js'

/** Of a list that has one alone. */
const PLAIN = '平台版'

/** 报考（按科目）, 考场. */
export function templateName({ list, kind }: Pick<LearnedTemplate, 'list' | 'kind'>): Said {
  const talk = findTalk(list)
  const { zh = list, en = list } = talk?.called ?? {}
  const version = talk && platformTemplates(talk.list).find(({ name }) => name === kind)?.template.platform
  if (version === undefined || version.zh === PLAIN) return { zh, en: en.toLowerCase() }
  return { zh: `${zh}（${version.zh}）`, en: `${en.toLowerCase()} (${version.en})` }
}

/** What fetches a file of it: 合格行 报考 按科目. */
export function platformWords({ list, kind }: Pick<LearnedTemplate, 'list' | 'kind'>): Said {
  const talk = findTalk(list)
  const version = talk && platformTemplates(talk.list).find(({ name }) => name === kind)?.template.platform
  const more = version === undefined || version.zh === PLAIN ? undefined : version.zh.replaceAll(' ', '')
  const zh = ['合格行', talk?.called.zh ?? '', ...(more === undefined ? [] : [more])].join(' ')
  return { zh, en: zh }
}

/** Words of a message that name a template beside its list: 2022, 按科目. */
export function wordsOfTemplate({ template: { platform } }: NamedTemplate): readonly string[] {
  const year = /\d{4}/.exec(platform.zh)?.[0]
  return [...(year === undefined ? [] : [year]), platform.zh.replaceAll(' ', '')]
}

/** Where some are printed, only those and the learned; a name in the message finds the others too. */
export async function templatesOffered({ list }: ListTalk, facts: Facts): Promise<readonly NamedTemplate[]> {
  const all = platformTemplates(list)
  const learned = await getSchool(facts).records.templates.list()
  const isLearned = (name: string) => learned.some((one) => one.list === list.id && one.kind === name)
  const offered = all.filter(({ name, template }) => template.unprinted !== true || isLearned(name))
  return offered.length > 0 ? offered : all
}

/** Somebody knows what the platform's file looks like. */
export async function hasKnownTemplate(talk: ListTalk, facts: Facts): Promise<boolean> {
  const offered = await templatesOffered(talk, facts)
  if (offered.some(({ template }) => template.unprinted !== true)) return true
  const learned = await getSchool(facts).records.templates.list()
  return learned.some(({ list }) => list === talk.list.id)
}
