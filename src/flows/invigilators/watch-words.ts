/** 监考的话 · A room with those who watch it, and how many it still lacks. */
import { BY_PLATFORM } from '../../domain/invigilators/room-watches-list.js'
import type { Said } from '../../domain/talk/language.js'
import type { Watching } from './watching.js'

/** With those on record already, and who is about to be. */
export function neededLine(room: string, news: readonly { readonly name: string }[], watching: Watching): Said {
  const known = watching.watches.filter((one) => one.room === room).map(({ name = '' }) => name)
  return line(room, [...new Set([...known, ...news.map(({ name }) => name)])], watching)
}

/** `byName`: not in a group. */
export function sayRoom(room: string, watching: Watching, byName: boolean): Said {
  const own = watching.watches.filter((one) => one.room === room)
  const assigned = own.filter(({ setBy }) => setBy === BY_PLATFORM)
  // What the platform assigns takes the place of the school's own.
  const shown = [...new Set((assigned.length > 0 ? assigned : own).map(({ name = '' }) => name))]
  const said = line(room, shown, watching, byName)
  if (shown.length === 0) return said
  return assigned.length > 0
    ? { zh: `${said.zh}（平台分配）`, en: `${said.en} (by the platform)` }
    : { zh: `${said.zh}（学校安排）`, en: `${said.en} (the school’s own)` }
}

function line(room: string, names: readonly string[], { rooms }: Watching, byName = true): Said {
  const needed = rooms.find(({ name }) => name === room)?.needed ?? 0
  const short = Math.max(0, needed - names.length)
  const need = { zh: needed > 0 ? `要 ${needed} 名` : '', en: needed > 0 ? `needs ${needed}` : '' }
  if (names.length === 0) return { zh: `- ${room}：${need.zh}，还没有安排`, en: `- “${room}”: ${need.en}, nobody yet` }
  const who = byName
    ? { zh: names.join('、'), en: `“${names.join('、')}”` }
    : { zh: `已安排 ${names.length} 名`, en: `${names.length} set` }
  const rest = { zh: short > 0 ? `，**还缺 ${short} 名**` : '', en: short > 0 ? `, **${short} short**` : '' }
  return { zh: `- ${room}：${who.zh}（${need.zh}${rest.zh}）`, en: `- “${room}”: ${who.en} (${need.en}${rest.en})` }
}
