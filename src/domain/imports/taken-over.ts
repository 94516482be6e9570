/** 接手 · What is said in the conversation a list was sent in when a colleague goes on with it. */
import type { Language } from '../talk/language.js'
import type { Reply } from '../talk/message.js'

export function sayTakenOver(byName: string | undefined, fileNames: readonly string[], language: Language): Reply {
  const [name = ''] = fileNames
  const zh = `${byName ?? '一位同事'}接手了《${name}》，由 TA 在自己的对话里接着办，您这边不用再管了。`
  const en = `${byName ?? 'A colleague'} has taken over “${name}” and goes on with it in their own chat; there is nothing more for you to do.`
  return { text: language === 'en' ? en : zh, language }
}
