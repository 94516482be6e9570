import { expect, test } from 'vitest'
import { readingFrom } from '../../src/files/read-at.js'
import { findZipSpan } from '../../src/files/zip-span.js'
import { writeZip } from '../support/photos.js'

const zip = writeZip([{ name: 'a.txt', bytes: Buffer.from('content') }])
const END = 'PK\x05\x06'

test('a page that quotes ends of zips does not hide the zip before it', () => {
  const file = Buffer.concat([zip, Buffer.from(`<p>${END} and ${END}</p>`.padEnd(200, '.'))])
  expect(findZipSpan(readingFrom(file), file.length)).toEqual({ start: 0, end: zip.length })
})

test('of a file of nothing but ends only some are looked at', () => {
  const file = Buffer.from(END.repeat(200_000), 'latin1')
  const readAt = readingFrom(file)
  let reads = 0
  const counting = (position: number, length: number) => {
    reads += 1
    return readAt(position, length)
  }
  expect(findZipSpan(counting, file.length)).toEqual({ start: 0, end: file.length })
  expect(reads).toBeLessThan(1_000)
})
