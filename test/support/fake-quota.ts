/** 假名额 · What is left of the approved numbers in memory: what is registered since the platform's number waits beside it. */
import { quotaOf } from '../../src/domain/pilot/pilot-of-values.js'
import { type QuotaUse, standQuota } from '../../src/domain/pilot/quota.js'
import type { QuotaStanding } from '../../src/domain/pilot/quota-records.js'
import type { FakeLists } from './fake-lists.js'

export function quotaStandings(lists: FakeLists): readonly QuotaStanding[] {
  const approved = lists.all('pilot-quotas').filter(({ values }) => values.status === '审核通过')
  return approved.map(({ values }) => {
    const quota = quotaOf(values)
    return standQuota(quota, usesOf(lists, quota.used !== undefined))
  })
}

function usesOf(lists: FakeLists, isPending: boolean): readonly QuotaUse[] {
  const own = lists.all('registrations').filter(({ values }) => values.category !== '社会考生')
  return own.map(({ values: { plan, certificate = '', level = '', candidate } }) => {
    const exam = lists.all('exam-plans').find(({ values }) => values.name === plan)?.values.exam
    const major = lists.all('candidates').find(({ id }) => id === candidate)?.values.major ?? ''
    const year = /20\d\d/u.exec(exam ?? '')?.[0] ?? '2026'
    return { year, certificate, level, major, registered: 1, pending: isPending ? 1 : 0 }
  })
}
