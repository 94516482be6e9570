/** 等级 · The three levels of every certificate. */
export const LEVELS = ['初级', '中级', '高级'] as const
export type Level = (typeof LEVELS)[number]
