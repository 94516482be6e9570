/** 上限 · What an upload of photos may cost at most. */

export const MAX_ENTRIES = 20_000
/** Whatever stands in the lists of all archives of one set together, folders and leftovers of systems too. */
export const MAX_LISTED = 60_000
/** Unpacked, all archives of one set together. */
export const MAX_TOTAL_BYTES = 4 * 1024 ** 3
/** A photo of 5 MB is refused later with its own sentence; a camera's 20 MB can still be shrunk. */
export const MAX_ENTRY_BYTES = 30 * 1024 * 1024
/** An archive within an archive is held in memory, one at a time. */
export const MAX_NESTED_BYTES = 128 * 1024 * 1024
/** Deflate cannot do better than about 1030:1; a picture hardly reaches 3:1. */
export const MAX_RATIO = 200
export const RATIO_MATTERS_BYTES = 1024 * 1024
