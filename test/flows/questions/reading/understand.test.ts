import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STEPS } from '../../../../src/domain/steps/all.js'
import { BOOK_PHRASES } from '../../../../src/flows/questions/examples/books.js'
import { CHECK_PHRASES } from '../../../../src/flows/questions/examples/check.js'
import { expand } from '../../../../src/flows/questions/examples/expand.js'
import { LATER_PHRASES } from '../../../../src/flows/questions/examples/later.js'
import { OFF_TOPIC } from '../../../../src/flows/questions/examples/off-topic.js'
import { OTHER_ACTS } from '../../../../src/flows/questions/examples/other-acts.js'
import { CLASS_PHRASES, peopleExamples } from '../../../../src/flows/questions/examples/people.js'
import { RULE_PHRASES } from '../../../../src/flows/questions/examples/rules.js'
import { type Understanding, understand } from '../../../../src/flows/questions/reading/understand.js'
import { BOOK_PHRASES_KNOWN, BOOKS_HELD_OUT, BOOKS_OFF_TOPIC } from '../book-phrases.js'
import {
  CHECK_HELD_OUT,
  CHECK_OFF_TOPIC,
  CHECK_PHRASES_KNOWN,
  OTHER_HELD_OUT,
  OTHER_PHRASES_KNOWN,
  REGISTERED_PHRASES,
  ROOM_PHRASES_KNOWN,
  ROOMS_HELD_OUT,
} from '../check-phrases.js'
import { notate } from '../frame-notation.js'
import { GROUP_CHAT_PHRASES } from '../group-chat-phrases.js'
import { HELD_OUT, OFF_TOPIC_LINES } from '../held-out.js'
import { KNOWN_OFF_TOPIC, KNOWN_PHRASES } from '../known-phrases.js'
import { HOW_PHRASES, SEATING_PHRASES } from '../seating-phrases.js'

/** What is understood when every name and major that must be in the records is not. */
function whenNotFound(understanding: Understanding): Understanding {
  if (understanding.kind !== 'frame' || !understanding.onlyIfFound) return understanding
  return understanding.otherwise ? whenNotFound(understanding.otherwise) : { kind: 'nothing' }
}

function readings(understanding: Understanding): string[] {
  if (understanding.kind === 'choices') return understanding.frames.map(notate)
  return understanding.kind === 'frame' ? [notate(understanding.frame)] : []
}

function isRight(text: string, wanted: string): boolean {
  const understanding = understand(text)
  const accepted = wanted.split('|')
  return [understanding, whenNotFound(understanding)].some(
    (one) => one.kind === 'frame' && accepted.includes(notate(one.frame)),
  )
}

function share(phrases: readonly (readonly [string, string])[]): { share: number; wrong: string[] } {
  const wrong = phrases.filter(([text, wanted]) => !isRight(text, wanted)).map(([text]) => text)
  return { share: 1 - wrong.length / phrases.length, wrong }
}

const answered = (lines: readonly string[]) => lines.filter((line) => whenNotFound(understand(line)).kind !== 'nothing')

