/** 试验流程 · A small house to try the engine in: one form with every kind of answer. */
import { bad, good } from '../../../src/domain/checked.js'
import type { Facts, SavedConversation, Turn, TurnInput } from '../../../src/domain/turn.js'
import { choiceFrom, number, shortText, text, yes } from '../../../src/flows/engine/acceptors.js'
import { createAssistant } from '../../../src/flows/engine/assistant.js'
import { defineFlow, type Flow } from '../../../src/flows/engine/flow.js'
import type { House } from '../../../src/flows/engine/house.js'
import { FakeWorld, membershipOf } from '../../support/fake-facts.js'

interface RoomAnswers {
  plan: 'may' | 'june'
  name: string
  seats: number
  confirmed: true
}

function seatsUpTo(most: number) {
  return (seats: number) => (seats <= most ? good(seats) : bad('choice-number', { most }))
}

export const room = defineFlow<RoomAnswers>()({
  id: 'room',
  version: 1,
  title: '设置考场',
  who: ['coordinator'],
  opensWith: ['设置考场', 'add room'],
  steps: {
    plan: {
      label: '考试计划',
      ask: '哪个计划？',
      accept: choiceFrom([
        { value: 'may', label: '五月' },
        { value: 'june', label: '六月' },
      ]),
    },
    name: { label: '考场名称', ask: '考场名称？', accept: text(shortText(10)) },
    seats: { label: '考位数', ask: '多少考位？', help: '备用考场不用设置。', accept: number(seatsUpTo(100)) },
    confirmed: { label: '确认', ask: '确认吗？', accept: yes({ yes: '确认', no: '再想想' }) },
  },
  done: ({ plan, name, seats }, { runId }) => ({
    changes: [{ kind: 'add-org', id: runId, name: `${plan} ${name} ${seats}` }],
    say: '考场设置好了。',
  }),
})

interface LaterRoomAnswers extends Omit<RoomAnswers, 'plan'> {
  plan: 'may'
  address: string
}

/** A later release: rooms have an address and at most 50 seats, and june is over. */
export const laterRoom = defineFlow<LaterRoomAnswers>()({
  id: 'room',
  version: 2,
  title: '设置考场',
  who: ['coordinator'],
  opensWith: ['设置考场'],
  steps: {
    plan: { label: '考试计划', ask: '哪个计划？', accept: choiceFrom([{ value: 'may', label: '五月' }]) },
    name: { label: '考场名称', ask: '考场名称？', accept: text(shortText(10)) },
    address: { label: '考场地址', ask: '考场地址？', accept: text(shortText(40)) },
    seats: { label: '考位数', ask: '多少考位？', accept: number(seatsUpTo(50)) },
    confirmed: { label: '确认', ask: '确认吗？', accept: yes({ yes: '确认', no: '再想想' }) },
  },
  done: ({ name, address }) => ({ say: `${name}在${address}。` }),
})

/** Asks one question and is done; for piling things up. */
export function smallFlow(id: string): Flow {
  return defineFlow<{ word: string }>()({
    id,
    version: 1,
    title: id,
    who: ['coordinator'],
    opensWith: [id],
    steps: { word: { label: '词', ask: `${id}？`, accept: text(shortText(10)) } },
    done: ({ word }) => ({ say: `${id}：${word}` }),
  })
}

/** Knows one question. */
const HOUSE: Omit<House, 'flows'> = {
  answerQuestion: async (asked) => (asked.includes('多少人') ? '一共 40 人。' : undefined),
  answerChoice: async () => undefined,
  detectLanguage: (said) => (/[a-z]{2}/i.test(said) ? 'en' : 'zh'),
  tell: async (what) => `（${what}）`,
  welcome: () => '您好。',
  stranger: () => '请绑定。',
  lateNews: async () => ({}),
}

/** One conversation with a coordinator; every turn goes through json, as through a restart. */
export class Conversation {
  readonly world = new FakeWorld()
  saved: SavedConversation = { open: [] }
  private flows: readonly Flow[]

  constructor(...flows: readonly Flow[]) {
    this.flows = flows
    this.world.memberships = [membershipOf('coordinator', this.world.schools[0])]
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
