/** 纯文本 · Our light markdown without its marks, for channels and files that would show them as they stand. */

export function stripMarkdown(text: string): string {
  let isCode = false
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) {
      isCode = !isCode
      continue
    }
    if (isCode) lines.push(line)
    else if (!(line.includes('|') && isTableRule(line))) lines.push(stripLine(line))
  }
  return lines.join('\n')
}

function stripLine(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return stripRow(line)
  return stripInline(
    line
      .replace(/^\s{0,3}#{1,6}\s+/, '')
      .replace(/^\s{0,3}>\s?/, '')
      .replace(/^(\s*)[-*+]\s+/, '$1· '),
  )
}

function stripRow(line: string): string {
  return splitRow(line)
    .map((cell) => stripInline(cell.replaceAll('\\|', '|')))
    .join('  ')
}

function isTableRule(line: string): boolean {
  return splitRow(line).every((cell) => /^:?-{2,}:?$/.test(cell))
}

function splitRow(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** Runs of more than two `*` stay: they mask ID numbers (`110101********001X`), inside bold text too. */
function stripInline(text: string): string {
  return text
    .replace(/(?<!\*)\*\*([^\s*](?:[^*]|\*(?:\*\*+)?[^*])*?)(?<=\S)\*\*(?!\*)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^[\]]+)\]\(([^)\s[]+)\)/g, (_, label: string, url: string) =>
      label === url ? url : `${label}（${url}）`,
    )
}
