/** 会话键 · One string for one conversation; the key of locks, queues and rows. */
import type { AccountRef, ConversationRef } from './message.js'

/** Parts cannot run into each other: each is escaped. */
export function conversationKey(conversation: ConversationRef): string {
  return [conversation.channel, conversation.bot, conversation.chat, conversation.chatId]
    .map(encodeURIComponent)
    .join('/')
}

export function accountKey(account: AccountRef): string {
  return [account.channel, account.bot, account.userId].map(encodeURIComponent).join('/')
}

/** An account as ADMIN_ACCOUNTS names it: `wecom-aibot:zhangsan`. */
export function adminName({ channel, userId }: Pick<AccountRef, 'channel' | 'userId'>): string {
  return `${channel}:${userId}`
}

/** The same from an account's key. */
export function adminNameOfKey(key: string): string {
  const [channel = '', , userId = ''] = key.split('/').map(decodeURIComponent)
  return adminName({ channel, userId })
}

/** The private chat with the person behind an account. */
export function privateConversation(account: AccountRef): ConversationRef {
  return { channel: account.channel, bot: account.bot, chat: 'private', chatId: account.userId }
}

/** The channel's name, for sending to the right queue. */
export function channelOfKey(key: string): string {
  return decodeURIComponent(key.split('/')[0] ?? '')
}
