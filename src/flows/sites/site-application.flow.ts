/** 申报站点 · A site for a certificate and its levels: named by the book's pattern, checked against its standard [PM 5.2.4, G3 ch. 2]. */
import { readCertificate } from '../../domain/cells/certificate-cell.js'
import { LEVELS } from '../../domain/cells/levels.js'
import { CERTIFICATE_NAMES } from '../../domain/programmes/all.js'
import { readChecklist, saysChecklist } from '../../domain/sites/checklist.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { tidyText } from '../../domain/talk/commands.js'
import { joined, quotedName, sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, shortText, text, written } from '../engine/acceptors.js'
import { fileOr } from '../engine/file-answers.js'
import { defineFlow, type Given, type Option, type Outcome, type Read } from '../engine/flow.js'
import { lines } from '../talk/wording.js'
import { listItems, parseIntroduction, parseLevels, parseSiteName, sayItems, standardOf } from './site-answers.js'
import {
  formOfAnswers,
  isNamedByPlatform,
  itemsOf,
  keepItems,
  keepSite,
  NO_SCAN,
  programmeOfAnswers,
  proposeName,
  refuseTwice,
  type SiteAnswers,
  type SiteContext,
  summary,
} from './site-form.js'
import { ASK_INTRODUCTION, ASK_SIGNED, GUIDE, HOW_TO_CHECK, SAID_LATER, sayKept } from './site-words.js'

const NOT_SIGNED_YET: Option = {
  value: NO_SCAN,
  label: { zh: '还没有', en: 'Not yet' },
  words: ['没有', '没签', '还没签', '还没盖章', '以后再交'],
}

/** `ready` was the answer of an earlier release: then the scan is asked for. */
const asText = (saved: unknown): string | undefined => (typeof saved === 'string' ? saved : undefined)

export const siteApplication = defineFlow<SiteAnswers>()({
  id: 'site-application',
  title: { zh: '申报站点', en: 'Site application' },
  about: {
    zh: '申报站点：按证书要求逐项检查站点条件，起好名称，记下申报到哪一步',
    en: 'site application: check the site against its standard, name it, keep how far it has come',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows', 'request-file'],
  ofSchool: true,
  opensWith: ['申报站点', '申报考核站点', '申报考点', '站点申报', 'site application', 'apply for a site'],
  readOpening: (rest) => ({ certificate: rest }),
  steps: {
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      ask: lines(GUIDE, { zh: '为哪个证书申报？', en: 'For which certificate?' }),
      accept: {
        ...written<SiteAnswers, string>(parseCertificate, sameInBoth, () => CERTIFICATES),
        loose: true,
      },
    },
    levels: {
      label: { zh: '等级', en: 'Levels' },
      ask: {
        zh: '哪些等级？几个等级可以一起报，例如“初级、中级”。',
        en: 'Which levels? Several may go together, for example “初级、中级”.',
      },
      accept: written(parseLevels, joined, () => LEVEL_OPTIONS),
    },
    name: {
      label: { zh: '站点名称', en: 'Name' },
      onlyIf: (context) => !isNamedByPlatform(context),
      endIf: refuseTwice,
      ask: (context) => ({
        zh: `站点名称按规定写成“${proposeName(context)}”，用这个吗？要改就直接写新的名称。`,
        en: `By the book the site is called “${proposeName(context)}”. Use that? To change it, write another name.`,
      }),
      accept: {
        ...text<SiteAnswers, string>(parseSiteName),
        read: (given, context) => {
          if (given.kind === 'files') return undefined
          const said = given.kind === 'tap' ? given.value : given.text.trim()
          if (USE_IT.includes(said)) return { kind: 'answer', value: proposeName(context) }
          const checked = parseSiteName(said)
          return checked.ok ? { kind: 'answer', value: checked.value } : { kind: 'problem', problem: checked.problem }
        },
        options: () => [{ value: 'use', label: { zh: '用这个名称', en: 'Use this name' } }],
      },
    },
    checklist: {
      label: { zh: '站点条件', en: 'Standard' },
      onlyIf: async (context) => (await itemsOf(context)).some(({ state }) => state === '还没查') || isSaid(context),
      endIf: refuseTwice,
      ask: async (context) => {
        const items = await itemsOf(context)
        const borrowed = standardOf(programmeOfAnswers(context)).borrowed === true
        return lines(
          borrowed
            ? {
                zh: '这个证书的站点条件以培训评价组织公布的为准，下面是通用的：',
                en: 'For this certificate the organisation’s own standard decides; this is what holds for all:',
              }
            : { zh: '**站点条件**：', en: '**The site standard**:' },
          ...listItems(items, ({ state }) => state === '还没查'),
          HOW_TO_CHECK,
        )
      },
      accept: written(restSaid, sameInBoth),
    },
    rest: {
      label: { zh: '其余条件', en: 'The rest' },
      onlyIf: async (context) =>
        isSaid(context) && !isLeft(context) && (await itemsOf(context)).some(({ state }) => state === '还没查'),
      ask: async (context) => {
        const items = await itemsOf(context)
        return lines(sayItems(items), ...listItems(items, ({ state }) => state === '还没查'), {
          zh: '这几项呢？现在说不准的，发“先这样”，以后再补。',
          en: 'And these? What cannot be said now can follow later: write “later”.',
        })
      },
      accept: written(restSaid, sameInBoth),
      accepted: ({ text: said }, { answers }) =>
        SAID_LATER.includes(said)
          ? {}
          : {
              answers: {
                checklist: { text: `${answers.checklist?.text ?? ''}\n${said}`, value: '' },
                rest: undefined,
              },
            },
    },
    introduction: {
      label: { zh: '考核站点简介', en: 'Introduction' },
      ask: ASK_INTRODUCTION,
      accept: {
        ...text<SiteAnswers, string>(parseIntroduction),
        read: (given, context) =>
          readMore(given, context) ?? text<SiteAnswers, string>(parseIntroduction).read(given, context),
      },
      accepted: async (_, context) => ({ changes: [await formOfAnswers(context)] }),
    },
    signed: {
      label: { zh: '签字盖章的申请表', en: 'Signed form' },
      onlyIf: (context) => programmeOfAnswers(context)?.wantsSignedSiteForm !== undefined,
      ask: ASK_SIGNED,
      accept: { ...fileOr(NOT_SIGNED_YET), restore: (saved) => (saved === 'ready' ? undefined : asText(saved)) },
    },
    submitted: {
      label: { zh: '平台上', en: 'On the platform' },
      onlyIf: ({ answers }) => answers.signed !== NO_SCAN,
      ask: async (context) =>
        lines(await summary(context), {
          zh: '平台上提交了吗？提交以后由培训评价组织审核，待审核时可以撤销。',
          en: 'Has it been submitted on the platform? The organisation reviews it then; while “待审核” it can be withdrawn.',
        }),
      accept: choiceFrom<SiteAnswers, 'yes' | 'no'>([
        { value: 'yes', label: { zh: '已提交', en: 'Submitted' }, words: ['提交了', '交了', '已经提交'] },
        { value: 'no', label: { zh: '还没提交', en: 'Not yet' }, words: ['没提交', '未提交', '还没', '没有'] },
      ]),
    },
  },
  cancel: async (context): Promise<Outcome> => {
    const changes = await keepItems(context, context.runId)
    if (changes.length === 0 || !isSaid(context)) return {}
    return {
      changes,
      say: {
        zh: '已取消“申报站点”。检查过的设备记下了，下次接着查。',
        en: '“Site application” is cancelled. What was checked of the equipment is kept for next time.',
      },
    }
  },
  done: async (_, context): Promise<Outcome> => ({
    changes: [keepSite(context), ...(await keepItems(context, context.facts.newId()))],
    say: sayKept(await summary(context), context.answers),
  }),
})

