/** 开场和后话 · The first words said to somebody, and the news of an import that is no longer open. */
import type { Change } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { SystemEvent } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import type { SaidChoice, Saying } from '../engine/flow.js'
import { applyBatch, sayUnreadable } from '../imports/batch-steps.js'
import { sayAccount } from './command-answers.js'
import { batchStream, filesName, lines } from './wording.js'

/** Who asks who they are hears that, and no greeting. */
export function sayStranger({ asker }: Facts, asksWho: boolean): Said {
  return asksWho ? lines(UNBOUND, sayAccount(asker), HOW_TO_COME) : lines(HELLO, HOW_TO_COME)
}

const HELLO: Said = {
  zh: '您好，我是考务助手，帮考务负责人核对考生名单和照片。',
  en: 'Hello, I help exam coordinators check candidate lists and photos.',
}
const UNBOUND: Said = { zh: '这个账号还没有绑定院校。', en: 'This account is not bound to a school yet.' }
const HOW_TO_COME: Said = {
  zh: '请向您的院校管理员索取邀请码，然后发送“绑定 邀请码”。',
  en: 'Please ask your school’s administrator for an invitation code, then send “bind <code>”.',
}

export function sayWelcome({ asker, school }: Facts): Saying {
  const { name = '' } = asker
  const zhName = name === '' ? '' : `，${name}`
  const hello: Said = {
    zh: `您好${zhName}${school === undefined ? '' : `，${school.name}`}。我是考务助手。`,
    en: `Hello${name === '' ? '' : ` ${name}`}${school === undefined ? '' : `, ${school.name}`}. I am the exam assistant.`,
  }
  return school === undefined || asker.chat === 'group'
    ? lines(hello, ASK_HELP)
    : { ...lines(hello, SEND_ME), choices: FIRST_CHOICES }
}

const ASK_HELP: Said = { zh: '发“帮助”看看能办什么。', en: 'Write “help” to see what I can do.' }
const SEND_ME: Said = {
  zh: '把考生名单或照片压缩包直接发给我就行；想知道办到哪里了，发“进度”。',
  en: 'Just send me a candidate list or a zip of photos; to see where things stand write “status”.',
}
const FIRST_CHOICES: readonly SaidChoice[] = [
  { id: '进度', label: { zh: '进度', en: 'Status' } },
  { id: '模板', label: { zh: '领取模板', en: 'Get the template' } },
  { id: '帮助', label: { zh: '帮助', en: 'Help' } },
]

/** News of an import that was cancelled or replaced meanwhile: nothing of it is written. */
export async function lateNews(
  event: SystemEvent,
  facts: Facts,
): Promise<{ readonly say?: Saying; readonly changes?: readonly Change[] }> {
  const batch = await facts.records?.imports.findBatch(event.batchId)
  if (batch === undefined) return {}
  const stream = { stream: batchStream(batch), streamEnds: true }
  const [zh, en] = [filesName(batch.fileNames, 'zh'), filesName(batch.fileNames, 'en')]
  if (event.kind === 'batch-applied') {
    if (batch.status !== 'applied') return {}
    return {
      say: {
        zh: `${zh}已经写入。发“进度”可以看现在的情况。`,
        en: `${en} has been written. Write “status” to see where things stand.`,
      },
    }
  }
  if (event.kind === 'batch-failed') return { say: { ...sayUnreadable(batch), ...stream } }
  if (batch.status !== 'checked') return {}
  const say = {
    zh: `${zh}检查完了。这次办理之前已经取消或换了新文件，所以没有写入任何内容。`,
    en: `${en} is checked. It was cancelled or replaced by another file before, so nothing was written.`,
    ...stream,
  }
  return { say, changes: [applyBatch(batch.id, 'given-up')] }
}
