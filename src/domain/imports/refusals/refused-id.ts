/** 失败数据的名称 · How the failed rows of a list are called among the lists, and back. */
const MARK = 'refused-'

export function refusedId(list: string): string {
  return `${MARK}${list}`
}

/** The list whose records are meant. */
export function listOnRecord(id: string): string {
  return id.startsWith(MARK) ? id.slice(MARK.length) : id
}
