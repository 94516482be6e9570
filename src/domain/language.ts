/** 语言 · The two languages a person is spoken to in; files for the platform stay Chinese. */
export type Language = 'zh' | 'en'

/** The same said in both. */
export type Said = { readonly zh: string; readonly en: string }
