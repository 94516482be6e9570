/** 照片检查结果样例 · What checks of photos would report, under the names the transcripts use; and why a file cannot be read. */
import type { PhotoReport } from '../../src/domain/photos/photo-report.js'
import type { OfferedFile } from '../../src/domain/talk/message.js'
import type { Problem } from '../../src/domain/talk/problem.js'

function file(name: string): OfferedFile {
  return { sha256: 'f'.repeat(64), sizeBytes: 20_000, name }
}

const photos: PhotoReport = {
  kind: 'photos',
  pictures: 40,
  accepted: 35,
  refused: 2,
  proposed: 2,
  proposals: [
    { photo: 'IMG_0012.jpg', candidateName: '王芳', maskedId: '110101********0027', reason: 'one-digit' },
    { photo: '李强.jpg', candidateName: '李强', maskedId: '110101********0031', reason: 'name-not-unique' },
  ],
  unmatched: 1,
  stillWithoutPhoto: 3,
  problems: [
    { code: 'photo-background', count: 2, examples: [{ name: '赵磊' }, { name: '孙丽' }] },
    { code: 'photo-id-unknown', count: 1, examples: [{ name: '110101********0043.jpg' }] },
    { code: 'photo-near-match', count: 2, examples: [{ name: 'IMG_0012.jpg' }, { name: '李强.jpg' }] },
    { code: 'photo-alike', count: 2, examples: [{ name: '周敏' }, { name: '吴静' }] },
    { code: 'photo-renamed', count: 20, examples: [{ name: '考生1.jpg' }] },
    { code: 'zip-other-file', count: 1, examples: [{ name: '名单.xlsx' }] },
  ],
  fixedZips: [file('考生照片-可上传平台.zip')],
  contactSheet: file('照片总览.jpg'),
}

const plain = { proposed: 0, proposals: [] } as const
const ordinaryProblems = photos.problems.filter(({ code }) => code !== 'photo-id-unknown')
const keptProblems: PhotoReport['problems'] = [
  { code: 'photo-background', count: 1, examples: [{ name: '王芳' }] },
  { code: 'photo-near-match', count: 2, examples: [{ name: 'IMG_0012.jpg' }, { name: '李强.jpg' }] },
  { code: 'photo-renamed', count: 20, examples: [{ name: '考生1.jpg' }] },
]

/** Without a candidate there is nothing to pack. */
const nobodys: PhotoReport = {
  kind: 'photos',
  pictures: 0,
  accepted: 0,
  refused: 0,
  ...plain,
  unmatched: 0,
  stillWithoutPhoto: 0,
  problems: [],
  contactSheet: file('照片总览.jpg'),
}

