/** 压缩包问题 · What can be wrong with a zip of photos or an entry in it. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PHOTO_ARCHIVE_PROBLEMS = {
  'photos-none': {
    level: 'error',
    title: { zh: '没有照片', en: 'No photos' },
    say: {
      zh: '{files}里没有找到照片。请把 jpg 照片打成一个 zip，或直接发照片；里面如果是名单，请解压后把表格直接发给我。',
      en: 'I found no photos in {files}. Please pack the jpg photos into one zip, or send the photos themselves; if there is a list inside, please unpack it and send me the workbook itself.',
    },
  },
  'upload-gone': {
    level: 'error',
    title: { zh: '文件已经不在了', en: 'File is gone' },
    say: {
      zh: '《{file}》已经不在我这里了，打不开。请把这个文件再发一次。',
      en: 'I no longer have “{file}” and cannot open it. Please send the file again.',
    },
  },
  'archive-other-format': {
    level: 'error',
    title: { zh: '不是 zip 压缩包', en: 'Not a zip' },
    say: {
      zh: '《{file}》是 {format} 压缩包，这里只收 zip。请先解压，再压缩成 zip 格式发来。',
      en: '“{file}” is a {format} archive, and I only take zip. Please unpack it, pack it again as a zip and send that.',
    },
  },
  'archive-not-photos': {
    level: 'error',
    title: { zh: '不是照片也不是 zip', en: 'Neither a photo nor a zip' },
    say: {
      zh: '《{file}》不是照片，也不是 zip 压缩包。请发 jpg 照片，或照片打成的 zip。',
      en: '“{file}” is neither a photo nor a zip. Please send jpg photos, or a zip of photos.',
    },
  },
  'zip-damaged': {
    level: 'error',
    title: { zh: '压缩包损坏', en: 'Zip is damaged' },
    say: {
      zh: '《{file}》打不开，文件不完整或已损坏。请重新压缩后再发一次。',
      en: '“{file}” cannot be opened; it is incomplete or damaged. Please pack it again and send it once more.',
    },
  },
  'zip-in-parts': {
    level: 'error',
    title: { zh: '分卷压缩包', en: 'Zip in several volumes' },
    say: {
      zh: '《{file}》是分卷压缩包的一部分。请不分卷，重新压缩成一个或几个独立的 zip 再发。',
      en: '“{file}” is one volume of a split zip. Please pack the photos again without splitting, as one or several separate zips.',
    },
  },
  'zip-encrypted': {
    level: 'error',
    title: { zh: '压缩包有密码', en: 'Zip has a password' },
    say: {
      zh: '《{file}》有密码，打不开。请去掉密码，重新压缩后再发。',
      en: '“{file}” has a password and cannot be opened. Please pack it again without a password and send it.',
    },
  },
  'zip-entry-encrypted': {
    level: 'error',
    title: { zh: '文件有密码', en: 'File has a password' },
    say: {
      zh: '{photo}：在压缩包里有密码，打不开。请去掉密码，重新压缩后再发。',
      en: '{photo}: it has a password inside the zip and cannot be opened. Please pack it again without a password and send it.',
    },
  },
  'zip-too-many-files': {
    level: 'error',
    title: { zh: '压缩包里文件太多', en: 'Too many files in the zip' },
    say: {
      zh: '《{file}》里有 {count} 个文件，一次最多 {limit} 个。请分成几次发。',
      en: 'There are {count} files in “{file}”; {limit} at a time is the most. Please send them in several goes.',
    },
  },
  'zip-too-large': {
    level: 'error',
    title: { zh: '压缩包解开后过大', en: 'Zip too large when unpacked' },
    say: {
      zh: '《{file}》解开后超过 {limitGb} GB。请分成几个压缩包，分几次发。',
      en: '“{file}” unpacks to more than {limitGb} GB. Please make several zips and send them one after the other.',
    },
  },
  'zip-bomb': {
    level: 'error',
    title: { zh: '压缩包不正常', en: 'Unusual zip' },
    say: {
      zh: '《{file}》的结构不正常（解开后会异常地大），没有打开。请用原来的照片重新压缩。',
      en: 'The structure of “{file}” is not normal (it would unpack to an abnormal size), so it was not opened. Please pack the original photos again.',
    },
  },
  'zip-nested': {
    level: 'error',
    title: { zh: '压缩包里还有压缩包', en: 'Zip inside a zip' },
    say: {
      zh: '{photo}：压缩包里还有压缩包，没有打开。请把里面的压缩包解开，再一起压缩，或单独发来。',
      en: '{photo}: this is an archive inside the zip and was not opened. Please unpack it and pack everything together, or send it by itself.',
    },
  },
  'zip-unsafe-name': {
    level: 'error',
    title: { zh: '文件路径不正常', en: 'Unusual path in the zip' },
    say: {
      zh: '{photo}：压缩包里的文件路径不正常，已跳过。请把照片放进普通文件夹重新压缩。',
      en: '{photo}: its path inside the zip is not normal, so it was skipped. Please put the photos into an ordinary folder and pack them again.',
    },
  },
  'zip-entry-damaged': {
    level: 'error',
    title: { zh: '压缩包里的文件损坏', en: 'Damaged file in the zip' },
    say: {
      zh: '{photo}：在压缩包里已损坏，取不出来。请重新压缩后再发。',
      en: '{photo}: it is damaged inside the zip and cannot be taken out. Please pack it again and send it.',
    },
  },
  'zip-entry-method': {
    level: 'error',
    title: { zh: '压缩方式不支持', en: 'Compression not supported' },
    say: {
      zh: '{photo}：压缩方式太特殊，取不出来。请用系统自带的“压缩为 zip”重新压缩。',
      en: '{photo}: it is packed in too special a way and cannot be taken out. Please pack it again as a zip with the computer’s own tool.',
    },
  },
  'zip-entry-too-large': {
    level: 'error',
    title: { zh: '单个文件过大', en: 'One file too large' },
    say: {
      zh: '{photo}：有 {sizeMb} MB，超过 {limitMb} MB，没有打开。照片请缩小到 295×413 像素。',
      en: '{photo}: it has {sizeMb} MB, more than {limitMb} MB, and was not opened. Please make the photo smaller, 295×413 pixels.',
    },
  },
  'zip-other-file': {
    level: 'note',
    title: { zh: '不是照片，已跳过', en: 'Not a photo, skipped' },
    say: {
      zh: '{photo}：不是照片，已跳过。',
      en: '{photo}: this is not a photo and was skipped.',
    },
  },
} as const satisfies Record<string, ProblemKind>
