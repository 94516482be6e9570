/** 发送 · What people see of our replies on a good day. */
import { describe, expect, it } from 'vitest'
import { asked, bench, person, useBench } from '../../../../support/wecom-gateway/bench.js'
import { message } from '../../../../support/wecom-gateway/callbacks.js'
import { heard, outboxMessage, pushMessage } from '../../../../support/wecom-gateway/channel-rig.js'

useBench()

describe('an answer', () => {
  it('is one finished bubble under the question', async () => {
    const { channel, gateway, question } = await asked()
    expect(await channel.send(outboxMessage(question, '已导入 **32** 人'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1')).toMatchObject([
      { kind: 'stream', by: 'reply', text: '已导入 **32** 人', finished: true },
    ])
  })

  it('that comes second is pushed', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, '第一句'))
    expect(await channel.send(outboxMessage(question, '第二句'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').map(({ by, text }) => [by, text])).toEqual([
      ['reply', '第一句'],
      ['push', '第二句'],
    ])
  })

  it('long after the question is pushed', async () => {
    const { channel, gateway, question } = await asked({ timings: { streamMs: 0 } })
    expect(await channel.send(outboxMessage(question, '查好了'))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'markdown', by: 'push', text: '查好了' }])
  })

  it('in a group goes to the group, one meant for the private chat goes there', async () => {
    const rig = await bench.ready()
    await heard(rig, message.text(person, '您好'))
    const question = await heard(rig, message.text({ userId: 'u1', groupId: 'g1' }, '@考务助手 谁没照片'))
    await rig.channel.send(outboxMessage(question, '还差 2 张'))
    const inPrivate = { ...question.conversation, chat: 'private' as const, chatId: 'u1' }
    await rig.channel.send(outboxMessage(question, '名单：…', { conversation: inPrivate }))
    await rig.channel.send(pushMessage(question, '提醒'))
    expect(rig.gateway.shown('g1').map(({ by, text }) => [by, text])).toEqual([
      ['reply', '还差 2 张'],
      ['push', '提醒'],
    ])
    expect(rig.gateway.shown('u1').map(({ text }) => text)).toEqual(['名单：…'])
    expect(rig.gateway.sent('aibot_send_msg').map(({ body }) => body.chat_type)).toEqual([1, 2])
  })

  it('that is long is split by bytes, every part within the limit', async () => {
    const { channel, gateway, question } = await asked()
    const text = Array.from({ length: 1_200 }, (_, index) => `第${index + 1}行：证件号码不对，请改正`).join('\n')
    expect(await channel.send(outboxMessage(question, text))).toEqual({ state: 'sent' })
    const shown = gateway.shown('u1')
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.map((one) => one.text).join('\n')).toBe(text)
  })
})

