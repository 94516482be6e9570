/** 补上 · Said where no checked list is open: there is nothing to fill in, and when there is. */
import { defineFlow } from '../engine/flow.js'
import { asksToFillIn } from './list-proposals.js'

export const fillIn = defineFlow<Record<never, never>>()({
  id: 'fill-in',
  title: { zh: '补上', en: 'Fill in' },
  who: ['coordinator', 'school-admin'],
  causes: [],
  opensWith: ['补上', 'fill in all'],
  opensLike: asksToFillIn,
  steps: {},
  done: () => ({
    say: {
      zh: '现在没有要补的。名单检查完以后，能补的我会列出来，点一下就补上。',
      en: 'There is nothing to fill in now. Once a list is checked I show what can be filled in with one tap.',
    },
  }),
})
