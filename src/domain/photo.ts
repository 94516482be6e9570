/** 照片 · What a photo must be [G1–G4, PM] and what was measured of it. */

export const PHOTO_WIDTH_PX = 295
export const PHOTO_HEIGHT_PX = 413
export const PHOTO_MAX_BYTES = 5 * 1024 * 1024

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
  /** A plain Chinese colour name, e.g. 蓝色, when `other`. */
  readonly backgroundColour?: string
  /** Equal for visually identical pictures saved differently (64-bit difference hash, hex). */
  readonly likeness: string
}
