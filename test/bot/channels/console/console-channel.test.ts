import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConsoleChannel } from '../../../../src/bot/channels/console/console-channel.js'
import type { Channel } from '../../../../src/domain/ports/channel.js'
import type { InboundContent, Reply } from '../../../../src/domain/talk/message.js'
import { MemoryBlobs } from '../../../support/memory-blobs.js'
import { MemoryTalk } from '../../../support/memory-talk.js'
import { ROOMY } from '../../../support/roomy.js'

let folder: string
let talk: MemoryTalk
let blobs: MemoryBlobs
let input: PassThrough
let printed: string
let channel: Channel

function open(terminal?: { columns: number }): void {
  const output = Object.assign(new PassThrough(), terminal ? { isTTY: true, columns: terminal.columns } : {})
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const downloadsDir = path.join(folder, '下载')
  const sniff = async () => 'workbook' as const
  channel = openConsoleChannel({
    input,
    output,
    talk,
    blobs,
    fileRoom: ROOMY,
    sniff,
    downloadsDir,
    userId: 'li',
    cwd: folder,
    maxFileBytes: 1024 ** 2,
  })
}

/** Types the lines and ends the input; resolves when all have been taken. */
async function type(...lines: string[]): Promise<readonly InboundContent[]> {
  await channel.start(async (message) => void talk.receive(message))
  for (const line of lines) input.write(`${line}\n`)
  const ended = new Promise((resolve) => input.once('end', resolve))
  input.end()
  await ended
  await channel.stop()
  return talk.received.slice(1).map(({ content }) => content)
}

const namesSent = (): string[] => [...talk.files.values()].map(({ name }) => name)
const conversation = { channel: 'console', bot: 'local', chatId: 'li', chat: 'private' } as const
const send = (reply: Reply) => channel.send(talk.write(conversation, reply))

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'console-'))
  talk = new MemoryTalk()
  blobs = new MemoryBlobs()
  input = new PassThrough()
  printed = ''
  open()
})
afterEach(() => rm(folder, { recursive: true }))

describe('what is typed', () => {
  it('comes in as texts of the user, after the news that they are here', async () => {
    expect(await type('进度', '', '  1 ')).toEqual([
      { kind: 'text', text: '进度' },
      { kind: 'text', text: '1' },
    ])
    expect(talk.received[0]).toMatchObject({
      from: { channel: 'console', bot: 'local', userId: 'li' },
      conversation,
      content: { kind: 'entered' },
    })
  })

  it('sends files by path: as a command, quoted, with escaped spaces, or just the path', async () => {
    for (const name of ['名单 一.xlsx', '二.xlsx', '三 照.zip']) await writeFile(path.join(folder, name), name)
    const contents = await type(
      '/file 名单 一.xlsx',
      `"名单 一.xlsx" '二.xlsx'`,
      `${folder}/三\\ 照.zip `,
      '名单 一.xlsx',
      `/文件 "二.xlsx"`,
    )
    expect(contents.map((content) => content.kind)).toEqual(Array(5).fill('files'))
    expect(namesSent()).toEqual(['名单 一.xlsx', '名单 一.xlsx', '二.xlsx', '三 照.zip', '名单 一.xlsx', '二.xlsx'])
    expect(printed).toContain('（已发送 《名单 一.xlsx》《二.xlsx》）')
  })

  it('sends a folder as the files in it, without hidden ones', async () => {
    await mkdir(path.join(folder, '照片', '一班'), { recursive: true })
    for (const name of ['照片/.DS_Store', '照片/b.jpg', '照片/一班/a.jpg'])
      await writeFile(path.join(folder, name), name)
    await type('/file 照片')
    expect(namesSent()).toEqual(['b.jpg', 'a.jpg'])
  })

  it('keeps a word as text even where a file has that name', async () => {
    await writeFile(path.join(folder, '进度'), 'x')
    expect(await type('进度', '没有的.xlsx')).toEqual([
      { kind: 'text', text: '进度' },
      { kind: 'text', text: '没有的.xlsx' },
    ])
  })

  it('says what to do when a file is not there, too large, or a folder is empty', async () => {
    await writeFile(path.join(folder, '大.zip'), Buffer.alloc(1024 ** 2 + 1))
    await mkdir(path.join(folder, '空'))
    expect(await type('/file 没有.xlsx', '/file', '/file 大.zip', '/file 空')).toEqual([])
    expect(printed).toContain(`没有找到文件：${path.join(folder, '没有.xlsx')}`)
    expect(printed).toContain('例如：/file 名单.xlsx')
    expect(printed).toContain('《大.zip》超过了 1 MB')
    expect(printed).toContain('这个文件夹是空的')
  })

  it('goes on after a message that could not be stored', async () => {
    const receive = talk.receive.bind(talk)
    talk.receive = (message) => {
      if (message.content.kind === 'text' && message.content.text === '坏') throw new Error('the database is away')
      return receive(message)
    }
    expect(await type('坏', '好')).toEqual([{ kind: 'text', text: '好' }])
    expect(printed).toContain('这一条没有收下')
  })
})

describe('what is answered', () => {
  it('numbers the choices and takes the marks out of the text', async () => {
    await send({ text: '**查好了**', choices: [{ id: 'a', label: '只检查' }] })
    expect(printed).toBe('助手> 查好了\n      \n      1. 只检查\n      （回复 1 或直接写这项的名称）\n')
  })

  it('saves files under their names, beside older ones, and says where', async () => {
    for (const content of ['first', 'second']) await send({ text: '', files: [blobs.offer('../名单.xlsx', content)] })
    const downloads = path.join(folder, '下载')
    expect((await readdir(downloads)).sort()).toEqual(['名单 (2).xlsx', '名单.xlsx'])
    expect(await readFile(path.join(downloads, '名单 (2).xlsx'), 'utf8')).toBe('second')
    expect(printed).toContain(`助手> 文件已保存（6 B）：${path.join(downloads, '名单 (2).xlsx')}`)
  })

  it('says so when a file cannot be saved', async () => {
    await writeFile(path.join(folder, '下载'), 'a file where the folder should be')
    const outcome = await send({ text: '查好了', files: [blobs.offer('名单.xlsx', 'x')] })
    expect(outcome).toEqual({ state: 'rejected', errorCode: 'file-not-saved' })
    expect(printed).toContain('文件没有保存成功')
  })

  it('replaces progress on one line of a terminal, cut to its width', async () => {
    open({ columns: 20 })
    await send({ text: '10% 正在检查很多行', stream: 's' })
    await send({ text: '20% 正在检查很多行', stream: 's' })
    await send({ text: '查好了', stream: 's', streamEnds: true })
    const clear = '\r\u001b[2K'
    // Nineteen columns: `助手> 10% ` takes ten, four characters take eight.
    const [first, second, last] = printed.split(clear).slice(1)
    expect([first, second]).toEqual(['助手> 10% 正在检查', '助手> 20% 正在检查'])
    expect(last).toMatch(/^助手> 查好了\n/)
  })

  it('prints progress line by line where there is no terminal, and nothing twice', async () => {
    for (const text of ['10%', '10%', '20%']) await send({ text, stream: 's' })
    expect(printed).toBe('助手> 10%\n助手> 20%\n')
  })

  it('lets no file name steer the terminal', async () => {
    await send({ text: '收到《\u001b[2J\u0007名单.xlsx》' })
    expect(printed).toBe('助手> 收到《[2J名单.xlsx》\n')
  })
})
