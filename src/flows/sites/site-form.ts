/** 站点申报的内容 · What the answers of a site application come to: its name, its standing, its rows. */
import { nameCertificate } from '../../domain/cells/certificate-cell.js'
import type { Level } from '../../domain/cells/levels.js'
import { foldKey } from '../../domain/cells/text-normal.js'
import { programmeOf } from '../../domain/programmes/all.js'
import type { Programme } from '../../domain/programmes/programme.js'
import { siteNameOf } from '../../domain/programmes/site-name.js'
import { equipmentList } from '../../domain/sites/equipment-list.js'
import { parseSiteReview } from '../../domain/sites/site-status.js'
import { sitesList } from '../../domain/sites/sites-list.js'
import { OWN_SITE } from '../../domain/steps/named-counts.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { Outcome, StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { lines, sayProblem } from '../talk/wording.js'
import { type ItemMarked, markItems, sayItems, siteFormOf, standardOf } from './site-answers.js'

type Written<T> = { readonly text: string; readonly value: T }

export interface SiteAnswers {
  certificate: Written<string>
  levels: Written<readonly Level[]>
  name?: string
  /** As it was said, each time. */
  checklist?: Written<string>
  rest?: Written<string>
  introduction: string
  /** The id of the scan, or `NO_SCAN`. */
  signed?: string
  submitted?: 'yes' | 'no'
}
export type SiteContext = StepContext<SiteAnswers>

export const NO_SCAN = 'not-yet'

export function programmeOfAnswers({ answers }: SiteContext): Programme | undefined {
  return programmeOf([answers.certificate?.value ?? ''])
}

export function isNamedByPlatform(context: SiteContext): boolean {
  return (programmeOfAnswers(context)?.siteName.is.writtenBy ?? 'platform') === 'platform'
}

/** By the programme's pattern; with several levels they stand together [G3 186–188]. */
export function proposeName(context: SiteContext): string {
  const { answers, facts } = context
  const certificate = answers.certificate?.value ?? ''
  const levels = (answers.levels?.value ?? []).join('、')
  const { school } = getSchool(facts)
  const rule = programmeOfAnswers(context)?.siteName.is
  if (rule === undefined) return `${school.name}${certificate}职业技能等级证书（${levels}）考核站点`
  // The platform joins its parts itself [PM 5.2.4.1].
  return siteNameOf(rule, { school: school.name, certificate, level: levels as Level }).replaceAll('+', '')
}

/** One site a school, certificate and level; what may still be changed is no obstacle [PM 5.2.4.1]. */
export async function refuseTwice(context: SiteContext): Promise<Outcome | undefined> {
  const { answers, facts } = context
  const certificate = answers.certificate?.value ?? ''
  const levels = answers.levels?.value ?? []
  for (const { values } of await getSchool(facts).records.sites.list()) {
    const review = parseSiteReview(values.review)
    const isSame = values.host === OWN_SITE && foldKey(values.certificate ?? '') === foldKey(certificate)
    const shared = levels.filter((level) => (values.levels ?? '').includes(level))
    if (!isSame || review === '未提交' || review === '审核退回') continue
    if (shared.length === 0 && (values.levels ?? '') !== '') continue
    const name = nameCertificate(certificate, shared.join('、') || '不分等级')
    return {
      say: sayProblem(
        problemOf('site-applied-already', { certificate: name, site: values.name ?? '', status: values.review ?? '' }),
      ),
    }
  }
  return undefined
}

export function itemsOf(context: SiteContext): Promise<readonly ItemMarked[]> {
  const { answers, facts } = context
  const { is } = standardOf(programmeOfAnswers(context))
  const said = answers.checklist === undefined ? [] : answers.checklist.text.split('\n')
  return markItems(answers.certificate?.value ?? '', is, said, getSchool(facts).records.sites)
}

export async function summary(context: SiteContext): Promise<Said> {
  const { answers } = context
  const items = await itemsOf(context)
  const name = answers.name ?? proposeName(context)
  const byPlatform = isNamedByPlatform(context)
    ? { zh: '（平台自动生成）', en: ' (made by the platform)' }
    : { zh: '', en: '' }
  return lines({ zh: `**${name}**${byPlatform.zh}`, en: `**“${name}”**${byPlatform.en}` }, sayItems(items), {
    zh: `简介：${answers.introduction ?? ''}`,
    en: `Introduction: “${answers.introduction ?? ''}”`,
  })
}

/** The check of the standard is kept whatever becomes of the application. */
export async function keepItems(context: SiteContext, batchId: string): Promise<readonly Change[]> {
  const items = await itemsOf(context)
  if (items.every(({ state }) => state === '还没查')) return []
  const certificate = context.answers.certificate?.value ?? ''
  const { school } = getSchool(context.facts)
  const rows = items.map(({ item, advised, least, state }) => ({
    ...{ certificate, item, least, state },
    ...(advised === '' ? {} : { advised }),
  }))
  return [{ kind: 'write-rows', batchId, list: equipmentList.id, schoolId: school.id, rows }]
}

export function keepSite(context: SiteContext): Change {
  const { answers, facts, runId } = context
  const { school } = getSchool(facts)
  const org = programmeOfAnswers(context)?.org
  const row = {
    name: answers.name ?? proposeName(context),
    school: school.name,
    certificate: answers.certificate?.value ?? '',
    levels: (answers.levels?.value ?? []).join(','),
    review: answers.submitted === 'yes' ? '待审核' : '未提交',
    status: '未启用',
    host: OWN_SITE,
    ...(org === undefined ? {} : { org }),
    ...(answers.introduction && { introduction: answers.introduction }),
    ...(answers.signed && answers.signed !== NO_SCAN && { signed: answers.signed }),
  }
  return { kind: 'write-rows', batchId: runId, list: sitesList.id, schoolId: school.id, rows: [row] }
}

/** The form as far as it is answered. */
export async function formOfAnswers(context: SiteContext): Promise<Change> {
  const { answers } = context
  const levels = answers.levels?.value ?? []
  const site = { name: answers.name ?? proposeName(context), certificate: answers.certificate?.value ?? '', levels }
  const asked = siteFormOf(site, answers.introduction ?? '', await itemsOf(context), context.facts)
  return { kind: 'request-file', what: { kind: 'site-form', asked } }
}
