/** 排考问题 · What can be wrong with a download of seats, each with what to do. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const SEAT_PROBLEMS = {
  'ticket-damaged': {
    level: 'error',
    title: { zh: '准考证号被 Excel 改坏', en: 'Ticket number damaged by Excel' },
    say: {
      zh: '准考证号被 Excel 改坏了，后面的数字已经丢失。请把平台下载的原文件直接发给我，不要先用 Excel 打开再保存。',
      en: 'Excel has damaged the ticket number, and its last digits are lost. Please send me the platform’s file as downloaded, without saving it in Excel first.',
    },
  },
  'ticket-shape': {
    level: 'error',
    title: { zh: '准考证号不是 26 位', en: 'Ticket number not of 26 digits' },
    say: {
      zh: '准考证号要有 {wanted} 位数字，这里有 {digits} 个字符。请照平台的排考明细核对。',
      en: 'A ticket number has {wanted} digits; this one has {digits} characters. Please check it against the platform’s details of the arrangement.',
    },
  },
  'ticket-of-several': {
    level: 'error',
    title: { zh: '一个准考证号给了几个人', en: 'One ticket number, several people' },
    say: {
      zh: '和{rows}的准考证号相同，姓名却不同。请照平台的排考明细核对。',
      en: 'This ticket number is also that of {rows}, under another name. Please check it against the platform’s details of the arrangement.',
    },
  },
  'seat-shape': {
    level: 'error',
    title: { zh: '考位号看不懂', en: 'Seat number not understood' },
    say: {
      zh: '考位号要写一个号码，如 12 或 A12。请照平台的排考明细核对。',
      en: 'The seat has to be a number such as 12 or A12. Please check it against the platform’s details of the arrangement.',
    },
  },
  'seat-taken-twice': {
    level: 'error',
    title: { zh: '一个考位坐了两个人', en: 'One seat, two people' },
    say: {
      zh: '和{rows}在同一场坐同一个考位。请照平台的排考明细核对；平台上就是这样的，请告诉培训评价组织。',
      en: 'The same seat in the same session is also given to {rows}. Please check the platform’s details; where the platform says so, tell the evaluation organisation.',
    },
  },
  'seat-in-two-rooms': {
    level: 'error',
    title: { zh: '同一时间在两个考场', en: 'In two rooms at one time' },
    say: {
      zh: '和{rows}是同一个人，同一时间却在两个考场。请照平台的排考明细核对；平台上就是这样的，请告诉培训评价组织。',
      en: 'The person of {rows} sits in another room at the same time. Please check the platform’s details; where the platform says so, tell the evaluation organisation.',
    },
  },
  'seat-elsewhere': {
    level: 'error',
    title: { zh: '同一时间已排在别的考场', en: 'Already seated in another room at that time' },
    say: {
      zh: '记录里这个人同一时间排在{room}。请核对；原来那份作废了，就先发“撤销排考明细导入”再导入这一份。',
      en: 'On record this person sits in {room} at the same time. Please check; if that arrangement no longer holds, undo its import (“undo import seats”) and import this one.',
    },
  },
  'seat-room-missing': {
    level: 'error',
    title: { zh: '没写是哪个考场', en: 'Room not said' },
    say: {
      zh: '看不出是哪个考场。请把文件名或工作表改成考场名称（如“107室”）再发，或者加一列“考场名称”。',
      en: 'It is not said which room this is. Please name the file or the sheet after the room (such as “107室”), or add the column “考场名称”.',
    },
  },
  'seat-room-unknown': {
    level: 'warning',
    title: { zh: '考场不在考场表里', en: 'Room not among the rooms' },
    say: {
      zh: '这一场的考场表里没有{room}。请核对名称；是新加的考场，请把考场表再发给我，准考证上才有地址。',
      en: 'The room {room} is not among the rooms of this plan. Please check its name; if it is new, send me the list of rooms again, so that tickets show its address.',
    },
  },
  'seats-over': {
    level: 'warning',
    title: { zh: '人数多于考位数', en: 'More people than seats' },
    say: {
      zh: '{room}同一场排了 {people} 人，考场表里只有 {seats} 个考位。请在平台上调大考位数，再把考场表发给我；或者请培训评价组织改排。',
      en: 'In {room} {people} people are seated in one session; the list of rooms has {seats} seats. Please raise the number on the platform and send me the list of rooms again, or ask the evaluation organisation to rearrange.',
    },
  },
  'seat-person-unknown': {
    level: 'error',
    title: { zh: '考生名单里没有这个人', en: 'Nobody of this name and number among the candidates' },
    say: {
      zh: '考生名单里对不上这个人。请核对姓名和证件号码；是新考生，先把考生信息发给我；是外校来借考的，把“所属院校”写成他的学校。',
      en: 'Nobody among the candidates fits name and number. Please check both; send me the details of a new candidate first; for a guest of another school, write that school under “所属院校”.',
    },
  },
  'seat-person-several': {
    level: 'error',
    title: { zh: '对得上不止一个人', en: 'Fits more than one person' },
    say: {
      zh: '号码打了星号，有不止一位考生对得上。请把这一行的证件号码写全，再发一次。',
      en: 'With its stars the number fits more than one candidate. Please write the whole number in this row and send the list again.',
    },
  },
  'seat-name-differs': {
    level: 'error',
    title: { zh: '姓名和证件号码不是同一人', en: 'Name and number do not belong together' },
    say: {
      zh: '这个号码在考生名单里是{name}。请核对姓名和号码，改成同一个人的。',
      en: 'Among the candidates this number is that of {name}. Please make name and number those of one person.',
    },
  },
  'seat-not-registered': {
    level: 'warning',
    title: { zh: '排了考，却没有报考记录', en: 'Seated without a registration' },
    say: {
      zh: '这个人在这一场没有报考记录。请核对；平台上报了，就把报考表发给我，座位数和报考数才对得上。',
      en: 'This person is not registered for this plan on record. Please check; if the platform has it, send me the registration list, so that seats and registrations agree.',
    },
  },
} as const satisfies Record<string, ProblemKind>
