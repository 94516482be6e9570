/** 计划的按钮 · Buttons that begin with a plan. */
import type { SaidChoice } from '../engine/flow.js'

/** Opens 添加考试计划. */
export const ADD_PLAN: SaidChoice = { id: '添加考试计划', label: { zh: '添加考试计划', en: 'Add an exam plan' } }
