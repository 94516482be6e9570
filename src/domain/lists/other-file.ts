/** 别的文件 · What is said of a file that is no list, zip or photo, by what its name calls it. */
import { type Problem, problemOf } from '../talk/problem.js'

/** `x.zip.001`, `x.z01`, `x.part2.rar`: one volume of several. */
export function isCalledPart(name: string): boolean {
  return /\.(?:\d{3}|[zr]\d{2}|part\d{1,3}\.rar)$/i.test(name)
}

export function problemOfOtherFile(name: string): Problem {
  if (isCalledPart(name)) return problemOf('zip-in-parts', { file: name })
  if (/\.(?:docx?|docm|wps|rtf|odt|pages)$/i.test(name)) return problemOf('file-is-word', { name })
  if (/\.pdf$/i.test(name)) return problemOf('file-is-pdf', { name })
  if (/\.(?:pptx?|pps|ppsx|dps|key)$/i.test(name)) return problemOf('file-is-slides', { name })
  return problemOf('file-not-ours', { name })
}
