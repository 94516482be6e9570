/** 提醒 · Whoever asks to be reminded hears what can be done today. */
import { foldText } from '../../domain/talk/commands.js'
import { defineFlow } from '../engine/flow.js'

export const reminder = defineFlow<Record<never, never>>()({
  id: 'reminder',
  title: { zh: '提醒', en: 'Remind me' },
  who: ['coordinator', 'school-admin'],
  causes: [],
  opensWith: ['提醒我', '设置提醒', '提醒', 'remind me'],
  opensLike: (message) => /提醒(?:一下)?(?:我|我们)|^remind (?:me|us)\b/u.test(foldText(message.slice(0, 60))),
  steps: {},
  done: () => ({
    say: {
      zh: '定时提醒我还不会，请先记在自己的日历里。现在随时可以问我“进度”，我会说还差什么、差谁：比如“谁没有照片”“谁需要人工确认”。',
      en: 'I cannot remind you at a time yet; please put it into your own calendar. You can ask me “status” at any time, and I say what is missing and whose: “who has no photo”, “who needs confirmation”.',
    },
  }),
})
