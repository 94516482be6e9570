/** 终端显示 · Prints above the line being typed; progress keeps to one line that is replaced. */
import type { Interface } from 'node:readline'
import type { Writable } from 'node:stream'

export interface Printer {
  print(text: string): void
  /** Replaced by the next progress or print. Without a terminal each new text is a line of its own. */
  progress(text: string): void
}

export type ConsoleOutput = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const CLEAR_LINE = '\r\u001b[2K'

export function printTo(output: ConsoleOutput, reader: Pick<Interface, 'prompt'>): Printer {
  const isTerminal = output.isTTY === true
  let lastProgress = ''
  return {
    print(text) {
      lastProgress = ''
      output.write(`${isTerminal ? CLEAR_LINE : ''}${plain(text)}\n`)
      if (isTerminal) reader.prompt(true)
    },
    progress(text) {
      const line = plain(text).replace(/\s+/g, ' ').trim()
      if (line === lastProgress) return
      lastProgress = line
      output.write(isTerminal ? `${CLEAR_LINE}${cutToWidth(line, (output.columns ?? 80) - 1)}` : `${line}\n`)
    },
  }
}

/** A file name or a cell must not steer the terminal. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
}

/** Chinese characters take two columns. */
function cutToWidth(line: string, columns: number): string {
  let width = 0
  let result = ''
  for (const character of line) {
    width += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
    if (width > columns) return result
    result += character
  }
  return result
}
