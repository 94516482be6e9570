/** 证件问题 · What can be wrong with an ID type or an ID number. */
import type { ProblemKind } from '../problems.js'

const TYPE_AS_TEXT = '请先把单元格设为“文本”格式，再照证件重新填写。'

export const CANDIDATE_ID_PROBLEMS = {
  'id-type-unknown': {
    level: 'error',
    title: { zh: '证件类型看不懂', en: 'Unknown ID type' },
    say: {
      zh: '没有“{text}”这种证件类型。请从这些里选一种：{accepted}。',
      en: 'unknown ID type',
    },
  },
  'id-type-differs': {
    level: 'error',
    title: { zh: '证件类型和号码对不上', en: 'ID type and number differ' },
    say: {
      zh: '证件类型写的是“{type}”，号码却是{actual}的号码。请改正其中一个。',
      en: 'ID type and number differ',
    },
  },
  'id-residence-permit': {
    level: 'warning',
    title: { zh: '号码是港澳台居民居住证', en: 'Number of a residence permit' },
    say: {
      zh: '这个号码是港澳台居民居住证的号码，证件类型却写“身份证”。请核对证件类型。',
      en: 'number of a residence permit',
    },
  },
  'id-letters-mended': {
    level: 'mended',
    title: { zh: '号码里的字母已规范', en: 'Letters of the number normalised' },
    say: {
      zh: '号码里的字母已改成大写，末位的 × 改成 X。',
      en: 'letters of the number normalised',
    },
  },
  'id-cleaned': {
    level: 'mended',
    title: { zh: '号码里的多余字符已去掉', en: 'Stray characters removed from the number' },
    say: {
      zh: '已去掉号码前后或中间多余的文字和符号。',
      en: 'stray characters removed from the number',
    },
  },
  'id-lookalike': {
    level: 'error',
    title: { zh: '号码里混入了字母', en: 'Letters that look like digits' },
    say: {
      zh: '号码里有像数字的字母（O、I、l 等）。请照证件核对后改成数字。',
      en: 'letters that look like digits',
    },
  },
  'id-characters': {
    level: 'error',
    title: { zh: '号码里有不该有的字符', en: 'Characters an ID number cannot hold' },
    say: {
      zh: '身份证号只能是数字，末位可以是 X。请照证件重新填写。',
      en: 'characters an ID number cannot hold',
    },
  },
  'id-length': {
    level: 'error',
    title: { zh: '身份证号位数不对', en: 'Wrong length' },
    say: {
      zh: '身份证号应是 18 位，现在是 {length} 位。请照证件补正。',
      en: 'wrong length',
    },
  },
  'id-old': {
    level: 'error',
    title: { zh: '15 位旧身份证号', en: 'Old 15-digit number' },
    say: {
      zh: '这是 15 位的旧号码，平台只收 18 位。请照现在的身份证填写。',
      en: 'old 15-digit number',
    },
  },
  'id-checksum': {
    level: 'error',
    title: { zh: '身份证号校验不通过', en: 'Checksum fails' },
    say: {
      zh: '号码校验不通过，其中至少有一位写错了。请照证件逐位核对。',
      en: 'checksum fails',
    },
  },
  'id-birth-date': {
    level: 'error',
    title: { zh: '身份证号里的生日不存在', en: 'Impossible birth date' },
    say: {
      zh: '号码里的出生日期 {date} 不存在。请照证件核对第 7 到 14 位。',
      en: 'impossible birth date',
    },
  },
  'id-birth-future': {
    level: 'error',
    title: { zh: '身份证号里的生日在将来', en: 'Birth date in the future' },
    say: {
      zh: '号码里的出生日期 {date} 还没有到。请照证件核对第 7 到 14 位。',
      en: 'birth date in the future',
    },
  },
  'id-age-impossible': {
    level: 'error',
    title: { zh: '年龄不可能', en: 'Impossible age' },
    say: {
      zh: '按号码算，这个人 {age} 岁，不会是考生。请照证件核对第 7 到 14 位。',
      en: 'impossible age',
    },
  },
  'id-age-unusual': {
    level: 'warning',
    title: { zh: '年龄少见', en: 'Unusual age' },
    say: {
      zh: '按号码算，这个人 {age} 岁。请核对第 7 到 14 位。',
      en: 'unusual age',
    },
  },
  'id-province': {
    level: 'error',
    title: { zh: '身份证号的地区不存在', en: 'No such province' },
    say: {
      zh: '号码开头的 {prefix} 不是任何省份的代码。请照证件核对前两位。',
      en: 'no such province',
    },
  },
  'id-area': {
    level: 'warning',
    title: { zh: '身份证号的地区少见', en: 'Unusual area code' },
    say: {
      zh: '号码前六位 {area} 少见。请照证件核对。',
      en: 'unusual area code',
    },
  },
  'id-damaged': {
    level: 'error',
    title: { zh: '号码被 Excel 改坏', en: 'Number damaged by Excel' },
    say: {
      zh: `号码被 Excel 改坏了，后面的数字已经丢失。${TYPE_AS_TEXT}`,
      en: 'number damaged by Excel',
    },
  },
  'id-ends-in-zeros': {
    level: 'warning',
    title: { zh: '号码末尾是 000', en: 'Number ends in 000' },
    say: {
      zh: '号码末尾是 000，可能被 Excel 改过。请照证件核对最后三位。',
      en: 'number ends in 000',
    },
  },
  'id-lost-proposed': {
    level: 'error',
    title: { zh: '号码丢失，有建议值', en: 'Lost number, proposal found' },
    say: {
      zh: '号码不完整或已被改坏。{from}里有一位同名的人，{evidence}对得上。请照证件核对建议值后填写。',
      en: 'lost number, proposal found',
    },
  },
  'id-masked': {
    level: 'error',
    title: { zh: '号码被星号遮住', en: 'Number is masked' },
    say: {
      zh: '号码被星号遮住了，平台要完整的号码。请照证件填写。',
      en: 'number is masked',
    },
  },
  'id-is-phone': {
    level: 'error',
    title: { zh: '这里填的是手机号', en: 'A phone number in the ID column' },
    say: {
      zh: '这里填的像是手机号码。请检查两列是不是填反了。',
      en: 'a phone number in the ID column',
    },
  },
  'id-shape': {
    level: 'error',
    title: { zh: '证件号码格式不对', en: 'Wrong shape for this ID type' },
    say: {
      zh: '不像{type}的号码（{expected}）。请照证件核对号码和证件类型。',
      en: 'wrong shape for this ID type',
    },
  },
} as const satisfies Record<string, ProblemKind>
