import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'

const DOMAIN = path.resolve('src/domain')

it('no two rooms give the same code to a problem, and none is left out of the whole', async () => {
  const files = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('-problems.ts') && !file.endsWith('all-problems.ts'),
  )
  const catalogues = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, object> = await import(path.join(DOMAIN, file))
      return Object.entries(exported).flatMap(([name, one]) => (name.endsWith('_PROBLEMS') ? Object.keys(one) : []))
    }),
  )
  const codes = catalogues.flat()
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  expect(codes.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted())
})
