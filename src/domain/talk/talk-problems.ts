/** 对话问题 · What can go wrong in talking: what is not understood, not allowed or no longer open. */
import type { ProblemKind } from './problem-kind.js'

export const TALK_PROBLEMS = {
  'correction-unclear': {
    level: 'error',
    title: { zh: '没看懂要改哪里', en: 'Correction not understood' },
    say: {
      zh: '我没看懂要改哪一格。请写是谁（或第几行）、哪一栏、改成什么，例如“张三的手机号改成13912345678”。',
      en: 'I do not see what is to be corrected. Please say who (or which row), which column and what it should be, such as “the phone of 张三 is 13912345678”.',
    },
  },
  'record-unknown': {
    level: 'error',
    title: { zh: '记录里没有', en: 'Not on record' },
    say: {
      zh: '记录里没有找到“{name}”，名单里也没有。请核对写法。',
      en: 'There is no “{name}” on record, nor in a list that waits. Please check the spelling.',
    },
  },
  'row-unknown': {
    level: 'error',
    title: { zh: '没有这一行', en: 'No such row' },
    say: {
      zh: '最近的名单里没有第 {row} 行，或者那一行还没有导入。请写姓名，或者核对行号。',
      en: 'The last list has no row {row}, or that row has not been imported. Please write the name, or check the row.',
    },
  },
  'not-understood': {
    level: 'note',
    title: { zh: '没看懂', en: 'Not understood' },
    say: {
      zh: '这句话我没看懂。可以换个说法，或发“帮助”看看我能做什么。',
      en: 'Sorry, I did not understand that. Try other words, or write “help” to see what I can do.',
    },
  },
  'not-an-answer': {
    level: 'note',
    title: { zh: '不是这一步的答案', en: 'Not an answer to this step' },
    say: {
      zh: '这句话我没看懂，先接着刚才的问题（不想办了可以发“取消”）。',
      en: 'Sorry, I did not understand that, so back to the open question (write “cancel” to leave it).',
    },
  },
  'answer-early': {
    level: 'note',
    title: { zh: '还没轮到这一步', en: 'Not asked yet' },
    say: {
      zh: '“{later}”排在“{first}”后面，轮到时我会问您。',
      en: '“{later}” comes after “{first}”; I will ask you for it in its turn.',
    },
  },
  'problem-of-old': {
    level: 'warning',
    title: { zh: '旧版本记下的问题', en: 'Noted by an older version' },
    say: {
      zh: '这是旧版本记下的问题（{text}），现在说不出详情。请把文件再发一次，我重新检查。',
      en: 'An older version noted this (“{text}”), and I can no longer say more of it. Please send the file again and I will check it anew.',
    },
  },
  'text-empty': {
    level: 'error',
    title: { zh: '没有内容', en: 'Nothing written' },
    say: {
      zh: '内容是空的，请写上再发。',
      en: 'There is nothing in it. Please write something and send it again.',
    },
  },
  'text-too-long': {
    level: 'error',
    title: { zh: '太长了', en: 'Too long' },
    say: {
      zh: '太长了，请控制在 {longest} 个字以内。',
      en: 'That is too long. Please keep it within {longest} characters.',
    },
  },
  'text-not-a-name': {
    level: 'error',
    title: { zh: '不像名称', en: 'Not like a name' },
    say: {
      zh: '这里要填的是名称，请不要带问号或括号一类的符号。',
      en: 'This has to be a name; please leave out question marks, brackets and the like.',
    },
  },
  'message-unsupported': {
    level: 'note',
    title: { zh: '消息类型不支持', en: 'Kind of message not supported' },
    say: {
      zh: '暂时看不了{message}。请打字告诉我，或直接发文件（名单用 Excel，照片用 zip、jpg、png）。',
      en: 'I cannot read {message} yet. Please write it to me, or send a file (Excel for lists; zip, jpg or png for photos).',
    },
  },
  'message-too-long': {
    level: 'note',
    title: { zh: '消息过长', en: 'Message too long' },
    say: {
      zh: '这条消息很长，我只读了前 {most} 个字，读到“…{end}”为止。后面的请另发一条，或者做成文件发来。',
      en: 'This message is very long, and I read only its first {most} characters, up to “…{end}”. Please send the rest as another message, or as a file.',
    },
  },
  'table-too-long': {
    level: 'error',
    title: { zh: '粘贴的表格过长', en: 'Pasted table too long' },
    say: {
      zh: '粘贴的表格超过了 {most} 个字，一行也没有读。请存成 Excel 文件发来，或者分几次粘贴，每次都带上表头。',
      en: 'The pasted table has more than {most} characters, and none of it was read. Please send it as an Excel file, or paste it in parts, each with the header.',
    },
  },
  'file-not-ours': {
    level: 'error',
    title: { zh: '文件类型不对', en: 'Wrong kind of file' },
    say: {
      zh: '《{name}》不是表格、zip 压缩包或照片，打不开。名单请发 .xlsx、.xls 或 .csv；照片请发 .zip，或单张 jpg、png。如果文件名改过后缀，请用原来的软件另存一份再发。',
      en: '“{name}” is not a spreadsheet, zip or photo, and I cannot open it. Please send lists as .xlsx, .xls or .csv, and photos as .zip, or single ones as jpg or png. If the file’s ending was changed, please save it again with the program it was made with.',
    },
  },
  'files-left': {
    level: 'note',
    title: { zh: '有文件没处理', en: 'Files not dealt with' },
    say: {
      zh: '还有 {count} 个文件（{files}）也不是表格、zip 或照片，没有处理。',
      en: 'Nor are these spreadsheets, zips or photos ({count} in all: {files}); nothing was done with them.',
    },
  },
  'one-file-wanted': {
    level: 'error',
    title: { zh: '只能存一个文件', en: 'One file only' },
    say: {
      zh: '这里只能存一个文件。几页的请合成一个 PDF 再发给我。',
      en: 'Only one file can be kept here. Please put several pages into one PDF and send it again.',
    },
  },
  'files-unsure': {
    level: 'note',
    title: { zh: '文件可能没有送到', en: 'Files that may not have arrived' },
    say: {
      zh: '刚才的消息可能没有发完：里面有 {count} 个文件，您不一定都收到了。少了就发“重发文件”，我再发一次。',
      en: 'My last message may not have reached you whole (files in it: {count}). If any is missing, write “send files again”.',
    },
  },
  'rows-unknown': {
    level: 'error',
    title: { zh: '没有这一行', en: 'No such row' },
    say: {
      zh: '名单里没有找到“{text}”。请写行号（如第8行）或姓名、名称，和表里写的一样。',
      en: 'I found no “{text}” in the list. Please write the row (such as row 8) or the name, as it stands in the list.',
    },
  },
  'rows-ambiguous': {
    level: 'error',
    title: { zh: '不止一行', en: 'More than one row' },
    say: {
      zh: '“{text}”在名单里不止一行。请写行号；几张工作表都有这一行时，带上表名，例如：二班第8行。',
      en: 'More than one row of the list fits “{text}”. Please write its number; where several sheets have such a row, name the sheet first, for example: “二班第8行”.',
    },
  },
  'too-many-messages': {
    level: 'note',
    title: { zh: '消息来得太快', en: 'Too many messages at once' },
    say: {
      zh: '消息来得太快，我先处理前面的。这一条和接下来一分钟里发的都没有收下，请过一分钟再发。',
      en: 'Your messages come faster than I can take them, so I deal with the earlier ones first. This one, and what follows within a minute, was not taken: please send it again in a minute.',
    },
  },
  'private-only': {
    level: 'error',
    title: { zh: '只能私聊办理', en: 'In a private chat only' },
    say: {
      zh: '这件事涉及个人信息，请私聊我办理。群里我只回答人数和日期。',
      en: 'This is about personal data, so please write to me in a private chat for it. In groups I only answer with counts and dates.',
    },
  },
  'files-private-only': {
    level: 'error',
    title: { zh: '文件只能私聊发送', en: 'Files in a private chat only' },
    say: {
      zh: '名单和照片里有个人信息，请私聊我发送文件。群里的这份我没有处理。',
      en: 'Lists and photos hold personal data, so please send files to me in a private chat. I did nothing with the one in this group.',
    },
  },
  'files-of-schools': {
    level: 'error',
    title: { zh: '机构不用发文件', en: 'No files from an organisation' },
    say: {
      zh: '名单和照片由院校的考务负责人发，这份我没有处理。要发布考试计划，请从表里复制表头和那一场的一行，直接贴给我；管家和收款账号一句话就能登记。',
      en: 'Lists and photos come from the coordinators of schools, so I did nothing with this one. To publish a plan, please copy its row and the header out of the sheet and paste them here; a steward or an account is entered in one sentence.',
    },
  },
  'files-by-link': {
    level: 'error',
    title: { zh: '文件只能私聊发送', en: 'Files in a private chat only' },
    say: {
      zh: '名单和照片里有个人信息，群里不收文件。我把只给您用的上传链接发到您的私聊了；没收到的话，直接私聊我发文件。',
      en: 'Lists and photos hold personal data, so I take no files in a group. I have sent an upload link, for you alone, to our private chat; if it did not arrive, please send me the files there.',
    },
  },
  'not-allowed': {
    level: 'error',
    title: { zh: '没有权限', en: 'Not allowed' },
    say: {
      zh: '您现在的身份不能办理“{wanted}”。需要的话请联系院校管理员或系统管理员；发“我是谁”可以查看自己的身份。',
      en: 'Your present role does not allow “{wanted}”. If you need it, please ask your school admin or the system admin; write “who am I” to see your roles.',
    },
  },
  'no-school': {
    level: 'error',
    title: { zh: '没有所属院校', en: 'No school yet' },
    say: {
      zh: '您还没有所属院校。请向院校管理员要一个邀请码，然后发送“绑定 邀请码”。',
      en: 'You do not belong to a school yet. Please ask your school admin for an invitation code, then write “bind <code>”.',
    },
  },
} as const satisfies Record<string, ProblemKind>