describe('progress', () => {
  const stream = 'batch-1'

  it('replaces itself in one bubble that ends with the result', async () => {
    const { channel, gateway, question } = await asked()
    for (const text of ['正在读取…', '已检查 500 行', '已检查 1000 行']) {
      expect(await channel.send(outboxMessage(question, { text, stream }))).toEqual({ state: 'sent' })
      expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text, finished: false }])
    }
    await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text: '检查完了', finished: true }])
    expect(gateway.sent('aibot_send_msg')).toEqual([])
  })

  it('that takes longer than a bubble lives ends it in the language it was begun in', async () => {
    const { channel, gateway, question } = await asked({ timings: { streamMs: 1_000, streamGraceMs: 5_000 } })
    await channel.send(outboxMessage(question, { text: 'Checking…', stream, language: 'en' }))
    await gateway.until(() => gateway.shown('u1')[0]?.finished === true)
    expect(gateway.shown('u1')[0]?.text).toBe(
      'Checking…\n\nStill at work; I will send another message when it is done.',
    )
  })

  it('that takes longer than a bubble lives ends it with words, and the result is pushed', async () => {
    const { channel, gateway, question } = await asked({ timings: { streamMs: 1_000, streamGraceMs: 5_000 } })
    await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))
    await gateway.until(() => gateway.shown('u1')[0]?.finished === true)
    expect(gateway.shown('u1')[0]?.text).toBe('已检查 500 行\n\n还在处理，完成后我会再发一条消息告诉您。')
    await channel.send(outboxMessage(question, { text: '已检查 9000 行', stream }))
    await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(
      gateway
        .shown('u1')
        .map(({ by, text }) => [by, text])
        .slice(1),
    ).toEqual([['push', '检查完了']])
  })

  it('without a question to hang on is said once, then the result', async () => {
    const { channel, gateway, question } = await asked()
    for (const text of ['正在读取…', '已检查 500 行']) await channel.send(pushMessage(question, { text, stream }))
    await channel.send(pushMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(['正在读取…', '检查完了'])
  })

  it('goes on in its bubble after a restart', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '已检查 500 行', stream }))
    await channel.stop()
    const next = await bench.channel(gateway, {})
    await gateway.until(() => next.channel.isReady())
    await next.channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ kind: 'stream', text: '检查完了', finished: true }])
  })

  it('gives way before the limit of a minute is near, and never makes anything wait', async () => {
    const { channel, gateway, question } = await asked()
    for (let step = 0; step < 25; step += 1) {
      expect(await channel.send(outboxMessage(question, { text: `第 ${step} 步`, stream }))).toEqual({ state: 'sent' })
    }
    expect(gateway.sent('aibot_respond_msg')).toHaveLength(7)
    expect(await channel.send(outboxMessage(question, { text: '检查完了', stream, streamEnds: true }))).toEqual({
      state: 'sent',
    })
  })

  it('of six files sent at once leaves each its first word and its result with file and buttons at once', async () => {
    const rig = await bench.ready()
    const { channel, gateway } = rig
    const file = { ...bench.blobs.add(Buffer.from('PK a list')), name: '名单-校验结果.xlsx' }
    const choices = [{ id: 'run:mode:ok-only', label: '只导入合格行' }]
    const files = ['1', '2', '3', '4', '5', '6']
    const questions = []
    for (const name of files) {
      const question = await heard(rig, message.text(person, name))
      questions.push(question)
      await channel.send(outboxMessage(question, { text: `收到 ${name}`, stream: name }))
    }
    expect(gateway.shown('u1').map(({ text }) => text)).toEqual(files.map((name) => `收到 ${name}`))
    for (let step = 0; step < 5; step += 1) {
      for (const question of questions) {
        await channel.send(
          outboxMessage(question, { text: `第 ${step} 步`, stream: files[questions.indexOf(question)] ?? '' }),
        )
      }
    }
    const states = []
    for (const [at, question] of questions.entries()) {
      const stream = files[at] ?? ''
      const result = outboxMessage(question, {
        text: `检查完了 ${stream}`,
        stream,
        streamEnds: true,
        files: [file],
        choices,
      })
      states.push((await channel.send(result)).state)
    }
    expect(states).toEqual(files.map(() => 'sent'))
  })

  it('is redrawn more and more slowly', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z')
    const options = { now: () => new Date(now), timings: { snapshotGapMs: 1_500 } }
    const { channel, gateway, question } = await asked(options, { nowMs: () => now })
    for (let second = 0; second < 30; second += 1) {
      await channel.send(outboxMessage(question, { text: `第 ${second} 秒`, stream }))
      now += 1_000
    }
    const shown = gateway.sent('aibot_respond_msg').map(({ body }) => (body.stream as { content: string }).content)
    expect(shown).toEqual([0, 2, 5, 10, 16, 24].map((second) => `第 ${second} 秒`))
  })

  it('of many bubbles leaves nothing waiting behind once they have ended', async () => {
    const warnings: string[] = []
    const note = (warning: Error): void => void warnings.push(warning.name)
    process.on('warning', note)
    const rig = await bench.ready()
    for (let count = 0; count < 12; count += 1) {
      const question = await heard(rig, message.text({ userId: `u${count}` }, '进度'))
      const own = `batch-${count}`
      await rig.channel.send(outboxMessage(question, { text: '正在读取…', stream: own }))
      await rig.channel.send(outboxMessage(question, { text: '检查完了', stream: own, streamEnds: true }))
    }
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  it('that ends without words still ends visibly', async () => {
    const { channel, gateway, question } = await asked()
    await channel.send(outboxMessage(question, { text: '正在读取…', stream }))
    await channel.send(outboxMessage(question, { text: ' ', stream, streamEnds: true }))
    expect(gateway.shown('u1')).toMatchObject([{ text: '已完成。', finished: true }])
  })
})

describe('many messages', () => {
  it('are kept under the limit: the 26th in a minute waits', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z')
    const clock = { now: () => new Date(now) }
    const { channel, gateway, question } = await asked(clock, { nowMs: () => now })
    const outcomes = []
    for (let count = 0; count < 26; count += 1)
      outcomes.push(await channel.send(pushMessage(question, `提醒 ${count}`)))
    expect(outcomes.filter(({ state }) => state === 'sent')).toHaveLength(25)
    expect(outcomes[25]).toMatchObject({ state: 'deferred', notBefore: new Date(now + 60_000) })
    expect(gateway.shown('u1')).toHaveLength(25)
    now += 60_001
    expect(await channel.send(pushMessage(question, '再提醒'))).toEqual({ state: 'sent' })
  })

  it('do not keep whoever asks from an answer at once, within WeCom’s own limit', async () => {
    const rig = await bench.ready()
    const asks = async () =>
      rig.channel.send(outboxMessage(await heard(rig, message.text(person, '进度')), '还差 2 张'))
    const question = await heard(rig, message.text(person, '您好'))
    for (let count = 0; count < 25; count += 1) await rig.channel.send(pushMessage(question, `提醒 ${count}`))
    expect(await rig.channel.send(pushMessage(question, '又一条'))).toMatchObject({ state: 'deferred' })
    const states = []
    for (let count = 0; count < 5; count += 1) states.push((await asks()).state)
    expect(states).toEqual(['sent', 'sent', 'sent', 'sent', 'deferred'])
  })

  it('are kept under the limit of an hour', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z')
    const { channel, gateway, question } = await asked({ now: () => new Date(now) }, { nowMs: () => now })
    let sent = 0
    for (; sent < 1_000; sent += 1) {
      now += 2_500
      if ((await channel.send(pushMessage(question, '提醒'))).state !== 'sent') break
    }
    expect(sent).toBe(900)
    expect(gateway.shown('u1')).toHaveLength(900)
  })
})
