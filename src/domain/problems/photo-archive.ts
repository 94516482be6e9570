/** 压缩包问题 · What can be wrong with a zip of photos or an entry in it. */
import type { ProblemKind } from '../problems.js'

export const PHOTO_ARCHIVE_PROBLEMS = {
  'photos-none': {
    level: 'error',
    title: '没有照片',
    en: 'no photos',
    say: '《{file}》里没有找到照片。请把 jpg 照片打成一个 zip，或直接发照片。',
  },
  'upload-gone': {
    level: 'error',
    title: '文件已经不在了',
    en: 'file is gone',
    say: '《{file}》已经不在我这里了，打不开。请把这个文件再发一次。',
  },
  'archive-other-format': {
    level: 'error',
    title: '不是 zip 压缩包',
    en: 'not a zip',
    say: '《{file}》是 {format} 压缩包，这里只收 zip。请先解压，再压缩成 zip 格式发来。',
  },
  'archive-not-photos': {
    level: 'error',
    title: '不是照片也不是 zip',
    en: 'neither a photo nor a zip',
    say: '《{file}》不是照片，也不是 zip 压缩包。请发 jpg 照片，或照片打成的 zip。',
  },
  'zip-damaged': {
    level: 'error',
    title: '压缩包损坏',
    en: 'damaged zip',
    say: '《{file}》打不开，文件不完整或已损坏。请重新压缩后再发一次。',
  },
  'zip-in-parts': {
    level: 'error',
    title: '分卷压缩包',
    en: 'zip in volumes',
    say: '《{file}》是分卷压缩包的一部分。请不分卷，重新压缩成一个或几个独立的 zip 再发。',
  },
  'zip-encrypted': {
    level: 'error',
    title: '压缩包有密码',
    en: 'zip has a password',
    say: '《{file}》有密码，打不开。请去掉密码，重新压缩后再发。',
  },
  'zip-entry-encrypted': {
    level: 'error',
    title: '文件有密码',
    en: 'file has a password',
    say: '{photo}：在压缩包里有密码，打不开。请去掉密码，重新压缩后再发。',
  },
  'zip-too-many-files': {
    level: 'error',
    title: '压缩包里文件太多',
    en: 'too many files in the zip',
    say: '《{file}》里有 {count} 个文件，一次最多 {limit} 个。请分成几次发。',
  },
  'zip-too-large': {
    level: 'error',
    title: '压缩包解开后过大',
    en: 'zip unpacks to too much',
    say: '《{file}》解开后超过 {limitGb} GB。请分成几个压缩包，分几次发。',
  },
  'zip-bomb': {
    level: 'error',
    title: '压缩包不正常',
    en: 'suspicious zip',
    say: '《{file}》的结构不正常（解开后会异常地大），没有打开。请用原来的照片重新压缩。',
  },
  'zip-nested': {
    level: 'error',
    title: '压缩包里还有压缩包',
    en: 'zip inside a zip',
    say: '{photo}：压缩包里还有压缩包，没有打开。请把里面的压缩包解开，再一起压缩，或单独发来。',
  },
  'zip-unsafe-name': {
    level: 'error',
    title: '文件路径不正常',
    en: 'unsafe path in the zip',
    say: '{photo}：压缩包里的文件路径不正常，已跳过。请把照片放进普通文件夹重新压缩。',
  },
  'zip-entry-damaged': {
    level: 'error',
    title: '压缩包里的文件损坏',
    en: 'damaged file in the zip',
    say: '{photo}：在压缩包里已损坏，取不出来。请重新压缩后再发。',
  },
  'zip-entry-method': {
    level: 'error',
    title: '压缩方式不支持',
    en: 'unsupported compression',
    say: '{photo}：压缩方式太特殊，取不出来。请用系统自带的“压缩为 zip”重新压缩。',
  },
  'zip-entry-too-large': {
    level: 'error',
    title: '单个文件过大',
    en: 'one file too large',
    say: '{photo}：有 {sizeMb} MB，超过 {limitMb} MB，没有打开。照片请缩小到 295×413 像素。',
  },
  'zip-other-file': {
    level: 'note',
    title: '不是照片，已跳过',
    en: 'not a photo, skipped',
    say: '{photo}：不是照片，已跳过。',
  },
} as const satisfies Record<string, ProblemKind>
