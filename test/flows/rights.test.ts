import { describe, expect, it } from 'vitest'
import { CHANGE_RIGHTS } from '../../src/domain/talk/changes.js'
import { FLOWS } from '../../src/flows/all.js'

describe('a flow causes only what those who may open it may cause', () => {
  const caused = FLOWS.flatMap(({ id, who, causes }) => causes.map((kind) => ({ id, who, kind })))

  it.each(caused)('$id: $kind', ({ who, kind }) => {
    const rights = CHANGE_RIGHTS[kind]
    if (rights === 'anyone') return expect(who).toBeDefined()
    expect(who).not.toBe('anyone')
    for (const role of who) expect(rights).toContain(role)
  })

  it('and every change is caused by one of them, or where files are refused in a group', () => {
    const kinds = new Set<string>([...caused.map(({ kind }) => kind), 'offer-upload-link'])
    expect(Object.keys(CHANGE_RIGHTS).filter((kind) => !kinds.has(kind))).toEqual([])
  })
})
