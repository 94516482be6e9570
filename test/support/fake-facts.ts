/** 假记录 · A small school in memory: what the flows read, room by room, and what their changes make of it. */
import type { CandidateStatus } from '../../src/domain/candidates/candidate.js'
import { parseCategory } from '../../src/domain/candidates/candidate-category.js'
import { examDayOf } from '../../src/domain/cells/exam-day.js'
import type { Level } from '../../src/domain/cells/levels.js'
import { readLevelHeads } from '../../src/domain/fees/read-rates.js'
import { readPrice } from '../../src/domain/fees/slip-row.js'
import { isSlipWay, rankOf, type SlipStatus, type SlipWay, wayOf } from '../../src/domain/fees/slip-status.js'
import { countOpenRows } from '../../src/domain/imports/open-lists.js'
import type { Values } from '../../src/domain/lists/rows.js'
import type { School } from '../../src/domain/people/people.js'
import { orgOf } from '../../src/domain/people/school-in-question.js'
import { batchOf, quotaOf } from '../../src/domain/pilot/pilot-of-values.js'
import { ALL_SUBJECTS } from '../../src/domain/plans/all-subjects.js'
import { planOf } from '../../src/domain/plans/plan-of-values.js'
import type { SchoolRecords } from '../../src/domain/ports/school-records.js'
import { type CaseCounts, PLAN_MEASURES, type PlanCounts, planCounts } from '../../src/domain/steps/case-counts.js'
import type { Change } from '../../src/domain/talk/changes.js'
import type { Asker, Facts } from '../../src/domain/talk/turn.js'
import { dictionary } from './class-list.js'
import { FakeCandidates } from './fake-candidates.js'
import { contactsIn } from './fake-contacts.js'
import { namedCountsOf, printedOn } from './fake-counts.js'
import { FakeImports } from './fake-imports.js'
import { FakeLists, statusOf } from './fake-lists.js'
import { FakeOrg } from './fake-org.js'
import { FakePeople } from './fake-people.js'
import { FakePhotos } from './fake-photos.js'
import { quotaStandings } from './fake-quota.js'
import { LET_PASS, sendingsUntil } from './fake-sendings.js'
import { FakeTemplates } from './fake-templates.js'

function isSamePerson(one: Values, other: Values): boolean {
  return (['plan', 'certificate', 'level', 'candidate'] as const).every((field) => one[field] === other[field])
}

export class FakeWorld {
  now = new Date('2026-05-10T02:00:00Z')
  chat: Asker['chat'] = 'private'
  /** Whether the web page can be reached from outside. */
  hasPage = false
  readonly people = new FakePeople()
  readonly lists = new FakeLists(() => this.now)
  readonly candidates = new FakeCandidates(this.lists)
  readonly imports = new FakeImports(this.lists, () => this.now)
  readonly photos = new FakePhotos(this.imports)
  readonly templates = new FakeTemplates(this.imports, () => this.now)
  readonly org = new FakeOrg(() => this.people.schools)
  #serial = 0

