/** 考场说法问题 · What stands against rooms that are said or changed: arrangement has begun, words not understood [PM 5.2.5]. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const ROOM_SAID_PROBLEMS = {
  'room-arranging': {
    level: 'error',
    title: { zh: '排考已经开始', en: 'Arrangement has begun' },
    say: {
      zh: '这场考试已经开始排考，考场只能把考位数改大，别的不能改（《平台操作手册》5.2.5）。要改请联系培训评价组织。',
      en: 'Arrangement of this exam has begun: a room may only get more seats, nothing else can be changed (platform manual “5.2.5”). Please ask the evaluation organisation.',
    },
  },
  'room-seats-lowered': {
    level: 'error',
    title: { zh: '排考开始后减少考位', en: 'Fewer seats after arrangement began' },
    say: {
      zh: '这场考试已经开始排考，考位数只能比 {before} 大，不能改成 {after}（《平台操作手册》5.2.5）。要减少请联系培训评价组织。',
      en: 'Arrangement of this exam has begun: the seats may only become more than {before}, not {after} (platform manual “5.2.5”). Please ask the evaluation organisation.',
    },
  },
  'room-seats-raised': {
    level: 'warning',
    title: { zh: '排考开始后增加考位', en: 'More seats after arrangement began' },
    say: {
      zh: '排考已经开始：从 {before} 改成 {after} 以后不能再改小。',
      en: 'Arrangement has begun: once {before} has become {after} it can never be lowered again.',
    },
  },
  'room-removal-arranging': {
    level: 'error',
    title: { zh: '排考开始后删除考场', en: 'Room removed after arrangement began' },
    say: {
      zh: '这场考试已经开始排考，平台不让删除考场（《平台操作手册》5.2.5）。真的不用了，请联系培训评价组织。',
      en: 'Arrangement of this exam has begun, and the platform no longer lets a room be removed (platform manual “5.2.5”). If it is really not needed, please ask the evaluation organisation.',
    },
  },
  'room-line': {
    level: 'error',
    title: { zh: '考场看不懂', en: 'Room not understood' },
    say: {
      zh: '“{text}”看不懂。每个考场写名称和考位数，例如：107室 45个座位，108室 45个。',
      en: '“{text}” is not understood. Write name and seats of each room, for example: “107室 45 seats, 108室 45”.',
    },
  },
  'room-said-twice': {
    level: 'error',
    title: { zh: '考场说了两次', en: 'Room said twice' },
    say: {
      zh: '“{text}”说了两次。一场考试里考场名称不能重复，请改一个名称。',
      en: '“{text}” is said twice. Names of rooms are unique in an exam; please rename one.',
    },
  },
  'address-not-whole': {
    level: 'error',
    title: { zh: '地址不完整', en: 'Address not whole' },
    say: {
      zh: '“{text}”里看不出市、区县和详细地址。请写全，例如：北京市昌平区示例路1号实训楼。',
      en: 'City, district and street are not all in “{text}”. Please write it whole, for example “北京市昌平区示例路1号实训楼”.',
    },
  },
} as const satisfies Record<string, ProblemKind>
