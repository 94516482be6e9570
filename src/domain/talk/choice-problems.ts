/** 选择问题 · What can go wrong between a question of ours and its answer: none open, several open, over, out of its numbers. */
import type { ProblemKind } from './problem-kind.js'

export const CHOICE_PROBLEMS = {
  'finish-first': {
    level: 'note',
    title: { zh: '先办完手上的', en: 'One thing first' },
    say: {
      zh: '请先办完“{open}”，或发“取消”结束它，再来“{wanted}”。',
      en: 'Please finish “{open}” first, or write “cancel” to leave it, and then come back to “{wanted}”.',
    },
  },
  'too-many-open': {
    level: 'error',
    title: { zh: '同时办理的太多', en: 'Too many things open' },
    say: {
      zh: '同时最多办 {most} 件事。请先办完或“取消”一件：',
      en: 'At most {most} things can be open at a time. Please finish one first, or “cancel” it:',
    },
  },
  'nothing-open': {
    level: 'note',
    title: { zh: '没有正在办理的事', en: 'Nothing open' },
    say: {
      zh: '现在没有正在办理的事。发“帮助”看看我能做什么。',
      en: 'Nothing is open right now. Write “help” to see what I can do.',
    },
  },
  'first-step': {
    level: 'note',
    title: { zh: '已是第一步', en: 'First step already' },
    say: {
      zh: '现在就是第一步，前面没有可以改的内容。',
      en: 'This is the first step; there is nothing before it to change.',
    },
  },
  'which-item': {
    level: 'note',
    title: { zh: '改哪一项', en: 'Which one to change' },
    say: {
      zh: '改哪一项？请发“改第1项”这样的话：',
      en: 'Which one do you want to change? Write for example “change 1”:',
    },
  },
  'choice-over': {
    level: 'note',
    title: { zh: '选项已失效', en: 'Choice no longer open' },
    say: {
      zh: '这个选项属于之前的操作，已经结束了。没有改动任何内容。',
      en: 'That choice belongs to something already finished. Nothing was changed.',
    },
  },
  'choice-made': {
    level: 'note',
    title: { zh: '已经选过', en: 'Chosen already' },
    say: {
      zh: '“{label}”已经选过了：{shown}。要改请发“改第{item}项”。',
      en: '“{label}” is chosen already: {shown}. To change it, write “change {item}”.',
    },
  },
  'choice-final': {
    level: 'note',
    title: { zh: '已经选定', en: 'Chosen for good' },
    say: {
      zh: '“{label}”已经选定：{shown}。不会重复办理。',
      en: '“{label}” is settled already: {shown}. It is not done twice.',
    },
  },
  'choice-expired': {
    level: 'note',
    title: { zh: '选项过期', en: 'Choices too old' },
    say: {
      zh: '刚才的编号是很久以前的了，没有改动任何内容。',
      en: 'Those numbers are from long ago. Nothing was changed.',
    },
  },
  'choice-number': {
    level: 'note',
    title: { zh: '没有这个编号', en: 'No such number' },
    say: {
      zh: '没有这个编号，请在 1 到 {most} 里选。',
      en: 'There is no such number. Please choose from 1 to {most}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
