/** 照片记录 · What may be read of one school's photos. */
import type { BatchStatus } from '../imports/batch.js'
import type { Finding } from '../lists/rows.js'

/** Photos of earlier uploads that belonged to nobody when they were sent. Cancelled and undone uploads do not count. */
export interface KeptPhotos {
  /** One entry a photo: whose it is now, of candidates who have no photo yet. */
  readonly owners: readonly string[]
  /** Still nobody's. */
  readonly strays: number
  /** Of the uploads a check of them would go over. */
  readonly fileNames: readonly string[]
}

/** What the last check of a candidate's photos came to. */
export interface PhotoVerdict {
  readonly fileNames: readonly string[]
  readonly at: Date
  readonly status: BatchStatus
  /** Empty: nothing was wrong with it. */
  readonly faults: readonly Finding[]
}

/** One picture of a checked upload. `name` is the file's, masked where it holds a number. */
export interface CheckedPhoto {
  readonly name: string
  readonly verdict: 'ok' | 'error' | 'unmatched' | 'proposed'
  readonly candidateName?: string
  readonly findings: readonly Finding[]
}

export interface PhotoRecords {
  kept(): Promise<KeptPhotos>
  /** Candidates whose photo the batch put in or changed. */
  countPutIn(batchId: string): Promise<number>
  findVerdict(candidateId: string): Promise<PhotoVerdict | undefined>
  /** Pictures of a checked upload, of these verdicts. */
  listChecked(
    batchId: string,
    verdicts: readonly CheckedPhoto['verdict'][],
    limit: number,
  ): Promise<readonly CheckedPhoto[]>
}
