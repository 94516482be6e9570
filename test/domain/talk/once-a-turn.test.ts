import { describe, expect, it } from 'vitest'
import { onceATurn } from '../../../src/domain/talk/once-a-turn.js'

function counting() {
  const asked: string[] = []
  const reader = {
    people: {
      find: async (wanted?: object, limit?: number) => {
        asked.push(`${JSON.stringify(wanted)} ${limit}`)
        return [limit]
      },
    },
    name: '昌平',
  }
  return { asked, reader }
}

describe('a reader of one turn', () => {
  it('is asked once for the same thing, in whatever order its words stand', async () => {
    const { asked, reader } = counting()
    const once = onceATurn(reader)
    const answers = await Promise.all([
      once.people.find({ name: '王芳', year: '2024' }, 5),
      once.people.find({ year: '2024', name: '王芳' }, 5),
      once.people.find({ name: '王芳', year: '2024', major: undefined }, 5),
    ])
    expect(asked).toHaveLength(1)
    expect(answers).toEqual([[5], [5], [5]])
  })

  it('is asked again for something else, and by another turn', async () => {
    const { asked, reader } = counting()
    const once = onceATurn(reader)
    await once.people.find()
    await once.people.find(undefined, undefined)
    await once.people.find({ name: '王芳' })
    await once.people.find({ name: '王芳' }, 1)
    await onceATurn(reader).people.find()
    expect(asked).toHaveLength(4)
  })

  it('hands on what is no question', () => {
    expect(onceATurn(counting().reader).name).toBe('昌平')
  })
})
