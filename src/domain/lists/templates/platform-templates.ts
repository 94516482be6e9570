/** 平台的模板 · Which of a list's templates are the platform's, and which of them an empty workbook is. */
import type { Said } from '../../talk/language.js'
import type { List, Template } from '../list.js'

export interface NamedTemplate {
  /** By this name the list keeps it. */
  readonly name: string
  readonly template: Template & Required<Pick<Template, 'platform'>>
}

export function platformTemplates(list: List): readonly NamedTemplate[] {
  return Object.entries<Template>(list.templates).flatMap(([name, template]) => {
    const { platform } = template
    return platform === undefined ? [] : [{ name, template: { ...template, platform } }]
  })
}

/** Of a list that has one alone. */
const PLAIN = '平台版'

/** Which of several it is; undefined: there is no other to tell it from. */
export function versionOf({ platform }: Pick<Template, 'platform'>): Said | undefined {
  return platform?.zh === PLAIN ? undefined : platform
}

/** Those that share most columns with it and lack least. */
export function kindsThatFit(list: List, fields: readonly string[]): readonly string[] {
  const found = new Set(fields)
  const scored = platformTemplates(list).map(({ name, template: { columns } }) => {
    const own = columns.filter(({ optional, field }) => optional !== true || found.has(field))
    const shared = own.filter(({ field }) => found.has(field)).length
    return { name, score: 2 * shared - (own.length - shared) - (found.size - shared) }
  })
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ name }) => name)
}
