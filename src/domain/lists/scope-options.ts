/** 整份名单的选项 · What a whole list may be said to be: fixed, or what stands on record. */
import type { Said } from '../talk/language.js'
import type { Against, RecordedOptions, ScopeOption, ScopeQuestion } from './list.js'

export function fixedOptions({ options }: ScopeQuestion): readonly ScopeOption[] | undefined {
  return isRecorded(options) ? undefined : options
}

export function recordedOptions({ options }: ScopeQuestion): RecordedOptions | undefined {
  return isRecorded(options) ? options : undefined
}

export function scopeOptions(
  question: ScopeQuestion,
  { records, today, scope }: Pick<Against, 'records' | 'today' | 'scope'>,
): readonly ScopeOption[] {
  const { options } = question
  return isRecorded(options) ? options.of(records[options.list] ?? [], today, scope) : options
}

/** A record is called what it is called. */
export function labelOf(question: ScopeQuestion, value: string): Said {
  const option = fixedOptions(question)?.find((one) => one.value === value)
  return option?.label ?? { zh: `“${value}”`, en: `“${value}”` }
}

function isRecorded(options: ScopeQuestion['options']): options is RecordedOptions {
  return 'of' in options && 'list' in options
}
