/** 上传气泡 · Files on their way: how far, a way to stop, a way to try again. */
import { showSaid } from './bubbles.js'
import { describeSize, el } from './dom.js'
import { type RunningUpload, uploadFiles } from './upload.js'

export interface UploadSteps {
  /** All bytes are out, the answer is on its way: it may even come before the server's receipt. */
  readonly onWaiting: () => void
  readonly onFailed: () => void
}

/** `eventId` is one for all attempts: what arrived without our hearing of it is not taken twice. */
export function showUpload(files: readonly File[], eventId: string, steps: UploadSteps): HTMLElement {
  const said = showSaid(files.map(({ name }) => `📎 ${name}`).join('\n'))
  const bar = el('progress', { max: '1', value: '0', 'aria-label': '上传进度' })
  const amount = el('span', { class: 'amount' })
  const cancel = el('button', { type: 'button', class: 'link' }, '取消')
  const line = el('div', { class: 'uploading' }, bar, el('div', { class: 'upload-line' }, amount, cancel))
  let running: RunningUpload | undefined

  const begin = async (): Promise<void> => {
    said.sent()
    amount.textContent = '正在上传…'
    cancel.hidden = false
    said.row.querySelector('.bubble')?.append(line)
    running = uploadFiles(files, eventId, (sentBytes, totalBytes) => {
      bar.value = totalBytes > 0 ? sentBytes / totalBytes : 0
      const isAllSent = sentBytes >= totalBytes
      if (isAllSent) steps.onWaiting()
      amount.textContent = isAllSent ? '已上传，正在保存…' : `${describeSize(sentBytes)} / ${describeSize(totalBytes)}`
      cancel.hidden = isAllSent
    })
    const answer = await running.finished
    line.remove()
    if (answer.ok) return
    steps.onFailed()
    said.failed(answer.error, answer.status === 413 ? undefined : () => void begin())
  }
  cancel.addEventListener('click', () => running?.cancel())
  void begin()
  return said.row
}
