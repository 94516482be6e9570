/** What is measured is what runs: the compiled room, not the one the test runner has rewritten. */
export function compiled<Room>(file: string): Promise<Room> {
  return import(/* @vite-ignore */ new URL(`../../dist/${file}`, import.meta.url).href) as Promise<Room>
}
