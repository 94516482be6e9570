/** 认证考生信息 · Step 2c: the platform compares with the police records; done when everybody is 信息准确. */
import { PHOTOS } from '../imports/batch.js'
import { type CaseEvidence, countAll } from '../steps/case-counts.js'
import { blocked, defineStep, doing, done, NO_CANDIDATES } from '../steps/step.js'

export const identityStep = defineStep<Pick<CaseEvidence, 'statuses'>>()({
  id: 'identity',
  number: '2c',
  name: { zh: '认证考生信息', en: 'Identities verified' },
  guide: {
    zh: '照片和信息齐了以后，在平台“考生管理”里点“认证”或“批量认证”，通常几小时内有结果；再把平台导出的考生表发给我。',
    en: 'With photo and data complete press “认证” or “批量认证” on the platform; results usually come within hours. Then send me its export.',
  },
  closes: 'registration',
  from: ['candidates', PHOTOS, 'platform-candidates'],
  /** What a person can do something about comes before what only the platform can. */
  stand: ({ statuses }) => {
    const waiting = statuses.unverified + statuses.verifying
    const isStarted = waiting + statuses['needs-confirmation'] + statuses.accurate > 0
    if (countAll(statuses) === 0) return blocked('nothing-imported')
    if (!isStarted && statuses['no-photo'] > 0) return blocked('photos-missing', statuses['no-photo'])
    if (statuses['needs-confirmation'] > 0) return doing('needs-confirmation', statuses['needs-confirmation'])
    if (statuses.incomplete > 0) return (isStarted ? doing : blocked)('fields-missing', statuses.incomplete)
    if (statuses.unverified > 0) return doing('awaiting-verification', waiting)
    if (statuses.verifying > 0) return doing('being-verified', waiting)
    return statuses['no-photo'] > 0 ? doing('photos-missing', statuses['no-photo']) : done('complete')
  },
  share: ({ statuses }) => ({ done: statuses.accurate, total: countAll(statuses) }),
  reasons: {
    'nothing-imported': NO_CANDIDATES,
    'photos-missing': {
      said: (missing) => ({
        zh: `还差 ${missing} 人的照片`,
        en: `${missing} ${missing === 1 ? 'photo' : 'photos'} missing`,
      }),
      next: { zh: '先把照片发给我。', en: 'send me the photos first.' },
    },
    'needs-confirmation': {
      said: (open) => ({ zh: `${open} 人需人工确认`, en: `${open} to be confirmed` }),
      next: {
        zh: '在平台逐个点“人工确认”，再发给我“确认 姓名”。',
        en: 'confirm them one by one on the platform, then send me “confirm <name>”.',
      },
      act: { command: '谁需要人工确认', label: { zh: '谁需要人工确认', en: 'Still to confirm' } },
    },
    'fields-missing': {
      said: (open) => ({ zh: `${open} 人信息不全`, en: `${open} incomplete` }),
      next: { zh: '补好信息，把名单再发一次。', en: 'fill in what is missing and send the list again.' },
      act: { command: '谁信息不全', label: { zh: '谁信息不全', en: 'Who is incomplete' } },
    },
    // [G3, G4, PM]: it begins when somebody presses the button; [G1, G2]: by itself.
    'awaiting-verification': {
      said: (open) => ({ zh: `${open} 人等平台认证`, en: `${open} waiting for the platform` }),
      next: {
        zh: '在平台点“认证”或“批量认证”（有的平台传完照片会自己开始），有结果后把平台导出的考生表发给我。',
        en: 'press “认证” or “批量认证” on the platform (some begin by themselves after the photos), then send me its export.',
      },
    },
    'being-verified': {
      said: (open) => ({ zh: `${open} 人平台正在认证`, en: `${open} being verified by the platform` }),
      next: {
        zh: '等平台比对，通常几小时内有结果；有结果后把平台导出的考生表发给我。',
        en: 'wait for the platform, usually some hours; then send me its export.',
      },
    },
    complete: {
      said: () => ({ zh: '已完成，可以准备报考', en: 'done, registration can follow' }),
      next: { zh: '在平台为考生报考。', en: 'register the candidates on the platform.' },
    },
  },
})
