/** 上限 · How much of a workbook we are ready to take, so that no file can exhaust the machine. */

export const MAX_ROWS = 150_000
/** Columns further right are left alone; no template has more than twenty. */
export const MAX_COLUMNS = 200
/** Of the whole workbook: more would not fit in a worker's memory. */
export const MAX_CELLS = 5_000_000
/** Excel's own limit for one cell. */
export const MAX_CELL_CHARACTERS = 32_767
export const MAX_SHEETS = 256
export const MAX_ENTRIES = 10_000
export const MAX_UNPACKED_MB = 1024
/** Parts that must be held whole: styles, relations, what follows the rows. */
export const MAX_WHOLE_PART_BYTES = 64 * 1024 * 1024
export const MAX_SHARED_STRINGS_BYTES = 128 * 1024 * 1024
/** Deflate cannot do better than about 1,030; honest sheets of blank formatted rows reach 300. */
export const MAX_RATIO = 500
export const RATIO_COUNTS_FROM_BYTES = 64 * 1024 * 1024
export const MAX_ROW_CHARACTERS = 8 * 1024 * 1024
export const MAX_MERGES = 20_000
/** These are read whole, and an .xls takes ten times its size while it is read. */
export const MAX_CSV_MB = 100
export const MAX_XLS_MB = 40
