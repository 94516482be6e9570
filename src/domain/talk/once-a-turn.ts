/** 一轮只读一次 · Within a turn the same question to the records, with the same arguments, is put once. */

/** Readers of readers (rooms) too. Whatever is no function or object is handed on as it is. */
export function onceATurn<R extends object>(reader: R): R {
  const answers = new Map<string, unknown>()
  const remember = (key: string, find: () => unknown): unknown => {
    if (!answers.has(key)) answers.set(key, find())
    return answers.get(key)
  }
  return new Proxy(reader, {
    get(_, name) {
      const member: unknown = Reflect.get(reader, name, reader)
      if (typeof member === 'function') {
        return (...given: readonly unknown[]) =>
          remember(`${String(name)}(${written(given)})`, () => Reflect.apply(member, reader, given))
      }
      if (typeof member !== 'object' || member === null) return member
      return remember(String(name), () => onceATurn(member))
    },
  })
}

/** `{ a, b }` and `{ b, a }` are one; what is undefined is not there. */
function written(given: readonly unknown[]): string {
  const last = given.findLastIndex((one) => one !== undefined)
  return JSON.stringify(given.slice(0, last + 1), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
  })
}