  facts(schoolId: string | undefined): Facts {
    const { people } = this
    const own = people.memberships.filter((membership) => membership.schoolId !== undefined)
    const org = orgOf(people.memberships)
    const chosen = own.find((membership) => membership.schoolId === schoolId) ?? own[0]
    return {
      now: this.now,
      asker: {
        accountKey: 'web/local/u1',
        personId: 'self',
        name: people.name,
        memberships: people.memberships,
        isSystemAdmin: people.isSystemAdmin,
        chat: this.chat,
      },
      ...(chosen?.schoolId === undefined ? {} : this.#openSchool(chosen.schoolId)),
      openSchool: (id) => this.#openSchool(id),
      people: people.records(),
      ...(org && { org, orgRecords: this.org.records() }),
      ...(people.isSystemAdmin
        ? { countSendings: async () => sendingsUntil(this.now), countLetPass: async () => LET_PASS }
        : {}),
      codes: { newCode: () => `K7MP-3X${String.fromCharCode(65 + people.codes.size)}9` },
      newId: () => this.newId(),
      ...(this.hasPage ? { newUploadLink: () => ({ token: 'f00d', url: 'https://kaowu.example.cn/u/f00d' }) } : {}),
      pinyin: dictionary,
    }
  }

  newId(): string {
    this.#serial += 1
    return `n${this.#serial}`
  }

  apply(changes: readonly Change[]): void {
    const by = { byName: this.people.name, byPersonId: 'self' }
    for (const change of changes) {
      this.people.apply(change)
      this.org.apply(change)
      this.candidates.apply(change)
      this.lists.apply(change)
      this.imports.apply(change, by)
      if (change.kind === 'note-printed') this.#notePrinted(change)
      this.templates.apply(change, this.people.name)
      if (change.kind !== 'check-kept-photos') continue
      this.imports.begin(change.batchId, 'photos', this.photos.kept.fileNames, by, { ofKeptPhotos: true })
    }
  }

  #notePrinted({ paper, lines }: Extract<Change, { kind: 'note-printed' }>): void {
    for (const { seats, content } of lines) {
      for (const id of seats) {
        this.lists.change('seats', id, (one) => ({ ...one, values: { ...one.values, [printedOn(paper)]: content } }))
      }
    }
  }

  finishApply(): string | undefined {
    const batch = this.imports.finishApply()
    if (batch?.ofKeptPhotos) this.photos.kept = { ...this.photos.kept, owners: [] }
    return batch?.id
  }

  addCandidates(count: number, status: CandidateStatus = 'no-photo', name?: string): void {
    for (let index = 0; index < count; index += 1) this.candidates.add(name, status)
  }

