/** 全部科目 · Said of whoever is registered for, or sits in one place for, all subjects of a level. */
export const ALL_SUBJECTS = '全部科目'
