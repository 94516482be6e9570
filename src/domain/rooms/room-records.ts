/** 考场记录 · What may be read of one school's exam rooms. */
interface RoomLine {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly plan: string
  readonly site: string
}

export interface RoomRecords {
  /** Rooms and the seats in them, of all plans or of one (its name or number). */
  count(plan?: string): Promise<{ readonly rooms: number; readonly seats: number }>
  list(limit: number): Promise<readonly RoomLine[]>
}
