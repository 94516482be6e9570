/** 输入的一行 · What a line typed or dropped into the terminal means: files by path, or plain text. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export type TypedLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** `/file` with a path that is not there. */
  | { readonly kind: 'missing'; readonly path: string }

const FILE_COMMAND = /^[/／](?:file|文件)(?:\s+|$)/i

export async function parseLine(
  line: string,
  cwd: string,
  isWindows = process.platform === 'win32',
): Promise<TypedLine> {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  const command = FILE_COMMAND.exec(text)
  if (command) return readCommand(text.slice(command[0].length), cwd, isWindows)
  const whole = path.resolve(cwd, text)
  if (looksLikePath(text) && (await exists(whole))) return { kind: 'files', paths: [whole] }
  const words = splitWords(text, isWindows)
  const paths = words.map((word) => toPath(word, cwd))
  const areFiles = words.every(looksLikePath) && (await Promise.all(paths.map(exists))).every(Boolean)
  return areFiles ? { kind: 'files', paths } : { kind: 'text', text }
}

async function readCommand(rest: string, cwd: string, isWindows: boolean): Promise<TypedLine> {
  const whole = path.resolve(cwd, rest)
  if (rest !== '' && (await exists(whole))) return { kind: 'files', paths: [whole] }
  const paths = splitWords(rest, isWindows).map((word) => toPath(word, cwd))
  for (const one of paths) if (!(await exists(one))) return { kind: 'missing', path: one }
  return paths.length > 0 ? { kind: 'files', paths } : { kind: 'missing', path: '' }
}

/** As a shell splits: quotes keep spaces, a backslash keeps the next character (on Windows it is part of the path). */
export function splitWords(text: string, isWindows: boolean): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (!isWindows && character === '\\' && quote !== "'" && at + 1 < text.length) {
      at += 1
      word = (word ?? '') + (text[at] ?? '')
    } else if (character === quote) quote = undefined
    else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character
      word ??= ''
    } else if (quote === undefined && /\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else word = (word ?? '') + character
  }
  if (word !== undefined) words.push(word)
  return words
}

/** A bare word such as 进度 stays text, even where a file has that name. */
function looksLikePath(word: string): boolean {
  return /[/\\]/.test(word) || /\.[A-Za-z0-9]{2,5}$/.test(word.trim())
}

function toPath(word: string, cwd: string): string {
  if (word.startsWith('file://') && URL.canParse(word)) {
    try {
      return fileURLToPath(word)
    } catch {
      return word
    }
  }
  return path.resolve(cwd, word)
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile() || found.isDirectory(),
    () => false,
  )
}
