/** 限时运行 · Runs calls over long texts in a worker that is ended when one of them hangs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import ts from 'typescript'
import type { Seed } from './seeds.js'

/** What is linear takes a hundredth of this, on a machine that does nothing else. */
const HANGS_AFTER_MS = 15_000
/** What no pattern and no scanner expects at the end: all that was begun has to be given up. */
const ENDING = '\u0001\u2029〓'

const WORKER = `
const { parentPort, workerData } = require('node:worker_threads')
import(workerData).then(({ CALLS }) => {
  parentPort.on('message', async ({ file, name, prefix, word, length }) => {
    const text = prefix + word.repeat(Math.ceil(length / word.length)) + ${JSON.stringify(ENDING)}
    try { await CALLS[file][name](text) } catch {}
    parentPort.postMessage('done')
  })
  parentPort.postMessage('ready')
})`

export interface LongCall extends Required<Seed> {
  readonly file: string
  readonly name: string
}

export class LongTextRunner {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'long-texts-'))
  readonly #module: string
  #worker: Worker | undefined

  /** The calls are compiled as the service is: they import what was built. */
  constructor(root: string) {
    const source = readFileSync(path.join(import.meta.dirname, 'calls.ts'), 'utf8')
    const built = pathToFileURL(path.join(root, 'dist')).href
    const { outputText } = ts.transpileModule(source.replaceAll("'../../../src/", `'${built}/`), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
    })
    this.#module = path.join(this.#folder, 'calls.mjs')
    writeFileSync(this.#module, outputText)
  }

  /** False when the call hangs. */
  async ends(call: LongCall): Promise<boolean> {
    this.#worker ??= await this.#start()
    const worker = this.#worker
    worker.postMessage(call)
    if (await answers(worker, HANGS_AFTER_MS)) return true
    this.#worker = undefined
    await worker.terminate()
    return false
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(WORKER, { eval: true, workerData: pathToFileURL(this.#module).href })
    if (!(await answers(worker, 60_000))) throw new Error('the worker does not start')
    return worker
  }
}

function answers(worker: Worker, withinMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => finish(false), withinMs)
    const finish = (answered: boolean) => {
      clearTimeout(deadline)
      worker.off('message', onMessage)
      worker.off('error', reject)
      resolve(answered)
    }
    const onMessage = () => finish(true)
    worker.on('message', onMessage)
    worker.on('error', reject)
  })
}
