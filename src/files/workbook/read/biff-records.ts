/** BIFF 记录 · The records an .xls is made of; only those a table needs reach the parser, and only whole ones. */

const MAX_RECORD_BYTES = 8224
const BOF = 0x0809
const EOF = 0x000a
const CONTINUE = 0x003c
const FORMULA = 0x0006
/** Versions 3 and 4 of the same record, which some programs write into newer files. */
const OLD_FORMULAS = new Set([0x0206, 0x0406])
/** A sheet's name, visibility and where it begins. */
const SHEET = 0x0085
const SHARED_TEXTS = 0x00fc
/** A formula's text result. */
const STRING = 0x0207
/** A record the parser passes over, whatever it holds. */
const PASSED_OVER = 0x00e2

const NEEDED = new Set([
  BOF,
  EOF,
  FORMULA,
  SHEET,
  SHARED_TEXTS,
  STRING,
  0x0022, // DATEMODE: days from 1904
  0x0042, // CODEPAGE
  0x00bd, // MULRK
  0x00d6, // RSTRING
  0x00e0, // XF
  0x00e5, // MERGECELLS
  0x00fd, // LABELSST
  0x0200, // DIMENSIONS
  0x0203, // NUMBER
  0x0204, // LABEL
  0x0205, // BOOLERR
  0x0208, // ROW
  0x027e, // RK
  0x041e, // FORMAT
])
/** Where a FORMULA says how long its tokens are; what was worked out stands before. */
const FORMULA_LENGTH_AT = 20

/** By sheet in order: `row * 256 + column`, from 0, of the cells that hold a formula. */
export type FormulaCells = readonly ReadonlySet<number>[]

/**
 * Blanks out, in place, all records but the needed ones and the tokens of formulas: damaged drawings, names and
 * formulas can keep the parser busy for ever. Undefined when the chain of records is broken.
 */
export function keepTableRecords(stream: Buffer): FormulaCells | undefined {
  const sheetStarts: number[] = []
  const formulas = new Map<number, Set<number>>()
  let depth = 0
  let before = 0
  let start = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = typeOf(stream, at)
    const length = stream.readUInt16LE(at + 2)
    if (depth === 0 && type !== BOF) break
    if (length > MAX_RECORD_BYTES || at + 4 + length > stream.length) return undefined
    if (depth === 0) start = at
    if (type === BOF) depth += 1
    else if (type === EOF) depth -= 1
    const continues = type === CONTINUE && (before === SHARED_TEXTS || before === STRING)
    if (!continues && !isNeeded(type, length)) stream.writeUInt16LE(PASSED_OVER, at)
    else if (type === SHEET && length >= 4) sheetStarts.push(stream.readUInt32LE(at + 4))
    else if (type === FORMULA) {
      formulas.set(
        start,
        (formulas.get(start) ?? new Set()).add(stream.readUInt16LE(at + 4) * 256 + stream.readUInt16LE(at + 6)),
      )
      stream.writeUInt16LE(0, at + 4 + FORMULA_LENGTH_AT)
    }
    if (type !== CONTINUE) before = type
    at += 4 + length
  }
  return depth === 0 && start > 0 ? sheetStarts.map((sheetStart) => formulas.get(sheetStart) ?? new Set()) : undefined
}

function typeOf(stream: Buffer, at: number): number {
  const type = stream.readUInt16LE(at)
  if (!OLD_FORMULAS.has(type)) return type
  stream.writeUInt16LE(FORMULA, at)
  return FORMULA
}

function isNeeded(type: number, length: number): boolean {
  if (type === STRING) return length >= 3
  if (type === FORMULA) return length >= FORMULA_LENGTH_AT + 2
  return NEEDED.has(type)
}
