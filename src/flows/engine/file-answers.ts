/** 文件答案 · Files as an answer, and files that wait for the turn of their run. */
import type { Said } from '../../domain/talk/language.js'
import { problemOf } from '../../domain/talk/problem.js'
import type { OpenFlow, ReceivedFile } from '../../domain/talk/turn.js'
import { saysOption } from './acceptors.js'
import type { Acceptor, Option } from './flow.js'

/** What is kept of a file a person sent. */
export interface FileAnswer {
  readonly fileId: string
  readonly name: string
  /** Absent in runs of earlier releases. */
  readonly sha256?: string
}

/** One or several files of these kinds. */
export function files<A>(kinds: readonly ReceivedFile['kind'][]): Acceptor<A, readonly FileAnswer[]> {
  return {
    loose: false,
    read(given) {
      if (given.kind !== 'files') return undefined
      const wanted = given.files.filter((file) => kinds.includes(file.kind))
      return wanted.length === 0 ? undefined : { kind: 'answer', value: wanted.map(toAnswer) }
    },
    restore: (saved) => (isFileAnswers(saved) && saved.length > 0 ? saved : undefined),
    show: listNames,
  }
}

/** One picture or document, by its id; or the word for there being none. */
export function fileOr<A, T extends string>(none: Option<T>): Acceptor<A, string> {
  return {
    loose: false,
    read(given) {
      if (given.kind === 'text') return saysOption(given.text, none) ? { kind: 'answer', value: none.value } : undefined
      if (given.kind === 'tap') return given.value === none.value ? { kind: 'answer', value: none.value } : undefined
      const [file, ...others] = given.files.filter(({ kind }) => kind === 'picture' || kind === 'other')
      if (others.length > 0) return { kind: 'problem', problem: problemOf('one-file-wanted') }
      return file && { kind: 'answer', value: file.fileId }
    },
    restore: (saved) => (typeof saved === 'string' ? saved : undefined),
    options: () => [none],
    show: (value) => (value === none.value ? none.label : { zh: '已收到', en: 'received' }),
  }
}

export function toAnswer({ fileId, name, sha256 }: ReceivedFile): FileAnswer {
  return { fileId, name, sha256 }
}

/** 《a.xlsx》《b.xlsx》 */
export function listNames(sent: readonly { readonly name: string }[]): Said {
  return {
    zh: sent.map(({ name }) => `《${name}》`).join(''),
    en: sent.map(({ name }) => `“${name}”`).join(', '),
  }
}

/** Beside a run's answers, as long as its turn has not come; no step is called so. */
export const WAITING_FILES = 'waiting-files'

export interface WaitingFiles {
  readonly files: readonly ReceivedFile[]
  /** Written with them. */
  readonly text?: string
}

export function waitingFiles({ answers }: OpenFlow): WaitingFiles | undefined {
  const saved = answers[WAITING_FILES]
  if (typeof saved !== 'object' || saved === null || !('files' in saved) || !isReceivedFiles(saved.files))
    return undefined
  const text = 'text' in saved && typeof saved.text === 'string' ? { text: saved.text } : {}
  return { files: saved.files, ...text }
}

/** Those that wait, or those it has been given. */
export function filesOf(run: OpenFlow): readonly FileAnswer[] {
  const waiting = waitingFiles(run)
  return waiting === undefined ? Object.values(run.answers).filter(isFileAnswers).flat() : waiting.files.map(toAnswer)
}

function isReceivedFiles(saved: unknown): saved is readonly ReceivedFile[] {
  return isFileAnswers(saved) && saved.every((file) => 'kind' in file && 'sizeBytes' in file)
}

function isFileAnswers(saved: unknown): saved is readonly FileAnswer[] {
  return Array.isArray(saved) && saved.every(isFileAnswer)
}

function isFileAnswer(saved: unknown): saved is FileAnswer {
  if (typeof saved !== 'object' || saved === null || !('fileId' in saved) || !('name' in saved)) return false
  return typeof saved.fileId === 'string' && typeof saved.name === 'string'
}
