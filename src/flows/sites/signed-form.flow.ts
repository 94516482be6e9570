/** 交盖章的申请表 · The signed and sealed form of a site, kept with it [G3 第二章]. */
import { sitesList } from '../../domain/sites/sites-list.js'
import { quotedName } from '../../domain/talk/language.js'
import { choiceFrom } from '../engine/acceptors.js'
import { fileOr } from '../engine/file-answers.js'
import { defineFlow, type Option, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { lines } from '../talk/wording.js'
import { NO_SITE, ownSites, siteOption } from './own-sites.js'

interface SignedAnswers {
  site?: string
  scan: string
}

const LATER: Option = { value: 'later', label: { zh: '以后再交', en: 'Later' }, words: ['还没有', '没有', '以后'] }

export const signedForm = defineFlow<SignedAnswers>()({
  id: 'signed-form',
  title: { zh: '交盖章的申请表', en: 'Signed form' },
  about: {
    zh: '交盖章的申请表：签字盖章的考核站点申请表，我替您存着',
    en: 'signed form: the signed and sealed site form, kept with the site',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['交盖章的申请表', '交申请表', '盖章的申请表', '签字盖章的申请表', 'signed form'],
  opensLike: (typed) => typed.length <= 30 && IS_SIGNED.test(typed),
  steps: {
    site: {
      label: { zh: '哪个站点', en: 'Which site' },
      onlyIf: async ({ facts }) => (await ownSites(facts)).length > 1,
      endIf: async ({ facts }) => ((await ownSites(facts)).length === 0 ? NO_SITE : undefined),
      ask: { zh: '是哪个站点的申请表？', en: 'Of which site is the form?' },
      accept: choiceFrom(async ({ facts }) => (await ownSites(facts)).map(siteOption)),
    },
    scan: {
      label: { zh: '扫描件', en: 'Scan' },
      ask: {
        zh: '把签字盖章的申请表扫描件（照片或 PDF）发给我；几页的请合成一个 PDF。',
        en: 'Send me the scan of the signed and sealed form (a picture or PDF); several pages as one PDF.',
      },
      accept: fileOr(LATER),
    },
  },
  done: async ({ site, scan }, { facts, runId }): Promise<Outcome> => {
    const all = await ownSites(facts)
    const found = all.find(({ id }) => id === site) ?? all[0]
    if (found === undefined) return NO_SITE
    if (scan === LATER.value) return { say: { zh: '好的，有了再发给我。', en: 'Fine, send it when you have it.' } }
    const { name = '', certificate = '', review = '', host = '' } = found.values
    const rows = [{ name, certificate, review, host, signed: scan }]
    const called = quotedName(name)
    const again =
      found.signed === undefined ? { zh: '', en: '' } : { zh: '，换下了之前的', en: ', in place of the earlier one' }
    return {
      changes: [{ kind: 'write-rows', batchId: runId, list: sitesList.id, schoolId: getSchool(facts).school.id, rows }],
      say: lines(
        {
          zh: `${called.zh}的盖章申请表存好了${again.zh}。`,
          en: `The signed form of ${called.en} is kept${again.en}.`,
        },
        review === '未提交' || review === '审核退回'
          ? {
              zh: '到平台上提交时，把它附在“其他材料”里；提交了发“申报站点”告诉我。要用时发“把盖章的申请表发我”。',
              en: 'Attach it under “其他材料” when you submit on the platform, then tell me with “site application”.',
            }
          : undefined,
      ),
    }
  },
})

const IS_SIGNED = /^(?:考核|站点|考点|的){0,4}申请表(?:已经?|都)?(?:签字|签好|盖好|盖了?)(?:盖章|章|了|好){0,4}$/u
