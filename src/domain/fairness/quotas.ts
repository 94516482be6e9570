/** 额度 · How much of people's files is kept: of one account in a day, of one school, of all; and what stays free of the disk. */
import { type Problem, problemOf } from '../talk/problem.js'

export interface Quotas {
  readonly accountMbADay: number
  readonly schoolMb: number
  readonly totalMb: number
}

/** Bytes of the files that were sent. */
export interface Usage {
  readonly accountToday: number
  readonly school: number
  readonly total: number
}

/** The bytes that may come, and what is said to more of them. */
export interface Room {
  readonly bytes: number
  readonly beyond: Problem
}

const MB = 1024 * 1024

/** The tightest of the limits; `freeBytes` of the disk, above its floor. */
export function tightestRoom(usage: Usage, quotas: Quotas, freeBytes: number): Room {
  const rooms: readonly Room[] = [
    {
      bytes: quotas.accountMbADay * MB - usage.accountToday,
      beyond: problemOf('quota-account', { limitMb: quotas.accountMbADay }),
    },
    { bytes: quotas.schoolMb * MB - usage.school, beyond: problemOf('quota-school', { limitMb: quotas.schoolMb }) },
    { bytes: Math.min(quotas.totalMb * MB - usage.total, freeBytes), beyond: problemOf('storage-full') },
  ]
  return rooms.reduce((tightest, room) => (room.bytes < tightest.bytes ? room : tightest))
}
