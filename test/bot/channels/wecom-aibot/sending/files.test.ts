/** 发送文件 · Uploads in chunks and what people get of them. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { OfferedFile } from '../../../../../src/domain/talk/message.js'
import { asked, bench, useBench } from '../../../../support/wecom-gateway/bench.js'
import { outboxMessage, pushMessage, sendUntilDone } from '../../../../support/wecom-gateway/channel-rig.js'

const jpeg = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(2_000)])
useBench()

function offer(bytes: Buffer, name: string): OfferedFile {
  return { ...bench.blobs.add(bytes), name }
}

/** As `asked`, with the files that were sent since. */
async function askedForFiles(...options: Parameters<typeof asked>) {
  const rig = await asked(...options)
  const { gateway } = rig
  const media = () =>
    gateway.shown('u1').flatMap((one) => {
      const uploaded = one.mediaId === undefined ? undefined : gateway.uploads.media.get(one.mediaId)
      return uploaded ? [{ kind: one.kind, name: uploaded.filename, bytes: uploaded.bytes }] : []
    })
  return { ...rig, media }
}

describe('a file', () => {
  it.each([1, 512 * 1024, 512 * 1024 + 1, 1_700_000])('of %d bytes arrives whole under its name', async (size) => {
    const { channel, gateway, question, media } = await askedForFiles()
    const bytes = randomBytes(size)
    const reply = { text: '请看标红的行。', files: [offer(bytes, '24级 名单-校验结果.xlsx')] }
    expect(await channel.send(outboxMessage(question, reply))).toEqual({ state: 'sent' })
    expect(gateway.shown('u1').map(({ kind }) => kind)).toEqual(['stream', 'file'])
    expect(media().map(({ name }) => name)).toEqual(['24级 名单-校验结果.xlsx'])
    expect(media()[0]?.bytes.equals(bytes)).toBe(true)
    expect(gateway.sent('aibot_upload_media_chunk')).toHaveLength(Math.ceil(size / (512 * 1024)))
  })

  it('with a very long name keeps its ending', async () => {
    const { channel, question, media } = await askedForFiles()
    const reply = { text: '', files: [offer(randomBytes(9), `${'很长的名字'.repeat(40)}.xlsx`)] }
    expect(await channel.send(outboxMessage(question, reply))).toEqual({ state: 'sent' })
    expect(media()[0]?.name).toMatch(/^很长的名字.*\.xlsx$/)
  })

  it('asked for twice is uploaded once', async () => {
    const { channel, gateway, question, media } = await askedForFiles()
    const reply = { text: '模板', files: [offer(randomBytes(2_000), '模板.xlsx')] }
    await channel.send(outboxMessage(question, reply))
    await channel.send(pushMessage(question, reply))
    expect([media().length, gateway.sent('aibot_upload_media_init').length]).toEqual([2, 1])
  })

  it('whose id no longer lives is uploaded again', async () => {
    const { channel, gateway, question, media } = await askedForFiles()
    const reply = { text: '模板', files: [offer(randomBytes(2_000), '模板.xlsx')] }
    gateway.fail('aibot_send_msg', { kind: 'refuse', code: 40007 })
    expect(await channel.send(outboxMessage(question, reply))).toEqual({ state: 'sent' })
    expect([media().length, gateway.sent('aibot_upload_media_init').length]).toEqual([1, 2])
  })

  it('over 20 MB is explained instead of sent, with the address of the page where there is one', async () => {
    const { channel, gateway, question } = await askedForFiles({ publicUrl: 'https://kaowu.example' })
    const large = { sha256: 'none', sizeBytes: 21 * 1024 * 1024, name: '照片.zip' }
    await channel.send(outboxMessage(question, { text: '照片打包好了。', files: [large] }))
    expect(gateway.shown('u1')).toHaveLength(1)
    expect(gateway.shown('u1')[0]?.text).toMatch(/照片打包好了。[\s\S]*照片\.zip.*20 MB.*https:\/\/kaowu\.example/)
  })

  it('over 20 MB without a page is explained too', async () => {
    const { channel, gateway, question } = await askedForFiles()
    const large = { sha256: 'none', sizeBytes: 21 * 1024 * 1024, name: '照片.zip' }
    await channel.send(outboxMessage(question, { text: '照片打包好了。', files: [large] }))
    expect(gateway.shown('u1').map(({ kind }) => kind)).toEqual(['stream'])
    expect(gateway.shown('u1')[0]?.text).toContain('照片.zip')
  })

  it('too long a text becomes is sent behind its beginning', async () => {
    const { channel, question, media } = await askedForFiles()
    const text = '第一行说明\n'.repeat(9_000)
    expect(await channel.send(outboxMessage(question, text))).toEqual({ state: 'sent' })
    expect(media()[0]?.bytes.toString()).toBe(text)
  })
})

describe('a picture', () => {
  it('is shown in the chat', async () => {
    const { channel, question, media } = await askedForFiles()
    await channel.send(outboxMessage(question, { text: '请看一眼', picture: offer(jpeg, '照片总览.jpg') }))
    expect(media()).toMatchObject([{ kind: 'image', name: '照片总览.jpg' }])
  })

  it.each([
    ['is none', Buffer.from('<svg/>')],
    ['is over 10 MB', Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)])],
  ])('that %s is sent as a file', async (_, bytes) => {
    const { channel, question, media } = await askedForFiles()
    expect(await channel.send(outboxMessage(question, { text: '', picture: offer(bytes, 'a.jpg') }))).toEqual({
      state: 'sent',
    })
    expect(media()).toMatchObject([{ kind: 'file' }])
  })
})

