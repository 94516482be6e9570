/** 源码里的模式 · Every regular expression written in a tree of source files. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

interface WrittenPattern {
  /** `src/domain/cells/phone.ts:31` */
  readonly place: string
  readonly file: string
  readonly source: string
  readonly flags: string
}

export interface PatternsInSource {
  readonly patterns: readonly WrittenPattern[]
  /** Places where a pattern is put together from what is only known when it runs. */
  readonly unknown: readonly string[]
}

export function findPatterns(root: string, folder: string): PatternsInSource {
  const patterns: WrittenPattern[] = []
  const unknown: string[] = []
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((one) => one.endsWith('.ts') && !one.includes('generated')).sort()) {
    const file = path.join(folder, name)
    const text = readFileSync(path.join(root, file), 'utf8')
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const place = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        patterns.push({ place, file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      } else if (isConstructor(node)) {
        const [source, flags] = (node.arguments ?? []).map((one) => textOf(one, tree))
        if (source === undefined) unknown.push(place)
        else patterns.push({ place, file, source, flags: flags ?? '' })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return { patterns, unknown }
}

function isConstructor(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
}

/** Of a text that stands in the file itself; undefined of anything else. */
function textOf(node: ts.Expression, tree: ts.SourceFile): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isIdentifier(node)) {
    const written = tree.statements
      .filter(ts.isVariableStatement)
      .flatMap((statement) => statement.declarationList.declarations)
      .find((declaration) => declaration.name.getText() === node.text)?.initializer
    return written === undefined ? undefined : textOf(written, tree)
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return sourceOf(node.expression, tree)
  if (!ts.isTemplateExpression(node)) return undefined
  const parts = node.templateSpans.map((span) => {
    const value = textOf(span.expression, tree)
    return value === undefined ? undefined : value + span.literal.text
  })
  return parts.includes(undefined) ? undefined : node.head.text + parts.join('')
}

function sourceOf(node: ts.Expression, tree: ts.SourceFile): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
  if (!ts.isIdentifier(node)) return undefined
  const written = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations)
    .find((declaration) => declaration.name.getText() === node.text)?.initializer
  return written === undefined ? undefined : sourceOf(written, tree)
}
