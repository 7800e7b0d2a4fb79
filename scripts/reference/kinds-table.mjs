/** @typedef {import('../../src-spec/kinds/kind').KindDefinition} KindDefinition */

/** The list in the README: one row a kind that is found by path or structure. @param {readonly KindDefinition[]} kinds */
export function kindsTable(kinds) {
  const rows = kinds.flatMap(({ label, foundAs, precedence }) =>
    foundAs === null ? [] : `| ${label} | ${foundAs} | ${precedenceWords(precedence)} |`,
  )
  return ['| kind | found as | precedence |', '|---|---|---|', ...rows].join('\n')
}

/** @param {number | null} precedence */
function precedenceWords(precedence) {
  if (precedence === null) return 'evidence'
  return precedence === 1 ? '1, the highest' : String(precedence)
}
