/** 人与单位问题 · What can be wrong with codes, places, names and lines a person writes. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PEOPLE_PROBLEMS = {
  'code-shape': {
    level: 'error',
    title: { zh: '邀请码格式不对', en: 'Not like an invitation code' },
    say: {
      zh: '邀请码是 8 位字母和数字，像 K7MP-3XQ9。请照着发来的邀请码再发一次。',
      en: 'An invitation code has 8 letters and digits, like K7MP-3XQ9. Please send it again just as you got it.',
    },
  },
  'code-unknown': {
    level: 'error',
    title: { zh: '邀请码不对', en: 'No such invitation code' },
    say: {
      zh: '没有这个邀请码。请核对后重新发送“绑定 邀请码”；连续输错几次会暂停一段时间。',
      en: 'There is no such invitation code. Please check it and write “bind <code>” again; after several wrong codes you have to wait for a while.',
    },
  },
  'code-expired': {
    level: 'error',
    title: { zh: '邀请码过期', en: 'Invitation code expired' },
    say: {
      zh: '这个邀请码已经过期。请让发给您的人重新邀请一次，会得到一个新的邀请码。',
      en: 'This invitation code has expired. Please ask whoever sent it to invite you again; you will get a new one.',
    },
  },
  'code-used': {
    level: 'error',
    title: { zh: '邀请码已用过', en: 'Invitation code used' },
    say: {
      zh: '这个邀请码已经用过了，每个邀请码只能用一次。如果不是您用的，请告诉发邀请码的人，并请对方重新邀请。',
      en: 'This invitation code has been used, and each can be used once only. If it was not you, please tell whoever sent it and ask them to invite you again.',
    },
  },
  'code-blocked': {
    level: 'error',
    title: { zh: '暂停绑定', en: 'Binding paused' },
    say: {
      zh: '输错的次数太多，为了安全先暂停绑定。请在 {until} 之后再试。',
      en: 'There were too many wrong codes, so binding is paused to be safe. Please try again after {until}.',
    },
  },
  'province-unknown': {
    level: 'error',
    title: { zh: '省份不认识', en: 'No such province' },
    say: {
      zh: '没有“{text}”这个省份。请写省、自治区或直辖市的名称，例如：广东、内蒙古、北京。',
      en: 'There is no province “{text}”. Please write the Chinese name of a province, autonomous region or municipality, for example “广东”, “内蒙古” or “北京”.',
    },
  },
  'school-unknown': {
    level: 'error',
    title: { zh: '没有这所院校', en: 'No such school' },
    say: {
      zh: '还没有登记“{name}”。请写院校全称；新的院校先发“新增院校 名称 省份”。',
      en: '“{name}” is not registered here yet. Please write the school’s full name; to add a new one, first write “add school <name> <province>”.',
    },
  },
  'not-your-school': {
    level: 'error',
    title: { zh: '不是您的院校', en: 'Not your school' },
    say: {
      zh: '您只能{act}本校（{own}）的同事。发“{act} 姓名”就可以。',
      en: '“{act}” is for colleagues of your own school ({own}) only. Just write “{act} <name>”.',
    },
  },
  'colleague-unknown': {
    level: 'error',
    title: { zh: '没有这位同事', en: 'No such colleague' },
    say: {
      zh: '没有叫“{name}”的同事。',
      en: 'There is no colleague called “{name}”.',
    },
  },
  'staff-unknown': {
    level: 'error',
    title: { zh: '没有这位工作人员', en: 'No such member of staff' },
    say: {
      zh: '没有叫“{name}”的工作人员。',
      en: 'There is nobody called “{name}” on the staff.',
    },
  },
  'org-not-school': {
    level: 'error',
    title: { zh: '是机构，不是院校', en: 'An organisation, not a school' },
    say: {
      zh: '“{name}”是评价组织，不是院校。它的人员请发“邀请机构 {name} 姓名”或“移除机构 {name} 姓名”。',
      en: '“{name}” is an evaluation organisation, not a school. For its staff write “invite staff {name} <name>” or “remove staff {name} <name>”.',
    },
  },
  'org-unknown': {
    level: 'error',
    title: { zh: '没有这个机构', en: 'No such organisation' },
    say: {
      zh: '还没有登记“{name}”。请写机构全称；新的机构先发“新增机构 名称”。',
      en: '“{name}” is not registered here yet. Please write the organisation’s full name; to add a new one, first write “add organisation <name>”.',
    },
  },
  'candidate-unknown': {
    level: 'error',
    title: { zh: '没有这名考生', en: 'No such candidate' },
    say: {
      zh: '没有找到叫“{name}”的考生。请核对写法，写全名。',
      en: 'I found no candidate called “{name}”. Please check the spelling and write the full name.',
    },
  },
  'majors-line': {
    level: 'error',
    title: { zh: '专业行写法不对', en: 'Line of majors not understood' },
    say: {
      zh: '第 {line} 行“{text}”看不懂。每行写：专业名称 专业代码 专业版本，中间空一格，例如：电子商务 530701 2021。专业代码是 6 位，开头的 0 不能丢（如 090300）。',
      en: 'I do not understand line {line}, “{text}”. Write on each line: name of the major, major code, major version, with a space between them, for example “电子商务 530701 2021”. A major code has 6 digits, and a leading 0 must not be lost (as in 090300).',
    },
  },
  'pick-one-of-several': {
    level: 'error',
    title: { zh: '没说用哪一张', en: 'Not said which photo' },
    say: {
      zh: '同一人的几张照片，用哪一张只有您知道。请说编号，例如：采纳 1。',
      en: 'Only you know which of the photos of one person is to be used. Please name its number, for example “take 1”.',
    },
  },
  'pick-unknown': {
    level: 'error',
    title: { zh: '没有这条建议', en: 'No such proposal' },
    say: {
      zh: '没有第 {pick} 条建议，请在 1 到 {most} 里选，例如：采纳 1,3。',
      en: 'There is no proposal {pick}. Please choose from 1 to {most}, for example “take 1, 3”.',
    },
  },
} as const satisfies Record<string, ProblemKind>
