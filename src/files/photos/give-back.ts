/** 归还内存 · Frees the memory of bytes that nobody needs any more. */
import { MessageChannel } from 'node:worker_threads'

/**
 * At once, and not when the collector comes by: the pixels of a hundred photos would each time make it
 * search the whole memory, a tenth of all the time. Bytes that share their memory with others stay.
 */
export function giveBack(bytes: Uint8Array): void {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) nowhere.postMessage(undefined, [buffer])
}

/** To a closed port: what is sent there is freed. */
const nowhere = new MessageChannel().port1
nowhere.close()
