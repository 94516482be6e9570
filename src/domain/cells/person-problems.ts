/** 人的问题 · What can be wrong with a person’s name, pinyin, gender or phone. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PERSON_PROBLEMS = {
  'name-characters': {
    level: 'error',
    title: { zh: '姓名里有数字或符号', en: 'Digits or symbols in the name' },
    say: {
      zh: '姓名里有数字、符号或备注。请只写证件上的姓名。',
      en: 'The name holds digits, symbols or a remark. Please write only the name as on the document.',
    },
  },
  'name-interpunct': {
    level: 'mended',
    title: { zh: '间隔号已规范', en: 'Dot in the name put right' },
    say: {
      zh: '姓名中间的点已改成标准的“·”。',
      en: 'The dot inside the name was made the standard “·”.',
    },
  },
  'name-unusual': {
    level: 'warning',
    title: { zh: '姓名长短少见', en: 'Unusual length of name' },
    say: {
      zh: '姓名的长短少见。请照证件核对有没有缺字、多字，少数民族姓名的间隔号“·”有没有漏写。',
      en: 'The name is unusually short or long. Please check against the document whether characters are missing or too many, and whether a minority name lacks its dot “·”.',
    },
  },
  'pinyin-derivable': {
    level: 'note',
    title: { zh: '没有姓名拼音列', en: 'No column for the pinyin' },
    say: {
      zh: '工作表“{sheet}”没有“姓名拼音”列，我可以按姓名补上。',
      en: 'Sheet “{sheet}” has no column “姓名拼音” (pinyin); I can fill it in from the names.',
    },
  },
  'pinyin-missing': {
    level: 'error',
    title: { zh: '缺少姓名拼音', en: 'Pinyin missing' },
    say: {
      zh: '没有填写拼音。拼音会印在证书上，请核对建议值后填写。',
      en: 'The pinyin is not filled in. It is printed on the certificate, so please check the proposal and fill it in.',
    },
  },
  'pinyin-format': {
    level: 'mended',
    title: { zh: '拼音格式已规范', en: 'Way of writing pinyin put right' },
    say: {
      zh: '已改成“姓 名”的写法：姓和名之间一个空格，首字母大写。',
      en: 'This was written anew as surname and given name: one space between them, initials in capitals.',
    },
  },
  'pinyin-wrong': {
    level: 'error',
    title: { zh: '拼音和姓名对不上', en: 'Pinyin does not fit the name' },
    say: {
      zh: '{reason}。拼音会印在证书上，请核对后改正。',
      en: '{reason}. Pinyin is printed on the certificate, so please check and correct it.',
    },
  },
  'pinyin-review': {
    level: 'warning',
    title: { zh: '拼音请人工核对', en: 'Pinyin to be checked by a person' },
    say: {
      zh: '{reason}。请人工核对一下。',
      en: '{reason}. Please have a person look at it.',
    },
  },
  'gender-unknown': {
    level: 'error',
    title: { zh: '性别看不懂', en: 'Gender not understood' },
    say: {
      zh: '性别只能填“男”或“女”。请改正。',
      en: 'The gender can only be “男” (male) or “女” (female). Please correct it.',
    },
  },
  'gender-differs': {
    level: 'error',
    title: { zh: '性别和身份证号不符', en: 'Gender does not fit the ID number' },
    say: {
      zh: '填的是“{gender}”，身份证号第 17 位却表示另一性别。请核对性别和身份证号。',
      en: 'The gender says “{gender}”, but digit 17 of the ID number stands for the other. Please check the gender and the ID number.',
    },
  },
  'phone-shape': {
    level: 'error',
    title: { zh: '手机号码不对', en: 'Not a mobile number' },
    say: {
      zh: '应是 1 开头的 11 位手机号码，现在是 {length} 位。请核对。',
      en: 'A mobile number has 11 digits and begins with 1; this one has {length} digits. Please check it.',
    },
  },
  'phone-prefix-invalid': {
    level: 'error',
    title: { zh: '手机号码开头不对', en: 'No such mobile prefix' },
    say: {
      zh: '没有以 {prefix} 开头的手机号码。请核对。',
      en: 'No mobile number begins with {prefix}. Please check it.',
    },
  },
  'phone-prefix-rare': {
    level: 'warning',
    title: { zh: '手机号段少见', en: 'Rare mobile prefix' },
    say: {
      zh: '{prefix} 号段少见（物联网卡、卫星或虚拟号）。请确认能收到短信。',
      en: 'Numbers with {prefix} are rare (SIM cards of devices, satellite or virtual numbers). Please make sure that it can receive text messages.',
    },
  },
  'phone-landline': {
    level: 'error',
    title: { zh: '这是固定电话', en: 'A landline' },
    say: {
      zh: '这里填的是固定电话。请改成考生的手机号码。',
      en: 'This is a landline number. Please give the candidate’s mobile number.',
    },
  },
  'phone-several': {
    level: 'error',
    title: { zh: '号码以外还有别的内容', en: 'More than one number' },
    say: {
      zh: '一格里有不止一个号码，或者还有别的文字。请只留考生本人的一个号码。',
      en: 'There is more than one number in the cell, or other words too. Please leave just one number, the candidate’s own.',
    },
  },
  'phone-damaged': {
    level: 'error',
    title: { zh: '手机号被 Excel 改坏', en: 'Phone damaged by Excel' },
    say: {
      zh: '号码变成了科学计数。请把单元格设为“文本”格式，再重新填写。',
      en: 'The number has become scientific notation. Please format the cell as text (“文本”) and fill it in again.',
    },
  },
  'phone-masked': {
    level: 'error',
    title: { zh: '手机号被星号遮住', en: 'Phone hidden by asterisks' },
    say: {
      zh: '手机号码被星号遮住了。请填写完整的号码。',
      en: 'The phone number is hidden by asterisks. Please fill in the whole number.',
    },
  },
  'phone-cleaned': {
    level: 'mended',
    title: { zh: '手机号里的多余字符已去掉', en: 'Stray characters removed from the phone' },
    say: {
      zh: '已去掉 +86、横线或多余的字符。',
      en: '+86, dashes or stray characters were removed.',
    },
  },
} as const satisfies Record<string, ProblemKind>
