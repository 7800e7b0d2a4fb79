/** The heading of a requirement, as every reader of OpenSpec but one accepts it: the space after the marks may be missing. */
export const requirementHeading = /^###\s*Requirement:\s*(.+)\s*$/i

/** The name in a heading without the closing marks: `Foo ###` is `Foo`, `C#` stays. Names are compared with regard to case. */
export function normalizeName(name: string): string {
  return name.replace(/[ \t]+#+[ \t]*$/, '').trim()
}

/** Names that differ only in case or spacing are the same requirement written twice. */
export function foldName(name: string): string {
  return normalizeName(name).toLowerCase().replace(/\s+/g, ' ')
}

/** The name of a scenario: its heading without marks and without the word `Scenario:`. */
export function scenarioName(heading: string): string {
  return normalizeName(heading.replace(/^####\s+/, ''))
    .replace(/^Scenario:\s*/i, '')
    .trim()
}
