/**
 * A migration's statements, one by one, since Citus takes no two in a query: cut at a `;` that ends its
 * line, outside `$$ … $$`.
 */
export function splitStatements(sql: string): string[] {
  const statements: string[] = []
  let lines: string[] = []
  let inBody = false
  for (const line of sql.split('\n')) {
    if (lines.length === 0 && (line.trim() === '' || line.startsWith('--'))) continue
    lines.push(line)
    if (line.split('$$').length % 2 === 0) inBody = !inBody
    if (!inBody && /;\s*(--.*)?$/.test(line)) {
      statements.push(lines.join('\n'))
      lines = []
    }
  }
  return lines.length ? [...statements, lines.join('\n')] : statements
}