  records(): SchoolRecords {
    const rooms = () => this.lists.all('rooms').map(({ values }) => Number(values.seats ?? 0))
    const seats = () => rooms().reduce((sum, one) => sum + one, 0)
    return {
      imports: this.imports.records(),
      candidates: this.candidates.records(),
      photos: this.photos.records(),
      lists: this.lists.records(),
      templates: this.templates.records(),
      majors: { count: async () => this.lists.all('approved-majors').length },
      pilot: this.#pilot(),
      sites: { list: async () => this.lists.all('sites'), equipment: async () => this.lists.all('equipment') },
      quota: {
        list: async () => quotaStandings(this.lists),
      },
      contacts: contactsIn(this.lists, this.org.contacts),
      fees: this.#fees(),
      arrangement: {
        rooms: async (plan) => {
          const own = this.lists.all('seats').filter(({ values }) => values.plan === plan)
          return [...new Set(own.flatMap(({ values }) => values.room ?? []))]
        },
        printed: async (_, paper) => ({
          has: ({ seats, content }) =>
            seats.length > 0 &&
            this.lists
              .all('seats')
              .filter(({ id }) => seats.includes(id))
              .every(({ values }) => values[printedOn(paper)] === content),
        }),
        seats: async (plan) => this.#seatsOf(plan),
        sessions: async (plan) =>
          this.lists
            .all('room-sessions')
            .filter(({ values }) => values.plan === plan)
            .map(({ values: { room = '', subject = '', time = '', heads, ...more } }) => ({
              ...more,
              room,
              subject,
              time,
              heads: Number(heads),
            })),
        seated: async (plan) =>
          this.lists
            .all('seats')
            .filter(({ values }) => values.plan === plan)
            .map(({ id, values: { name = '', ticket, candidate, ...more } }) => ({
              ...more,
              id,
              name,
              ...(ticket && { ticketNumber: ticket }),
              ...(candidate && { idNumber: '110101********001X' }),
            })),
      },
      plans: {
        list: async () => this.lists.all('exam-plans').map(({ values }) => planOf(values)),
        published: async () =>
          this.org.publishedTo(
            's1',
            this.lists.all('exam-plans').map(({ values }) => planOf(values)),
          ),
      },
      registrations: {
        list: async (plan) =>
          this.lists.all('registrations').flatMap(({ id, values }) => {
            const { candidate = '', name = '', certificate = '', level = '', subject = '', site = '' } = values
            const category = parseCategory(values.category ?? '') ?? 'own'
            const line = { id, candidateId: candidate, name, category, certificate, level, subject, site }
            return values.plan === plan ? [line] : []
          }),
        official: async (plan) =>
          this.lists.all('platform-registrations').flatMap(({ values }) => {
            const {
              candidate,
              person = '',
              name = '',
              certificate = '',
              level = '',
              subject = '',
              status,
              paid,
            } = values
            const line = { person, name, certificate, level, subject, ...(status && { status }), ...(paid && { paid }) }
            return values.plan === plan ? [{ ...line, ...(candidate && { candidateId: candidate }) }] : []
          }),
        findSeat: async (id) => {
          const known = this.lists.all('registrations').find((one) => one.id === id)?.values
          const seats = this.lists.all('seats').map(({ values }) => values)
          return seats.find(({ candidate, plan }) => candidate === known?.candidate && plan === known?.plan)?.room
        },
        verifiedWithout: async (plan, limit) => {
          const registered = this.lists.all('registrations').filter(({ values }) => values.plan === plan)
          const names = this.lists
            .all('candidates')
            .filter((one) => statusOf(one) === 'accurate')
            .filter(({ id }) => registered.every(({ values }) => values.candidate !== id))
            .map(({ values }) => values.name ?? '')
          return { total: names.length, names: names.slice(0, limit) }
        },
      },
      rooms: {
        count: async () => ({ rooms: rooms().length, seats: seats() }),
        list: async (limit) =>
          this.lists
            .all('rooms')
            .slice(0, limit)
            .map(({ id, values: { name = '', seats, plan = '', site = '' } }) => {
              return { id, name, seats: Number(seats ?? 0), plan, site }
            }),
      },
      steps: {
        counts: async () => ({
          candidates: {
            own: this.candidates.countStatuses({ category: 'own' }),
            social: this.candidates.countStatuses({ category: 'social' }),
          },
          ...namedCountsOf((list) => this.lists.all(list)),
          examined: this.#examined(),
          plans: this.#plans(),
          failing: countOpenRows(this.imports.summaries.toReversed()),
        }),
      },
    }
  }

