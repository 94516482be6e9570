/** 卡片与欢迎语 · Buttons, taps and the welcome. */
import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../../../src/domain/talk/message.js'
import { asked, bench, person, useBench } from '../../../../support/wecom-gateway/bench.js'
import { events, message } from '../../../../support/wecom-gateway/callbacks.js'
import { heard, outboxMessage } from '../../../../support/wecom-gateway/channel-rig.js'

const choices: Choice[] = [
  { id: 'run:mode:ok-only', label: '只导入合格行' },
  { id: 'run:mode:all', label: '全部合格才导入' },
  { id: 'run:mode:check', label: '只检查' },
]
useBench()

describe('choices', () => {
  it('with a short text are one card', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '**32 行合格，3 行有错**\n怎么导入？', choices }))
    expect(gateway.shown('u1')).toMatchObject([
      {
        kind: 'card',
        card: {
          main_title: { title: '32 行合格，3 行有错' },
          sub_title_text: '怎么导入？',
          button_list: choices.map(({ id, label }) => ({ key: id, text: label })),
        },
      },
    ])
  })

  it('with a long text are the text and a card', async () => {
    const { channel, gateway, question } = await asked()
    const text = `检查完了：\n${'第 3 行的证件号码不对。\n'.repeat(20)}`.trim()
    await channel.send(outboxMessage(question, { text, choices, stream: 'batch', streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([
      { kind: 'stream', text, finished: true },
      { kind: 'card', by: 'push' },
    ])
  })

  it.each([
    ['more than six', Array.from({ length: 7 }, (_, index) => ({ id: `c${index}`, label: `第${index + 1}项` }))],
    ['long labels', [{ id: 'a', label: '山东省济南市历下区职业技术学院' }]],
    ['long ids', [{ id: 'x'.repeat(1_025), label: '好' }]],
    ['the same id twice', [choices[0], choices[0]].flatMap((choice) => choice ?? [])],
  ])('that do not fit a card (%s) are numbered', async (_, many) => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '选哪一个？', choices: many }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', finished: true }])
    expect(gateway.shown('u1')[0]?.text).toContain(`1. ${many[0]?.label}`)
  })

  it('once tapped say what was chosen and have nothing left to tap', async () => {
    const rig = await asked()
    await rig.channel.send(outboxMessage(rig.question, { text: '怎么导入？', choices }))
    const card = rig.gateway.shown('u1')[0]?.card
    const tap = await heard(rig, events.cardTap(person, String(card?.task_id), 'run:mode:ok-only'))
    expect(tap.content).toEqual({ kind: 'choice', choiceId: 'run:mode:ok-only' })
    await rig.gateway.until((gateway) => gateway.shown('u1')[0]?.card?.sub_title_text !== undefined)
    expect(rig.gateway.shown('u1')[0]?.card).toMatchObject({
      main_title: { title: '怎么导入？' },
      sub_title_text: '已选择：只导入合格行',
      button_list: [{ text: '已选择' }],
    })
    expect(rig.gateway.sent('aibot_respond_update_msg')[0]?.body.userids).toEqual(['u1'])
  })

  it('are English around an English reply, before the tap and after', async () => {
    const rig = await asked()
    const text = `Checked:\n${'Row 3 has a wrong ID number.\n'.repeat(20)}`.trim()
    const english = [{ id: 'run:mode:check', label: 'Take all proposals' }]
    await rig.channel.send(outboxMessage(rig.question, { text, choices: english, language: 'en' }))
    const card = rig.gateway.shown('u1')[1]?.card
    expect(card).toMatchObject({ main_title: { title: 'Please choose' } })
    await heard(rig, events.cardTap(person, String(card?.task_id), 'run:mode:check'))
    await rig.gateway.until((gateway) => gateway.shown('u1')[1]?.card?.sub_title_text !== undefined)
    expect(rig.gateway.shown('u1')[1]?.card).toMatchObject({
      sub_title_text: 'Chosen: Take all proposals',
      button_list: [{ text: 'Chosen' }],
    })
  })

  it('tapped after a restart say all the same what was chosen', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '怎么导入？', choices }))
    await channel.stop()
    const next = { gateway, ...(await bench.channel(gateway, {})) }
    await gateway.until(() => next.channel.isReady())
    const tap = await heard(next, events.cardTap(person, String(gateway.shown('u1')[0]?.card?.task_id), 'run:mode:all'))
    expect(tap.content).toEqual({ kind: 'choice', choiceId: 'run:mode:all' })
    await gateway.until(() => gateway.shown('u1')[0]?.card?.sub_title_text !== undefined)
    expect(gateway.shown('u1')[0]?.card).toMatchObject({
      main_title: { title: '怎么导入？' },
      sub_title_text: '已选择：全部合格才导入',
    })
    await next.channel.send(outboxMessage(tap, '好的，全部合格才导入。'))
    expect(gateway.shown('u1').at(-1)).toMatchObject({ by: 'push', text: '好的，全部合格才导入。' })
  })

  it('under a long text say what was chosen too', async () => {
    const rig = await asked()
    const text = `检查完了：\n${'第 3 行的证件号码不对。\n'.repeat(20)}`.trim()
    await rig.channel.send(outboxMessage(rig.question, { text, choices, stream: 'batch', streamEnds: true }))
    await heard(rig, events.cardTap(person, String(rig.gateway.shown('u1')[1]?.card?.task_id), 'run:mode:check'))
    await rig.gateway.until((gateway) => gateway.shown('u1')[1]?.card?.sub_title_text !== undefined)
    expect(rig.gateway.shown('u1')[1]?.card).toMatchObject({
      main_title: { title: '请选择' },
      sub_title_text: '已选择：只检查',
    })
  })

  it('of a reply that cannot be found are marked as taken', async () => {
    const rig = await asked()
    await rig.channel.send(outboxMessage(rig.question, { text: '怎么导入？', choices }, { id: 'x' }))
    const taskId = String(rig.gateway.shown('u1')[0]?.card?.task_id).replace(/^x/, 'y')
    await heard(rig, events.cardTap(person, taskId, 'run:mode:check'))
    await rig.gateway.until((gateway) => gateway.sent('aibot_respond_update_msg').length === 1)
    expect(rig.gateway.sent('aibot_respond_update_msg')[0]?.body.template_card).toMatchObject({
      main_title: { title: '已收到您的选择' },
      button_list: [{ text: '已选择' }],
    })
  })

  it('whose tap could not be stored keep their buttons', async () => {
    const rig = await bench.ready({}, {}, async () => {
      throw new Error('the store is away')
    })
    rig.gateway.say(events.cardTap(person, 't1', 'yes'))
    await rig.gateway.until(() => rig.received.length === 3)
    rig.gateway.say(message.text(person, '在吗'))
    await rig.gateway.until((gateway) => gateway.shown('u1').length === 1)
    expect(rig.gateway.sent('aibot_respond_update_msg')).toEqual([])
  })
})