export const PHOTO_REPORTS: Readonly<Record<string, PhotoReport>> = {
  照片有建议: photos,
  照片没建议: { ...photos, ...plain, accepted: 38, unmatched: 0, stillWithoutPhoto: 1, problems: ordinaryProblems },
  手机照片: {
    ...photos,
    accepted: 30,
    replaces: 3,
    refused: 0,
    proposed: 6,
    unmatched: 0,
    proposals: [
      { photo: 'IMG_0012.jpg', candidateName: '王芳', maskedId: '110101********0027', reason: 'one-digit' },
      { photo: '李强.jpg', candidateName: '李强', maskedId: '110101********0031', reason: 'crop' },
      { photo: '赵磊.jpg', candidateName: '赵磊', maskedId: '110101********0058', reason: 'crop' },
      {
        photo: '孙丽.jpg',
        candidateName: '孙丽',
        maskedId: '110101********0066',
        reason: 'one-of-several',
        leftOpen: true,
      },
      {
        photo: '孙丽2.jpg',
        candidateName: '孙丽',
        maskedId: '110101********0066',
        reason: 'one-of-several',
        leftOpen: true,
      },
    ],
    problems: [
      { code: 'photo-to-crop', count: 2, examples: [{ name: '李强' }, { name: '赵磊' }] },
      { code: 'photo-two-for-one', count: 2, examples: [{ name: '孙丽' }] },
      { code: 'photo-near-match', count: 1, examples: [{ name: 'IMG_0012.jpg' }] },
      { code: 'photo-cleaned', count: 12, examples: [{ name: '周敏' }, { name: '吴静' }] },
    ],
    proposalSheet: file('建议对照.jpg'),
  },
  手机照片要选: {
    ...photos,
    ...plain,
    accepted: 34,
    replaces: 3,
    refused: 0,
    proposed: 2,
    unmatched: 0,
    proposals: [
      {
        photo: '孙丽.jpg',
        candidateName: '孙丽',
        maskedId: '110101********0066',
        reason: 'one-of-several',
        leftOpen: true,
      },
      {
        photo: '孙丽2.jpg',
        candidateName: '孙丽',
        maskedId: '110101********0066',
        reason: 'one-of-several',
        leftOpen: true,
      },
    ],
    problems: [{ code: 'photo-two-for-one', count: 2, examples: [{ name: '孙丽' }] }],
    proposalSheet: file('建议对照.jpg'),
  },
  手机照片裁好: {
    ...photos,
    ...plain,
    accepted: 35,
    replaces: 3,
    refused: 0,
    unmatched: 0,
    problems: [{ code: 'photo-cropped', count: 2, examples: [{ name: '李强' }, { name: '赵磊' }] }],
  },
  照片很多: {
    ...photos,
    fixedZips: [file('考生照片-可上传平台-1.zip'), file('考生照片-可上传平台-2.zip')],
    pictures: 900,
    accepted: 895,
    proposed: 0,
    proposals: [],
  },
  照片两类都有: {
    ...photos,
    ...plain,
    fixedZips: [
      { ...file('考生照片-可上传平台-院校考生.zip'), category: 'own' },
      { ...file('考生照片-可上传平台-社会考生.zip'), category: 'social' },
    ],
  },
  照片两类都很多: {
    ...photos,
    ...plain,
    fixedZips: [
      { ...file('考生照片-可上传平台-院校考生-1.zip'), category: 'own' },
      { ...file('考生照片-可上传平台-院校考生-2.zip'), category: 'own' },
      { ...file('考生照片-可上传平台-社会考生.zip'), category: 'social' },
    ],
  },
  照片对不上: {
    ...nobodys,
    pictures: 40,
    unmatched: 40,
    problems: [
      {
        code: 'photo-id-unknown',
        count: 30,
        examples: [{ name: '110101********0043.jpg' }, { name: '110101********0051.jpg' }],
      },
      { code: 'photo-unmatched', count: 8, examples: [{ name: '王芳.jpg' }, { name: '李强.jpg' }] },
      { code: 'photo-background', count: 2, examples: [{ name: '王芳.jpg' }, { name: 'IMG_0012.jpg' }] },
      { code: 'photo-nameless', count: 2, examples: [{ name: 'IMG_0012.jpg' }, { name: 'IMG_0013.jpg' }] },
    ],
  },
  照片看不出是谁: {
    ...nobodys,
    pictures: 3,
    unmatched: 3,
    problems: [
      {
        code: 'photo-nameless',
        count: 3,
        examples: [{ name: 'IMG_0012.jpg' }, { name: 'IMG_0013.jpg' }, { name: 'IMG_0014.jpg' }],
      },
    ],
  },
  先前的对上了: { ...photos, pictures: 42, accepted: 37, refused: 1, unmatched: 2, problems: keptProblems },
  先前的没对上: { ...nobodys, pictures: 40, unmatched: 40, stillWithoutPhoto: 38 },
}

export const FAILURES: Readonly<Record<string, Problem>> = {
  没有处理完: { code: 'import-not-finished', params: {} },
  文件已清理: { code: 'upload-gone', params: { file: '一班.zip' } },
}
