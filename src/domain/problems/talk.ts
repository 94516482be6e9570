/** 对话问题 · What can go wrong in talking: codes, roles, names, choices. `en` is a whole sentence here. */
import type { ProblemKind } from '../problems.js'

export const TALK_PROBLEMS = {
  'not-understood': {
    level: 'note',
    title: { zh: '没看懂', en: 'Not understood' },
    say: {
      zh: '这句话我没看懂。可以换个说法，或发“帮助”看看我能做什么。',
      en: 'Sorry, I did not understand that. Write “help” to see what I can do.',
    },
  },
  'not-an-answer': {
    level: 'note',
    title: { zh: '不是这一步的答案', en: 'Not an answer' },
    say: {
      zh: '这句话我没看懂，先接着刚才的问题（不想办了可以发“取消”）。',
      en: 'Sorry, that does not answer the open question. Write “cancel” to leave it.',
    },
  },
  'answer-early': {
    level: 'note',
    title: { zh: '还没轮到这一步', en: 'Answer early' },
    say: {
      zh: '“{later}”排在“{first}”后面，轮到时我会问您。',
      en: 'That answers a later question; I will ask it in its turn.',
    },
  },
  'text-empty': {
    level: 'error',
    title: { zh: '没有内容', en: 'Text empty' },
    say: {
      zh: '内容是空的，请写上再发。',
      en: 'Please write something.',
    },
  },
  'text-too-long': {
    level: 'error',
    title: { zh: '太长了', en: 'Text too long' },
    say: {
      zh: '太长了，请控制在 {longest} 个字以内。',
      en: 'That is too long.',
    },
  },
  'text-not-a-name': {
    level: 'error',
    title: { zh: '不像名称', en: 'Text not a name' },
    say: {
      zh: '这里要填的是名称，请不要带问号或括号一类的符号。',
      en: 'That does not look like a name.',
    },
  },
  'message-unsupported': {
    level: 'note',
    title: { zh: '消息类型不支持', en: 'Message unsupported' },
    say: {
      zh: '暂时看不了{what}。请打字告诉我，或直接发文件（名单用 Excel，照片用 zip、jpg、png）。',
      en: 'I cannot read this kind of message. Please write text or send a file.',
    },
  },
  'file-not-ours': {
    level: 'error',
    title: { zh: '文件类型不对', en: 'File not ours' },
    say: {
      zh: '《{name}》不是表格、zip 压缩包或照片，打不开。名单请发 .xlsx、.xls 或 .csv；照片请发 .zip，或单张 jpg、png。如果文件名改过后缀，请用原来的软件另存一份再发。',
      en: 'This file is neither a workbook, a zip nor a picture.',
    },
  },
  'files-left': {
    level: 'note',
    title: { zh: '有文件没处理', en: 'Files left' },
    say: {
      zh: '另外 {count} 个文件（{names}）这次没有处理，请等这件事办完再发一次。',
      en: 'Some of these files were left out; please send them again afterwards.',
    },
  },
  'private-only': {
    level: 'error',
    title: { zh: '只能私聊办理', en: 'Private only' },
    say: {
      zh: '这件事涉及个人信息，请私聊我办理。群里我只回答人数和日期。',
      en: 'Please write to me in a private chat for this.',
    },
  },
  'files-private-only': {
    level: 'error',
    title: { zh: '文件只能私聊发送', en: 'Files private only' },
    say: {
      zh: '名单和照片里有个人信息，请私聊我发送文件。群里的这份我没有处理。',
      en: 'Please send files to me in a private chat.',
    },
  },
  'not-allowed': {
    level: 'error',
    title: { zh: '没有权限', en: 'Not allowed' },
    say: {
      zh: '您现在的身份不能办理“{what}”。需要的话请联系院校管理员或系统管理员；发“我是谁”可以查看自己的身份。',
      en: 'Your role does not allow this.',
    },
  },
  'no-school': {
    level: 'error',
    title: { zh: '没有所属院校', en: 'No school' },
    say: {
      zh: '您还没有所属院校。请向院校管理员要一个邀请码，然后发送“绑定 邀请码”。',
      en: 'You do not belong to a school yet.',
    },
  },
  'finish-first': {
    level: 'note',
    title: { zh: '先办完手上的', en: 'Finish first' },
    say: {
      zh: '请先办完“{open}”，或发“取消”结束它，再来“{wanted}”。',
      en: 'Please finish or cancel what is open first.',
    },
  },
  'too-many-open': {
    level: 'error',
    title: { zh: '同时办理的太多', en: 'Too many open' },
    say: {
      zh: '同时最多办 {most} 件事。请先办完或“取消”一件：',
      en: 'Too many things are open. Finish or cancel one first.',
    },
  },
  'nothing-open': {
    level: 'note',
    title: { zh: '没有正在办理的事', en: 'Nothing open' },
    say: {
      zh: '现在没有正在办理的事。发“帮助”看看我能做什么。',
      en: 'Nothing is open right now. Write “help” to see what I can do.',
    },
  },
  'first-step': {
    level: 'note',
    title: { zh: '已是第一步', en: 'First step' },
    say: {
      zh: '现在就是第一步，前面没有可以改的内容。',
      en: 'This is the first step already.',
    },
  },
  'which-item': {
    level: 'note',
    title: { zh: '改哪一项', en: 'Which item' },
    say: {
      zh: '改哪一项？请发“改第1项”这样的话：',
      en: 'Which one? Write “change 2”.',
    },
  },
  'choice-over': {
    level: 'note',
    title: { zh: '选项已失效', en: 'Choice over' },
    say: {
      zh: '这个选项属于之前的操作，已经结束了。没有改动任何内容。',
      en: 'That button belongs to something already finished. Nothing was changed.',
    },
  },
  'choice-made': {
    level: 'note',
    title: { zh: '已经选过', en: 'Choice made' },
    say: {
      zh: '“{label}”已经选过了：{shown}。要改请发“改第{item}项”。',
      en: 'You have already chosen here. Write “back” to change it.',
    },
  },
  'choice-final': {
    level: 'note',
    title: { zh: '已经选定', en: 'Choice final' },
    say: {
      zh: '“{label}”已经选定：{shown}。不会重复办理。',
      en: 'You have already chosen here. Nothing was done twice.',
    },
  },
  'choice-expired': {
    level: 'note',
    title: { zh: '选项过期', en: 'Choice expired' },
    say: {
      zh: '刚才的编号是很久以前的了，没有改动任何内容。',
      en: 'Those choices are too old.',
    },
  },
  'choice-number': {
    level: 'note',
    title: { zh: '没有这个编号', en: 'Choice number' },
    say: {
      zh: '没有这个编号，请在 1 到 {most} 里选。',
      en: 'There is no such number.',
    },
  },
  'code-shape': {
    level: 'error',
    title: { zh: '邀请码格式不对', en: 'Code shape' },
    say: {
      zh: '邀请码是 8 位字母和数字，像 K7MP-3XQ9。请照着发来的邀请码再发一次。',
      en: 'An invitation code looks like K7MP-3XQ9.',
    },
  },
  'code-unknown': {
    level: 'error',
    title: { zh: '邀请码不对', en: 'Code unknown' },
    say: {
      zh: '没有这个邀请码。请核对后重新发送“绑定 邀请码”；连续输错几次会暂停一段时间。',
      en: 'There is no such invitation code.',
    },
  },
  'code-expired': {
    level: 'error',
    title: { zh: '邀请码过期', en: 'Code expired' },
    say: {
      zh: '这个邀请码已经过期。请让发给您的人重新邀请一次，会得到一个新的邀请码。',
      en: 'This invitation code has expired. Ask for a new one.',
    },
  },
  'code-used': {
    level: 'error',
    title: { zh: '邀请码已用过', en: 'Code used' },
    say: {
      zh: '这个邀请码已经用过了，每个邀请码只能用一次。如果不是您用的，请告诉发邀请码的人，并请对方重新邀请。',
      en: 'This invitation code has been used. Ask for a new one.',
    },
  },
  'code-blocked': {
    level: 'error',
    title: { zh: '暂停绑定', en: 'Code blocked' },
    say: {
      zh: '输错的次数太多，为了安全先暂停绑定。请在 {until} 之后再试。',
      en: 'Too many wrong codes. Please try again later.',
    },
  },
  'province-unknown': {
    level: 'error',
    title: { zh: '省份不认识', en: 'Province unknown' },
    say: {
      zh: '没有“{text}”这个省份。请写省、自治区或直辖市的名称，例如：广东、内蒙古、北京。',
      en: 'There is no such province.',
    },
  },
  'school-unknown': {
    level: 'error',
    title: { zh: '没有这所院校', en: 'School unknown' },
    say: {
      zh: '还没有登记“{name}”。请写院校全称；新的院校先发“新增院校 名称 省份”。',
      en: 'There is no school of this name.',
    },
  },
  'not-your-school': {
    level: 'error',
    title: { zh: '不是您的院校', en: 'Not your school' },
    say: {
      zh: '您只能{act}本校（{own}）的同事。发“{act} 姓名”就可以。',
      en: 'You can do this for your own school only.',
    },
  },
  'colleague-unknown': {
    level: 'error',
    title: { zh: '没有这位同事', en: 'Colleague unknown' },
    say: {
      zh: '没有叫“{name}”的同事。',
      en: 'There is no colleague of this name.',
    },
  },
  'org-unknown': {
    level: 'error',
    title: { zh: '没有这个机构', en: 'Org unknown' },
    say: {
      zh: '还没有登记“{name}”。请写机构全称；新的机构先发“新增机构 名称”。',
      en: 'There is no organisation of this name.',
    },
  },
  'candidate-unknown': {
    level: 'error',
    title: { zh: '没有这名考生', en: 'Candidate unknown' },
    say: {
      zh: '没有找到叫“{name}”的考生。请写全名，例如：确认 张三。',
      en: 'There is no candidate of this name.',
    },
  },
  'majors-line': {
    level: 'error',
    title: { zh: '专业行写法不对', en: 'Majors line' },
    say: {
      zh: '第 {line} 行“{text}”看不懂。每行写：专业名称 专业代码 专业版本，中间空一格，例如：电子商务 530701 2021。专业代码是 6 位，开头的 0 不能丢（如 090300）。',
      en: 'Each line must be: name, code, version.',
    },
  },
  'pick-unknown': {
    level: 'error',
    title: { zh: '没有这条建议', en: 'Pick unknown' },
    say: {
      zh: '没有第 {pick} 条建议，请在 1 到 {most} 里选，例如：采纳 1,3。',
      en: 'There is no such suggestion.',
    },
  },
} as const satisfies Record<string, ProblemKind>
