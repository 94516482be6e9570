/** A school that may register: people verified by the platform, an open plan, majors, a quota, a catalogue; and its workbook. */
import path from 'node:path'
import { Client } from 'pg'
import { examDayOf } from '../../src/domain/cells/exam-day.js'
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { cellsOf, goodRow, oursOf, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { row2022 } from '../support/template-2022.js'
import type { Pipeline } from './pipeline.js'
import { isFaulty, writeRoster, writeSheet } from './rosters.js'

const CERTIFICATES = 400
/** Of a programme with two subjects a level. */
const CERTIFICATE = '网店运营推广'
const SUBJECTS = ['理论知识', '实操技能']
const DAY_MS = 86_400_000
const [MAJOR = '', CODE = '', VERSION = ''] = row2022(0).slice(8)

export interface RegisteringSchool {
  readonly schoolId: string
  /** One a person. */
  readonly candidates: readonly string[]
  readonly workbook: string
  readonly rows: number
  /** Rows nothing stands in the way of. */
  readonly valid: number
}

export async function openRegisteringSchool(
  dir: string,
  pipeline: Pipeline,
  people: { readonly count: number; readonly from: number },
): Promise<RegisteringSchool> {
  const roster = path.join(dir, 'people.xlsx')
  await writeRoster(roster, people.count, people.from, () => false)
  const schoolId = await pipeline.openSchool()
  await pipeline.importList(roster, schoolId)
  for (const [list, rows] of Object.entries(restsOn(people))) {
    await pipeline.importList(await saveList(getList(list), rows), schoolId)
  }
  const { candidates, school } = await verifyAll(pipeline.databaseUrl, schoolId)
  const workbook = path.join(dir, 'registrations.xlsx')
  const list = getList('registrations')
  const rows = people.count * SUBJECTS.length
  const sheet = { title: '报考信息登记表', headers: oursOf(list).map(({ header }) => header), rows }
  await writeSheet(workbook, sheet, (index) => cellsOf(list, rowOf(index, people.from, school)))
  const valid = Array.from({ length: rows }, (_, index) => index).filter((index) => !isFaulty(index)).length
  return { schoolId, candidates, workbook, rows, valid }
}

function restsOn({ count, from }: { readonly count: number; readonly from: number }) {
  const row = (list: string, values: Values, n = 0): Values => ({ ...goodRow(getList(list), n), ...values })

  const plan = { name: planOf(from), certificates: CERTIFICATE, levels: '中级', schools: '全部' }
  const windows = { registration: `${dayIn(-10)} 至 ${dayIn(10)}`, arrangement: `${dayIn(11)} 至 ${dayIn(15)}` }
  const quota = {
    year: dayIn(20).slice(0, 4),
    certificate: CERTIFICATE,
    level: '中级',
    major: '',
    approved: String(count),
    used: '',
  }
  return {
    'exam-plans': [row('exam-plans', { ...plan, ...windows, exam: dayIn(20), scores: '', publicity: '', year: '' })],
    'approved-majors': [row('approved-majors', { name: MAJOR, code: CODE, version: VERSION })],
    'pilot-quotas': [row('pilot-quotas', { ...quota, applied: String(count), status: '审核通过' })],
    'certificate-catalogue': Array.from({ length: CERTIFICATES }, (_, n) =>
      row(
        'certificate-catalogue',
        { name: n === 0 ? CERTIFICATE : `第${n}种证书`, level: '中级', majors: `${MAJOR}、市场营销` },
        n,
      ),
    ),
  }
}

/** The platform's own word on everybody, which is not measured here. */
async function verifyAll(databaseUrl: string, schoolId: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(`UPDATE candidate SET status = 'accurate' WHERE school_id = $1`, [schoolId])
    const people = await client.query<{ id: string }>('SELECT id FROM candidate WHERE school_id = $1', [schoolId])
    const schools = await client.query<{ name: string }>('SELECT name FROM school WHERE id = $1', [schoolId])
    return { candidates: people.rows.map(({ id }) => id), school: schools.rows[0]?.name ?? '' }
  } finally {
    await client.end()
  }
}

/** Two rows a person; a twentieth of the rows are faulty. */
function rowOf(index: number, from: number, school: string): Values {
  const { name, idNumber } = inventPerson(from + Math.floor(index / SUBJECTS.length))
  const good = goodRow(getList('registrations'), 0)
  const subject = SUBJECTS[index % SUBJECTS.length]!
  return {
    ...good,
    certificate: CERTIFICATE,
    name,
    idNumber: isFaulty(index) ? idNumber.slice(0, 17) : idNumber,
    plan: planOf(from),
    site: (good.site ?? '').replace('示例职业技术学院', school),
    subject,
    subjectNumber: String(10_020_101 + (index % SUBJECTS.length)),
  }
}

const planOf = (round: number): string => `第${round}场${CERTIFICATE}考试`
const dayIn = (days: number): string => examDayOf(new Date(Date.now() + days * DAY_MS))
