/** 照片问题 · What can be wrong with a picture, and what was put right. */
import type { ProblemKind } from '../talk/problem-kind.js'

const SIZE = {
  zh: '295×413 像素',
  en: '295×413 pixels',
} as const

export const PHOTO_PROBLEMS = {
  // ── the picture itself ──
  'photo-format': {
    level: 'error',
    title: { zh: '不是 jpg 或 png', en: 'Neither jpg nor png' },
    say: {
      zh: '{photo}：内容是 {format} 格式，平台只收 jpg 和 png。请另存为 jpg（只改文件名后缀没有用）。',
      en: '{photo}: the content is {format}, and the platform only takes jpg and png. Please save it as jpg (changing the file’s ending alone does not help).',
    },
  },
  'photo-heic': {
    level: 'error',
    title: { zh: '苹果手机的 HEIC 格式', en: 'HEIC, as iPhones take it' },
    say: {
      zh: '{photo}：是苹果手机拍的 HEIC 格式，平台只收 jpg 和 png。请在手机“设置→相机→格式”里选“兼容性最佳”后重拍，或在电脑上打开，另存为 jpg。',
      en: '{photo}: this is HEIC, the format iPhones take photos in, and the platform only takes jpg and png. Please choose “Most Compatible” under Settings → Camera → Formats and take it again, or open it on a computer and save it as jpg.',
    },
  },
  'photo-unreadable': {
    level: 'error',
    title: { zh: '不是图片', en: 'Not a picture' },
    say: {
      zh: '{photo}：内容不是图片，打不开。请换成原来的照片文件。',
      en: '{photo}: the content is not a picture and cannot be opened. Please send the original photo file.',
    },
  },
  'photo-damaged': {
    level: 'error',
    title: { zh: '图片损坏', en: 'Picture is damaged' },
    say: {
      zh: '{photo}：图片不完整，打不开。请从原来的地方重新拷贝一份。',
      en: '{photo}: the picture is incomplete and cannot be opened. Please copy it again from where it came from.',
    },
  },
  'photo-suspect': {
    level: 'warning',
    title: { zh: '图片数据有小问题', en: 'Small faults in the picture’s data' },
    say: {
      zh: '{photo}：能打开，但文件里有错误数据。请打开看一眼，显示不正常就换一张。',
      en: '{photo}: it opens, but there are faults in the file. Please have a look at it, and replace it if it does not look right.',
    },
  },
  'photo-too-many-pixels': {
    level: 'error',
    title: { zh: '像素过大', en: 'Far too many pixels' },
    say: {
      zh: `{photo}：{width}×{height} 像素，大得无法处理。请缩小到 ${SIZE.zh}。`,
      en: `{photo}: {width}×{height} pixels, too large to work with. Please make it ${SIZE.en}.`,
    },
  },
  'photo-too-heavy': {
    level: 'error',
    title: { zh: '超过 5 MB', en: 'Over 5 MB' },
    say: {
      zh: `{photo}：{sizeMb} MB，超过 5 MB 的上限。请缩小到 ${SIZE.zh} 再发。`,
      en: `{photo}: {sizeMb} MB, over the limit of 5 MB. Please make it ${SIZE.en} and send it again.`,
    },
  },
  'photo-too-small': {
    level: 'error',
    title: { zh: '像素太小', en: 'Too few pixels' },
    say: {
      zh: `{photo}：只有 {width}×{height} 像素，要求 ${SIZE.zh}；放大会模糊，请找更大的原图。`,
      en: `{photo}: only {width}×{height} pixels, ${SIZE.en} are required. Making it larger would blur it; please find a larger original.`,
    },
  },
  'photo-ratio': {
    level: 'error',
    title: { zh: '宽高比例不对', en: 'Wrong proportions' },
    say: {
      zh: `{photo}：{width}×{height} 像素，比例和 ${SIZE.zh} 不一样。请裁剪成 ${SIZE.zh}（小一寸）。`,
      en: `{photo}: {width}×{height} pixels do not have the proportions of ${SIZE.en}. Please crop it to ${SIZE.en} (the small one-inch size).`,
    },
  },
  'photo-to-crop': {
    level: 'error',
    title: { zh: '比例差一点，可以替您裁好', en: 'Proportions slightly off, can be cropped' },
    say: {
      zh: `{photo}：{width}×{height} 像素，比例差一点，每边裁掉 {percent}% 就是 ${SIZE.zh}。采纳建议，我就替您裁好。`,
      en: `{photo}: {width}×{height} pixels, slightly out of proportion; {percent}% off either side makes it ${SIZE.en}. Take the proposal and I will crop it.`,
    },
  },
  'photo-screenshot': {
    level: 'error',
    title: { zh: '像是截图，不是证件照', en: 'Looks like a screenshot, not a portrait' },
    say: {
      zh: '{photo}：看起来是截图或表格的照片，不是证件照，没有使用。名单请发表格文件（.xlsx）；截图里的问题请打字告诉我。',
      en: '{photo}: this looks like a screenshot or a picture of a table, not a portrait, so it was not used. Please send lists as files (.xlsx), and tell me in words what the screenshot shows.',
    },
  },
  'photo-lying': {
    level: 'error',
    title: { zh: '照片横着', en: 'Photo lies on its side' },
    say: {
      zh: `{photo}：{width}×{height} 像素，照片是横着的。请转正，存成 ${SIZE.zh}。`,
      en: `{photo}: {width}×{height} pixels, the photo lies on its side. Please turn it upright and save it with ${SIZE.en}.`,
    },
  },
  'photo-gray': {
    level: 'error',
    title: { zh: '黑白照片', en: 'Black-and-white photo' },
    say: {
      zh: '{photo}：是黑白照片。请换成红底彩色照片。',
      en: '{photo}: this is a black-and-white photo. Please replace it by a colour photo with a red background.',
    },
  },
  'photo-cmyk': {
    level: 'error',
    title: { zh: '印刷色（CMYK）', en: 'Printing colours (CMYK)' },
    say: {
      zh: '{photo}：用的是印刷色（CMYK），网页上会变色。请用看图软件另存为普通（RGB）jpg。',
      en: '{photo}: it uses printing colours (CMYK), which look different on a web page. Please save it as an ordinary (RGB) jpg with a picture viewer.',
    },
  },
  'photo-blank': {
    level: 'error',
    title: { zh: '空白图片', en: 'Blank picture' },
    say: {
      zh: '{photo}：整张只有一种颜色，没有人像。请换成正确的照片。',
      en: '{photo}: the whole picture is one colour, nobody is on it. Please replace it by the right photo.',
    },
  },
  'photo-background': {
    level: 'error',
    title: { zh: '不是红底', en: 'Background not red' },
    say: {
      zh: '{photo}：背景看起来是{colour}，要求红底。请换成红底照片。',
      en: '{photo}: the background looks {colour}, a red one is required. Please replace it by a photo with a red background.',
    },
  },
  'photo-background-doubtful': {
    level: 'warning',
    title: { zh: '背景请看一眼', en: 'Background to be looked at' },
    say: {
      zh: '{photo}：背景偏红，但不够纯或不均匀，机器拿不准。请看一眼，是红底就不用管。',
      en: '{photo}: the background is reddish, but not pure or even enough for a machine to be sure. Please have a look; if it is red, all is well.',
    },
  },

  // ── put right by us ──
  'photo-resized': {
    level: 'mended',
    title: { zh: '已缩放到 295×413', en: 'Resized to 295×413' },
    say: {
      zh: `{photo}：原来 {width}×{height} 像素、比例合适，已缩放到 ${SIZE.zh}。`,
      en: `{photo}: it had {width}×{height} pixels in the right proportions and was resized to ${SIZE.en}.`,
    },
  },
  'photo-cropped': {
    level: 'mended',
    title: { zh: '已裁成 295×413', en: 'Cropped to 295×413' },
    say: {
      zh: `{photo}：原来 {width}×{height} 像素，每边裁掉了 {percent}%，已存成 ${SIZE.zh}。`,
      en: `{photo}: it had {width}×{height} pixels; {percent}% was cut off either side, and it was saved with ${SIZE.en}.`,
    },
  },
  'photo-cleaned': {
    level: 'mended',
    title: { zh: '已去掉照片里附带的信息', en: 'Freed of what was kept with the picture' },
    say: {
      zh: '{photo}：文件里还带着拍摄时间、地点一类的信息，已去掉，画面不变。',
      en: '{photo}: the file also held things like the time and place it was taken; they are taken out, the picture is unchanged.',
    },
  },
  'photo-turned': {
    level: 'mended',
    title: { zh: '已转正', en: 'Turned upright' },
    say: {
      zh: '{photo}：照片靠旋转标记才显示为正的，已存成真正转正的图片。',
      en: '{photo}: it only showed upright because of a rotation mark; it was saved as a picture that really is upright.',
    },
  },
  'photo-saved-as-jpg': {
    level: 'mended',
    title: { zh: '已转成 jpg', en: 'Saved as jpg' },
    say: {
      zh: '{photo}：内容是 png，已转成 jpg。',
      en: '{photo}: the content is png; it was saved as jpg.',
    },
  },
  'photo-renamed': {
    level: 'mended',
    title: { zh: '已改名', en: 'Renamed' },
    say: {
      zh: '{photo}：在改好的压缩包里已按“证件号码.jpg”改名（{name}）。',
      en: '{photo}: in the fixed zip it has the name of the ID number ({name}).',
    },
  },
} as const satisfies Record<string, ProblemKind>
