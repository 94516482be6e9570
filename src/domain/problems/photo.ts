/** 照片问题 · What can be wrong with a photo, with its match, and with the zip it came in. */
import type { ProblemKind } from '../problems.js'
import { PHOTO_ARCHIVE_PROBLEMS } from './photo-archive.js'

const SIZE = '295×413 像素'

export const PHOTO_PROBLEMS = {
  ...PHOTO_ARCHIVE_PROBLEMS,

  // ── the picture itself ──
  'photo-format': {
    level: 'error',
    title: { zh: '不是 jpg 或 png', en: 'Neither jpg nor png' },
    say: {
      zh: '{photo}：内容是 {format} 格式，平台只收 jpg 和 png。请另存为 jpg（只改文件名后缀没有用）。',
      en: 'neither jpg nor png',
    },
  },
  'photo-unreadable': {
    level: 'error',
    title: { zh: '不是图片', en: 'Not a picture' },
    say: {
      zh: '{photo}：内容不是图片，打不开。请换成原来的照片文件。',
      en: 'not a picture',
    },
  },
  'photo-damaged': {
    level: 'error',
    title: { zh: '图片损坏', en: 'Damaged picture' },
    say: {
      zh: '{photo}：图片不完整，打不开。请从原来的地方重新拷贝一份。',
      en: 'damaged picture',
    },
  },
  'photo-suspect': {
    level: 'warning',
    title: { zh: '图片数据有小问题', en: 'Picture opens with faults' },
    say: {
      zh: '{photo}：能打开，但文件里有错误数据。请打开看一眼，显示不正常就换一张。',
      en: 'picture opens with faults',
    },
  },
  'photo-too-many-pixels': {
    level: 'error',
    title: { zh: '像素过大', en: 'Far too many pixels' },
    say: {
      zh: `{photo}：{width}×{height} 像素，大得无法处理。请缩小到 ${SIZE}。`,
      en: 'far too many pixels',
    },
  },
  'photo-too-heavy': {
    level: 'error',
    title: { zh: '超过 5 MB', en: 'Over 5 MB' },
    say: {
      zh: `{photo}：{sizeMb} MB，超过 5 MB 的上限。请缩小到 ${SIZE} 再发。`,
      en: 'over 5 MB',
    },
  },
  'photo-too-small': {
    level: 'error',
    title: { zh: '像素太小', en: 'Too few pixels' },
    say: {
      zh: `{photo}：只有 {width}×{height} 像素，要求 ${SIZE}；放大会模糊，请找更大的原图。`,
      en: 'too few pixels',
    },
  },
  'photo-ratio': {
    level: 'error',
    title: { zh: '宽高比例不对', en: 'Wrong proportions' },
    say: {
      zh: `{photo}：{width}×{height} 像素，比例和 ${SIZE} 不一样。请裁剪成 ${SIZE}（小一寸）。`,
      en: 'wrong proportions',
    },
  },
  'photo-lying': {
    level: 'error',
    title: { zh: '照片横着', en: 'Lies on its side' },
    say: {
      zh: `{photo}：{width}×{height} 像素，照片是横着的。请转正，存成 ${SIZE}。`,
      en: 'lies on its side',
    },
  },
  'photo-gray': {
    level: 'error',
    title: { zh: '黑白照片', en: 'Not in colour' },
    say: {
      zh: '{photo}：是黑白照片。请换成红底彩色照片。',
      en: 'not in colour',
    },
  },
  'photo-cmyk': {
    level: 'error',
    title: { zh: '印刷色（CMYK）', en: 'CMYK colours' },
    say: {
      zh: '{photo}：用的是印刷色（CMYK），网页上会变色。请用看图软件另存为普通（RGB）jpg。',
      en: 'CMYK colours',
    },
  },
  'photo-blank': {
    level: 'error',
    title: { zh: '空白图片', en: 'Blank picture' },
    say: {
      zh: '{photo}：整张只有一种颜色，没有人像。请换成正确的照片。',
      en: 'blank picture',
    },
  },
  'photo-background': {
    level: 'error',
    title: { zh: '不是红底', en: 'Background not red' },
    say: {
      zh: '{photo}：背景看起来是{colour}，要求红底。请换成红底照片。',
      en: 'background not red',
    },
  },
  'photo-background-doubtful': {
    level: 'warning',
    title: { zh: '背景请看一眼', en: 'Background in doubt' },
    say: {
      zh: '{photo}：背景偏红，但不够纯或不均匀，机器拿不准。请看一眼，是红底就不用管。',
      en: 'background in doubt',
    },
  },

  // ── put right by us ──
  'photo-resized': {
    level: 'mended',
    title: { zh: '已缩放到 295×413', en: 'Resized' },
    say: {
      zh: `{photo}：原来 {width}×{height} 像素、比例合适，已缩放到 ${SIZE}。`,
      en: 'resized',
    },
  },
  'photo-turned': {
    level: 'mended',
    title: { zh: '已转正', en: 'Turned upright' },
    say: {
      zh: '{photo}：照片靠旋转标记才显示为正的，已存成真正转正的图片。',
      en: 'turned upright',
    },
  },
  'photo-saved-as-jpg': {
    level: 'mended',
    title: { zh: '已转成 jpg', en: 'Saved as jpg' },
    say: {
      zh: '{photo}：内容是 png，已转成 jpg。',
      en: 'saved as jpg',
    },
  },
  'photo-renamed': {
    level: 'mended',
    title: { zh: '已改名', en: 'Renamed' },
    say: {
      zh: '{photo}：在改好的压缩包里已按“证件号码.jpg”改名（{name}）。',
      en: 'renamed',
    },
  },

  // ── whose it is ──
  'photo-unmatched': {
    level: 'error',
    title: { zh: '姓名不在名单里', en: 'Name not in the list' },
    say: {
      zh: '{photo}：名单里没有叫这个名字的考生。请先导入这名考生，或把文件名改成“证件号码.jpg”。',
      en: 'name not in the list',
    },
  },
  'photo-nameless': {
    level: 'error',
    title: { zh: '文件名里没有号码和姓名', en: 'Neither number nor name in the file name' },
    say: {
      zh: '{photo}：文件名里没有证件号码，也没有姓名，看不出是谁。请把文件名改成“证件号码.jpg”再发。',
      en: 'neither number nor name in the file name',
    },
  },
  'photo-id-unknown': {
    level: 'error',
    title: { zh: '证件号码不在名单里', en: 'ID number not in the list' },
    say: {
      zh: '{photo}：名单里没有这个证件号码。请先导入这名考生，或核对文件名。',
      en: 'ID number not in the list',
    },
  },
  'photo-id-invalid': {
    level: 'error',
    title: { zh: '文件名里的证件号码有误', en: 'ID number in the name is wrong' },
    say: {
      zh: '{photo}：文件名里的证件号码通不过校验，多半是输错了。请核对后改名。',
      en: 'ID number in the name is wrong',
    },
  },
  'photo-near-match': {
    level: 'warning',
    title: { zh: '可能是某位考生，请确认', en: 'Near match, please confirm' },
    say: {
      zh: '{photo}：可能是{name}（{maskedId}），因为{why}。请核对是不是本人，确认后才会用。',
      en: 'near match, please confirm',
    },
  },
  'photo-name-differs': {
    level: 'warning',
    title: { zh: '文件名里的姓名和名单不同', en: 'Name differs from the list' },
    say: {
      zh: '{photo}：证件号码是{name}的，文件名里写的却是{written}。请核对是不是同一个人。',
      en: 'name differs from the list',
    },
  },
  'photo-two-for-one': {
    level: 'error',
    title: { zh: '同一人有几张不同的照片', en: 'Several pictures for one person' },
    say: {
      zh: '{photo}：{name}有 {count} 张不同的照片。请只留一张再发。',
      en: 'several pictures for one person',
    },
  },
  'photo-repeated': {
    level: 'note',
    title: { zh: '同一张照片发了两遍', en: 'The same picture twice' },
    say: {
      zh: '{photo}：和{name}的另一张完全相同，只用一张。',
      en: 'the same picture twice',
    },
  },
  'photo-shared': {
    level: 'error',
    title: { zh: '同一张照片用在几个人名下', en: 'One picture for several people' },
    say: {
      zh: '{photo}：同一张照片用在了{names}名下。请换上各自的照片。',
      en: 'one picture for several people',
    },
  },
  'photo-alike': {
    level: 'warning',
    title: { zh: '和别人的照片几乎一样', en: 'Looks like another one’s picture' },
    say: {
      zh: '{photo}：和{names}的照片看起来是同一张。请核对有没有放错。',
      en: 'looks like another one’s picture',
    },
  },
  'photo-locked': {
    level: 'error',
    title: { zh: '已信息准确，照片不能再换', en: 'Already accurate, photo may not change' },
    say: {
      zh: '{photo}：{name}已是“信息准确”，平台不再允许换照片，这张没有使用。',
      en: 'already accurate, photo may not change',
    },
  },
  'photo-after-accurate': {
    level: 'note',
    title: { zh: '已信息准确，不用再传照片', en: 'Already accurate, not needed' },
    say: {
      zh: '{photo}：{name}已是“信息准确”，平台上的照片不会再变，这张没有使用。',
      en: 'already accurate, not needed',
    },
  },
  'photo-already-there': {
    level: 'note',
    title: { zh: '已经有照片，没有换', en: 'Has a photo already, kept' },
    say: {
      zh: '{photo}：{name}已经有照片了，先前发来的这张没有使用。要换成这张，请单独再发一次。',
      en: 'has a photo already, kept',
    },
  },
  'photo-unchanged': {
    level: 'note',
    title: { zh: '和原来的照片相同', en: 'Same as before' },
    say: {
      zh: '{photo}：和{name}原来的照片一样，没有变化。',
      en: 'same as before',
    },
  },
} as const satisfies Record<string, ProblemKind>
