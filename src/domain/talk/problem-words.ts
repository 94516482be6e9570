/** 填空用词 · How what is filled into a sentence's blanks reads in English; what people and the platform wrote stays. */

/** By blank, the words of our own that may stand there. */
const WORDS = {
  what: {
    ' Word 文档': 'a Word document',
    ' PowerPoint 演示文稿': 'a PowerPoint presentation',
    ' PDF 文件': 'a PDF file',
    压缩包: 'an archive',
    'OpenDocument 格式（.ods 等）': 'an OpenDocument file (.ods and the like)',
    '苹果 Numbers 表格': 'an Apple Numbers spreadsheet',
    '二进制工作簿（.xlsb）': 'a binary workbook (.xlsb)',
    '网页格式（内容是 HTML）': 'a web page (HTML inside)',
    '网页格式（.mht）': 'a web page (.mht)',
    ' XML 格式的表格': 'an XML spreadsheet',
    成绩表: 'a list of scores',
    报考信息表: 'a list of registrations',
    考场信息表: 'a list of rooms',
    监考人员表: 'a list of invigilators',
    排考记录表: 'a list of seats and exam times',
    语音: 'a voice message',
    图片: 'a picture',
    文件: 'a file',
    视频: 'a video',
    位置: 'a location',
    链接: 'a link',
    这种消息: 'this kind of message',
  },
  colour: {
    红色: 'red',
    橙色: 'orange',
    黄色: 'yellow',
    绿色: 'green',
    青色: 'cyan',
    蓝色: 'blue',
    紫色: 'purple',
    粉色: 'pink',
    黑色: 'black',
    白色: 'white',
    灰色: 'grey',
    其他颜色: 'other than red',
  },
  why: {
    证件号码只差一个数字: 'the ID number differs in one digit only',
    证件号码中间被隔开了: 'the ID number is broken up by spaces or symbols',
    文件名里的姓名和证件号码对不上: 'name and ID number in the file name do not fit together',
    名单里有几个人同名: 'several people in the list have this name',
    '名单里的证件号码末三位像是被 Excel 变成了 000':
      'Excel seems to have turned the last three digits of the ID number in the list into 000',
  },
  reason: {
    '这里写的是汉字，不是拼音': 'These are Chinese characters, not pinyin',
    拼音里有字母以外的字符: 'The pinyin holds characters other than letters',
    '姓可能是复姓，空格的位置要核对': 'This may be a surname of two characters, so the place of the space is in doubt',
    '姓名里有字典查不到的字，无法核对拼音':
      'A character of the name is in no dictionary here, so its pinyin is not checked',
    '外文姓名，拼音和姓名写法不同': 'This is a foreign name, and the pinyin is written differently',
    姓和名的顺序反了: 'Surname and given name are the wrong way round',
    拼音比姓名多了字母: 'The pinyin has more letters than the name',
  },
  from: { 以前导入的考生: 'the candidates imported before', 照片文件名: 'the file names of photos' },
  evidence: {
    '剩下的 15 位数字': 'the 15 digits left',
    姓名: 'the name',
    姓名和剩下的数字: 'the name and the digits left',
  },
  expected: {
    'H 或 M 加 8 位数字': 'H or M and 8 digits',
    '8 位数字': '8 digits',
    '9 开头的 18 位，或 3 个字母加 12 位数字': '18 characters beginning with 9, or 3 letters and 12 digits',
    '5 到 17 位字母和数字': '5 to 17 letters and digits',
    '如“军字第1234567号”': 'such as “军字第1234567号”',
  },
  act: { 邀请: 'invite', 移除: 'remove colleague' },
  name: { 文件: 'file', 上传的文件: 'upload' },
} as const

type WordBlank = keyof typeof WORDS

/** A word that has its English here: `tsc` refuses to fill in another. */
export type ProblemWord<Blank extends WordBlank> = keyof (typeof WORDS)[Blank] & string

/** Put together from several words, a list or rows. */
const MADE_UP: Readonly<Record<string, (value: string) => string>> = {
  colour: (colour) =>
    colour.replace(
      /^([深浅])(.*)$/u,
      (_, shade, plain) => `${shade === '深' ? 'dark' : 'light'} ${word('colour', plain)}`,
    ),
  reason: (reason) =>
    reason
      .replace(/^(“.*”)作姓时读 /u, '$1 as a surname is read ')
      .replace(/^(“.*”)应读 /u, '$1 is read ')
      .replaceAll(' 或 ', ' or '),
  from: (sources) =>
    sources
      .split('和')
      .map((source) => word('from', source))
      .join(' and '),
  rows: nameRows,
  columns: quoteEach,
  seen: (list) => (list.startsWith('“') ? list.replaceAll('”、“', '”, “') : quoteEach(list)),
  accepted: (list) => quoteEach(list).replace(/, (?=[^,]*$)/u, ' or '),
  names: (list) =>
    list.startsWith('《')
      ? list.replaceAll('》《', '”, “').replace('《', '“').replace(/》$/u, '”')
      : list.replaceAll('、', ', ').replace(/等 (\d+) 人$/u, ' and others ($1 people in all)'),
  file: (list) => list.replaceAll(/(\.\w{2,4})、/gu, '$1”, “'),
}

/** `blank`: the name between the braces. */
export function inEnglish(blank: string, value: string): string {
  const plain = word(blank, value)
  return plain === value ? (MADE_UP[blank]?.(value) ?? value) : plain
}

function word(blank: string, value: string): string {
  const words: Readonly<Record<string, string>> = isWordBlank(blank) ? WORDS[blank] : {}
  return Object.hasOwn(words, value) ? words[value]! : value
}

function isWordBlank(blank: string): blank is WordBlank {
  return Object.hasOwn(WORDS, blank)
}

/** `第3、8行等`, `第3行、“二班”第8行等7行`. */
function nameRows(rows: string): string {
  return rows
    .replace(/(?<=”)第/gu, ' 第')
    .replace(/第(\d+)行/gu, 'row $1')
    .replace(/第([\d、]+)行/gu, 'rows $1')
    .replaceAll('、', ', ')
    .replace(/等(\d+)行$/u, ' and others ($1 rows in all)')
    .replace(/等$/u, ' and others')
}

/** The words of the sheet or the platform; 等 stands for those left out. */
function quoteEach(list: string): string {
  const quoted = list
    .replace(/等$/u, '')
    .split(/、|”或“/u)
    .map((one) => `“${one}”`)
    .join(', ')
  return list.endsWith('等') ? `${quoted} and others` : quoted
}
