/** 测试回调 · Bodies of callbacks as WeCom sends them, with invented people. */
import { randomUUID } from 'node:crypto'

export interface Speaker {
  readonly userId: string
  /** Missing: a private chat. */
  readonly groupId?: string
}

type Body = Record<string, unknown>

export interface MediaAt {
  readonly url: string
  readonly aeskey: string
}

function envelope(from: Speaker, more: Body): Body {
  return {
    msgid: randomUUID(),
    aibotid: 'bot-under-test',
    chattype: from.groupId === undefined ? 'single' : 'group',
    ...(from.groupId === undefined ? {} : { chatid: from.groupId }),
    from: { userid: from.userId },
    create_time: 1_760_000_000,
    ...more,
  }
}

export const message = {
  text: (from: Speaker, content: string, quote?: Body): Body =>
    envelope(from, { msgtype: 'text', text: { content }, ...(quote ? { quote } : {}) }),
  voice: (from: Speaker, content: string): Body => envelope(from, { msgtype: 'voice', voice: { content } }),
  file: (from: Speaker, file: MediaAt): Body => envelope(from, { msgtype: 'file', file }),
  image: (from: Speaker, image: MediaAt): Body => envelope(from, { msgtype: 'image', image }),
  video: (from: Speaker, video: MediaAt): Body => envelope(from, { msgtype: 'video', video }),
  mixed: (from: Speaker, text: string, image: MediaAt): Body =>
    envelope(from, {
      msgtype: 'mixed',
      mixed: {
        msg_item: [
          { msgtype: 'text', text: { content: text } },
          { msgtype: 'image', image },
        ],
      },
    }),
  pictures: (from: Speaker, images: readonly MediaAt[]): Body =>
    envelope(from, { msgtype: 'mixed', mixed: { msg_item: images.map((image) => ({ msgtype: 'image', image })) } }),
  other: (from: Speaker, msgtype: string): Body => envelope(from, { msgtype, [msgtype]: { any: 'thing' } }),
}

function event(from: Speaker, eventtype: string, more: Body = {}): Body {
  return envelope(from, { msgtype: 'event', event: { eventtype, [eventtype]: more } })
}

export const events = {
  enterChat: (from: Speaker): Body => event(from, 'enter_chat'),
  cardTap: (from: Speaker, taskId: string, key: string): Body =>
    event(from, 'template_card_event', { card_type: 'button_interaction', event_key: key, task_id: taskId }),
  feedback: (from: Speaker): Body => event(from, 'feedback_event', { id: 'f1', type: 1 }),
}

export function quotedFile(file: MediaAt): Body {
  return { msgtype: 'file', file }
}
