/** 考场的上报前检查 · Seats for everybody at once, at the site that is registered for, in rooms of the right type. */
import { nameCertificate } from '../cells/certificate-cell.js'
import { readMode } from '../cells/exam-mode.js'
import { foldKey } from '../cells/text-normal.js'
import type { Values } from '../lists/rows.js'
import { subjectsOf } from '../plans/subjects-of.js'
import { findProgramme } from '../programmes/all.js'
import { g3, pm } from '../programmes/sources.js'
import type { RegistrationLine } from '../registration/registration-records.js'
import { guestHeads } from '../steps/guest-heads.js'
import { isGuest } from '../steps/named-counts.js'
import type { PreflightCase, PreflightCheck } from '../steps/preflight.js'

/** More rooms or subjects no school has. */
const MOST = 500

const seatsForAll: PreflightCheck = {
  rule: { zh: '每一场的考位数不少于考生数', en: 'seats of a session are not fewer than its candidates' },
  from: pm('5.2.5'),
  stops: true,
  async find(of) {
    if (isGuest(of.evidence)) return undefined
    const { rooms, lines } = await readRooms(of)
    const guests = guestHeads(of.evidence)
    if (lines.length === 0 && guests === 0) return undefined
    if (rooms.length === 0) {
      return {
        said: { zh: '还没有考场', en: 'there are no rooms yet' },
        next: {
          zh: '直接告诉我，如“107室 45个座位，108室 45个”。',
          en: 'just tell me, such as “107室 45 seats, 108室 45”.',
        },
      }
    }
    const short = shortWith(guests, lines.length === 0 ? rooms : atTheirSite(rooms, lines), lines)
    const sum = short.reduce((all, one) => all + one.short, 0)
    return sum === 0
      ? undefined
      : {
          said: { zh: `还差 ${sum} 个考位`, en: `${sum} seats short` },
          next: {
            zh: '加考场，或把考位数改大（不超过实际机位）。',
            en: 'add rooms, or raise their seats (up to the real machines).',
          },
          names: short.map(({ name, heads, seats }) => `${name}：${heads}，考位 ${seats}`),
        }
  },
}

const roomsAtTheSite: PreflightCheck = {
  rule: { zh: '考场要设在报考写的考核站点', en: 'rooms are at the site that is registered for' },
  from: pm('5.2.5'),
  stops: true,
  async find(of) {
    if (isGuest(of.evidence)) return undefined
    const { rooms, lines } = await readRooms(of)
    const own = atTheirSite(rooms, lines)
    const elsewhere = lines.length === 0 ? [] : rooms.filter((room) => !own.includes(room))
    return elsewhere.length === 0
      ? undefined
      : {
          said: {
            zh: `${elsewhere.length} 个考场的站点和报考的不一样`,
            en: `${elsewhere.length} rooms are at another site`,
          },
          next: {
            zh: '请核对考场表和报考表里的考核站点，改成同一个。',
            en: 'make the site of rooms and registrations the same.',
          },
          names: elsewhere.map(({ name = '', site = '' }) => `${name}（${site}）`),
        }
  },
}

const roomsOfTheType: PreflightCheck = {
  rule: { zh: '考场类型要支持科目的考试方式', en: 'a room’s type supports how its subjects are examined' },
  from: g3('第三章 五'),
  stops: true,
  async find(of) {
    const { rooms } = await readRooms(of)
    const recorded = (await of.records.lists.findNamed('exam-subjects', '', MOST)).map(({ values }) => values)
    const rule = readMode(findProgramme(of.plan.programme ?? '')?.roomType.is.type ?? '')
    const wrong = rooms.flatMap((room) => {
      const wanted = rule === undefined ? modesOf(room, of.plan.name, recorded) : [rule]
      const lacking = wanted.filter((mode) => !supports(room.roomType, mode))
      return lacking.length === 0
        ? []
        : [`${room.name ?? ''}（${room.roomType ?? '没写'}，要有 ${lacking.join('、')}）`]
    })
    return wrong.length === 0
      ? undefined
      : {
          said: { zh: `${wrong.length} 个考场的类型不对`, en: `${wrong.length} rooms have the wrong type` },
          next: {
            zh: '改考场类型，几种方式用英文逗号连着写；机房不支持的科目，另设考场。',
            en: 'correct the type, several modes joined by a comma; a subject it cannot hold gets another room.',
          },
          names: wrong,
        }
  },
}

/** A room without a type is told of where the platform asks for one; 机考+实操 can hold 机考 too. */
function supports(type: string | undefined, mode: string): boolean {
  return type === undefined || type.split(',').some((one) => one === mode || one.split('+').includes(mode))
}

function modesOf(
  { certificate = '', level = '', subjects }: Values,
  plan: string,
  recorded: readonly Values[],
): readonly string[] {
  const known = subjectsOf(plan, certificate, level, recorded)?.subjects ?? []
  const own = subjects?.split(',') ?? []
  const meant = known.filter(({ name }) => own.length === 0 || own.includes(name))
  return [...new Set(meant.flatMap(({ mode }) => mode ?? []))]
}

async function readRooms({ plan, records }: PreflightCase) {
  const [rooms, lines] = await Promise.all([records.lists.list('rooms', MOST), records.registrations.list(plan.name)])
  const own = rooms.map(({ values }) => values).filter((room) => [plan.name, plan.number].includes(room.plan))
  return { rooms: own, lines }
}

/** Those at a site somebody is registered for; a room that names none is there. */
function atTheirSite(rooms: readonly Values[], lines: readonly RegistrationLine[]): readonly Values[] {
  const sites = new Set(lines.map(({ site }) => foldKey(site)))
  return rooms.filter(({ site }) => site === undefined || sites.has(foldKey(site)))
}

/** Level by level where every room says which it is for, else all together. */
function shortOf(rooms: readonly Values[], lines: readonly RegistrationLine[]) {
  const isParted = rooms.every(({ certificate, level }) => certificate !== undefined && level !== undefined)
  const nameOf = (certificate = '', level = '') => (isParted ? nameCertificate(certificate, level) : '合计')
  const heads = new Map<string, Set<string>>()
  for (const { certificate, level, candidateId } of lines) {
    const name = nameOf(certificate, level)
    heads.set(name, (heads.get(name) ?? new Set()).add(candidateId))
  }
  return [...heads].flatMap(([name, people]) => {
    const own = rooms.filter(({ certificate, level }) => nameOf(certificate, level) === name)
    const seats = seatsIn(own)
    const short = people.size - seats
    return short <= 0 ? [] : [{ name, heads: `报考 ${people.size} 人`, seats, short }]
  })
}

/** Of guests no level is known: their heads and our own against all seats. */
function shortWith(guests: number, rooms: readonly Values[], lines: readonly RegistrationLine[]) {
  const own = shortOf(rooms, lines)
  const people = new Set(lines.map(({ candidateId }) => candidateId)).size
  const seats = seatsIn(rooms)
  const short = people + guests - seats
  if (guests === 0 || short <= own.reduce((sum, one) => sum + one.short, 0)) return own
  return [{ name: '合计', heads: `本校 ${people} 人，借考 ${guests} 人`, seats, short }]
}

function seatsIn(rooms: readonly Values[]): number {
  return rooms.reduce((sum, room) => sum + Number(room.seats ?? 0), 0)
}

export const ROOM_CHECKS: readonly PreflightCheck[] = [seatsForAll, roomsAtTheSite, roomsOfTheType]