describe('understanding a question', () => {
  it.each([...SEATING_PHRASES, ...HOW_PHRASES])('%s → %s', (text, wanted) => {
    expect(readings(understand(text))).toEqual([wanted])
  })

  it('reads the phrasings it was made from', () => {
    const result = share(KNOWN_PHRASES)
    expect(result.share, result.wrong.join('\n')).toBeGreaterThanOrEqual(0.96)
  })

  it('reads what is written in group chats', () => {
    const result = share(GROUP_CHAT_PHRASES)
    expect(result.share, result.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('has not been shown any of the phrasings it is tried on', () => {
    const people = peopleExamples().map(({ text }) => text)
    const phrases = [OTHER_ACTS, RULE_PHRASES, LATER_PHRASES, BOOK_PHRASES, CHECK_PHRASES, CLASS_PHRASES]
      .flatMap(Object.values)
      .flat()
    const ofSteps = STEPS.flatMap(({ examples = [], measures = {} }) => {
      return [...examples, ...Object.values(measures).flatMap((measure) => measure.examples)]
    })
    const shown = new Set(
      [...phrases, ...ofSteps].flatMap((phrase) => expand(phrase, {}, 100)).concat(people, OFF_TOPIC),
    )
    const heldOut = [HELD_OUT, BOOKS_HELD_OUT, CHECK_HELD_OUT, ROOMS_HELD_OUT, OTHER_HELD_OUT].flat()
    expect(heldOut.filter(([text]) => shown.has(text))).toEqual([])
    expect(OFF_TOPIC_LINES.filter((text) => shown.has(text))).toEqual([])
    const known = [
      KNOWN_PHRASES,
      GROUP_CHAT_PHRASES,
      BOOK_PHRASES_KNOWN,
      CHECK_PHRASES_KNOWN,
      ROOM_PHRASES_KNOWN,
      OTHER_PHRASES_KNOWN,
    ].flat()
    const learned = new Set(known.map(([text]) => text))
    expect(heldOut.filter(([text]) => learned.has(text))).toEqual([])
  })

  it('reads at least nine of ten phrasings it has never seen', () => {
    const result = share(HELD_OUT)
    expect(result.share, result.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['the last check', CHECK_PHRASES_KNOWN, CHECK_HELD_OUT],
    ['the books of the programmes', BOOK_PHRASES_KNOWN, BOOKS_HELD_OUT],
    ['rooms and seats', ROOM_PHRASES_KNOWN, ROOMS_HELD_OUT],
    ['classes, numbers, several people and changes', OTHER_PHRASES_KNOWN, OTHER_HELD_OUT],
  ])('reads what is asked about %s', (_, known, heldOut) => {
    const learned = share(known)
    expect(learned.share, learned.wrong.join('\n')).toBeGreaterThanOrEqual(0.98)
    const unseen = share(heldOut)
    expect(unseen.share, unseen.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  it('reads who is registered and who is not, by whole sentences', () => {
    expect(REGISTERED_PHRASES.map(([text]) => [text, readings(understand(text)).join('|')])).toEqual(REGISTERED_PHRASES)
  })

  it('answers none of the chit-chat', () => {
    expect(answered(KNOWN_OFF_TOPIC)).toEqual([])
    expect(answered(OFF_TOPIC_LINES)).toEqual([])
    expect(answered(CHECK_OFF_TOPIC)).toEqual([])
    expect(answered(BOOKS_OFF_TOPIC)).toEqual([])
  })

  it.each([
    ['多少人没过审', 'count:not-accurate'],
    ['照片还差几个', 'count:no-photo'],
    ['谁没过审', 'list:not-accurate'],
    ['信息不全的', 'list:incomplete'],
    ['張三什麼狀態？', 'who:張三'],
    ['２０２３级　多少人', 'count:all@2023'],
    ['how many unverified students', 'count:not-accurate'],
    ['status of Zhang San', 'who:Zhang San'],
    ['where do we stand', 'progress'],
  ])('%s → %s', (text, wanted) => {
    expect(readings(understand(text))).toEqual([wanted])
  })

  it('reads traditional characters, full width and typing slips like the plain words', () => {
    expect(readings(understand('學生照片還差多少張'))).toEqual(readings(understand('学生照片还差多少张')))
    expect(readings(understand('多小人没过申核'))).toEqual(['count:not-accurate'])
    expect(readings(understand('照骗还差几各'))).toEqual(['count:no-photo'])
  })

  it('takes an unknown word before a count for a major only if the records know it', () => {
    const understanding = understand('计算机平面设计有多少人')
    expect(understanding).toMatchObject({ kind: 'frame', onlyIfFound: true })
    expect(whenNotFound(understanding).kind).toBe('nothing')
  })

  it('offers two or three different choices where it is not sure', () => {
    const offers = [...KNOWN_PHRASES, ...HELD_OUT]
      .map(([text]) => understand(text))
      .filter((understanding) => understanding.kind === 'choices')
      .map(readings)
    expect(offers.length).toBeGreaterThan(0)
    for (const offered of offers) {
      expect(offered.length).toBeGreaterThanOrEqual(2)
      expect(offered.length).toBeLessThanOrEqual(3)
      expect(new Set(offered).size).toBe(offered.length)
    }
  })

  it('never fails on any text', () => {
    const words = [
      '没',
      '照片',
      '多少',
      '谁',
      '张三',
      '专业',
      '2023级',
      '过审',
      '吗',
      '·',
      '的',
      'photo',
      'who',
      "n't",
      ' ',
      '？',
    ]
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(['frame', 'choices', 'nothing']).toContain(understand(text).kind)
      }),
      { numRuns: 400 },
    )
  })

  it('says nothing to empty or endless text', () => {
    expect(understand('').kind).toBe('nothing')
    expect(understand('……？！').kind).toBe('nothing')
    expect(understand('啦'.repeat(100_000)).kind).toBe('nothing')
  })
})
