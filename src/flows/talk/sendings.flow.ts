/** 发送情况 · How sendings ended, as numbers: what a system admin looks at when somebody says that nothing came. */
import { addDays, examDayOf } from '../../domain/cells/exam-day.js'
import { inBoth, type Language, type Said } from '../../domain/talk/language.js'
import type { SendingCount } from '../../domain/talk/sending-count.js'
import type { Facts } from '../../domain/talk/turn.js'
import { defineFlow } from '../engine/flow.js'
import { lines, paragraphs } from './wording.js'

export const sendings = defineFlow<Record<never, never>>()({
  id: 'sendings',
  title: { zh: '发送情况', en: 'Sendings' },
  about: { zh: '发送情况：消息有没有发出去，没发出去是为什么', en: 'sendings: whether messages go out, and why not' },
  who: ['system-admin'],
  causes: [],
  opensWith: ['发送情况', '消息发送情况', '发送统计', '消息发出去了吗', 'sendings'],
  steps: {},
  done: async (_answers, { facts }) => ({ say: await saySendings(facts) }),
})

const DAYS = 7

async function saySendings({ countSendings, now }: Facts): Promise<Said> {
  const today = examDayOf(now)
  const counts = (await countSendings?.(addDays(today, 1 - DAYS))) ?? []
  return paragraphs(
    sayPeriod(
      { zh: '今天', en: 'Today' },
      counts.filter(({ day }) => day === today),
    ),
    sayPeriod({ zh: `近 ${DAYS} 天`, en: `Last ${DAYS} days` }, counts),
  )
}

function sayPeriod(name: Said, counts: readonly SendingCount[]): Said {
  const channels = [...new Set(counts.map(({ channel }) => channel))].sort()
  if (channels.length === 0) return { zh: `**${name.zh}**：没有发过消息。`, en: `**${name.en}**: nothing was sent.` }
  const ofChannel = (channel: string): Said => {
    const own = counts.filter((one) => one.channel === channel)
    const called = CHANNELS[channel] ?? { zh: channel, en: channel }
    return inBoth((language) => {
      const parts = OUTCOMES.flatMap((outcome) => sayOutcome(outcome, own, language) ?? [])
      return `- ${called[language]}${{ zh: '：', en: ': ' }[language]}${parts.join({ zh: '；', en: '; ' }[language])}`
    })
  }
  return lines({ zh: `**${name.zh}**`, en: `**${name.en}**` }, ...channels.map(ofChannel))
}

const CHANNELS: Readonly<Record<string, Said>> = {
  'wecom-aibot': { zh: '企业微信', en: 'WeCom' },
  web: { zh: '网页', en: 'Web page' },
  console: { zh: '终端', en: 'Terminal' },
}

const OUTCOMES = ['sent', 'deferred', 'unknown', 'rejected'] as const
const OUTCOME_NAMES: Readonly<Record<SendingCount['outcome'], Said>> = {
  sent: { zh: '送出', en: 'sent' },
  deferred: { zh: '推迟后再发', en: 'put off' },
  unknown: { zh: '不确定送到没有', en: 'perhaps not arrived' },
  rejected: { zh: '没发出去', en: 'not sent' },
}

function sayOutcome(
  outcome: SendingCount['outcome'],
  own: readonly SendingCount[],
  language: Language,
): string | undefined {
  const these = own.filter((one) => one.outcome === outcome)
  const total = sum(these)
  if (total === 0) return undefined
  const codes = [...new Set(these.map(({ code }) => code))].filter((code) => code !== '')
  const why = codes.map((code) => {
    const count = sum(these.filter((one) => one.code === code))
    const reason = REASONS[code]?.[language]
    return `${reason ?? code} ×${count}`
  })
  const called = OUTCOME_NAMES[outcome][language]
  const said = { zh: `${called} ${total} 次`, en: `${total} ${called}` }[language]
  if (why.length === 0) return said
  return { zh: `${said}（${why.join('，')}）`, en: `${said} (${why.join(', ')})` }[language]
}

function sum(counts: readonly SendingCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}

/** Codes that say little by themselves; any other is told as it is. */
const REASONS: Readonly<Record<string, Said>> = {
  '45009': { zh: '企业微信说太频繁 45009', en: 'WeCom finds it too often 45009' },
  '45033': { zh: '企业微信说同时太多 45033', en: 'WeCom finds it too much at once 45033' },
  '93001': { zh: '对方没和机器人说过话 93001', en: 'they never wrote to the bot 93001' },
  '93006': { zh: '对方没和机器人说过话 93006', en: 'they never wrote to the bot 93006' },
  frequency: { zh: '排队等一分钟的名额', en: 'waited for room in the minute' },
  'not-connected': { zh: '没连上', en: 'not connected' },
  'connection-lost': { zh: '发到一半断开', en: 'connection lost midway' },
  'no-ack': { zh: '没等到回执', en: 'no acknowledgement' },
  'sender-died': { zh: '发送时程序中断', en: 'the service stopped midway' },
}
