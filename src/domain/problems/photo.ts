/** 照片问题 · What can be wrong with a photo, with its match, and with the zip it came in. */
import type { ProblemKind } from '../problems.js'
import { PHOTO_ARCHIVE_PROBLEMS } from './photo-archive.js'

const SIZE = '295×413 像素'

export const PHOTO_PROBLEMS = {
  ...PHOTO_ARCHIVE_PROBLEMS,

  // ── the picture itself ──
  'photo-format': {
    level: 'error',
    title: '不是 jpg 或 png',
    en: 'neither jpg nor png',
    say: '{photo}：内容是 {format} 格式，平台只收 jpg 和 png。请另存为 jpg（只改文件名后缀没有用）。',
  },
  'photo-unreadable': {
    level: 'error',
    title: '不是图片',
    en: 'not a picture',
    say: '{photo}：内容不是图片，打不开。请换成原来的照片文件。',
  },
  'photo-damaged': {
    level: 'error',
    title: '图片损坏',
    en: 'damaged picture',
    say: '{photo}：图片不完整，打不开。请从原来的地方重新拷贝一份。',
  },
  'photo-suspect': {
    level: 'warning',
    title: '图片数据有小问题',
    en: 'picture opens with faults',
    say: '{photo}：能打开，但文件里有错误数据。请打开看一眼，显示不正常就换一张。',
  },
  'photo-too-many-pixels': {
    level: 'error',
    title: '像素过大',
    en: 'far too many pixels',
    say: `{photo}：{width}×{height} 像素，大得无法处理。请缩小到 ${SIZE}。`,
  },
  'photo-too-heavy': {
    level: 'error',
    title: '超过 5 MB',
    en: 'over 5 MB',
    say: `{photo}：{sizeMb} MB，超过 5 MB 的上限。请缩小到 ${SIZE} 再发。`,
  },
  'photo-too-small': {
    level: 'error',
    title: '像素太小',
    en: 'too few pixels',
    say: `{photo}：只有 {width}×{height} 像素，要求 ${SIZE}；放大会模糊，请找更大的原图。`,
  },
  'photo-ratio': {
    level: 'error',
    title: '宽高比例不对',
    en: 'wrong proportions',
    say: `{photo}：{width}×{height} 像素，比例和 ${SIZE} 不一样。请裁剪成 ${SIZE}（小一寸）。`,
  },
  'photo-lying': {
    level: 'error',
    title: '照片横着',
    en: 'lies on its side',
    say: `{photo}：{width}×{height} 像素，照片是横着的。请转正，存成 ${SIZE}。`,
  },
  'photo-gray': {
    level: 'error',
    title: '黑白照片',
    en: 'not in colour',
    say: '{photo}：是黑白照片。请换成红底彩色照片。',
  },
  'photo-cmyk': {
    level: 'error',
    title: '印刷色（CMYK）',
    en: 'CMYK colours',
    say: '{photo}：用的是印刷色（CMYK），网页上会变色。请用看图软件另存为普通（RGB）jpg。',
  },
  'photo-blank': {
    level: 'error',
    title: '空白图片',
    en: 'blank picture',
    say: '{photo}：整张只有一种颜色，没有人像。请换成正确的照片。',
  },
  'photo-background': {
    level: 'error',
    title: '不是红底',
    en: 'background not red',
    say: '{photo}：背景看起来是{colour}，要求红底。请换成红底照片。',
  },
  'photo-background-doubtful': {
    level: 'warning',
    title: '背景请看一眼',
    en: 'background in doubt',
    say: '{photo}：背景偏红，但不够纯或不均匀，机器拿不准。请看一眼，是红底就不用管。',
  },

  // ── put right by us ──
  'photo-resized': {
    level: 'mended',
    title: '已缩放到 295×413',
    en: 'resized',
    say: `{photo}：原来 {width}×{height} 像素、比例合适，已缩放到 ${SIZE}。`,
  },
  'photo-turned': {
    level: 'mended',
    title: '已转正',
    en: 'turned upright',
    say: '{photo}：照片靠旋转标记才显示为正的，已存成真正转正的图片。',
  },
  'photo-saved-as-jpg': {
    level: 'mended',
    title: '已转成 jpg',
    en: 'saved as jpg',
    say: '{photo}：内容是 png，已转成 jpg。',
  },
  'photo-renamed': {
    level: 'mended',
    title: '已改名',
    en: 'renamed',
    say: '{photo}：在改好的压缩包里已按“证件号码.jpg”改名（{name}）。',
  },

  // ── whose it is ──
  'photo-unmatched': {
    level: 'error',
    title: '姓名不在名单里',
    en: 'name not in the list',
    say: '{photo}：名单里没有叫这个名字的考生。请先导入这名考生，或把文件名改成“证件号码.jpg”。',
  },
  'photo-nameless': {
    level: 'error',
    title: '文件名里没有号码和姓名',
    en: 'neither number nor name in the file name',
    say: '{photo}：文件名里没有证件号码，也没有姓名，看不出是谁。请把文件名改成“证件号码.jpg”再发。',
  },
  'photo-id-unknown': {
    level: 'error',
    title: '证件号码不在名单里',
    en: 'ID number not in the list',
    say: '{photo}：名单里没有这个证件号码。请先导入这名考生，或核对文件名。',
  },
  'photo-id-invalid': {
    level: 'error',
    title: '文件名里的证件号码有误',
    en: 'ID number in the name is wrong',
    say: '{photo}：文件名里的证件号码通不过校验，多半是输错了。请核对后改名。',
  },
  'photo-near-match': {
    level: 'warning',
    title: '可能是某位考生，请确认',
    en: 'near match, please confirm',
    say: '{photo}：可能是{name}（{maskedId}），因为{why}。请核对是不是本人，确认后才会用。',
  },
  'photo-name-differs': {
    level: 'warning',
    title: '文件名里的姓名和名单不同',
    en: 'name differs from the list',
    say: '{photo}：证件号码是{name}的，文件名里写的却是{written}。请核对是不是同一个人。',
  },
  'photo-two-for-one': {
    level: 'error',
    title: '同一人有几张不同的照片',
    en: 'several pictures for one person',
    say: '{photo}：{name}有 {count} 张不同的照片。请只留一张再发。',
  },
  'photo-repeated': {
    level: 'note',
    title: '同一张照片发了两遍',
    en: 'the same picture twice',
    say: '{photo}：和{name}的另一张完全相同，只用一张。',
  },
  'photo-shared': {
    level: 'error',
    title: '同一张照片用在几个人名下',
    en: 'one picture for several people',
    say: '{photo}：同一张照片用在了{names}名下。请换上各自的照片。',
  },
  'photo-alike': {
    level: 'warning',
    title: '和别人的照片几乎一样',
    en: 'looks like another one’s picture',
    say: '{photo}：和{names}的照片看起来是同一张。请核对有没有放错。',
  },
  'photo-locked': {
    level: 'error',
    title: '已信息准确，照片不能再换',
    en: 'already accurate, photo may not change',
    say: '{photo}：{name}已是“信息准确”，平台不再允许换照片，这张没有使用。',
  },
  'photo-after-accurate': {
    level: 'note',
    title: '已信息准确，不用再传照片',
    en: 'already accurate, not needed',
    say: '{photo}：{name}已是“信息准确”，平台上的照片不会再变，这张没有使用。',
  },
  'photo-already-there': {
    level: 'note',
    title: '已经有照片，没有换',
    en: 'has a photo already, kept',
    say: '{photo}：{name}已经有照片了，先前发来的这张没有使用。要换成这张，请单独再发一次。',
  },
  'photo-unchanged': {
    level: 'note',
    title: '和原来的照片相同',
    en: 'same as before',
    say: '{photo}：和{name}原来的照片一样，没有变化。',
  },
} as const satisfies Record<string, ProblemKind>
