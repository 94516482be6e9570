/** 压缩包问题 · What can be wrong with a zip of photos or an entry in it. */
import type { ProblemKind } from '../problems.js'

export const PHOTO_ARCHIVE_PROBLEMS = {
  'photos-none': {
    level: 'error',
    title: { zh: '没有照片', en: 'No photos' },
    say: {
      zh: '《{file}》里没有找到照片。请把 jpg 照片打成一个 zip，或直接发照片。',
      en: 'no photos',
    },
  },
  'upload-gone': {
    level: 'error',
    title: { zh: '文件已经不在了', en: 'File is gone' },
    say: {
      zh: '《{file}》已经不在我这里了，打不开。请把这个文件再发一次。',
      en: 'file is gone',
    },
  },
  'archive-other-format': {
    level: 'error',
    title: { zh: '不是 zip 压缩包', en: 'Not a zip' },
    say: {
      zh: '《{file}》是 {format} 压缩包，这里只收 zip。请先解压，再压缩成 zip 格式发来。',
      en: 'not a zip',
    },
  },
  'archive-not-photos': {
    level: 'error',
    title: { zh: '不是照片也不是 zip', en: 'Neither a photo nor a zip' },
    say: {
      zh: '《{file}》不是照片，也不是 zip 压缩包。请发 jpg 照片，或照片打成的 zip。',
      en: 'neither a photo nor a zip',
    },
  },
  'zip-damaged': {
    level: 'error',
    title: { zh: '压缩包损坏', en: 'Damaged zip' },
    say: {
      zh: '《{file}》打不开，文件不完整或已损坏。请重新压缩后再发一次。',
      en: 'damaged zip',
    },
  },
  'zip-in-parts': {
    level: 'error',
    title: { zh: '分卷压缩包', en: 'Zip in volumes' },
    say: {
      zh: '《{file}》是分卷压缩包的一部分。请不分卷，重新压缩成一个或几个独立的 zip 再发。',
      en: 'zip in volumes',
    },
  },
  'zip-encrypted': {
    level: 'error',
    title: { zh: '压缩包有密码', en: 'Zip has a password' },
    say: {
      zh: '《{file}》有密码，打不开。请去掉密码，重新压缩后再发。',
      en: 'zip has a password',
    },
  },
  'zip-entry-encrypted': {
    level: 'error',
    title: { zh: '文件有密码', en: 'File has a password' },
    say: {
      zh: '{photo}：在压缩包里有密码，打不开。请去掉密码，重新压缩后再发。',
      en: 'file has a password',
    },
  },
  'zip-too-many-files': {
    level: 'error',
    title: { zh: '压缩包里文件太多', en: 'Too many files in the zip' },
    say: {
      zh: '《{file}》里有 {count} 个文件，一次最多 {limit} 个。请分成几次发。',
      en: 'too many files in the zip',
    },
  },
  'zip-too-large': {
    level: 'error',
    title: { zh: '压缩包解开后过大', en: 'Zip unpacks to too much' },
    say: {
      zh: '《{file}》解开后超过 {limitGb} GB。请分成几个压缩包，分几次发。',
      en: 'zip unpacks to too much',
    },
  },
  'zip-bomb': {
    level: 'error',
    title: { zh: '压缩包不正常', en: 'Suspicious zip' },
    say: {
      zh: '《{file}》的结构不正常（解开后会异常地大），没有打开。请用原来的照片重新压缩。',
      en: 'suspicious zip',
    },
  },
  'zip-nested': {
    level: 'error',
    title: { zh: '压缩包里还有压缩包', en: 'Zip inside a zip' },
    say: {
      zh: '{photo}：压缩包里还有压缩包，没有打开。请把里面的压缩包解开，再一起压缩，或单独发来。',
      en: 'zip inside a zip',
    },
  },
  'zip-unsafe-name': {
    level: 'error',
    title: { zh: '文件路径不正常', en: 'Unsafe path in the zip' },
    say: {
      zh: '{photo}：压缩包里的文件路径不正常，已跳过。请把照片放进普通文件夹重新压缩。',
      en: 'unsafe path in the zip',
    },
  },
  'zip-entry-damaged': {
    level: 'error',
    title: { zh: '压缩包里的文件损坏', en: 'Damaged file in the zip' },
    say: {
      zh: '{photo}：在压缩包里已损坏，取不出来。请重新压缩后再发。',
      en: 'damaged file in the zip',
    },
  },
  'zip-entry-method': {
    level: 'error',
    title: { zh: '压缩方式不支持', en: 'Unsupported compression' },
    say: {
      zh: '{photo}：压缩方式太特殊，取不出来。请用系统自带的“压缩为 zip”重新压缩。',
      en: 'unsupported compression',
    },
  },
  'zip-entry-too-large': {
    level: 'error',
    title: { zh: '单个文件过大', en: 'One file too large' },
    say: {
      zh: '{photo}：有 {sizeMb} MB，超过 {limitMb} MB，没有打开。照片请缩小到 295×413 像素。',
      en: 'one file too large',
    },
  },
  'zip-other-file': {
    level: 'note',
    title: { zh: '不是照片，已跳过', en: 'Not a photo, skipped' },
    say: {
      zh: '{photo}：不是照片，已跳过。',
      en: 'not a photo, skipped',
    },
  },
} as const satisfies Record<string, ProblemKind>
