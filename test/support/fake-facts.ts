/** 假记录 · A small school in memory: what the flows read, and what their changes make of it. */
import { CANDIDATE_STATUSES, type CandidateLine, type CandidateStatus } from '../../src/domain/candidates/candidate.js'
import type { BatchReport, BatchSummary } from '../../src/domain/lists/batch.js'
import type { CodeInspection, Colleague, Membership, School } from '../../src/domain/people/people.js'
import type {
  CandidateFilter,
  KeptPhotos,
  PeopleRecords,
  SchoolRecords,
} from '../../src/domain/ports/school-records.js'
import type { Change } from '../../src/domain/talk/changes.js'
import type { Problem } from '../../src/domain/talk/problem.js'
import type { Asker, Facts } from '../../src/domain/talk/turn.js'

type Batch = { -readonly [K in keyof BatchSummary]: BatchSummary[K] }
type Undoable = Awaited<ReturnType<SchoolRecords['findUndoable']>>

export class FakeWorld {
  now = new Date('2026-05-10T02:00:00Z')
  chat: Asker['chat'] = 'private'
  name = '李敏'
  memberships: Membership[] = []
  isSystemAdmin = false
  schools: School[] = [
    { id: 's1', name: '昌平职业技术学校', province: '北京市' },
    { id: 's2', name: '海淀职业学校', province: '北京市' },
    { id: 's3', name: '第一职业中学', province: '河北省' },
    { id: 's4', name: '第一职业中学', province: '山东省' },
  ]
  colleagues: (Colleague & { readonly schoolId: string })[] = []
  staff: (Colleague & { readonly orgId: string })[] = []
  orgs = [{ id: 'o1', name: '博导前程' }]
  codes = new Map<string, CodeInspection>()
  candidates: CandidateLine[] = []
  batches: Batch[] = []
  approvedMajors = 0
  blockedBy: NonNullable<Undoable>['blockedBy']
  kept: KeptPhotos = { owners: [], strays: 0, fileNames: [] }
  /** Names by file id, as files come in. */
  readonly fileNames = new Map<string, string>()
  private serial = 0

  facts(schoolId: string | undefined): Facts {
    const own = this.memberships.filter((membership) => membership.schoolId !== undefined)
    const chosen = own.find((membership) => membership.schoolId === schoolId) ?? own[0]
    return {
      now: this.now,
      asker: {
        accountKey: 'web/local/u1',
        personId: 'self',
        name: this.name,
        memberships: this.memberships,
        isSystemAdmin: this.isSystemAdmin,
        chat: this.chat,
      },
      ...(chosen?.schoolId === undefined ? {} : this.openSchool(chosen.schoolId)),
      openSchool: (id) => this.openSchool(id),
      people: this.people(),
      codes: { newCode: () => `K7MP-3X${String.fromCharCode(65 + this.codes.size)}9` },
      newId: () => this.newId(),
    }
  }

  newId(): string {
    this.serial += 1
    return `n${this.serial}`
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.applyOne(change)
  }

  /** What the import job does; false when there is nothing to check. */
  finishCheck(report: BatchReport): string | undefined {
    const batch = this.batches.find(({ status }) => status === 'received')
    if (batch === undefined) return undefined
    Object.assign(batch, { status: 'checked', report, kind: report.kind })
    return batch.id
  }

  failCheck(failure: Problem): string | undefined {
    const batch = this.batches.find(({ status }) => status === 'received' || status === 'applying')
    if (batch === undefined) return undefined
    Object.assign(batch, { status: 'failed', failure })
    return batch.id
  }

  finishApply(): string | undefined {
    const batch = this.batches.find(({ status }) => status === 'applying')
    if (batch === undefined) return undefined
    Object.assign(batch, { status: 'applied', appliedAt: this.now, byName: this.name })
    if (batch.report?.kind === 'candidates') this.addCandidates(batch.report.created)
    if (batch.ofKeptPhotos) this.kept = { ...this.kept, owners: [] }
    return batch.id
  }

  addCandidates(count: number, status: CandidateStatus = 'no-photo', name?: string): void {
    for (let index = 0; index < count; index += 1) {
      const number = this.candidates.length + 1
      const tail = String(number).padStart(3, '0')
      this.candidates.push({
        id: `c${number}`,
        name: name ?? `考生${number}`,
        maskedId: `110101********${tail}X`,
        category: 'own',
        status,
        major: '电子商务',
      })
    }
  }

  /** 一班.zip、二班.zip 38张对上，2张没对上 */
  keepPhotos(detail: string): void {
    const [names = '', counts = ''] = detail.split(' ')
    const [owned = 0, strays = 0] = (counts.match(/\d+/gu) ?? []).map(Number)
    const owners = Array.from({ length: owned }, (_, index) => `c${index + 1}`)
    this.kept = { owners, strays, fileNames: names.split('、') }
  }

  private openSchool(id: string): Required<Pick<Facts, 'school' | 'records'>> {
    const school = this.schools.find((one) => one.id === id)
    if (school === undefined) throw new Error(`no school ${id}`)
    return { school, records: this.records() }
  }

  private people(): PeopleRecords {
    return {
      inspectCode: async (code) => this.codes.get(code) ?? { status: 'unknown' },
      findSchools: async (name) => this.schools.filter((school) => school.name === name),
      findOrgs: async (name) => this.orgs.filter((org) => org.name === name),
      listColleagues: async (schoolId) => this.colleagues.filter((one) => one.schoolId === schoolId),
      listOrgStaff: async (orgId) => this.staff.filter((one) => one.orgId === orgId),
      listOpenConversations: async () => [],
    }
  }