describe('somebody who enters', () => {
  it('is welcomed in plain words', async () => {
    const rig = await bench.ready()
    const entry = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(entry, '您好！我是**考务助手**。'))).toEqual({ state: 'sent' })
    expect(rig.gateway.shown('u1')).toMatchObject([{ kind: 'text', by: 'welcome', text: '您好！我是考务助手。' }])
  })

  it('is welcomed with buttons where the words are few, else with numbers', async () => {
    const rig = await bench.ready()
    await rig.channel.send(outboxMessage(await heard(rig, events.enterChat(person)), { text: '您好！', choices }))
    await rig.channel.send(
      outboxMessage(await heard(rig, events.enterChat(person)), { text: '您好！'.repeat(99), choices }),
    )
    expect(rig.gateway.shown('u1')).toMatchObject([
      { kind: 'card', by: 'welcome' },
      { kind: 'text', by: 'welcome' },
    ])
    expect(rig.gateway.shown('u1')[1]?.text).toContain('1. 只导入合格行')
  })

  it('is written to after 5 seconds only if there was talk before', async () => {
    const rig = await bench.ready({ timings: { welcomeMs: 0 } })
    const first = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(first, '您好！'))).toEqual({ state: 'rejected', errorCode: '93006' })
    await heard(rig, message.text(person, '在吗'))
    const second = await heard(rig, events.enterChat(person))
    expect(await rig.channel.send(outboxMessage(second, '您好！'))).toEqual({ state: 'sent' })
  })
})

describe('feedback', () => {
  it('is taken without an answer and without an error', async () => {
    const rig = await bench.ready()
    rig.gateway.say(events.feedback(person))
    await heard(rig, message.text(person, '在吗'))
    expect([rig.received.length, rig.gateway.requests, rig.logged]).toEqual([1, [], expect.any(Array)])
    expect(rig.logged.join()).not.toContain('failed')
  })
})
