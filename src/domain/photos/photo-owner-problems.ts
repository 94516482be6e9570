/** 照片归属问题 · What can be wrong with whose picture it is. */
import type { ProblemKind } from '../talk/problem-kind.js'

export const PHOTO_OWNER_PROBLEMS = {
  'photo-unmatched': {
    level: 'error',
    title: { zh: '姓名不在名单里', en: 'Name not in the list' },
    say: {
      zh: '{photo}：名单里没有叫这个名字的考生。请先导入这名考生，或把文件名改成“证件号码.jpg”。',
      en: '{photo}: nobody in the list has this name. Please import this candidate first, or rename the file to “<ID number>.jpg”.',
    },
  },
  'photo-nameless': {
    level: 'error',
    title: { zh: '文件名里没有号码和姓名', en: 'Neither number nor name in the file name' },
    say: {
      zh: '{photo}：文件名里没有证件号码，也没有姓名，看不出是谁。请把文件名改成“证件号码.jpg”再发。',
      en: '{photo}: the file name holds neither an ID number nor a name, so I cannot tell whose photo it is. Please rename the file to “<ID number>.jpg” and send it again.',
    },
  },
  'photo-id-unknown': {
    level: 'error',
    title: { zh: '证件号码不在名单里', en: 'ID number not in the list' },
    say: {
      zh: '{photo}：名单里没有这个证件号码。请先导入这名考生，或核对文件名。',
      en: '{photo}: nobody in the list has this ID number. Please import this candidate first, or check the file name.',
    },
  },
  'photo-id-invalid': {
    level: 'error',
    title: { zh: '文件名里的证件号码有误', en: 'Wrong ID number in the file name' },
    say: {
      zh: '{photo}：文件名里的证件号码通不过校验，多半是输错了。请核对后改名。',
      en: '{photo}: the ID number in the file name fails its own check and was probably mistyped. Please check it and rename the file.',
    },
  },
  'photo-near-match': {
    level: 'warning',
    title: { zh: '可能是某位考生，请确认', en: 'Perhaps a certain candidate, please confirm' },
    say: {
      zh: '{photo}：可能是{name}（{maskedId}），因为{why}。请核对是不是本人，确认后才会用。',
      en: '{photo}: this may be {name} ({maskedId}), because {why}. Please check whether it is; it is used only once you confirm.',
    },
  },
  'photo-name-differs': {
    level: 'warning',
    title: { zh: '文件名里的姓名和名单不同', en: 'Name in the file name differs from the list' },
    say: {
      zh: '{photo}：证件号码是{name}的，文件名里写的却是{written}。请核对是不是同一个人。',
      en: '{photo}: the ID number is that of {name}, but the file name says {written}. Please check whether they are the same person.',
    },
  },
  'photo-two-for-one': {
    level: 'error',
    title: { zh: '同一人有几张不同的照片', en: 'Several different photos of one person' },
    say: {
      zh: '{photo}：{name}有 {count} 张不同的照片。请告诉我用哪一张，或只留一张再发。',
      en: '{photo}: there are {count} different photos of {name}. Please tell me which to use, or send only that one.',
    },
  },
  'photo-not-chosen': {
    level: 'note',
    title: { zh: '同一人的另一张，没有用', en: 'Another one of the same person, not used' },
    say: {
      zh: '{photo}：{name}用的是您选的另一张。',
      en: '{photo}: for {name} the other one is used, as you chose.',
    },
  },
  'photo-repeated': {
    level: 'note',
    title: { zh: '同一张照片发了两遍', en: 'The same photo sent twice' },
    say: {
      zh: '{photo}：和{name}的另一张完全相同，只用一张。',
      en: '{photo}: exactly the same as another one of {name}; only one is used.',
    },
  },
  'photo-shared': {
    level: 'error',
    title: { zh: '同一张照片用在几个人名下', en: 'One photo for several people' },
    say: {
      zh: '{photo}：同一张照片用在了{names}名下。请换上各自的照片。',
      en: '{photo}: the same photo was sent for {names}. Please send each their own photo.',
    },
  },
  'photo-alike': {
    level: 'warning',
    title: { zh: '和别人的照片几乎一样', en: 'Almost the same as somebody else’s photo' },
    say: {
      zh: '{photo}：和{names}的照片看起来是同一张。请核对有没有放错。',
      en: '{photo}: it looks like the same picture as that of {names}. Please check whether it was mixed up.',
    },
  },
  'photo-locked': {
    level: 'error',
    title: { zh: '已信息准确，照片不能再换', en: 'Already accurate, photo may not change' },
    say: {
      zh: '{photo}：{name}已是“信息准确”，平台不再允许换照片，这张没有使用。',
      en: '{photo}: {name} is “信息准确” (accurate) already and the platform no longer lets the photo change, so this one was not used.',
    },
  },
  'photo-after-accurate': {
    level: 'note',
    title: { zh: '已信息准确，不用再传照片', en: 'Already accurate, no photo needed' },
    say: {
      zh: '{photo}：{name}已是“信息准确”，平台上的照片不会再变，这张没有使用。',
      en: '{photo}: {name} is “信息准确” (accurate) already and the photo on the platform will not change any more, so this one was not used.',
    },
  },
  'photo-already-there': {
    level: 'note',
    title: { zh: '已经有照片，没有换', en: 'Has a photo already, kept' },
    say: {
      zh: '{photo}：{name}已经有照片了，先前发来的这张没有使用。要换成这张，请单独再发一次。',
      en: '{photo}: {name} has a photo already, so this one, sent earlier, was not used. To use this one instead, please send it again by itself.',
    },
  },
  'photo-unchanged': {
    level: 'note',
    title: { zh: '和原来的照片相同', en: 'Same as the photo before' },
    say: {
      zh: '{photo}：和{name}原来的照片一样，没有变化。',
      en: '{photo}: the same as the photo {name} has; nothing changes.',
    },
  },
} as const satisfies Record<string, ProblemKind>
