/** 合格照片 · What is known of a picture that is just as the rules want it. */
import type { PhotoFacts } from '../../src/domain/photos/photo.js'

export const GOOD_PHOTO: PhotoFacts = {
  bytes: 40_000,
  format: 'jpeg',
  widthPx: 295,
  heightPx: 413,
  rotatedByExif: false,
  colour: 'rgb',
  damaged: false,
  blank: false,
  background: 'red',
  likeness: '',
  thumbnail: '',
}
