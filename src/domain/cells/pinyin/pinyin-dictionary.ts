/** 拼音字典 · What the pinyin rules need to know of Chinese characters. */
export interface PinyinDictionary {
  /** All readings of one character as plain syllables without tones (`lü` as `lv`), the commonest first; [] when unknown. */
  readings(character: string): readonly string[]
  /** Readings of a surname (one or two characters) as a surname, the commonest first; [] when it is none. */
  surnameReadings(surname: string): readonly string[]
}
