/** 试验流程 · A small house to try the engine in: one form with every kind of answer. */
import { bad, good } from '../../../src/domain/talk/checked.js'
import { sameInBoth } from '../../../src/domain/talk/language.js'
import type { Facts, SavedConversation, Turn, TurnInput } from '../../../src/domain/talk/turn.js'
import { choiceFrom, number, shortText, text } from '../../../src/flows/engine/acceptors.js'
import { createAssistant } from '../../../src/flows/engine/assistant.js'
import { defineFlow, type Flow } from '../../../src/flows/engine/flow.js'
import type { House } from '../../../src/flows/engine/house.js'
import { yes } from '../../../src/flows/engine/yes-or-no.js'
import { FakeWorld } from '../../support/fake-facts.js'
import { membershipOf } from '../../support/fake-people.js'

interface RoomAnswers {
  plan: 'may' | 'june'
  name: string
  seats: number
  confirmed: true
}

function seatsUpTo(most: number) {
  return (seats: number) => (seats <= most ? good(seats) : bad('choice-number', { most }))
}

/** The same in both releases. */
const NAME = {
  label: { zh: '考场名称', en: 'Room' },
  ask: { zh: '考场名称？', en: 'What is the room called?' },
  accept: text<object, string>(shortText(10)),
}
const CONFIRMED = {
  label: { zh: '确认', en: 'Confirm' },
  ask: { zh: '确认吗？', en: 'Is that right?' },
  accept: yes<object>({ yes: { zh: '确认', en: 'Confirm' }, no: { zh: '再想想', en: 'Not yet' } }),
}

export const room = defineFlow<RoomAnswers>()({
  id: 'room',
  title: { zh: '设置考场', en: 'Set up a room' },
  who: ['coordinator'],
  causes: ['add-org'],
  opensWith: ['设置考场', 'add room'],
  steps: {
    plan: {
      label: { zh: '考试计划', en: 'Exam plan' },
      ask: { zh: '哪个计划？', en: 'Which plan?' },
      accept: choiceFrom([
        { value: 'may', label: { zh: '五月', en: 'May' } },
        { value: 'june', label: { zh: '六月', en: 'June' } },
      ]),
    },
    name: NAME,
    seats: {
      label: { zh: '考位数', en: 'Seats' },
      ask: { zh: '多少考位？', en: 'How many seats?' },
      help: { zh: '备用考场不用设置。', en: 'No need to set up spare rooms.' },
      accept: number(seatsUpTo(100)),
    },
    confirmed: CONFIRMED,
  },
  done: ({ plan, name, seats }, { runId }) => ({
    changes: [{ kind: 'add-org', id: runId, name: `${plan} ${name} ${seats}` }],
    say: { zh: '考场设置好了。', en: 'The room is set up.' },
  }),
})

interface LaterRoomAnswers extends Omit<RoomAnswers, 'plan'> {
  plan: 'may'
  address: string
}

/** A later release: rooms have an address and at most 50 seats, and june is over. */
export const laterRoom = defineFlow<LaterRoomAnswers>()({
  id: 'room',
  title: { zh: '设置考场', en: 'Set up a room' },
  who: ['coordinator'],
  causes: ['add-org'],
  opensWith: ['设置考场'],
  steps: {
    plan: {
      label: { zh: '考试计划', en: 'Exam plan' },
      ask: { zh: '哪个计划？', en: 'Which plan?' },
      accept: choiceFrom([{ value: 'may', label: { zh: '五月', en: 'May' } }]),
    },
    name: NAME,
    address: {
      label: { zh: '考场地址', en: 'Address' },
      ask: { zh: '考场地址？', en: 'Where is it?' },
      accept: text(shortText(40)),
    },
    seats: {
      label: { zh: '考位数', en: 'Seats' },
      ask: { zh: '多少考位？', en: 'How many seats?' },
      accept: number(seatsUpTo(50)),
    },
    confirmed: CONFIRMED,
  },
  done: ({ name, address }) => ({ say: { zh: `${name}在${address}。`, en: `${name} is at ${address}.` } }),
})

/** Asks one question and is done; for piling things up. */
export function smallFlow(id: string): Flow {
  return defineFlow<{ word: string }>()({
    id,
    title: sameInBoth(id),
    who: ['coordinator'],
    causes: ['add-org'],
    opensWith: [id],
    steps: {
      word: { label: { zh: '词', en: 'Word' }, ask: { zh: `${id}？`, en: `${id}?` }, accept: text(shortText(10)) },
    },
    done: ({ word }) => ({ say: { zh: `${id}：${word}`, en: `${id}: ${word}` } }),
  })
}

/** Knows one question. */
const HOUSE: Omit<House, 'flows'> = {
  answerQuestion: async (asked) => {
    if (asked.includes('多少人')) return { text: '一共 40 人。' }
    return asked.startsWith('how many') ? { text: '40 in all.' } : undefined
  },
  answerChoice: async () => undefined,
  tell: async (what) => sameInBoth(`（${what}）`),
  welcome: () => ({ zh: '您好。', en: 'Hello.' }),
  stranger: () => ({ zh: '请绑定。', en: 'Please bind.' }),
  lateNews: async () => ({}),
}

/** One conversation with a coordinator; every turn goes through json, as through a restart. */
export class Conversation {
  readonly world = new FakeWorld()
  saved: SavedConversation = { open: [] }
  private flows: readonly Flow[]

  constructor(...flows: readonly Flow[]) {
    this.flows = flows
    const { people } = this.world
    people.memberships = [membershipOf('coordinator', people.schools[0])]
  }

  /** A new release with other flows. */
  deploy(...flows: readonly Flow[]): void {
    this.flows = flows
  }

  async say(said: string): Promise<string[]> {
    return this.give({ kind: 'text', text: said })
  }

  async tap(label: string): Promise<string[]> {
    const choice = this.saved.menu?.choices.find((one) => one.label === label)
    return this.give({ kind: 'choice', choiceId: choice?.id ?? label })
  }

  async give(input: TurnInput): Promise<string[]> {
    const turn = await this.take(input)
    this.saved = JSON.parse(JSON.stringify(turn.conversation)) as SavedConversation
    this.world.apply(turn.changes)
    return turn.replies.map((reply) => reply.text)
  }

  /** The turn alone, without its consequences. */
  take(input: TurnInput, facts: Facts = this.world.facts(undefined)): Promise<Turn> {
    return createAssistant({ ...HOUSE, flows: this.flows })(input, this.saved, facts)
  }
}

/** A form whose third question is open. */
export async function halfway(): Promise<Conversation> {
  const talk = new Conversation(room)
  await talk.say('设置考场')
  await talk.say('五月')
  await talk.say('107室')
  return talk
}