describe('an upload', () => {
  it.each([45009, 45033])('whose chunk is refused with %d goes on with that chunk', async (code) => {
    const { channel, gateway, question, media } = await askedForFiles()
    const bytes = randomBytes(1_200_000)
    gateway.fail('aibot_upload_media_chunk', { kind: 'refuse', code }, 2)
    const reply = outboxMessage(question, { text: '校验结果', files: [offer(bytes, '名单.xlsx')] })
    expect(await channel.send(reply)).toEqual({ state: 'sent' })
    expect(media()[0]?.bytes.equals(bytes)).toBe(true)
    expect(gateway.sent('aibot_upload_media_init')).toHaveLength(1)
  })

  it('refused with 45009 as a whole keeps all other uploads back for a while', async () => {
    const { channel, gateway, question } = await askedForFiles()
    gateway.fail('aibot_upload_media_init', { kind: 'refuse', code: 45009 })
    const send = (name: string) =>
      channel.send(pushMessage(question, { text: '', files: [offer(Buffer.from(name), name)] }))
    expect(await send('一.xlsx')).toMatchObject({ state: 'deferred', errorCode: '45009' })
    expect(await send('二.xlsx')).toMatchObject({ state: 'deferred', errorCode: 'frequency' })
    expect(gateway.sent('aibot_upload_media_init')).toHaveLength(1)
  })

  it('whose chunk is not acknowledged or met by a busy server is repeated', async () => {
    const { channel, gateway, question, media } = await askedForFiles({ timings: { ackMs: 200 } })
    gateway.fail('aibot_upload_media_chunk', { kind: 'no-ack' })
    gateway.fail('aibot_upload_media_chunk', { kind: 'refuse', code: -1 })
    const bytes = randomBytes(1_000)
    expect(await channel.send(outboxMessage(question, { text: '', files: [offer(bytes, 'a.xlsx')] }))).toEqual({
      state: 'sent',
    })
    expect(media()[0]?.bytes.equals(bytes)).toBe(true)
  })

  it.each(['aibot_upload_media_init', 'aibot_upload_media_chunk', 'aibot_upload_media_finish'])(
    'interrupted at %s is begun again, and its sentence is not said twice',
    async (cmd) => {
      const { channel, gateway, question, media } = await askedForFiles()
      gateway.fail(cmd, { kind: 'drop' })
      const reply = { text: '请看标红的行。', files: [offer(randomBytes(600_000), 'a.xlsx')] }
      expect(await sendUntilDone(channel, outboxMessage(question, reply))).toEqual({ state: 'sent' })
      expect(gateway.shown('u1').map(({ kind }) => kind)).toEqual(['stream', 'file'])
      expect(media()).toHaveLength(1)
    },
  )

  it('that is refused is said to the person', async () => {
    const { channel, gateway, question } = await askedForFiles()
    gateway.fail('aibot_upload_media_finish', { kind: 'refuse', code: 40009 })
    const reply = { text: '请看。', files: [offer(randomBytes(10), '名单.xlsx')] }
    expect(await channel.send(outboxMessage(question, reply))).toEqual({ state: 'rejected', errorCode: '40009' })
    expect(gateway.shown('u1')[1]?.text).toContain('《名单.xlsx》没能发到企业微信')
  })

  it('that is refused does not keep back the files after it', async () => {
    const { channel, gateway, question, media } = await askedForFiles()
    gateway.fail('aibot_upload_media_finish', { kind: 'refuse', code: 40009 })
    const files = ['一.zip', '二.zip', '三.zip'].map((name) => offer(randomBytes(10), name))
    expect(await channel.send(outboxMessage(question, { text: '请看。', files }))).toEqual({
      state: 'rejected',
      errorCode: '40009',
    })
    expect(gateway.shown('u1')[1]?.text).toMatch(/《一\.zip》没能发到企业微信.*重发文件/)
    expect(media().map(({ name }) => name)).toEqual(['二.zip', '三.zip'])
  })

  it('that is refused is said in the language of the reply', async () => {
    const { channel, gateway, question } = await askedForFiles()
    gateway.fail('aibot_upload_media_finish', { kind: 'refuse', code: 40009 })
    const reply = { text: 'Here it is.', files: [offer(randomBytes(10), 'list.xlsx')], language: 'en' } as const
    expect(await channel.send(outboxMessage(question, reply))).toMatchObject({ state: 'rejected' })
    expect(gateway.shown('u1')[1]?.text).toMatch(
      /^“list.xlsx” could not be sent to WeCom. Write “send files again” in a while/,
    )
  })

  it('of a file that is no longer there is said to the person', async () => {
    const { channel, gateway, question } = await askedForFiles()
    const gone = { sha256: 'gone', sizeBytes: 10, name: '名单.xlsx' }
    expect(await channel.send(outboxMessage(question, { text: '请看。', files: [gone] }))).toEqual({
      state: 'rejected',
      errorCode: 'file-unreadable',
    })
    expect(gateway.shown('u1')[1]?.text).toContain('《名单.xlsx》没能发到企业微信')
  })

  it('of an empty file is refused here', async () => {
    const { channel, gateway, question } = await askedForFiles()
    const reply = { text: '请看。', files: [offer(Buffer.alloc(0), '空.xlsx')] }
    expect(await channel.send(outboxMessage(question, reply))).toEqual({ state: 'rejected', errorCode: 'file-empty' })
    expect(gateway.sent('aibot_upload_media_init')).toEqual([])
  })
})
