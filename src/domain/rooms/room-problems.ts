/** 考场问题 · What can be wrong with a list of exam rooms. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const ROOM_PROBLEMS = {
  'seats-shape': {
    level: 'error',
    title: { zh: '考位数不对', en: 'Wrong number of seats' },
    say: {
      zh: '考位数要写一个大于 0 的整数，如 45。请改正。',
      en: 'The number of seats has to be a whole number above 0, such as 45. Please correct it.',
    },
  },
  'seats-too-many': {
    level: 'error',
    title: { zh: '考位数太大', en: 'Too many seats' },
    say: {
      zh: '一个考场最多 {most} 个考位。请检查是不是两个数连在了一起，或者几个考场写在了一行。',
      en: 'A room has at most {most} seats. Please check whether two numbers run together, or several rooms stand in one row.',
    },
  },
  'seats-unusual': {
    level: 'warning',
    title: { zh: '考位数很大', en: 'Unusually many seats' },
    say: {
      zh: '一个考场 {seats} 个考位很少见。请核对；几个机房要分成几个考场来写。',
      en: 'A room with {seats} seats is unusual. Please check; several machine rooms are several exam rooms.',
    },
  },
  'number-lost': {
    level: 'error',
    title: { zh: '编号被 Excel 改坏', en: 'Number damaged by Excel' },
    say: {
      zh: '编号被 Excel 改坏了，后面的数字已经丢失。请先把单元格设为“文本”格式，再从平台上复制过来。',
      en: 'Excel has damaged the number, and its last digits are lost. Please format the cell as text (“文本”) first, then copy the number from the platform again.',
    },
  },
  'number-shape': {
    level: 'error',
    title: { zh: '编号不对', en: 'Wrong form of number' },
    say: {
      zh: '编号只能有数字和字母。请照平台上的编号核对。',
      en: 'A number may hold only digits and letters. Please check it against the platform.',
    },
  },
  'certificate-level-unknown': {
    level: 'error',
    title: { zh: '证书等级看不懂', en: 'Certificate level not understood' },
    say: {
      zh: '证书等级只能填{accepted}。请改正。',
      en: 'The level of the certificate can only be {accepted}. Please correct it.',
    },
  },
  'certificate-level-differs': {
    level: 'warning',
    title: { zh: '等级和证书编号不一致', en: 'Level does not fit the certificate number' },
    say: {
      zh: '证书编号看起来是{level}的。请核对编号和等级。',
      en: 'The certificate number looks like that of “{level}”. Please check number and level.',
    },
  },
  'room-type-unknown': {
    level: 'error',
    title: { zh: '考场类型看不懂', en: 'Room type not understood' },
    say: {
      zh: '考场类型只能填{accepted}，几种用英文逗号隔开。请改正。',
      en: 'The type of a room can only be {accepted}; several are joined by commas. Please correct it.',
    },
  },
} as const satisfies Record<string, ProblemKind>
