/** 读多长 · How much of what a person writes is read: sentences and commands are short, a pasted table is not. */

/** Of words, as characters; what exceeds it is not read, and the person is told. */
export const MOST_OF_WORDS = 4_000
/** Of a table pasted into a message; no turn takes more. */
export const MOST_OF_TABLE = 200_000

/** Of a file or folder name: few systems take more. */
export const LONGEST_NAME = 200

/** Of a name its beginning and its extension. */
export function cutName(name: string, longest: number): string {
  if (name.length <= longest) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return `${cutText(name, longest - extension.length)}${extension}`
}

/** Never within a character of two halves. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
