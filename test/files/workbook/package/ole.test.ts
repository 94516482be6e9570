import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openOleBytes } from '../../../../src/files/workbook/package/ole.js'
import { caseFile } from '../../../support/cases.js'
import { oleOf } from '../../../support/locked-workbooks.js'

const LARGE = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251))
const SMALL = Buffer.from('a few bytes, kept in the small sectors')

function file(): Buffer {
  return oleOf({ Workbook: LARGE, Small: SMALL, Middle: LARGE.subarray(0, 5000) })
}

/** The numbers of the first table of sectors, to be changed in place. */
function table(bytes: Buffer): {
  readonly get: (at: number) => number
  readonly set: (at: number, to: number) => void
} {
  const start = (bytes.readUInt32LE(76) + 1) * 512
  return {
    get: (at) => bytes.readUInt32LE(start + at * 4),
    set: (at, to) => bytes.writeUInt32LE(to, start + at * 4),
  }
}

/** Where the chain of the large stream begins: its entry stands in the directory. */
function startOf(bytes: Buffer, name: string): number {
  return bytes.readUInt32LE(bytes.indexOf(Buffer.from(`${name}\0`, 'utf16le')) + 116)
}

describe('streams', () => {
  test('large and small ones come back as they were written, by any case of their names', () => {
    const ole = openOleBytes(file())
    expect(ole.names.toSorted()).toEqual(expect.arrayContaining(['Middle', 'Small', 'Workbook']))
    expect(ole.find('WORKBOOK')?.read()).toEqual(LARGE)
    expect(ole.find('small')?.read()).toEqual(SMALL)
    expect(ole.find('Book')).toBeUndefined()
  })

  test('those of a file whose tables do not fit in its head, too', () => {
    const huge = Buffer.alloc(7_500_000, LARGE)
    const read = openOleBytes(oleOf({ Workbook: huge }))
      .find('Workbook')
      ?.read()
    expect(read?.equals(huge)).toBe(true)
  })

  test('of what Excel wrote', () => {
    const ole = openOleBytes(readFileSync(caseFile('xls-zeroed-fat', 'good.xls')))
    expect(ole.find('Workbook')?.read().readUInt16LE(0)).toBe(0x0809)
  })
})

describe('chains of sectors', () => {
  const reading = (damage: (bytes: Buffer, first: number) => void) => () => {
    const bytes = file()
    damage(bytes, startOf(bytes, 'Workbook'))
    return openOleBytes(bytes).find('Workbook')?.read()
  }

  test.each([
    ['that return to their beginning', (bytes: Buffer, first: number) => table(bytes).set(first + 3, first)],
    ['of one sector that points to itself', (bytes: Buffer, first: number) => table(bytes).set(first, first)],
    ['that lead out of the file', (bytes: Buffer, first: number) => table(bytes).set(first + 3, 0x00ff_ffff)],
    [
      'of a directory that returns to its beginning',
      (bytes: Buffer) => {
        const directory = bytes.readUInt32LE(48)
        table(bytes).set(directory, directory)
      },
    ],
    ['of tables that lie outside', (bytes: Buffer) => void bytes.writeUInt32LE(0x00ff_ffff, 76)],
    ['of tables of tables that never end', (bytes: Buffer) => void bytes.writeUInt32LE(0, 68)],
    ['in sectors of a size nobody uses', (bytes: Buffer) => void bytes.writeUInt16LE(31, 30)],
  ])('%s are damage', (_how, damage) => {
    expect(reading(damage)).toThrow('workbook-damaged')
  })

  test('a stream that says it is larger than its file is damage', () => {
    const bytes = file()
    bytes.writeUInt32LE(0x7fff_ffff, bytes.indexOf(Buffer.from('Workbook\0', 'utf16le')) + 120)
    expect(() => openOleBytes(bytes).find('Workbook')?.read()).toThrow('workbook-damaged')
  })

  test('a chain that ends early gives what it holds', () => {
    const bytes = file()
    table(bytes).set(startOf(bytes, 'Workbook') + 1, 0xfffffffe)
    expect(openOleBytes(bytes).find('Workbook')?.read()).toEqual(LARGE.subarray(0, 1024))
  })

  test('entries that point to each other are each looked at once', () => {
    const bytes = file()
    const entry = bytes.indexOf(Buffer.from('Workbook\0', 'utf16le'))
    bytes.writeUInt32LE(1, entry + 68)
    bytes.writeUInt32LE(1, entry + 72)
    expect(openOleBytes(bytes).names.filter((name) => name === 'Workbook')).toHaveLength(1)
  })
})
