/** 假照片记录 · Photos kept from earlier uploads, and how many an import has put in. */
import type { KeptPhotos, PhotoRecords } from '../../src/domain/photos/photo-records.js'
import type { FakeImports } from './fake-imports.js'

export class FakePhotos {
  kept: KeptPhotos = { owners: [], strays: 0, fileNames: [] }
  readonly #imports: FakeImports

  constructor(imports: FakeImports) {
    this.#imports = imports
  }

  /** 一班.zip、二班.zip 38张对上，2张没对上 */
  keep(detail: string): void {
    const [names = '', counts = ''] = detail.split(' ')
    const [owned = 0, strays = 0] = (counts.match(/\d+/gu) ?? []).map(Number)
    const owners = Array.from({ length: owned }, (_, index) => `c${index + 1}`)
    this.kept = { owners, strays, fileNames: names.split('、') }
  }

  records(): PhotoRecords {
    return {
      kept: async () => this.kept,
      countPutIn: async (id) => {
        const { report, status } = this.#imports.find(id) ?? {}
        return report?.kind === 'photos' && status === 'applied' ? report.accepted : 0
      },
      findVerdict: async () => undefined,
      listChecked: async () => [],
    }
  }
}
