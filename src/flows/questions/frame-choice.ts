/** 选项 · A frame as a choice to tap. */
import type { Frame } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import type { Choice } from '../../domain/talk/message.js'
import { labelFrame } from './frame-label.js'
import { encodeFrame } from './reading/frame-code.js'

export function toChoice(frame: Frame, language: Language): Choice {
  return { id: encodeFrame(frame), label: labelFrame(frame, language) }
}
