import ts from 'typescript'
import type { Source } from './sources'

/** What a file gives away: `value` is false for types, `statement` carries the docstring. */
export type Export = { name: string; value: boolean; statement: ts.Statement }

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)

const namesIn = (binding: ts.BindingName): string[] =>
  ts.isIdentifier(binding)
    ? [binding.text]
    : binding.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []))

/** The named and default exports that are declared in `source` itself. */
export const exportsOf = (source: Source): Export[] =>
  source.tree.statements.filter(isExported).flatMap((statement): Export[] => {
    if (ts.isVariableStatement(statement)) {
      const names = statement.declarationList.declarations.flatMap((declared) => namesIn(declared.name))
      return names.map((name) => ({ name, value: true, statement }))
    }
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return [{ name: statement.name?.text ?? 'default', value: true, statement }]
    }
    if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) {
      return [{ name: statement.name.text, value: false, statement }]
    }
    return []
  })
