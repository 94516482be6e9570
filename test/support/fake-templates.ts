/** 假模板 · The templates a school in memory has taught: learned, learned anew, forgotten. */
import type { LearnedTemplate, TemplateRecords } from '../../src/domain/lists/templates/learned-template.js'
import type { Change } from '../../src/domain/talk/changes.js'
import type { FakeImports } from './fake-imports.js'

export class FakeTemplates {
  readonly #imports: FakeImports
  readonly #now: () => Date
  #all: readonly LearnedTemplate[] = []

  constructor(imports: FakeImports, now: () => Date) {
    this.#imports = imports
    this.#now = now
  }

  apply(change: Change, byName: string): void {
    if (change.kind === 'forget-template') this.#all = this.#all.filter(({ id }) => id !== change.id)
    if (change.kind !== 'learn-template') return
    const { id, list, template: kind, layout, batchId } = change
    const name = this.#imports.find(batchId)?.fileNames[0] ?? ''
    const file = { sha256: 'd'.repeat(64), sizeBytes: 9000, name }
    const others = this.#all.filter((one) => one.list !== list || one.kind !== kind)
    this.#all = [{ id, list, kind, layout, file, byName, learnedAt: this.#now() }, ...others]
  }

  records(): TemplateRecords {
    return { list: async () => this.#all }
  }
}
