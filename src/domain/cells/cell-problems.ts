/** 单元格问题 · What can be wrong with a cell, whatever list it stands in. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const CELL_PROBLEMS = {
  'cell-missing': {
    level: 'error',
    title: { zh: '没有填写', en: 'Not filled in' },
    say: {
      zh: '必填，现在是空的。请补上。',
      en: 'This is required and is empty. Please fill it in.',
    },
  },
  'cell-blanks': {
    level: 'mended',
    title: { zh: '多余的空格、换行已去掉', en: 'Stray spaces and line breaks removed' },
    say: {
      zh: '已去掉多余的空格、换行、引号或看不见的字符。',
      en: 'Stray spaces, line breaks, quotation marks or invisible characters were removed.',
    },
  },
  'cell-full-width': {
    level: 'mended',
    title: { zh: '全角字符已改成半角', en: 'Full-width characters made plain' },
    say: {
      zh: '已把全角或特殊写法的字符改成普通写法。',
      en: 'Full-width or specially written characters were made plain ones.',
    },
  },
  'cell-lost-characters': {
    level: 'error',
    title: { zh: '有乱码或丢失的字', en: 'Garbled or lost characters' },
    say: {
      zh: '有乱码或丢失的字（如“?”“□”）。请重新填写正确的字；生僻字打不出时，请换一种输入法或从别处复制。',
      en: 'Characters are garbled or lost (such as “?” or “□”). Please write the right ones; if a rare character cannot be typed, try another input method or copy it from elsewhere.',
    },
  },
  'cell-formula': {
    level: 'error',
    title: { zh: '内容像公式', en: 'Looks like a formula' },
    say: {
      zh: '内容以 =、+、- 或 @ 开头，像公式，没有执行，也不会写入。请改成普通文字。',
      en: 'This begins with =, +, - or @ like a formula; it was not run and will not be written. Please make it plain text.',
    },
  },
  'cell-error-value': {
    level: 'error',
    title: { zh: '公式出错', en: 'Formula error' },
    say: {
      zh: '单元格显示的是公式错误 {text}。请直接填写内容。',
      en: 'The cell shows the formula error {text}. Please type in the content itself.',
    },
  },
  'cell-too-long': {
    level: 'error',
    title: { zh: '内容太长', en: 'Too long' },
    say: {
      zh: '内容有 {length} 个字，最多 {max} 个。请检查是不是填错了列。',
      en: 'There are {length} characters here; {max} is the most. Please check whether this is in the wrong column.',
    },
  },
  'value-normalised': {
    level: 'mended',
    title: { zh: '已改成平台的写法', en: 'Put in the platform’s words' },
    say: {
      zh: '意思相同，已改成平台的写法。',
      en: 'This was put in the platform’s words; the meaning is the same.',
    },
  },
  'year-unclear': {
    level: 'error',
    title: { zh: '年份看不懂', en: 'Year not understood' },
    say: {
      zh: '请写四位数的年份，如 2024。',
      en: 'Please write the year with four digits, such as 2024.',
    },
  },
  'count-not-a-number': {
    level: 'error',
    title: { zh: '不是数字', en: 'Not a number' },
    say: {
      zh: '这里要写一个数，如 60。请改正。',
      en: 'This has to be a number, such as 60. Please correct it.',
    },
  },
  'word-not-accepted': {
    level: 'error',
    title: { zh: '填的词看不懂', en: 'Word not understood' },
    say: {
      zh: '只能填{accepted}。请改正。',
      en: 'This can only be {accepted}. Please correct it.',
    },
  },
  'year-of-leaving': {
    level: 'error',
    title: { zh: '填的是毕业年份', en: 'Year of graduation given' },
    say: {
      zh: '“届”表示毕业的年份。请填入学那一年，如 2024。',
      en: '“届” means the year of graduation. Please give the year of entry, such as 2024.',
    },
  },
  'year-implausible': {
    level: 'error',
    title: { zh: '年份不可能', en: 'Impossible year' },
    say: {
      zh: '{year} 年不在可能的范围内（{from}–{to}）。请核对。',
      en: 'The year {year} is outside what is possible ({from}–{to}). Please check it.',
    },
  },
  'year-unusual': {
    level: 'warning',
    title: { zh: '年份少见', en: 'Unusual year' },
    say: {
      zh: '{year} 年离现在很久。请核对。',
      en: 'The year {year} is long ago. Please check it.',
    },
  },
  'level-assumed': {
    level: 'warning',
    title: { zh: '专业层次按通常的意思理解', en: 'Education level read in its usual sense' },
    say: {
      zh: '平台没有“{text}”这个层次，会按“{level}”导入。不是的话，请改成实际的层次。',
      en: 'The platform has no education level “{text}”; it will be imported as “{level}”. If that is not what you mean, please write the level it is.',
    },
  },
  'level-unknown': {
    level: 'error',
    title: { zh: '专业层次看不懂', en: 'Education level not understood' },
    say: {
      zh: '专业层次应是这些之一：{accepted}。请改正。',
      en: 'The education level has to be one of these: {accepted}. Please correct it.',
    },
  },
  'major-holds-code': {
    level: 'error',
    title: { zh: '专业名称里带了代码', en: 'Code in the major’s name' },
    say: {
      zh: '专业名称里带了数字代码。请只写专业名称，代码写在“专业代码”列。',
      en: 'There is a code of digits in the name of the major. Please write only the name; the code belongs in the column “专业代码”.',
    },
  },
  'major-code-shape': {
    level: 'error',
    title: { zh: '专业代码不对', en: 'Wrong form of major code' },
    say: {
      zh: '专业代码应是 6 位数字（本科可带字母 K、T）。请照专业目录核对。',
      en: 'A major code has 6 digits (bachelor’s majors may have the letters K or T). Please check it against the catalogue of majors.',
    },
  },
  'major-code-zero-lost': {
    level: 'error',
    title: { zh: '专业代码少了开头的 0', en: 'Major code lacks its leading 0' },
    say: {
      zh: '只有 5 位，可能被 Excel 去掉了开头的 0。请把单元格设为“文本”格式，核对后补上。',
      en: 'There are only 5 digits; Excel may have dropped the leading 0. Please format the cell as text (“文本”), check the code and add the 0.',
    },
  },
} as const satisfies Record<string, ProblemKind>
