/** 聊天页面 · Puts the page together: who I am, what was said, what comes. */
import { type Answer, loadHistory, openSession, postMessage } from './api.js'
import { openBoard } from './board.js'
import { type Choice, type ReplyBubble, showSaid } from './bubbles.js'
import { openComposer } from './composer.js'
import { followReplies } from './connection.js'
import { byId, describeSize, newEventId } from './dom.js'
import { notify, showBanner, showOnline, showSession } from './surroundings.js'
import { Timeline } from './timeline.js'
import { showUpload } from './upload-bubble.js'
import { forgetChosen, rememberChosen, wasChosen } from './used-choices.js'
import type { History, Session, ShownReply, ShownSaid } from './wire.js'

const RETRY_MS = 3000

const timeline = new Timeline(choose)
const board = openBoard(({ command, label }) => say(label, { choiceId: command, label }))
/** Messages written on this page: their echo from the server is not shown again. */
const written = new Set<string>()
let session: Session | undefined

function say(text: string, message: Readonly<Record<string, string>>, onFailed?: () => void): void {
  const eventId = newEventId()
  written.add(eventId)
  const bubble = showSaid(text)
  const send = async (): Promise<void> => {
    bubble.sending()
    timeline.startTyping()
    const answer = await postMessage({ eventId, ...message })
    if (answer.ok) return bubble.sent()
    timeline.stopTyping()
    bubble.failed(answer.error, onFailed ? undefined : () => void send())
    onFailed?.()
  }
  timeline.append(bubble.row, new Date(), true)
  void send()
}

function choose(reply: ShownReply, choice: Choice, bubble: ReplyBubble): void {
  bubble.closeChoices(choice.label)
  rememberChosen(reply.id, choice.label)
  say(choice.label, { choiceId: choice.id, label: choice.label, replyId: reply.id }, () => {
    forgetChosen(reply.id)
    bubble.openChoices()
  })
}

function sendFiles(files: readonly File[]): void {
  const limit = session?.maxUploadBytes ?? Number.POSITIVE_INFINITY
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > limit) {
    notify(`这些文件共 ${describeSize(total)}，一次最多发 ${describeSize(limit)}，请分几次发。`)
    return
  }
  if (session && files.length > session.maxFiles) {
    notify(`一次最多发 ${session.maxFiles} 个文件。照片多时，请先打成一个压缩包（zip）再发。`)
    return
  }
  const eventId = newEventId()
  written.add(eventId)
  const row = showUpload(files, eventId, {
    onWaiting: () => timeline.startTyping(),
    onFailed: () => timeline.stopTyping(),
  })
  timeline.append(row, new Date(), true)
}

function hear(reply: ShownReply): void {
  const bubble = timeline.showReply(reply)
  if (!bubble) return
  const chosen = wasChosen(reply.id)
  if (chosen !== undefined) bubble.closeChoices(chosen)
  if (!reply.isProgress) board.noteNews()
  if (document.hidden && !reply.isProgress) document.title = `● ${byId('bot-name', HTMLElement).textContent}`
  if (session && !session.isBound && !reply.isProgress) void refreshSession()
}

/** Written on another page of the same person. The echo can overtake the answer to our own post. */
function overhear(said: ShownSaid): void {
  if (written.has(said.id)) return
  written.add(said.id)
  timeline.append(showSaid(said.text).row, new Date(said.at))
}

/** Only the newest answer counts: one asked for before the binding may come after it. */
let asked = 0

async function refreshSession(): Promise<Answer<Session>> {
  asked += 1
  const mine = asked
  const answer = await openSession()
  if (mine < asked) return answer
  if (answer.ok) {
    session = answer.value
    showSession(session)
    board.expect(session.hasBoard)
  } else if (answer.status === 401) location.assign('/login')
  return answer
}

function showHistory({ items }: History): void {
  for (const [index, item] of items.entries()) {
    if (item.kind === 'said') timeline.append(showSaid(item.text).row, new Date(item.at))
    else showOldReply(item, items.slice(index + 1))
  }
  timeline.stopTyping()
  timeline.toEnd()
}

/** On another computer the pressed button is known by what was said next. */
function showOldReply(reply: ShownReply, later: History['items']): void {
  const bubble = timeline.showReply(reply)
  const labels = reply.choices.map(({ label }) => label)
  const chosen = wasChosen(reply.id) ?? later.find(({ kind, text }) => kind === 'said' && labels.includes(text))?.text
  if (chosen !== undefined) bubble?.closeChoices(chosen)
}

async function begin(): Promise<void> {
  const opened = await refreshSession()
  const history = opened.ok ? await loadHistory() : opened
  if (!history.ok) {
    const noCookie = opened.ok && history.status === 401
    showBanner(
      noCookie ? '浏览器没有保存 Cookie，聊天打不开。请允许这个网站使用 Cookie，再刷新页面。' : '暂时连不上，正在重试…',
    )
    setTimeout(() => void begin(), RETRY_MS)
    return
  }
  showBanner(undefined)
  showHistory(history.value)
  followReplies(history.value.lastSequence, {
    onReply: hear,
    onSaid: overhear,
    onBoard: board.show,
    onState: showOnline,
    onRefused: async () => void (await refreshSession()),
  })
  void postMessage({ entered: true })
}

openComposer({
  onText: (text) => say(text, { text }),
  onFiles: sendFiles,
  onTooLong: (maxLength) => notify(`一条消息最多 ${maxLength} 个字。请分几条发，或者做成文件发来。`),
})
void begin()
