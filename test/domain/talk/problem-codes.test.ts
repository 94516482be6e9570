/// <reference types="vite/client" />
import { expect, it } from 'vitest'
import { PROBLEMS } from '../../../src/domain/talk/all-problems.js'

/** Every catalogue of a room, as its file exports it. */
const CATALOGUES: Record<string, Record<string, unknown>> = import.meta.glob('../../../src/domain/**/*-problems.ts', {
  eager: true,
})

it('no two rooms give the same code to a problem, and none is left out of the whole', () => {
  const codes = Object.entries(CATALOGUES).flatMap(([file, exported]) =>
    file.endsWith('/all-problems.ts')
      ? []
      : Object.entries(exported).flatMap(([name, catalogue]) =>
          name.endsWith('_PROBLEMS') ? Object.keys(catalogue as object) : [],
        ),
  )
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  expect(codes.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted())
})