  private matching(filter: CandidateFilter = {}): CandidateLine[] {
    return this.candidates.filter(
      ({ status, name }) =>
        (filter.statuses?.includes(status) ?? true) &&
        (filter.namePart === undefined || name.includes(filter.namePart)),
    )
  }

  private records(): SchoolRecords {
    return {
      countCandidates: async (filter) => this.matching(filter).length,
      countByStatus: async (filter) => this.countByStatus(filter),
      listCandidates: async (filter, limit) => this.matching(filter).slice(0, limit),
      findCandidatesByName: async (name) => this.matching({ namePart: name }),
      findBatch: async (id) => this.batches.find((batch) => batch.id === id),
      listBatches: async (limit, kind) =>
        this.batches
          .filter((batch) => kind === undefined || batch.kind === kind)
          .toReversed()
          .slice(0, limit),
      findUndoable: async () => {
        const batch = this.batches.findLast(({ status }) => status === 'applied')
        if (batch === undefined) return undefined
        return this.blockedBy === undefined ? { batch } : { batch, blockedBy: this.blockedBy }
      },
      evidence: async () =>
        this.batches
          .filter(({ status }) => status === 'applied')
          .map(({ kind, fileNames, receivedAt }) => ({ kind, fileNames, at: receivedAt })),
      countApprovedMajors: async () => this.approvedMajors,
      keptPhotos: async () => this.kept,
      countPhotosPutIn: async (id) => {
        const { report, status } = this.getBatch(id)
        return report?.kind === 'photos' && status === 'applied' ? report.accepted : 0
      },
      findPhotoVerdict: async () => undefined,
    }
  }

  private countByStatus(filter: CandidateFilter = {}): Record<CandidateStatus, number> {
    const counts = Object.fromEntries(CANDIDATE_STATUSES.map((status) => [status, 0]))
    for (const { status } of this.matching(filter)) counts[status] = (counts[status] ?? 0) + 1
    return counts as Record<CandidateStatus, number>
  }

  private applyOne(change: Change): void {
    switch (change.kind) {
      case 'add-school':
        this.schools.push({ id: change.id, name: change.name, province: change.province })
        return
      case 'add-org':
        this.orgs.push({ id: change.id, name: change.name })
        return
      case 'invite':
        this.invite(change)
        return
      case 'remove-colleague':
        this.colleagues = this.colleagues.filter((one) => one.personId !== change.personId)
        if (change.personId === 'self') this.memberships = []
        return
      case 'remove-org-staff':
        this.staff = this.staff.filter((one) => one.personId !== change.personId || one.orgId !== change.orgId)
        return
      case 'redeem-invitation':
        this.redeem(change.invitationId)
        return
      case 'start-batch':
        this.batches.push({
          id: change.batchId,
          kind: change.batchKind,
          status: 'received',
          category: change.category,
          categoryKnown: change.categoryKnown,
          fileNames: change.fileIds.map((id) => this.fileNames.get(id) ?? id),
          receivedAt: this.now,
        })
        return
      case 'check-kept-photos':
        this.batches.push({
          id: change.batchId,
          kind: 'photos',
          status: 'received',
          category: 'own',
          categoryKnown: true,
          fileNames: this.kept.fileNames,
          ofKeptPhotos: true,
          receivedAt: this.now,
        })
        return
      case 'recheck-batch':
      case 'accept-proposals':
        this.recheck(change)
        return
      case 'apply-batch':
        Object.assign(this.getBatch(change.batchId), {
          mode: change.mode,
          status: change.mode === 'check-only' || change.mode === 'given-up' ? 'only-checked' : 'applying',
        })
        return
      case 'undo-batch':
        Object.assign(this.getBatch(change.batchId), { status: 'undone' })
        return
      case 'confirm-candidate':
        this.candidates = this.candidates.map((candidate) =>
          candidate.id === change.candidateId ? { ...candidate, status: 'accurate' } : candidate,
        )
        return
      case 'set-approved-majors':
        this.approvedMajors = change.majors.length
        return
      case 'count-wrong-code':
      case 'request-file':
        return
    }
  }

  private getBatch(id: string): Batch {
    const batch = this.batches.find((one) => one.id === id)
    if (batch === undefined) throw new Error(`no batch ${id}`)
    return batch
  }

  private recheck(change: Extract<Change, { kind: 'recheck-batch' | 'accept-proposals' }>): void {
    const batch = this.getBatch(change.batchId)
    batch.status = 'received'
    if (change.kind === 'accept-proposals') return
    if (change.category !== undefined) Object.assign(batch, { category: change.category, categoryKnown: true })
    const more = (change.moreFileIds ?? []).map((id) => this.fileNames.get(id) ?? id)
    batch.fileNames = [...batch.fileNames, ...more]
  }

  private invite(change: Extract<Change, { kind: 'invite' }>): void {
    const school = this.schools.find(({ id }) => id === change.schoolId)
    const org = this.orgs.find(({ id }) => id === change.orgId)
    this.codes.set(change.code, {
      status: 'valid',
      invitationId: change.code,
      personName: change.personName,
      role: change.role,
      ...(school === undefined ? {} : { schoolName: school.name }),
      ...(org === undefined ? {} : { orgName: org.name }),
    })
  }

  private redeem(invitationId: string): void {
    const found = this.codes.get(invitationId)
    if (found?.status !== 'valid') throw new Error('redeemed a code that is not valid')
    const school = this.schools.find(({ name }) => name === found.schoolName)
    this.codes.set(invitationId, { status: 'used' })
    this.memberships = [...this.memberships, membershipOf(found.role, school)]
    this.name = found.personName
  }
}

export function membershipOf(role: Membership['role'], school?: School): Membership {
  return school === undefined
    ? { role }
    : { role, schoolId: school.id, schoolName: school.name, province: school.province }
}
