/** 编排记录问题 · What can be wrong with the record of room sessions, each with what to do. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const SESSION_PROBLEMS = {
  'session-time-missing': {
    level: 'error',
    title: { zh: '没写考试时间', en: 'Exam time missing' },
    say: {
      zh: '没写这一场几点考。请照平台的考场编排记录补上，如 2021-09-18 08:00-09:00。',
      en: 'The time of this session is missing. Please fill it in as the platform’s record has it, such as 2021-09-18 08:00-09:00.',
    },
  },
  'session-time-clockless': {
    level: 'warning',
    title: { zh: '考试时间没有钟点', en: 'Exam time without an hour' },
    say: {
      zh: '看不出几点开考。请照平台的考场编排记录写成 2021-09-18 08:00-09:00 这样。',
      en: 'It does not say at what hour this session begins. Please write it as the platform does, such as 2021-09-18 08:00-09:00.',
    },
  },
  'session-invigilators-missing': {
    level: 'warning',
    title: { zh: '没有监考人员', en: 'Nobody invigilates' },
    say: {
      zh: '这一场还没有监考人员。请在平台上看是不是还没安排，安排好再把编排记录发给我。',
      en: 'Nobody invigilates this session yet. Please look on the platform whether that is still open, and send me the record again afterwards.',
    },
  },
  'room-not-seated': {
    level: 'error',
    title: { zh: '考场里没有座位', en: 'Room without seats' },
    say: {
      zh: '没有人坐在{room}。有座位的考场：{rooms}。请选一个，或回复“全部”。',
      en: 'Nobody sits in “{room}”. Rooms with seats: {rooms}. Please choose one, or answer “all”.',
    },
  },
  'rooms-not-arranged': {
    level: 'warning',
    title: { zh: '有考场没有排考', en: 'Rooms without a session' },
    say: {
      zh: '考场表里有、编排记录里没有的考场：{rooms}。请在平台上看是还没排，还是不用了。',
      en: 'These rooms are on your list of rooms and not in this record: {rooms}. Please look on the platform whether they are still to be arranged or not needed.',
    },
  },
} as const satisfies Record<string, ProblemKind>
