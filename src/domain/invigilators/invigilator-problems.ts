/** 监考问题 · What can be wrong with a list of invigilators. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const INVIGILATOR_PROBLEMS = {
  'questionnaire-sent-back': {
    level: 'error',
    title: { zh: '监考问卷不用导入', en: 'Questionnaire is not imported' },
    say: {
      zh: '这是我做的监考问卷，是交给评价组织的，不用导入。交了就发“问卷交了”；里面的人有变动，发“监考问卷”，我再做一份。',
      en: 'This is the questionnaire I made for the evaluation organisation: it is handed in there and not imported here. Once it is handed in write “questionnaire sent”; if somebody in it changes write “staff questionnaire” and I make it anew.',
    },
  },
  'teacher-number-of-several': {
    level: 'error',
    title: { zh: '教师编号重复', en: 'Teacher number used twice' },
    say: {
      zh: '同一个教师编号写在不同的人名下（也在{rows}）。一个编号只能是一位老师，请核对。',
      en: 'The same teacher number stands with different people (also in {rows}). A number belongs to one teacher; please check.',
    },
  },
  'invigilator-phone-differs': {
    level: 'warning',
    title: { zh: '手机号码和记录不同', en: 'Phone differs from the record' },
    say: {
      zh: '记录里这位老师的手机号码不一样，没有改。换了号码的，请在聊天里说“第几行手机号码改成新号码”。',
      en: 'The record has another phone number for this teacher, and it was left as it is. If it has changed, write “第3行手机号码改成…” in the chat.',
    },
  },
  'invigilator-unknown': {
    level: 'error',
    title: { zh: '监考员对不上', en: 'Invigilator not found' },
    say: {
      zh: '手机号码隐藏了，记录里也没有对得上的{name}（教师编号，或者姓名和号码露出的部分）。请填完整的手机号码。',
      en: 'The phone number is masked and no {name} on record fits it (by teacher number, or by name and what the mask shows). Please fill in the whole number.',
    },
  },
  'invigilator-ambiguous': {
    level: 'error',
    title: { zh: '有两位老师都对得上', en: 'Fits more than one teacher' },
    say: {
      zh: '有不止一位{name}对得上这个隐藏的手机号码，没有更新。请填完整的手机号码或教师编号。',
      en: 'More than one {name} fits this masked phone number, so nothing was updated. Please fill in the whole number or the teacher number.',
    },
  },
  'invigilator-certified': {
    level: 'error',
    title: { zh: '已认证的不能删除', en: 'Certified ones stay' },
    say: {
      zh: '这位监考员已经认证，平台不让删除，已认证的证书也不能去掉（《平台操作手册》5.2.11）。这次不监考的，安排考场时不安排就行。',
      en: 'This invigilator is certified: the platform does not let them, or a certified certificate, be removed (platform manual “5.2.11”). Whoever does not invigilate this time is simply not given a room.',
    },
  },
  'watch-in-two-rooms': {
    level: 'warning',
    title: { zh: '同一天在两个考场监考', en: 'In two rooms on one day' },
    say: {
      zh: '这位监考员同一天还安排在{names}。场次不同才行；同一场的请换一位。',
      en: 'On the same day this invigilator is also in {names}. That works only in different sessions; otherwise please take somebody else.',
    },
  },
  'watch-clash': {
    level: 'error',
    title: { zh: '同一时间在两个考场监考', en: 'In two rooms at the same time' },
    say: {
      zh: '这位监考员同一时间排在{names}，一个人不能同时监考几个考场。请换一位。',
      en: 'This invigilator is to be in {names} at the same time. Nobody can watch several rooms at once; please take somebody else.',
    },
  },
  'watch-barred': {
    level: 'error',
    title: { zh: '任课教师不能监考', en: 'Teaches the candidates' },
    say: {
      zh: '这位老师教这场考生（{names}），不能监考（《电子商务数据分析报名操作指引》第五步 注意事项1）。请换一位。',
      en: 'This teacher teaches candidates of the exam ({names}) and must not watch it (Bodao registration guide “第五步 注意事项1”). Please take somebody else.',
    },
  },
  'watch-teaches': {
    level: 'warning',
    title: { zh: '任课教师监考', en: 'Teaches the candidates' },
    say: {
      zh: '这位老师教这场考生（{names}），最好换一位；平台分配的，请告诉评价组织。',
      en: 'This teacher teaches candidates of the exam ({names}): better somebody else. Where the platform has set it, please tell the organisation.',
    },
  },
  'one-contact-only': {
    level: 'error',
    title: { zh: '只要一位', en: 'One person only' },
    say: {
      zh: '这里只写一位，姓名和手机号码，如“张伟 13900000000”。',
      en: 'One person only, with name and phone, such as “张伟 13900000000”.',
    },
  },
  'mail-address-missing': {
    level: 'error',
    title: { zh: '收件人没有地址', en: 'No mailing address' },
    say: {
      zh: '收件人没写邮寄地址，证书不知道寄到哪里。请补上省、市、区和门牌。',
      en: 'Whoever receives the certificates has no mailing address. Please fill in province, city, district and street.',
    },
  },
  'watch-name-unknown': {
    level: 'error',
    title: { zh: '监考员没登记', en: 'Not an invigilator' },
    say: {
      zh: '监考人员表里没有“{text}”。先登记，如“监考员张伟 13900000000”，再安排考场。',
      en: '“{text}” is not among the invigilators. Enter them first, such as “监考员张伟 13900000000”, then give them a room.',
    },
  },
  'watch-name-several': {
    level: 'error',
    title: { zh: '不知道是哪位老师', en: 'Which teacher' },
    say: {
      zh: '“{text}”有几位：{names}。请写全名。',
      en: '“{text}” may be several: {names}. Please write the full name.',
    },
  },
  'watch-room-unknown': {
    level: 'error',
    title: { zh: '没有这个考场', en: 'No such room' },
    say: {
      zh: '这一场没有考场“{text}”。考场有：{names}。',
      en: 'This exam has no room “{text}”. Its rooms: {names}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
