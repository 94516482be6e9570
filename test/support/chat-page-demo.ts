/** The chat page on a core made of a few fixed answers: for the page's browser test, and to look at it. */

import { openWebChannel, type WebChannel, type WebChannelOptions } from '../../src/bot/channels/web/web-channel.js'
import type { ConversationRef, InboundMessage, Reply } from '../../src/domain/talk/message.js'
import { MemoryBlobs } from './memory-blobs.js'
import { MemoryTalk } from './memory-talk.js'
import { ROOMY } from './roomy.js'
import { PAGE_DIR } from './web-chat.js'

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg"/>`

const REPORT = `**名单检查完了：**《2024级电子商务名单.xlsx》共 1,204 行

- 合格 **1,187** 行，其中自动修正 36 行
- 有问题 **17** 行，先不导入

| 问题 | 行数 | 例子 |
|---|---:|---|
| 身份证号最后一位不对 | 9 | 第 12、57、103 行 |
| 姓名拼音和姓名不一致 | 5 | 第 8、44 行 |
| 手机号少一位 | 3 | 第 210 行 |

张三 \`110101********001X\` 和李四 110101********002X 用了同一个手机号。

1. 打开标好的表，红色的格子要改
2. 改好后把整张表再发来`

export class DemoCore {
  readonly talk = new MemoryTalk()
  readonly blobs = new MemoryBlobs()
  channel: WebChannel | undefined

  async open(options: Partial<WebChannelOptions> = {}): Promise<string> {
    this.channel = await openWebChannel({
      host: '127.0.0.1',
      port: 0,
      pageDir: PAGE_DIR,
      talk: this.talk,
      blobs: this.blobs,
      fileRoom: ROOMY,
      sniff: async () => 'workbook',
      ...options,
    })
    await this.channel.start(async (message) => {
      if (this.talk.receive(message)) await this.answer(message)
    })
    return this.channel.address()
  }

  async close(): Promise<void> {
    await this.channel?.stop()
  }

  async say(conversation: ConversationRef, reply: Reply): Promise<void> {
    await this.channel?.send(this.talk.write(conversation, reply))
  }

  async answer({ content, conversation }: InboundMessage): Promise<void> {
    if (content.kind === 'entered') {
      await this.say(conversation, {
        text: '您好，我是**考务助手**。\n把考生名单或照片压缩包发给我，我会一次说清哪里要改。',
        choices: ['发名单', '发照片', '查进度'].map((label) => ({ id: label, label })),
      })
    } else if (content.kind === 'files') await this.check(conversation)
    else if (content.kind === 'choice') await this.say(conversation, { text: `好的，${content.label ?? ''}。` })
    else if (content.kind === 'text') await this.say(conversation, { text: `收到：${content.text}` })
  }

  async check(conversation: ConversationRef): Promise<void> {
    await this.say(conversation, { text: '正在检查… 400 / 1,204 行', stream: 'batch' })
    await this.say(conversation, { text: '正在检查… 900 / 1,204 行', stream: 'batch' })
    await this.say(conversation, {
      text: REPORT,
      stream: 'batch',
      streamEnds: true,
      choices: ['只导入合格行', '全部合格才导入', '只检查'].map((label) => ({ id: `run:mode:${label}`, label })),
      files: [
        this.blobs.offer('2024级电子商务名单-校验结果.xlsx', 'marked'),
        this.blobs.offer('照片-已修正.zip', PICTURE.repeat(9000)),
      ],
    })
  }
}
