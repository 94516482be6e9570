/** 有空间 · Whoever asks may send files, as many as they like. */
import type { FileRoom } from '../../src/domain/fairness/file-room.js'
import { good } from '../../src/domain/talk/checked.js'
import { problemOf } from '../../src/domain/talk/problem.js'

export const ROOMY: FileRoom = async () =>
  good({ bytes: Number.MAX_SAFE_INTEGER, beyond: problemOf('storage-full'), whose: 'school' })
