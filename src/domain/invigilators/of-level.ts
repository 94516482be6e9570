/** 等级合不合 · Whether somebody who may watch one level may watch another. */
import { ALL_LEVELS } from '../cells/certificate-cell.js'

/** A level that is not said is any. */
export function isOfLevel(level: string | undefined, wanted: string): boolean {
  return level === undefined || level === ALL_LEVELS || wanted === '' || wanted === ALL_LEVELS || level === wanted
}
