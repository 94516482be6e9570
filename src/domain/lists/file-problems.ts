/** 文件问题 · What can be wrong with an uploaded file as a whole. */
import type { ProblemKind } from '../talk/problem-kind.js'

const SAVE_AS_XLSX = {
  zh: '请用 Excel 或 WPS 打开它，选“另存为”，类型选 .xlsx，再把新文件发给我。',
  en: 'Please open it in Excel or WPS, choose “另存为” (save as) with the type .xlsx, and send me the new file.',
} as const

export const FILE_PROBLEMS = {
  'file-too-large': {
    level: 'error',
    title: { zh: '文件过大', en: 'File too large' },
    say: {
      zh: '《{name}》超过了 {limitMb} MB 的上限。请拆成几个文件再发。',
      en: '“{name}” is over the limit of {limitMb} MB. Please split it into several files and send those.',
    },
  },
  'files-too-large-together': {
    level: 'error',
    title: { zh: '一次发来的文件太多', en: 'Too much at once' },
    say: {
      zh: '这次发来的几个文件加起来超过了 {limitMb} MB 的上限（到《{name}》为止），都没有收下。请分几次发。',
      en: 'The files you sent at once come to more than {limitMb} MB together (up to “{name}”), so I took none of them. Please send them in several goes.',
    },
  },
  'upload-too-large': {
    level: 'error',
    title: { zh: '发来的文件过大', en: 'Upload too large' },
    say: {
      zh: '发来的文件超过了 {limitMb} MB 的上限。请拆成几个文件再发。',
      en: 'What you sent is over the limit of {limitMb} MB. Please split it into several files and send those.',
    },
  },
  'quota-account': {
    level: 'error',
    title: { zh: '今天发的文件太多', en: 'Too many files in one day' },
    say: {
      zh: '您一天里发来的文件加起来超过了 {limitMb} MB，这一份没有收下，之前的都在。请过一天再发；确实要更多，请联系管理员调高 FILES_PER_ACCOUNT_MB。',
      en: 'The files you sent within a day come to more than {limitMb} MB together, so I did not take this one; those before are kept. Please send it a day later; if you do need more, ask your administrator to raise FILES_PER_ACCOUNT_MB.',
    },
  },
  'quota-school': {
    level: 'error',
    title: { zh: '院校的文件空间已满', en: 'No room left for the school' },
    say: {
      zh: '贵校发来的文件加起来超过了 {limitMb} MB，这一份没有收下，之前的都在。请联系管理员调高 FILES_PER_SCHOOL_MB，再发一次。',
      en: 'The files of your school come to more than {limitMb} MB together, so I did not take this one; those before are kept. Please ask your administrator to raise FILES_PER_SCHOOL_MB, then send it again.',
    },
  },
  'storage-full': {
    level: 'error',
    title: { zh: '存文件的磁盘快满了', en: 'Disk for files nearly full' },
    say: {
      zh: '存放文件的磁盘快满了，这一份没有收下，之前的都在，问进度、改名单都不受影响。请联系管理员腾出空间，再发一次。',
      en: 'The disk for files is nearly full, so I did not take this one; those before are kept, and you can still ask and correct. Please ask your administrator to make room, then send it again.',
    },
  },
  'file-download-failed': {
    level: 'error',
    title: { zh: '文件没有下载下来', en: 'File did not arrive' },
    say: {
      zh: '文件没有下载下来。请把同一个文件再发一次。',
      en: 'The file did not reach me. Please send the same file again.',
    },
  },
  'file-download-timeout': {
    level: 'error',
    title: { zh: '文件下载超时', en: 'File took too long to arrive' },
    say: {
      zh: '文件下载超时了。请把同一个文件再发一次；网络慢时可以拆成小一些的文件。',
      en: 'The file took too long to reach me. Please send the same file again; if the network is slow, split it into smaller files.',
    },
  },
  'workbook-encrypted': {
    level: 'error',
    title: { zh: '表格有密码', en: 'Spreadsheet has a password' },
    say: {
      zh: '《{name}》设了打开密码，我读不了里面的内容。请在 Excel 的“文件→信息→保护工作簿”（WPS：“文件→文档加密”）里取消密码，保存后再发。',
      en: '“{name}” needs a password to open, so I cannot read it. Please remove the password in Excel under “文件→信息→保护工作簿” (in WPS: “文件→文档加密”), save it and send it again.',
    },
  },
  'workbook-damaged': {
    level: 'error',
    title: { zh: '表格已损坏', en: 'Spreadsheet is damaged' },
    say: {
      zh: '《{name}》不完整或已损坏，打不开。请先在电脑上打开确认，另存一份 .xlsx，再发给我。',
      en: '“{name}” is incomplete or damaged and cannot be opened. Please check that it opens on your computer, save a copy as .xlsx and send me that.',
    },
  },
  'workbook-is-other-document': {
    level: 'error',
    title: { zh: '不是表格', en: 'Not a spreadsheet' },
    say: {
      zh: '《{name}》的内容是{content}，不是表格，只改扩展名不会变成表格。请发名单的 Excel 表格（.xlsx、.xls 或 .csv）。',
      en: '“{name}” holds {content}, not a spreadsheet; changing the file’s ending does not make it one. Please send the list as an Excel file (.xlsx, .xls or .csv).',
    },
  },
  'file-is-word': {
    level: 'error',
    title: { zh: '是 Word 文档', en: 'A Word document' },
    say: {
      zh: '《{name}》是 Word 文档，我读不了。里面是名单的话，请把表格复制到 Excel 或 WPS 表格里，存成 .xlsx 再发；是照片的话，请把每张照片另存为 jpg，打成 zip 发来。',
      en: '“{name}” is a Word document, which I cannot read. If it holds a list, please copy the table into Excel, save it as .xlsx and send that; if it holds photos, save each as jpg and send them as a zip.',
    },
  },
  'file-is-pdf': {
    level: 'error',
    title: { zh: '是 PDF 文件', en: 'A PDF file' },
    say: {
      zh: '《{name}》是 PDF，我读不了。名单请发当初做它的 Excel 表格（.xlsx、.xls 或 .csv）；照片请发 jpg，或打成 zip。',
      en: '“{name}” is a PDF, which I cannot read. Please send the Excel file a list was made with (.xlsx, .xls or .csv), and photos as jpg or in a zip.',
    },
  },
  'file-is-slides': {
    level: 'error',
    title: { zh: '是演示文稿', en: 'A presentation' },
    say: {
      zh: '《{name}》是演示文稿，我读不了。名单请发 Excel 表格（.xlsx、.xls 或 .csv）；照片请另存为 jpg，打成 zip 发来。',
      en: '“{name}” is a presentation, which I cannot read. Please send lists as an Excel file (.xlsx, .xls or .csv), and photos saved as jpg in a zip.',
    },
  },
  'workbook-unknown-content': {
    level: 'error',
    title: { zh: '认不出的文件', en: 'File not recognised' },
    say: {
      zh: '《{name}》里没有找到表格。请发名单的 Excel 表格（.xlsx、.xls 或 .csv）。',
      en: 'I found no spreadsheet in “{name}”. Please send the list as an Excel file (.xlsx, .xls or .csv).',
    },
  },
  'workbook-other-format': {
    level: 'error',
    title: { zh: '表格格式不支持', en: 'Spreadsheet format not supported' },
    say: {
      zh: `《{name}》是{content}，这种格式我还读不了。${SAVE_AS_XLSX.zh}`,
      en: `“{name}” is {content}, a format I cannot read yet. ${SAVE_AS_XLSX.en}`,
    },
  },
  'workbook-unpacks-too-large': {
    level: 'error',
    title: { zh: '表格解开后过大', en: 'Spreadsheet too large when unpacked' },
    say: {
      zh: '《{name}》解开后超过 {limitMb} MB，为安全起见没有读取。请只留名单这一张表，复制到新的工作簿里再发。',
      en: '“{name}” unpacks to more than {limitMb} MB, so to be safe I did not read it. Please copy only the sheet with the list into a new workbook and send that.',
    },
  },
  'workbook-has-entities': {
    level: 'error',
    title: { zh: '表格含不安全内容', en: 'Spreadsheet holds unsafe content' },
    say: {
      zh: `《{name}》里含有正常表格不会有的内容（XML 实体），为安全起见没有读取。${SAVE_AS_XLSX.zh}`,
      en: `“{name}” holds content no ordinary spreadsheet has (XML entities), so to be safe I did not read it. ${SAVE_AS_XLSX.en}`,
    },
  },
  'workbook-too-many-rows': {
    level: 'error',
    title: { zh: '行数过多', en: 'Too many rows' },
    say: {
      zh: '《{name}》超过了 {limit} 行，一次读不了这么多。请按院系或年级拆成几个文件，分别发给我。',
      en: '“{name}” has more than {limit} rows, too many to read at once. Please split it by department or year and send me the files one by one.',
    },
  },
  'workbook-too-many-cells': {
    level: 'error',
    title: { zh: '内容过多', en: 'Too much content' },
    say: {
      zh: '《{name}》超过了 {limit} 个单元格，一次读不了这么多。请只留名单需要的列，或拆成几个文件，分别发给我。',
      en: '“{name}” has more than {limit} cells, too many to read at once. Please keep only the columns the list needs, or split it and send me the files one by one.',
    },
  },
  'workbook-row-too-large': {
    level: 'error',
    title: { zh: '有一行内容过多', en: 'One row holds too much' },
    say: {
      zh: '《{name}》第 {row} 行的内容多得不像一行名单，没有读取。请检查这一行，或把名单复制到新的工作簿里再发。',
      en: 'Row {row} of “{name}” holds far more than a row of a list, so I did not read it. Please check that row, or copy the list into a new workbook and send that.',
    },
  },
  'file-empty': {
    level: 'error',
    title: { zh: '表格是空的', en: 'Spreadsheet is empty' },
    say: {
      zh: '《{name}》里一行内容也没有。请确认发的是填好的那一份；刚填完的话，先保存再发。',
      en: 'There is not a single row in “{name}”. Please make sure it is the one you filled in; if you have only just finished, save it first and then send it.',
    },
  },
  'import-not-finished': {
    level: 'error',
    title: { zh: '处理没有完成', en: 'Not finished' },
    say: {
      zh: '这个文件我试了几次都没有处理完，已经记录下来。请把文件再发一次；还不行就发“人工”。没有写入任何数据。',
      en: 'I tried several times and could not finish this file; that has been noted. Please send the file again; if it still does not work, write “human”. Nothing was written.',
    },
  },
} as const satisfies Record<string, ProblemKind>
