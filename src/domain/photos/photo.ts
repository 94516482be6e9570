/** 照片 · What a photo must be [G1–G4, PM], what was measured of it, and what is handed on of it. */
import type { Finding } from '../lists/rows.js'
import type { Problem } from '../talk/problem.js'
import type { ColourName } from './colour-name.js'

export const PHOTO_WIDTH_PX = 295
export const PHOTO_HEIGHT_PX = 413
export const PHOTO_MAX_BYTES = 5 * 1024 * 1024
/** Above this a picture is not decoded at all. */
export const PHOTO_MAX_PIXELS = 50_000_000

export type BackgroundVerdict = 'red' | 'doubtful' | 'other'

/** Measured from the bytes, never from the name. */
export interface PhotoFacts {
  readonly bytes: number
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'tiff' | 'heif' | 'unknown'
  /** After EXIF rotation; 0 when it cannot be decoded. */
  readonly widthPx: number
  readonly heightPx: number
  /** The file relies on an EXIF rotation. */
  readonly rotatedByExif: boolean
  readonly colour: 'rgb' | 'gray' | 'cmyk' | 'other'
  readonly damaged: boolean
  readonly blank: boolean
  readonly background: BackgroundVerdict
  /** When `other`. */
  readonly backgroundColour?: ColourName
  /** Almost equal for the same picture saved differently: 128 bits, hex; empty when it cannot be decoded. */
  readonly likeness: string
  /** The picture very small, for a closer look at two of almost equal likeness; empty when it cannot be decoded. */
  readonly thumbnail: string
  /** It can be shown, but its data holds faults. */
  readonly suspect?: true
  /** The file holds more than the picture: where and when it was taken, remarks, bytes after its end. */
  readonly carriesMore?: true
  /**
   * The same picture put right (turned, cropped, resized, jpeg, nothing but the picture), stored under this hash; only where
   * nothing else is wrong with it.
   */
  readonly mendedSha256?: string
}

/** One picture found in the upload, already stored by its content hash. */
export interface FoundPhoto {
  /** Path inside the zip as decoded, or the file name of a single picture. */
  readonly path: string
  readonly sha256: string
  readonly facts: PhotoFacts
}

/** What could not be taken out of a zip, or a file that could not be opened. */
export interface EntryProblem {
  readonly path: string
  readonly problem: Problem
}

/** A picture and the name it gets in the zip for the platform. */
export interface PhotoToPack {
  readonly sha256: string
  /** `<ID>.jpg` */
  readonly packName: string
}

export interface StagedPhoto {
  readonly path: string
  readonly sha256: string
  /** Set when matched. */
  readonly candidateId?: string
  readonly verdict: 'ok' | 'error' | 'unmatched' | 'proposed'
  readonly findings: readonly Finding[]
  /** After resizing/renaming, the bytes to keep; the same as `sha256` when untouched. */
  readonly finalSha256?: string
  /** Name and ID number read from the file name, for proposing lost IDs. */
  readonly nameInPath?: string
  readonly idInPath?: string
}

/** fits 合格 · resize 比例合适可缩放 · crop 裁一点就合适 · too-small 太小 · lying 横着 · ratio 比例不对 */
export type PhotoSize = 'fits' | 'resize' | 'crop' | 'too-small' | 'lying' | 'ratio'

/** 27×38 mm at 300 dpi is 319×449: half a percent off 295:413, which nobody sees. */
const RATIO_TOLERANCE = 0.01
/** Of screens and tables: wider than any portrait, or as narrow as a phone. */
const SCREEN_RATIOS = { from: 1.15, to: 0.56 }

/** A screenshot or a picture of a table rather than anybody's portrait; only of a picture whose name tells nobody. */
export function looksLikeScreenshot({ widthPx, heightPx, background, rotatedByExif }: PhotoFacts): boolean {
  const ratio = widthPx / heightPx
  return !rotatedByExif && background === 'other' && (ratio >= SCREEN_RATIOS.from || ratio <= SCREEN_RATIOS.to)
}

/** A pixel or two short is scaled up; more would blur. */
const MAX_ENLARGING = 1.02
/** Of the width or the height, on each side. Every phone takes 3:4, which is 2.4 % too wide on either side. */
const MAX_CROP = 0.03
const WANTED_RATIO = PHOTO_WIDTH_PX / PHOTO_HEIGHT_PX

export function judgePhotoSize(widthPx: number, heightPx: number): PhotoSize {
  if (widthPx === PHOTO_WIDTH_PX && heightPx === PHOTO_HEIGHT_PX) return 'fits'
  const isCrop = !hasPhotoRatio(widthPx, heightPx)
  if (isCrop && cropShare(widthPx, heightPx) > MAX_CROP) return hasPhotoRatio(heightPx, widthPx) ? 'lying' : 'ratio'
  const enlarging = Math.max(PHOTO_WIDTH_PX / widthPx, PHOTO_HEIGHT_PX / heightPx)
  if (enlarging > MAX_ENLARGING) return 'too-small'
  return isCrop ? 'crop' : 'resize'
}

function hasPhotoRatio(widthPx: number, heightPx: number): boolean {
  return Math.abs(widthPx / heightPx / WANTED_RATIO - 1) <= RATIO_TOLERANCE
}

/** How much of the width or the height has to go on each side for the wanted proportions, as a share of 1. */
export function cropShare(widthPx: number, heightPx: number): number {
  const ratio = widthPx / heightPx / WANTED_RATIO
  return ratio > 1 ? (1 - 1 / ratio) / 2 : (1 - ratio) / 2
}

/** A picture with nothing wrong but what we can put right ourselves without harm; cropping only with the person's word. */
export function canBeMended(facts: PhotoFacts): boolean {
  const size = judgePhotoSize(facts.widthPx, facts.heightPx)
  const isSound = !facts.damaged && !facts.blank && facts.colour === 'rgb' && facts.background !== 'other'
  if (!isSound || !(facts.format === 'jpeg' || facts.format === 'png')) return false
  if (size === 'fits') return facts.format === 'png' || facts.rotatedByExif || facts.carriesMore === true
  return size === 'resize' || size === 'crop'
}
