/** 语言 · The two languages a person is spoken to in; files for the platform stay Chinese. */
export type Language = 'zh' | 'en'

/** The same said in both. */
export type Said = { readonly zh: string; readonly en: string }

/** A name, or whatever else is the same in both. */
export function sameInBoth(name: string): Said {
  return { zh: name, en: name }
}

export function inBoth(say: (language: Language) => string): Said {
  return { zh: say('zh'), en: say('en') }
}

/** A name of the platform's, which stays Chinese and is quoted in English. */
export function quotedName(name: string): Said {
  return { zh: name, en: `“${name}”` }
}

/** `甲、乙` and `甲, 乙`: the items themselves are the same in both. */
export function joined(items: readonly (string | number)[]): Said {
  return { zh: items.join('、'), en: items.join(', ') }
}
