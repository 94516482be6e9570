/** 模板叫什么 · How a template of the platform is called, and which of them are offered: printed ones and those that were learned. */
import type { LearnedTemplate } from '../../domain/lists/templates/learned-template.js'
import { type NamedTemplate, platformTemplates, versionOf } from '../../domain/lists/templates/platform-templates.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { getSchool } from '../engine/school.js'
import { findTalk } from './all-talks.js'
import type { ListTalk } from './list-talk.js'

type Kind = Pick<LearnedTemplate, 'list' | 'kind'>

/** 报考（按科目）, 考场. */
export function templateName({ list, kind }: Kind): Said {
  const { zh = list, en = list } = findTalk(list)?.called ?? {}
  const version = versionOfKind({ list, kind })
  if (version === undefined) return { zh, en: en.toLowerCase() }
  return { zh: `${zh}（${version.zh}）`, en: `${en.toLowerCase()} (${version.en})` }
}

/** What fetches a file of it: 合格行 报考 按科目. */
export function platformWords({ list, kind }: Kind): Said {
  const version = versionOfKind({ list, kind })?.zh.replaceAll(' ', '')
  return sameInBoth(['合格行', findTalk(list)?.called.zh ?? '', ...(version === undefined ? [] : [version])].join(' '))
}

function versionOfKind({ list, kind }: Kind): Said | undefined {
  const talk = findTalk(list)
  const named = talk && platformTemplates(talk.list).find(({ name }) => name === kind)
  return named && versionOf(named.template)
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
