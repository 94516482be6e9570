/** 会话与账号的行 · The rows that messages hang on, made when first met. */
import { accountKey, conversationKey } from '../../domain/talk/conversation-key.js'
import type { AccountRef, ConversationRef } from '../../domain/talk/message.js'
import type { Db } from '../database/connection.js'

export async function ensureConversation(tx: Db, it: ConversationRef): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO conversation (key, channel, bot, chat, chat_id)
    VALUES (${conversationKey(it)}, ${it.channel}, ${it.bot}, ${it.chat}, ${it.chatId}) ON CONFLICT DO NOTHING`
}

export async function ensureAccount(tx: Db, it: AccountRef): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO account (key, channel, bot, user_id)
    VALUES (${accountKey(it)}, ${it.channel}, ${it.bot}, ${it.userId}) ON CONFLICT DO NOTHING`
}

export function conversationRef(row: { channel: string; bot: string; chat: string; chatId: string }): ConversationRef {
  const chat = row.chat === 'group' ? 'group' : 'private'
  return { channel: row.channel, bot: row.bot, chat, chatId: row.chatId }
}
