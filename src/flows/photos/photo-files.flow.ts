/** 照片打包 · All photos on record in zips as the platform takes them, in free words: 把照片打包给我. */
import { foldText } from '../../domain/talk/commands.js'
import { defineFlow } from '../engine/flow.js'

const WISH =
  /^(?:请|帮我|麻烦)?(?:把)?(?:全部|所有|整理好的?)?照片(?:都)?(?:打包|导出|压缩|打成zip|发给?我)(?:发?给?我|一下|下载)?$/u

export const photoFiles = defineFlow<Record<never, never>>()({
  id: 'photo-files',
  title: { zh: '打包照片', en: 'Pack the photos' },
  about: {
    zh: '打包照片：记录里的照片按证件号码命名，打成可以上传平台的压缩包',
    en: 'pack photos: the photos on record, named by ID number, in zips for the platform',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['打包照片', '照片打包', '导出照片', '下载照片', '照片包', 'pack photos', 'export photos'],
  opensLike: (message) => WISH.test(foldText(message.slice(0, 40)).replaceAll(' ', '')),
  steps: {},
  done: () => ({ changes: [{ kind: 'request-file', what: { kind: 'photos' } }] }),
})
