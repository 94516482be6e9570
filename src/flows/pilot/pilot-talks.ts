/** 试点申报的说法 · What is said of bringing in the province's batches, the application, what came of it, and the certificates. */
import { certificateCatalogueList } from '../../domain/pilot/certificate-catalogue-list.js'
import { pilotApplicationsList } from '../../domain/pilot/pilot-applications-list.js'
import { pilotQuotasList } from '../../domain/pilot/pilot-quotas-list.js'
import { provinceBatchesList } from '../../domain/pilot/province-batches-list.js'
import { summaryOf } from '../imports/list-summary.js'
import type { ListTalk } from '../lists/list-talk.js'

export const provinceBatchesTalk: ListTalk = {
  list: provinceBatchesList,
  title: { zh: '导入省申报计划', en: 'Import the province’s batches' },
  called: { zh: '申报计划', en: 'Batches' },
  words: ['省申报计划', '省申报计划表', '申报批次', '批次', 'batch', 'pilot batches'],
  correction: '第2行申报时间改成2026-03-01至2026-03-31',
  nothingNew: {
    zh: '这些申报批次都已经登记了，没有变化，不用导入。',
    en: 'These batches are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.pilot.batches()).length,
  summary: summaryOf(
    provinceBatchesList,
    { zh: '要申报，发“试点申报”。', en: 'To apply, write “pilot application”.' },
    [{ id: '试点申报', label: { zh: '试点申报', en: 'Apply' } }],
  ),
}

export const pilotApplicationsTalk: ListTalk = {
  list: pilotApplicationsList,
  title: { zh: '导入试点申报表', en: 'Import the pilot application' },
  called: { zh: '试点申报表', en: 'Pilot application' },
  words: ['申报表', '试点申报', '试点申报信息', '拟申报专业', 'pilot', 'application'],
  correction: '第2行申请培训人数改成60',
  nothingNew: {
    zh: '这些申报都已经登记了，没有变化，不用导入。',
    en: 'This application is entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.pilot.applications()).length,
  summary: summaryOf(pilotApplicationsList, {
    zh: '平台上照着填就行。批下来以后，把平台的申报明细发给我。',
    en: 'Fill in the platform’s form by it. Once it is approved, send me the platform’s list “申报明细”.',
  }),
}

export const pilotQuotasTalk: ListTalk = {
  list: pilotQuotasList,
  title: { zh: '导入申报明细', en: 'Import approved numbers' },
  called: { zh: '申报明细', en: 'Approved numbers' },
  words: ['明细', '申报明细表', '名额', '指标', '试点名额', 'quota', 'quotas'],
  correction: '第2行已使用指标数改成20',
  nothingNew: {
    zh: '申报明细和记录里一样，没有变化，不用导入。',
    en: 'This is what is on record already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.pilot.quotas()).length,
  summary: summaryOf(
    pilotQuotasList,
    { zh: '名额发“还剩多少名额”就能看到。', en: 'Write “how much quota is left” to see the numbers.' },
    [{ id: '还剩多少名额', label: { zh: '还剩多少名额', en: 'Quota left' } }],
  ),
}

export const certificateCatalogueTalk: ListTalk = {
  list: certificateCatalogueList,
  title: { zh: '导入证书信息', en: 'Import certificates' },
  called: { zh: '证书信息', en: 'Certificates' },
  words: ['证书信息表', '证书', '对应专业', 'certificate'],
  correction: '第2行对应专业改成电子商务、市场营销',
  nothingNew: {
    zh: '这些证书都已经登记了，没有变化，不用导入。',
    en: 'These certificates are all entered already, unchanged; there is nothing to import.',
  },
  count: async (records) => (await records.pilot.catalogue()).length,
  summary: summaryOf(certificateCatalogueList, {
    zh: '以后检查名单时会对照证书的对应专业。',
    en: 'Lists are compared with the majors of the certificates from now on.',
  }),
}
