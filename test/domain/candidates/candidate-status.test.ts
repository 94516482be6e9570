import { describe, expect, it } from 'vitest'
import { CANDIDATE_STATUSES, type CandidateStatus } from '../../../src/domain/candidates/candidate.js'
import {
  CANDIDATE_STATUS_NAMES,
  canHappen,
  initialStatus,
  isLocked,
  nextStatus,
  parseStatus,
} from '../../../src/domain/candidates/candidate-status.js'

describe('names of statuses', () => {
  it('each is read back from its Chinese and English name', () => {
    for (const status of CANDIDATE_STATUSES) {
      expect(parseStatus(CANDIDATE_STATUS_NAMES[status].zh)).toBe(status)
      expect(parseStatus(CANDIDATE_STATUS_NAMES[status].en.toUpperCase())).toBe(status)
    }
  })

  it.each([
    ['缺照片', 'no-photo'],
    [' 信息 待认证\n', 'unverified'],
    ['“信息准确”状态', 'accurate'],
    ['未认证', 'unverified'],
    ['认证失败', 'needs-confirmation'],
    ['在读', undefined],
    ['', undefined],
  ])('%s means %s', (text, status) => {
    expect(parseStatus(text)).toBe(status)
  })
})

describe('what moves a candidate', () => {
  it('goes from no photo to accurate the usual way', () => {
    const path: CandidateStatus[] = [initialStatus({ hasPhoto: false, complete: true })]
    for (const event of [
      'photo-added',
      'platform-said:verifying',
      'platform-said:needs-confirmation',
      'confirmed',
    ] as const) {
      path.push(nextStatus(path.at(-1)!, event))
    }
    expect(path).toEqual(['no-photo', 'unverified', 'verifying', 'needs-confirmation', 'accurate'])
  })

  it('only 需人工确认 can be confirmed', () => {
    expect(CANDIDATE_STATUSES.filter((status) => canHappen(status, 'confirmed'))).toEqual(['needs-confirmation'])
    expect(nextStatus('unverified', 'confirmed')).toBe('unverified')
  })

  it('a photo taken away leads back to 无照片, except where it is locked', () => {
    expect(nextStatus('unverified', 'photo-removed')).toBe('no-photo')
    expect(nextStatus('accurate', 'photo-removed')).toBe('accurate')
    expect(CANDIDATE_STATUSES.filter(isLocked)).toEqual(['accurate'])
  })

  it('the platform is always believed', () => {
    for (const from of CANDIDATE_STATUSES) {
      for (const said of CANDIDATE_STATUSES) expect(nextStatus(from, `platform-said:${said}`)).toBe(said)
    }
  })

  it('a new person starts where photo, fields and platform put them', () => {
    expect(initialStatus({ hasPhoto: true, complete: true })).toBe('unverified')
    expect(initialStatus({ hasPhoto: true, complete: false })).toBe('incomplete')
    expect(initialStatus({ hasPhoto: false, complete: false })).toBe('no-photo')
    expect(initialStatus({ hasPhoto: false, complete: false, platformStatus: 'accurate' })).toBe('accurate')
    expect(nextStatus('incomplete', 'completed')).toBe('unverified')
  })
})
