/** 终端聊天 · The same conversation in a terminal: lines, files by path, numbered menus. */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { BlobStore } from '../../../domain/ports/blob-store.js'
import type { Channel, SendOutcome } from '../../../domain/ports/channel.js'
import type { OutboxMessage } from '../../../domain/ports/talk-store.js'
import type {
  AccountRef,
  ChannelCapabilities,
  ConversationRef,
  InboundContent,
  InboundMessage,
} from '../../../domain/talk/message.js'
import { sentenceOf } from '../../../domain/talk/problem.js'
import { type RenderedPart, renderReply } from '../../render.js'
import { attachFiles, type FileIntake, type KeptFile, keepFile } from '../../take-file.js'
import { describeSize } from '../../text-size.js'
import { saveDownload } from './downloads.js'
import { type ConsoleOutput, type Printer, printTo } from './printer.js'
import { parseLine } from './typed-line.js'

export interface ConsoleChannelOptions extends FileIntake {
  readonly blobs: Pick<BlobStore, 'open' | 'put'>
  readonly input: Readable
  readonly output: ConsoleOutput
  /** The user of the operating system. */
  readonly userId: string
  readonly downloadsDir: string
  /** Where relative paths begin. */
  readonly cwd?: string
  readonly maxFileBytes?: number
  readonly now?: () => Date
  /** The input has ended (Ctrl+D). */
  readonly onClose?: () => void
}

type Receive = (message: InboundMessage) => Promise<void>

const DEFAULT_MAX_FILE_BYTES = 2_200_000_000
export const CONSOLE_CAPABILITIES: ChannelCapabilities = {
  buttons: false,
  maxButtons: 0,
  markdown: false,
  replacesProgress: true,
  maxTextBytes: 1024 * 1024,
  maxFileBytes: Number.MAX_SAFE_INTEGER,
  sendsFiles: true,
}

export function openConsoleChannel(options: ConsoleChannelOptions): Channel {
  const { input, output } = options
  const isTerminal = output.isTTY === true
  const reader = createInterface({
    input,
    output: isTerminal ? output : undefined,
    terminal: isTerminal,
    prompt: '我> ',
  })
  const printer = printTo(output, reader)
  /** Lines are taken one after another, so that a file and the sentence after it keep their order. */
  let turn: Promise<void> = Promise.resolve()
  return {
    name: 'console',
    async start(receive) {
      const desk = new ConsoleDesk(options, printer, receive)
      reader.on('line', (line) => {
        turn = turn.then(() => desk.take(line))
      })
      reader.on('close', () => void turn.then(() => options.onClose?.()))
      await desk.enter()
      if (isTerminal) reader.prompt()
    },
    async send(message: OutboxMessage): Promise<SendOutcome> {
      const { reply } = message
      if (reply.stream !== undefined && reply.streamEnds !== true) {
        printer.progress(`助手> ${reply.text}`)
        return { state: 'sent' }
      }
      try {
        for (const part of renderReply(reply, CONSOLE_CAPABILITIES)) await printPart(options, printer, part)
        return { state: 'sent' }
      } catch {
        printer.print(`助手> 文件没有保存成功。请看一下这个文件夹能不能写、磁盘满没满：${options.downloadsDir}`)
        return { state: 'rejected', errorCode: 'file-not-saved' }
      }
    },
    async stop() {
      reader.close()
      await turn
    },
  }
}

class ConsoleDesk {
  readonly #from: AccountRef
  readonly #conversation: ConversationRef

  constructor(
    private readonly options: ConsoleChannelOptions,
    private readonly printer: Printer,
    private readonly receive: Receive,
  ) {
    const account = { channel: 'console', bot: 'local' } as const
    this.#from = { ...account, userId: options.userId }
    this.#conversation = { ...account, chatId: options.userId, chat: 'private' }
  }

  async enter(): Promise<void> {
    await this.receive({ ...this.#bare(), content: { kind: 'entered' } })
  }

  async take(line: string): Promise<void> {
    try {
      const typed = await parseLine(line, this.options.cwd ?? process.cwd())
      if (typed.kind === 'text') await this.#bring({ kind: 'text', text: typed.text })
      else if (typed.kind === 'files') await this.#takeFiles(typed.paths)
      else if (typed.kind === 'missing') this.printer.print(explainMissing(typed.path))
    } catch {
      this.printer.print('（这一条没有收下，请再发一次。）')
    }
  }

  async #takeFiles(paths: readonly string[]): Promise<void> {
    const room = await this.options.fileRoom(this.#bare())
    if (!room.ok) return this.printer.print(sentenceOf(room.problem, 'zh'))
    const kept: KeptFile[] = []
    const limit = this.options.maxFileBytes ?? DEFAULT_MAX_FILE_BYTES
    for (const file of (await Promise.all(paths.map(listFiles))).flat()) {
      const name = path.basename(file)
      this.printer.progress(`正在读取 ${name} …`)
      const one = await keepFile(this.options, { name, source: createReadStream(file) }, limit)
      if (!one.ok) {
        this.printer.print(sentenceOf(one.problem, 'zh'))
        return
      }
      kept.push(one.value)
    }
    if (kept.length === 0) return this.printer.print('这个文件夹是空的，没有可以发的文件。')
    this.printer.print(`（已发送 ${kept.map(({ name }) => `《${name}》`).join('')}）`)
    await this.receive(await attachFiles(this.options, this.#bare(), kept))
  }

  async #bring(content: InboundContent): Promise<void> {
    await this.receive({ ...this.#bare(), content })
  }

  #bare(): Omit<InboundMessage, 'content'> {
    const receivedAt = this.options.now?.() ?? new Date()
    return { from: this.#from, conversation: this.#conversation, eventId: randomUUID(), receivedAt }
  }
}

async function printPart(options: ConsoleChannelOptions, printer: Printer, part: RenderedPart): Promise<void> {
  if (part.kind === 'text') return printer.print(`助手> ${part.text.replaceAll('\n', '\n      ')}`)
  const isLongText = part.kind === 'text-file'
  const name = isLongText ? part.name : part.file.name
  const content = isLongText ? Readable.from([part.text]) : await options.blobs.open(part.file.sha256)
  const saved = await saveDownload(options.downloadsDir, name, content)
  const size = isLongText ? '' : `（${describeSize(part.file.sizeBytes)}）`
  printer.print(`助手> 文件已保存${size}：${saved}`)
}

/** A folder stands for the files in it, as when it is dropped on the page. */
async function listFiles(place: string): Promise<string[]> {
  if (!(await stat(place)).isDirectory()) return [place]
  const found = await readdir(place, { withFileTypes: true, recursive: true })
  return found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'Thumbs.db')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

function explainMissing(place: string): string {
  if (place === '') return '请在 /file 后面写文件的路径，例如：/file 名单.xlsx'
  return `没有找到文件：${place}\n请检查路径；路径里有空格时请加引号，也可以把文件直接拖进这个窗口。`
}
