/** 照片重活 · The photo tasks a worker thread can be given, by name. */
import type { HeavyTask } from '../heavy/heavy-pool.js'
import { drawContactSheet } from './contact-sheet-task.js'
import { inspectPhotos } from './inspect-task.js'
import { packPhotos } from './pack-task.js'

export const photoTasks = { inspectPhotos, packPhotos, drawContactSheet } satisfies Record<string, HeavyTask>