  #examined() {
    return this.lists.all('registrations').map(({ values }) => {
      const { plan = '', certificate = '', candidate } = values
      const person = this.lists.all('candidates').find(({ id }) => id === candidate)?.values
      return { plan, certificate, major: person?.major ?? '', className: person?.className ?? '' }
    })
  }

  #pilot(): SchoolRecords['pilot'] {
    const all = (list: string) => this.lists.all(list)
    return {
      batches: async () => all('province-batches').map(({ values }) => batchOf(values, examDayOf(this.now))),
      applications: async () => all('pilot-applications'),
      quotas: async () => all('pilot-quotas').map(({ values }) => quotaOf(values)),
      catalogue: async () => all('certificate-catalogue'),
    }
  }

  #fees(): SchoolRecords['fees'] {
    const all = (list: string) => this.lists.all(list).map(({ id, values }) => ({ id, ...values }))
    return {
      rates: async () =>
        all('fee-rates').map((rate: Values) => ({
          province: rate.province ?? '',
          certificate: rate.certificate ?? '',
          level: (rate.level ?? '初级') as Level,
          yuan: Number(rate.amount),
          isApproved: rate.kind === '核定',
        })),
      slips: async () =>
        all('payment-slips').map((slip: Values) => ({
          id: slip.id ?? '',
          plan: slip.plan ?? '',
          certificate: slip.certificate ?? '',
          way: isSlipWay(slip.way ?? '') ? (slip.way as SlipWay) : '按证书',
          part: slip.part ?? '1',
          heads: Number(slip.heads),
          yuan: Number(slip.amount),
          status: (slip.status ?? '未缴费') as SlipStatus,
          ...(slip.number && { number: slip.number }),
          ...(slip.levels && { levels: readLevelHeads(slip.levels) ?? {} }),
          ...(slip.price && { price: readPrice(slip.price) ?? {} }),
          ...(slip.receipt && {
            receipt: { sha256: 'e'.repeat(64), sizeBytes: 1000, name: this.imports.fileNames.get(slip.receipt) ?? '' },
          }),
        })),
      registered: async (plans) => {
        const own = all('registrations').filter((one: Values) => plans.includes(one.plan ?? ''))
        const keyOf = ({ certificate, level, subject = ALL_SUBJECTS }: Values) =>
          `${certificate} ${level} ${wayOf(subject)}`
        return [...new Set(own.map(keyOf))].map((key) => {
          const [certificate = '', level = '初级', way = '按证书'] = key.split(' ')
          const heads = own.filter((one) => keyOf(one) === key).length
          return { certificate, level: level as Level, way: way as SlipWay, heads }
        })
      },
    }
  }

  #seatsOf(plan: string) {
    const own = this.lists.all('seats').filter(({ values }) => values.plan === plan)
    return own.map(({ values: { name = '', room = '', seat = '', subject = '', candidate, time, level } }) => ({
      name,
      room,
      seat,
      subject,
      ...(candidate && { candidateId: candidate }),
      ...(time && { time }),
      ...(level && { level }),
    }))
  }

  #plans(): CaseCounts['plans'] {
    const plans: Record<string, PlanCounts> = {}
    const add = (plan: string, counts: Partial<PlanCounts>) => {
      plans[plan] = planCounts((measure) => (plans[plan]?.[measure] ?? 0) + (counts[measure] ?? 0))
    }
    for (const { values } of this.lists.all('rooms'))
      add(values.plan ?? '', { rooms: 1, seats: Number(values.seats ?? 0) })
    for (const { values } of this.lists.all('site-guests'))
      add(values.plan ?? '', {
        guests: Number(values.heads ?? 0),
        'guests.unknown': values.heads === undefined ? 1 : 0,
      })
    for (const { values } of this.lists.all('room-sessions'))
      add(values.plan ?? '', { sessions: 1, 'sessions.places': Number(values.heads ?? 0) })
    for (const { values } of this.lists.all('exam-contacts'))
      if (values.sent === '已交') add(values.plan ?? '', { 'questionnaire.sent': 1 })
    for (const { values } of this.lists.all('registrations')) {
      const measure = PLAN_MEASURES.find((one) => one === `registered.${values.level}`)
      if (measure === undefined) continue
      const bySubject = PLAN_MEASURES.find((one) => one === `by-subject.${values.level}`)
      // In memory the first subject of a person is the head, as in the database.
      const isHead = this.lists.all('registrations').find((one) => isSamePerson(one.values, values))?.values === values
      const isOfSubject = (values.subject ?? ALL_SUBJECTS) !== ALL_SUBJECTS
      add(values.plan ?? '', { [measure]: isHead ? 1 : 0 })
      if (isOfSubject && bySubject) add(values.plan ?? '', { [bySubject]: 1, 'by-subject.heads': isHead ? 1 : 0 })
    }
    for (const { values } of this.lists.all('payment-slips')) {
      const status = (['slips.unpaid', 'slips.paid', 'slips.confirmed'] as const)[rankOf(values.status)]
      const heads = values.way === '按科目' ? 'slips.subjects' : 'slips.heads'
      add(values.plan ?? '', { ...(status && { [status]: 1 }), [heads]: Number(values.heads) })
    }
    return plans
  }

  #openSchool(id: string): { readonly school: School; readonly records: SchoolRecords } {
    const school = this.people.schools.find((one) => one.id === id)
    if (school === undefined) throw new Error(`no school ${id}`)
    return { school, records: this.records() }
  }
}
