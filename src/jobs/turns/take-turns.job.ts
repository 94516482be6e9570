/** 处理来信 · Takes the unfinished messages of one conversation, oldest first, one turn each. */

import type { School } from '../../domain/people/people.js'
import { findOwnSchool, orgOf, schoolInQuestion } from '../../domain/people/school-in-question.js'
import type { PendingInbound, ReplyToWrite } from '../../domain/ports/talk-store.js'
import { adminName, conversationKey, privateConversation } from '../../domain/talk/conversation-key.js'
import type { Language, Said } from '../../domain/talk/language.js'
import { hasFilesToFetch, type InboundMessage, type Reply } from '../../domain/talk/message.js'
import type { Asker, Facts } from '../../domain/talk/turn.js'
import { advance } from '../../flows/assistant.js'
import type { JobPorts } from '../job-ports.js'
import { gatherFiles } from './gather-files.js'
import { oneAtATime } from './one-at-a-time.js'
import { readInput } from './read-input.js'
import { writeRequestedFiles } from './requested-files.js'

const MAX_ATTEMPTS = 5
/** Then the others' conversations come first. */
const TURNS_A_JOB = 5
/** For all the files that one message asks for. */
const FILES_BUDGET_MS = 120_000
const inOrder = oneAtATime()

export function takeTurns(key: string, ports: JobPorts): Promise<void> {
  return inOrder(key, async () => {
    for (let turns = 0; turns < TURNS_A_JOB; turns++) {
      const pending = await ports.talk.nextInbound(key)
      if (pending === undefined) return
      if (hasFilesToFetch(pending.message.content)) return ports.dispatch.fetchFiles(key)
      const files = await gatherFiles(pending, key, ports)
      if (files === 'wait') return
      if (files === 'joined') continue
      if (!(await takeTurn(pending, key, ports))) return
    }
    await ports.dispatch.takeTurns(key)
  })
}

/** False when the message must wait for another try. */
async function takeTurn(pending: PendingInbound, key: string, ports: JobPorts): Promise<boolean> {
  const attempts = await ports.talk.countAttempt(pending.id)
  // Whoever tried before did not live to say so: one message must not end every process that takes it up.
  if (attempts > MAX_ATTEMPTS) return giveUp(pending, key, ports)
  try {
    await answer(pending, ports)
    await ports.dispatch.sendReplies(key, pending.message.conversation.channel)
    return true
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown'
    ports.log.warn({ inbound: pending.id, attempts, reason: name }, 'a turn failed')
    const retry = error instanceof Error && 'retry' in error ? error.retry : 'later'
    // What says of itself that it would end the same is not tried again.
    if (attempts < MAX_ATTEMPTS && retry !== 'never') return retry === 'soon'
    return giveUp(pending, key, ports)
  }
}

async function giveUp(pending: PendingInbound, key: string, ports: JobPorts): Promise<true> {
  await ports.talk.abandonInbound(pending.id, lastWord(pending, await findLanguage(pending, ports)))
  await ports.dispatch.sendReplies(key, pending.message.conversation.channel)
  return true
}

async function answer(pending: PendingInbound, ports: JobPorts): Promise<void> {
  const { message } = pending
  const [{ saved, revision }, asker] = await Promise.all([
    ports.talk.findConversation(message.conversation),
    findAsker(message, ports),
  ])
  const input = await readInput(pending, asker, ports)
  const turn = await advance(input, saved, gatherFacts(asker, saved.schoolId, ports))
  // The turn may have gone over to another school of the asker's.
  const facts = gatherFacts(asker, turn.conversation.schoolId, ports)
  const { language = 'zh' } = turn.conversation
  const here = { conversation: message.conversation, language }
  const files = await ports.onBehalfOf(`turns of ${facts.school?.id ?? asker.accountKey}`, FILES_BUDGET_MS, () =>
    writeRequestedFiles(turn.changes, facts, here, ports),
  )
  const { startedBatches } = await ports.talk.commitTurn({
    inboundId: pending.id,
    conversation: message.conversation,
    revision,
    saved: turn.conversation,
    changes: [...turn.changes, ...files.changes],
    asker,
    // Files first: what may follow them is the question that was open before, asked again.
    replies: addressReplies(pending, [...files.replies, ...turn.replies], language, facts.school?.id),
  })
  await Promise.all(startedBatches.map(({ schoolId }) => ports.dispatch.runImports(schoolId)))
  if (message.conversation.chat === 'group') await sendPrivately(message, ports)
}

async function findAsker(message: InboundMessage, ports: JobPorts): Promise<Asker> {
  const found = await ports.talk.findAsker(message.from)
  return {
    ...found,
    isSystemAdmin:
      ports.adminAccounts.has(adminName(message.from)) ||
      found.memberships.some((membership) => membership.role === 'system-admin'),
    chat: message.conversation.chat,
  }
}

function gatherFacts(asker: Asker, chosenSchoolId: string | undefined, ports: JobPorts): Facts {
  const org = orgOf(asker.memberships)
  const open = (school: School | undefined) => school && { school, records: ports.records(school.id) }
  return {
    now: ports.now(),
    asker,
    people: ports.people(asker),
    ...(org && { org, orgRecords: ports.orgRecords(org.id) }),
    ...(asker.isSystemAdmin
      ? { countSendings: ports.talk.countSendings, countLetPass: ports.imports.countLetPass }
      : {}),
    codes: ports.codes,
    ...(ports.newUploadLink ? { newUploadLink: ports.newUploadLink } : {}),
    newId: ports.newId,
    pinyin: ports.pinyin,
    openSchool: (schoolId) => open(findOwnSchool(asker.memberships, schoolId)),
    ...open(schoolInQuestion(asker.memberships, chosenSchoolId)),
  }
}

function addressReplies(
  { id, message }: PendingInbound,
  replies: readonly Reply[],
  language: Language,
  schoolId: string | undefined,
): ReplyToWrite[] {
  return replies.map((reply, index) => {
    const isPrivate = reply.audience === 'private' && message.conversation.chat === 'group'
    return {
      conversation: isPrivate ? privateConversation(message.from) : message.conversation,
      reply: language === 'zh' ? reply : { ...reply, language },
      dedupKey: `turn:${id}:${index}`,
      ...(schoolId !== undefined ? { schoolId } : {}),
      ...(message.replyHandle !== undefined && !isPrivate ? { replyHandle: message.replyHandle } : {}),
    }
  })
}

async function sendPrivately(message: InboundMessage, ports: JobPorts): Promise<void> {
  await ports.dispatch.sendReplies(conversationKey(privateConversation(message.from)), message.from.channel)
}

/** Of a conversation that cannot be read any more perhaps: somebody must hear of it all the same. */
async function findLanguage({ message }: PendingInbound, { talk }: JobPorts): Promise<Language> {
  const found = await talk.findConversation(message.conversation).catch(() => undefined)
  return found?.saved.language ?? 'zh'
}

const NOT_PROCESSED: Said = {
  zh: '这条消息我没有处理成功，已经记录下来。请再发一次；还不行就发“人工”。您之前填的内容都在。',
  en: 'I could not process this message; that has been noted. Please send it again; if that does not help, write “human”. All you entered before is kept.',
}

function lastWord(pending: PendingInbound, language: Language): ReplyToWrite {
  const { message } = pending
  return {
    conversation: message.conversation,
    reply: { text: NOT_PROCESSED[language] },
    dedupKey: `abandon:${pending.id}`,
    ...(message.replyHandle !== undefined ? { replyHandle: message.replyHandle } : {}),
  }
}
