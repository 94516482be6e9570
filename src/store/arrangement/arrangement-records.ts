/** 排考记录 · Who sits where at a plan, with photo, gender and masked number of the candidate and the address of the room. */
import type { ArrangementRecords } from '../../domain/arrangement/arrangement-records.js'
import type { SeatedCandidate } from '../../domain/arrangement/seated-candidate.js'
import { maskIdNumber } from '../../domain/cells/masking.js'
import type { StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { openSecrets } from '../lists/known-record.js'
import { findPrinted } from './printed-seats.js'

interface SeatedRow extends SeatedCandidate {
  readonly sealed?: string
}

export function openArrangementRecords(schoolId: string, context: StoreContext): ArrangementRecords {
  return {
    async rooms(plan) {
      const rows = await context.prisma.examSeat.findMany({
        where: { schoolId, plan },
        distinct: ['room'],
        select: { room: true },
      })
      return rows.map(({ room }) => room)
    },
    async seats(plan) {
      const rows = await context.prisma.examSeat.findMany({
        where: { schoolId, plan },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        select: { candidateId: true, name: true, room: true, seat: true, subject: true, time: true, level: true },
      })
      return rows.map(known)
    },
    async sessions(plan) {
      const rows = await context.prisma.roomSession.findMany({
        where: { schoolId, plan },
        orderBy: [{ room: 'asc' }, { time: 'asc' }, { subject: 'asc' }],
        select: {
          room: true,
          subject: true,
          time: true,
          heads: true,
          certificate: true,
          inspectors: true,
          invigilators: true,
        },
      })
      return rows.map(known)
    },
    printed: (plan, paper) => findPrinted({ schoolId, plan, paper }, context),
    async seated(plan) {
      const [answer] = await context.prisma.$queryRaw<{ found: readonly SeatedRow[] | null }[]>`
        SELECT json_agg(json_strip_nulls(json_build_object(
          'id', s.id, 'name', s.name, 'ticketNumber', s.ticket, 'school', coalesce(s.school_name, c.school_name), 'seat', s.seat,
          'room', s.room, 'subject', s.subject, 'time', s."time", 'mode', s.mode, 'certificate', s.certificate,
          'gender', c.gender, 'candidateNumber', c.candidate_number, 'photo', c.photo_sha256,
          'site', coalesce(s.site, r.site), 'siteAddress', r.address,
          'sealed', encode(c.secrets_sealed, 'base64'))) ORDER BY s.id) AS found
        FROM exam_seat s LEFT JOIN candidate c ON c.id = s.candidate_id
        LEFT JOIN LATERAL (
          SELECT e.site, concat_ws('', e.province, nullif(e.city, e.province), e.district, e.address) AS address
          FROM exam_room e WHERE e.school_id = s.school_id AND e.plan = s.plan AND e.name = s.room ORDER BY e.id LIMIT 1
        ) r ON true
        WHERE s.school_id = ${schoolId} AND s.plan = ${plan}`
      return mapInPieces(answer?.found ?? [], ({ sealed, ...row }) => {
        const idNumber = sealed === undefined ? undefined : openSecrets(sealed, context).idNumber
        return idNumber === undefined ? row : { ...row, idNumber: maskIdNumber(idNumber) }
      })
    },
  }
}

type Known<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>
}

/** What is null in the table is absent. */
function known<T extends object>(row: T): Known<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Known<T>
}
