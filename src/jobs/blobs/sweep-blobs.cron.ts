/** 夜里清文件 · What a kill left half arrived, and what no record speaks of any more, goes. */
import type { JobPorts } from '../job-ports.js'

/** After what was staged has been pruned; Beijing time. */
export const BLOB_SCHEDULE = '50 3 * * *'

export async function sweepBlobs({
  blobs,
  imports,
  now,
  log,
}: Pick<JobPorts, 'blobs' | 'imports' | 'now' | 'log'>): Promise<void> {
  const { removed, bytes } = await blobs.sweep(imports.blobsInUse, now())
  if (removed > 0) log.info({ removed, bytes }, 'files that nothing speaks of were taken away')
}
