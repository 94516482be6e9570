/** 读不了的文件 · How the readers leave off inside; turned into a problem for the person at their door. */
import { type Checked, good } from '../../../domain/talk/checked.js'
import type { ParamsArgument, Problem, ProblemCode, ProblemParams } from '../../../domain/talk/problem.js'

/** Every code needs the file's name, which only the door knows. */
type ParamsInside<C extends ProblemCode> = Omit<ProblemParams<C>, 'name'>

export class UnreadableFile<C extends ProblemCode = ProblemCode> extends Error {
  readonly #code: C
  readonly #params: object

  constructor(code: C, ...[params]: ParamsArgument<ParamsInside<C>>) {
    super(code)
    this.name = 'UnreadableFile'
    this.#code = code
    this.#params = params ?? {}
  }

  problemOf(name: string): Problem {
    return { code: this.#code, params: { name, ...this.#params } } as Problem
  }
}

/** Runs a reader; what it found unreadable comes back as a problem that names the file. */
export async function checkReadable<T>(name: string, read: () => Promise<T>): Promise<Checked<T>> {
  try {
    return good(await read())
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.problemOf(name) }
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
