/** 编排和座位对不上 · Where the record of room sessions and the seats on record differ, as it is said after an import and before printing. */
import { compareSessions, type SessionDifference } from '../../domain/arrangement/compare-sessions.js'
import type { SchoolRecords } from '../../domain/ports/school-records.js'
import type { Said } from '../../domain/talk/language.js'

const SHOWN = 8

/** Of every plan that has both; undefined where none has. */
export async function sayComparison({ steps, arrangement }: SchoolRecords): Promise<Said | undefined> {
  const { plans } = await steps.counts()
  const names = Object.entries(plans).flatMap(([name, counts]) =>
    counts === undefined || counts.sessions === 0 ? [] : [name],
  )
  const compared = await Promise.all(
    names.map(async (name) => {
      const [sessions, seats] = await Promise.all([arrangement.sessions(name), arrangement.seats(name)])
      return { isBoth: sessions.length > 0 && seats.length > 0, differences: compareSessions(sessions, seats) }
    }),
  )
  const both = compared.filter(({ isBoth }) => isBoth)
  if (both.length === 0) return undefined
  const differences = both.flatMap((one) => one.differences)
  return differences.length === 0 ? AGREED : sayDifferences(differences)
}

const AGREED: Said = {
  zh: '编排记录里每一场的排考人数和座位都对得上。',
  en: 'The heads of every session agree with the seats on record.',
}

export function sayDifferences(differences: readonly SessionDifference[]): Said {
  const shown = differences.slice(0, SHOWN)
  const rest = differences.length - shown.length
  return {
    zh: [
      `编排记录和座位有 ${differences.length} 处对不上：`,
      ...shown.map((one) => `- ${sayOne(one).zh}`),
      ...(rest > 0 ? [`- 还有 ${rest} 处`] : []),
    ].join('\n'),
    en: [
      `The record of sessions and the seats differ in ${differences.length} ${differences.length === 1 ? 'place' : 'places'}:`,
      ...shown.map((one) => `- ${sayOne(one).en}`),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
    ].join('\n'),
  }
}

function sayOne({ room, subject, time, arranged, seated }: SessionDifference): Said {
  if (subject === '') {
    return {
      zh: `${room}：有 ${seated} 个座位，编排记录里没有这个考场。请把最新的编排记录发给我。`,
      en: `${room}: ${seated} seated, but the record has no such room. Please send me the latest record of sessions.`,
    }
  }
  const where = `${room} ${subject} ${time}`
  if (seated === 0) {
    return {
      zh: `${where}：排考 ${arranged} 人，还没有座位。请把这一场的排考明细发给我。`,
      en: `${where}: ${arranged} arranged, no seat on record. Please send me the details of this session.`,
    }
  }
  return {
    zh: `${where}：排考 ${arranged} 人，座位 ${seated} 个。请重新下载这一场的排考明细和编排记录发给我。`,
    en: `${where}: ${arranged} arranged, ${seated} seated. Please download details and record of this session again and send me both.`,
  }
}
