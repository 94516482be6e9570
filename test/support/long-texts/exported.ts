/** 导出的函数 · Which exported functions of the source take a text of strangers as their first argument. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** What such an argument is called in this house. */
const NAMES = new Set(['text', 'typed', 'words', 'header', 'said', 'line', 'rest', 'written', 'mask'])

/** `domain/talk/commands.ts foldText` */
export function listTextFunctions(root: string, rooms: readonly string[]): readonly string[] {
  return rooms.flatMap((room) => {
    const names = readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    return names.filter((name) => name.endsWith('.ts')).flatMap((name) => inFile(root, path.join(room, name)))
  })
}

function inFile(root: string, file: string): readonly string[] {
  const text = readFileSync(path.join(root, 'src', file), 'utf8')
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const printed = (node: ts.Node | undefined) => node?.getText(tree) ?? ''
  return tree.statements.filter(ts.isFunctionDeclaration).flatMap((one) => {
    const [first] = one.parameters
    const isExported = one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    const takesText = NAMES.has(printed(first?.name)) && printed(first?.type).startsWith('string')
    return isExported && takesText ? [`${file} ${one.name?.text}`] : []
  })
}
