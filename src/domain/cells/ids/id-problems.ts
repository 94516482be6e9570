/** 证件问题 · What can be wrong with an ID type or an ID number. */
import type { ProblemKind } from '../../talk/problem-kind.js'

const TYPE_AS_TEXT = {
  zh: '请先把单元格设为“文本”格式，再照证件重新填写。',
  en: 'Please format the cell as text (“文本”) first, then fill it in again from the document.',
} as const

export const ID_PROBLEMS = {
  'id-type-unknown': {
    level: 'error',
    title: { zh: '证件类型看不懂', en: 'ID type not understood' },
    say: {
      zh: '没有“{text}”这种证件类型。请从这些里选一种：{accepted}。',
      en: 'There is no ID type “{text}”. Please choose one of these: {accepted}.',
    },
  },
  'id-type-differs': {
    level: 'error',
    title: { zh: '证件类型和号码对不上', en: 'ID type and number do not fit' },
    say: {
      zh: '证件类型写的是“{type}”，号码却是{actual}的号码。请改正其中一个。',
      en: 'The ID type says “{type}”, but the number is that of “{actual}”. Please correct one of the two.',
    },
  },
  'id-residence-permit': {
    level: 'warning',
    title: { zh: '号码是港澳台居民居住证', en: 'Number of a residence permit' },
    say: {
      zh: '这个号码是港澳台居民居住证的号码，证件类型却写“身份证”。请核对证件类型。',
      en: 'This is the number of a “港澳台居民居住证” (residence permit for Hong Kong, Macao and Taiwan residents), but the ID type says “身份证”. Please check the ID type.',
    },
  },
  'id-letters-mended': {
    level: 'mended',
    title: { zh: '号码里的字母已规范', en: 'Letters of the number put right' },
    say: {
      zh: '号码里的字母已改成大写，末位的 × 改成 X。',
      en: 'Letters of the number were made capitals, and × at the end was made X.',
    },
  },
  'id-cleaned': {
    level: 'mended',
    title: { zh: '号码里的多余字符已去掉', en: 'Stray characters removed from the number' },
    say: {
      zh: '已去掉号码前后或中间多余的文字和符号。',
      en: 'Words and symbols before, after or inside the number were removed.',
    },
  },
  'id-lookalike': {
    level: 'error',
    title: { zh: '号码里混入了字母', en: 'Letters among the digits' },
    say: {
      zh: '号码里有像数字的字母（O、I、l 等）。请照证件核对后改成数字。',
      en: 'The number holds letters that look like digits (O, I, l and so on). Please check it against the document and write digits.',
    },
  },
  'id-characters': {
    level: 'error',
    title: { zh: '号码里有不该有的字符', en: 'Characters that do not belong in the number' },
    say: {
      zh: '身份证号只能是数字，末位可以是 X。请照证件重新填写。',
      en: 'A number of a “身份证” has only digits, and perhaps an X at the end. Please fill it in again from the document.',
    },
  },
  'id-length': {
    level: 'error',
    title: { zh: '身份证号位数不对', en: 'Wrong length of ID number' },
    say: {
      zh: '身份证号应是 18 位，现在是 {length} 位。请照证件补正。',
      en: 'A number of a “身份证” has 18 characters; this one has {length}. Please complete or correct it from the document.',
    },
  },
  'id-old': {
    level: 'error',
    title: { zh: '15 位旧身份证号', en: 'Old ID number of 15 digits' },
    say: {
      zh: '这是 15 位的旧号码，平台只收 18 位。请照现在的身份证填写。',
      en: 'This is an old number of 15 digits; the platform only takes 18. Please fill in the number of the present “身份证”.',
    },
  },
  'id-checksum': {
    level: 'error',
    title: { zh: '身份证号校验不通过', en: 'ID number fails its check digit' },
    say: {
      zh: '号码校验不通过，其中至少有一位写错了。请照证件逐位核对。',
      en: 'The number fails its own check, so at least one digit is wrong. Please compare it with the document digit by digit.',
    },
  },
  'id-birth-date': {
    level: 'error',
    title: { zh: '身份证号里的生日不存在', en: 'No such date of birth in the ID number' },
    say: {
      zh: '号码里的出生日期 {date} 不存在。请照证件核对第 7 到 14 位。',
      en: 'The date of birth in the number, {date}, does not exist. Please check digits 7 to 14 against the document.',
    },
  },
  'id-birth-future': {
    level: 'error',
    title: { zh: '身份证号里的生日在将来', en: 'Date of birth lies in the future' },
    say: {
      zh: '号码里的出生日期 {date} 还没有到。请照证件核对第 7 到 14 位。',
      en: 'The date of birth in the number, {date}, has not come yet. Please check digits 7 to 14 against the document.',
    },
  },
  'id-age-impossible': {
    level: 'error',
    title: { zh: '年龄不可能', en: 'Impossible age' },
    say: {
      zh: '按号码算，这个人 {age} 岁，不会是考生。请照证件核对第 7 到 14 位。',
      en: 'By the number this person is {age} years old and cannot be a candidate. Please check digits 7 to 14 against the document.',
    },
  },
  'id-age-unusual': {
    level: 'warning',
    title: { zh: '年龄少见', en: 'Unusual age' },
    say: {
      zh: '按号码算，这个人 {age} 岁。请核对第 7 到 14 位。',
      en: 'By the number this person is {age} years old. Please check digits 7 to 14.',
    },
  },
  'id-province': {
    level: 'error',
    title: { zh: '身份证号的地区不存在', en: 'No such region in the ID number' },
    say: {
      zh: '号码开头的 {prefix} 不是任何省份的代码。请照证件核对前两位。',
      en: 'The number begins with {prefix}, which is no province’s code. Please check the first two digits against the document.',
    },
  },
  'id-area': {
    level: 'warning',
    title: { zh: '身份证号的地区少见', en: 'Unusual region in the ID number' },
    say: {
      zh: '号码前六位 {area} 少见。请照证件核对。',
      en: 'The first six digits, {area}, are unusual. Please check them against the document.',
    },
  },
  'id-damaged': {
    level: 'error',
    title: { zh: '号码被 Excel 改坏', en: 'Number damaged by Excel' },
    say: {
      zh: `号码被 Excel 改坏了，后面的数字已经丢失。${TYPE_AS_TEXT.zh}`,
      en: `Excel has damaged the number, and its last digits are lost. ${TYPE_AS_TEXT.en}`,
    },
  },
  'id-ends-in-zeros': {
    level: 'warning',
    title: { zh: '号码末尾是 000', en: 'Number ends in 000' },
    say: {
      zh: '号码末尾是 000，可能被 Excel 改过。请照证件核对最后三位。',
      en: 'The number ends in 000; Excel may have changed it. Please check the last three digits against the document.',
    },
  },
  'id-masked': {
    level: 'error',
    title: { zh: '号码被星号遮住', en: 'Number hidden by asterisks' },
    say: {
      zh: '号码被星号遮住了，平台要完整的号码。请照证件填写。',
      en: 'The number is hidden by asterisks, and the platform wants it whole. Please fill it in from the document.',
    },
  },
  'id-is-phone': {
    level: 'error',
    title: { zh: '这里填的是手机号', en: 'A phone number in the ID column' },
    say: {
      zh: '这里填的像是手机号码。请检查两列是不是填反了。',
      en: 'This looks like a mobile number. Please check whether the two columns were mixed up.',
    },
  },
  'id-shape': {
    level: 'error',
    title: { zh: '证件号码格式不对', en: 'Wrong form of ID number' },
    say: {
      zh: '不像{type}的号码（{expected}）。请照证件核对号码和证件类型。',
      en: 'This does not look like a number of “{type}” ({expected}). Please check the number and the ID type against the document.',
    },
  },
} as const satisfies Record<string, ProblemKind>
