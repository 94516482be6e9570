/** 读不了的文件 · How the readers leave off inside; turned into a problem for the person at their door. */
import { bad, type Checked, good } from '../../domain/checked.js'
import type { Problem } from '../../domain/problems.js'

export class UnreadableFile extends Error {
  readonly problem: Problem

  constructor(code: Problem['code'], params: Problem['params'] = {}) {
    super(code)
    this.name = 'UnreadableFile'
    this.problem = { code, params }
  }
}

/** Runs a reader; what it found unreadable comes back as a problem that names the file. */
export async function checkReadable<T>(name: string, read: () => Promise<T>): Promise<Checked<T>> {
  try {
    return good(await read())
  } catch (error) {
    if (error instanceof UnreadableFile) return bad(error.problem.code, { name, ...error.problem.params })
    throw error
  }
}

/** Runs code that only fails when the bytes are bad (unzipping, foreign parsers). */
export async function orDamaged<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('workbook-damaged')
  }
}
