/** 站点申请表 · The form of a site that was applied for, or the signed one that is kept, whenever somebody wants it. */
import type { Values } from '../../domain/lists/rows.js'
import { programmeOf } from '../../domain/programmes/all.js'
import type { Change } from '../../domain/talk/changes.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom } from '../engine/acceptors.js'
import { defineFlow, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { thingWanted } from '../talk/thing-wanted.js'
import { NO_SITE, ownSites, siteOption } from './own-sites.js'
import { markItems, siteFormOf, standardOf } from './site-answers.js'

interface PaperAnswers {
  which: 'blank' | 'signed'
  site?: string
}

const WANTED = /^(?:考核)?(?:站|考)点(?:的)?申请表$/u
const SIGNED = /^(?:签字|盖章|签字盖章|盖了章|签好)的(?:(?:考核)?(?:站|考)点)?(?:的)?申请表$/u

export const sitePaper = defineFlow<PaperAnswers>()({
  id: 'site-paper',
  title: { zh: '领取站点申请表', en: 'Get the site form' },
  about: {
    zh: '站点申请表：填好的申请表（PDF 和 Excel）；“把盖章的申请表发我”是您存过的那份',
    en: 'site form: the form filled in (PDF and Excel)',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['站点申请表', '考核站点申请表', '考点申请表', 'site form'],
  opensLike: (typed) => kindWanted(typed) !== undefined,
  readOpening: (rest) => ({ which: kindWanted(rest) ?? 'blank' }),
  steps: {
    which: {
      label: { zh: '哪一份', en: 'Which one' },
      ask: { zh: '要填好的申请表，还是存着的盖章件？', en: 'The form filled in, or the signed one that is kept?' },
      accept: choiceFrom<PaperAnswers, 'blank' | 'signed'>([
        { value: 'blank', label: { zh: '填好的申请表', en: 'The form' }, words: ['blank'] },
        { value: 'signed', label: { zh: '盖章件', en: 'The signed one' }, words: ['signed'] },
      ]),
    },
    site: {
      label: { zh: '哪个站点', en: 'Which site' },
      onlyIf: async ({ facts }) => (await ownSites(facts)).length > 1,
      endIf: async ({ facts }) => ((await ownSites(facts)).length === 0 ? NO_SITE : undefined),
      ask: { zh: '是哪个站点的？', en: 'Of which site?' },
      accept: choiceFrom(async ({ facts }) => (await ownSites(facts)).map(siteOption)),
    },
  },
  done: async ({ which, site }, { facts }): Promise<Outcome> => {
    const all = await ownSites(facts)
    const found = all.find(({ id }) => id === site) ?? all[0]
    if (found === undefined) return NO_SITE
    if (which === 'blank') return { changes: [await formOf(found.values, facts)] }
    return found.signed === undefined
      ? NOT_SIGNED
      : { changes: [{ kind: 'request-file', what: { kind: 'kept-file', what: 'signed-form', file: found.signed } }] }
  },
})

function kindWanted(typed: string): PaperAnswers['which'] | undefined {
  const said = thingWanted(typed) ?? ''
  return WANTED.test(said) ? 'blank' : SIGNED.test(said) && said !== typed.trim() ? 'signed' : undefined
}

async function formOf(values: Values, facts: Facts): Promise<Change> {
  const { name = '', certificate = '', levels = '', introduction = '' } = values
  const { is } = standardOf(programmeOf([certificate]))
  const items = await markItems(certificate, is, [], getSchool(facts).records.sites)
  const site = { name, certificate, levels: levels.split(',').filter((level) => level !== '') }
  return {
    kind: 'request-file',
    what: { kind: 'site-form', asked: siteFormOf(site, introduction, items, facts) },
  }
}

const NOT_SIGNED: Outcome = {
  say: {
    zh: '还没有存过盖章的申请表。签字盖章、扫描以后发“交盖章的申请表”。',
    en: 'No signed form is kept yet. Once it is signed, sealed and scanned write “signed form”.',
  },
}
