/** 批复专业记录 · What may be read of one school's approved majors. */
export interface MajorRecords {
  count(): Promise<number>
}
