/** 试点申报 · One certificate and level of the year's batch, by major or not: asked, added up, kept, shown for the platform [PM 4.3]. */
import { nameCertificate } from '../../domain/cells/certificate-cell.js'
import { pilotApplicationsList } from '../../domain/pilot/pilot-applications-list.js'
import { bad, good } from '../../domain/talk/checked.js'
import { sameInBoth } from '../../domain/talk/language.js'
import { choiceFrom, number, written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type Saying } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { lines } from '../talk/wording.js'
import {
  type CertificateSaid,
  LEVEL_OPTIONS,
  parseBatch,
  parseCertificate,
  parseMajorLines,
  showMajors,
} from './pilot-answers.js'
import {
  applicationOf,
  batchOption,
  CERTIFICATES,
  type Context,
  isByMajor,
  isByMajorOnly,
  nameOf,
  openBatches,
  type PilotAnswers,
  refuseSubmitted,
  rowsOf,
  summary,
  totalOf,
} from './pilot-form.js'
import { ASK_BATCH, ASK_MAJORS, ASK_WAY, GUIDE, MUST_BE_ATTACHED } from './pilot-words.js'

const MOST_APPLIED = 100_000

export const pilotApplication = defineFlow<PilotAnswers>()({
  id: 'pilot-application',
  title: { zh: '试点申报', en: 'Pilot application' },
  about: {
    zh: '试点申报：按批次、证书、等级填申请人数，合计自动算好，平台上照着填',
    en: 'pilot application: numbers applied for by batch, certificate and level, added up for the platform’s form',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows', 'remove-record'],
  ofSchool: true,
  opensWith: ['试点申报', '申报试点', '证书试点申报', '申报证书试点', 'pilot application'],
  readOpening: (rest) => ({ batch: rest }),
  steps: {
    batch: {
      label: { zh: '批次', en: 'Batch' },
      ask: async ({ facts }): Promise<Saying> => {
        const open = await openBatches(facts)
        return lines(GUIDE, ASK_BATCH(open))
      },
      accept: written(
        parseBatch,
        ({ year, batch }) => sameInBoth(`${year} ${batch}`.trim()),
        async ({ facts }) => (await openBatches(facts)).map(({ year, batch }) => batchOption(`${year} ${batch}`)),
      ),
    },
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      ask: {
        zh: '申报哪个证书？名单里没有的，直接写名称。',
        en: 'Which certificate? If it is not listed, write its name.',
      },
      accept: {
        ...written<PilotAnswers, CertificateSaid>(
          parseCertificate,
          ({ name, level }) => sameInBoth(nameCertificate(name, level ?? '不分等级')),
          () => CERTIFICATES,
        ),
        loose: true,
      },
    },
    level: {
      label: { zh: '等级', en: 'Level' },
      onlyIf: ({ answers }) => answers.certificate?.value.level === undefined,
      ask: { zh: '哪个等级？几个等级要分开申报。', en: 'Which level? Each level is applied for by itself.' },
      accept: choiceFrom(LEVEL_OPTIONS),
    },
    replace: {
      label: { zh: '重新填', en: 'Anew' },
      onlyIf: async (context) => (await applicationOf(context)) !== undefined,
      endIf: refuseSubmitted,
      ask: async (context) => {
        const known = await applicationOf(context)
        const { name, year } = nameOf(context)
        return {
          zh: `${year} 年“${name}”已经有一份，状态是“${known?.status ?? ''}”。要重新填这一份吗？`,
          en: `There is one of “${name}” for ${year}, its status “${known?.status ?? ''}”. Fill it in anew?`,
        }
      },
      accept: yes({ yes: { zh: '重新填', en: 'Fill in anew' }, no: { zh: '不改', en: 'Leave it' } }),
    },
    way: {
      label: { zh: '申报方式', en: 'Way' },
      onlyIf: async (context) => !(await isByMajorOnly(context)),
      ask: ASK_WAY,
      accept: choiceFrom<PilotAnswers, 'by-major' | 'total'>([
        { value: 'by-major', label: { zh: '按专业', en: 'By major' }, words: ['按专业申报', '分专业'] },
        { value: 'total', label: { zh: '不按专业', en: 'A total' }, words: ['不分专业', '不按专业申报', '总人数'] },
      ]),
    },
    majors: {
      label: { zh: '各专业人数', en: 'Majors' },
      onlyIf: isByMajor,
      ask: ASK_MAJORS,
      accept: written(parseMajorLines, showMajors),
    },
    total: {
      label: { zh: '申请总人数', en: 'Total' },
      onlyIf: async (context) => !(await isByMajor(context)),
      ask: { zh: '申请培训总人数是多少？', en: 'What is the total number applied for?' },
      accept: number((count) => (count > 0 && count < MOST_APPLIED ? good(count) : bad('count-not-a-number'))),
    },
    attached: {
      label: { zh: '附带材料', en: 'Attachments' },
      ask: MUST_BE_ATTACHED,
      accept: choiceFrom<PilotAnswers, 'ready' | 'not-yet'>([
        { value: 'ready', label: { zh: '都备好了', en: 'All ready' }, words: ['备好了', '有了', '准备好了', '都有'] },
        { value: 'not-yet', label: { zh: '还没有', en: 'Not yet' }, words: ['没有', '没备好', '没准备好'] },
      ]),
    },
    submitted: {
      label: { zh: '平台上', en: 'On the platform' },
      ask: summary,
      accept: choiceFrom<PilotAnswers, 'yes' | 'no'>([
        {
          value: 'yes',
          label: { zh: '已提交', en: 'Submitted' },
          words: ['提交了', '平台上已提交', '交了', '已经提交'],
        },
        { value: 'no', label: { zh: '还没提交', en: 'Not yet' }, words: ['没提交', '未提交', '还没', '没有'] },
      ]),
    },
  },
  done: keep,
})

/** What an earlier version had and this one has not goes. */
async function keep(_: PilotAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const { school } = getSchool(facts)
  const rows = rowsOf(context)
  const list = pilotApplicationsList.id
  const before = (await applicationOf(context))?.rows ?? []
  const gone = before.filter(({ values }) => !rows.some(({ major }) => major === values.major))
  const { name, year } = nameOf(context)
  const status = rows[0]?.status ?? ''
  return {
    changes: [
      ...gone.map(({ id }) => ({ kind: 'remove-record', list, schoolId: school.id, recordId: id }) as const),
      { kind: 'write-rows', batchId: runId, list, schoolId: school.id, rows },
    ],
    say: {
      ...lines(
        {
          zh: `已记下：${year} 年“${name}”申请 ${totalOf(context.answers)} 人，状态“${status}”。`,
          en: `Kept: “${name}” for ${year}, ${totalOf(context.answers)} applied for, status “${status}”.`,
        },
        {
          zh: '要照着填平台，发“导出试点申报表”。批下来以后，把平台的申报明细发给我。',
          en: 'For a sheet to fill in the platform’s form by, write “export pilot application”. Once it is approved send me the platform’s list “申报明细”.',
        },
      ),
      choices: [{ id: '导出试点申报表', label: { zh: '导出试点申报表', en: 'Export it' } }],
    },
  }
}
