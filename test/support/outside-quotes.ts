/** 引号之外 · An English sentence without what it quotes: names on the screen, files, words of other people. */
export function outsideQuotes(text: string): string {
  return text.replaceAll(/“[^”]*”|《[^》]*》|"[^"]*"/gu, '')
}
