/** 进度 · Tells the conversation how far a long job is, not more often than a person can read. */

import { maskIdNumbersIn } from '../../domain/cells/masking.js'
import type { ReadProgress } from '../../domain/ports/blob-store.js'
import type { ClaimedBatch } from '../../domain/ports/import-store.js'
import { conversationKey } from '../../domain/talk/conversation-key.js'
import type { Language, Said } from '../../domain/talk/language.js'
import { batchStream, filesName } from '../../flows/talk/wording.js'
import type { JobPorts } from '../job-ports.js'

const MIN_INTERVAL_MS = 1_500

const PHASE_TEXT: Record<ReadProgress['phase'], Said> = {
  reading: { zh: '正在读取', en: 'Reading ' },
  checking: { zh: '正在检查', en: 'Checking ' },
  marking: { zh: '正在标注您的表格', en: 'Marking your workbook ' },
  photos: { zh: '正在检查照片', en: 'Checking the photos ' },
  packing: { zh: '正在整理照片', en: 'Packing the photos ' },
}

/** A reporter that drops what comes too soon; failures to report never stop the work. */
export function progressReporter(
  batch: ClaimedBatch,
  ports: Pick<JobPorts, 'talk' | 'dispatch' | 'now' | 'log'>,
): (progress: ReadProgress) => void {
  let lastAt = 0
  return (progress) => {
    const nowMs = ports.now().getTime()
    if (nowMs - lastAt < MIN_INTERVAL_MS) return
    lastAt = nowMs
    void tell(batch, progress, ports)
  }
}

function progressText(batch: ClaimedBatch, progress: ReadProgress, language: Language): string {
  const fileNames = batch.files.map(({ name }) => name)
  const names = maskIdNumbersIn(filesName(fileNames, language))
  const amount =
    progress.total > 0 ? `${progress.done} / ${progress.total}` : progress.done > 0 ? `${progress.done}` : ''
  return `${PHASE_TEXT[progress.phase][language]}${names}…${amount === '' ? '' : ` ${amount}`}`
}

async function tell(
  batch: ClaimedBatch,
  progress: ReadProgress,
  ports: Pick<JobPorts, 'talk' | 'dispatch' | 'log'>,
): Promise<void> {
  try {
    const { saved } = await ports.talk.findConversation(batch.conversation)
    const text = progressText(batch, progress, saved.language ?? 'zh')
    await ports.talk.writeProgress(batch.conversation, batchStream(batch), text, batch.replyHandle)
    await ports.dispatch.sendReplies(conversationKey(batch.conversation), batch.conversation.channel)
  } catch (error) {
    ports.log.warn({ batch: batch.id, reason: error instanceof Error ? error.name : 'unknown' }, 'progress not told')
  }
}