const USE_IT = ['use', '用这个名称', '用这个', '是', '是的', '好', '好的', '可以', '对', 'yes', 'ok', 'use this name']

const CERTIFICATES: readonly Option[] = CERTIFICATE_NAMES.map((name) => ({ value: name, label: quotedName(name) }))

const LEVEL_OPTIONS: readonly Option[] = [
  ...LEVELS.map((level) => ({ value: level, label: quotedName(level) })),
  { value: '全部', label: { zh: '全部', en: 'All' } },
]

function isSaid({ answers }: SiteContext): boolean {
  return answers.checklist !== undefined
}

function isLeft({ answers }: SiteContext): boolean {
  return SAID_LATER.includes(answers.checklist?.text.trim() ?? '')
}

function parseCertificate(typed: string): Checked<string> {
  const { name } = readCertificate(tidyText(typed))
  return name === '' ? bad('text-empty') : shortText(40)(name)
}

/** Undefined: about something else. */
function checkSaid(typed: string, context: SiteContext): Checked<string> | undefined {
  const items = standardOf(programmeOfAnswers(context)).is.length
  const isReadable = typed.split('\n').every((line) => line === '' || readChecklist(line, items) !== undefined)
  if (isReadable) return good(typed)
  return /\d/.test(typed) ? bad('checklist-unread', { most: items }) : undefined
}

/** What was left for later may be said when something else is asked already. */
function readMore(given: Given, context: SiteContext): Read<string> {
  const items = standardOf(programmeOfAnswers(context)).is.length
  if (given.kind !== 'text' || !saysChecklist(given.text, items)) return undefined
  const before = isLeft(context) ? '' : `${context.answers.checklist?.text ?? ''}\n`
  const checklist = { text: `${before}${given.text}`, value: '' }
  return { kind: 'aside', effects: { answers: { checklist, rest: undefined } } }
}

function restSaid(typed: string, context: SiteContext): Checked<string> | undefined {
  return SAID_LATER.includes(tidyText(typed)) ? good(typed) : checkSaid(typed, context)
}
