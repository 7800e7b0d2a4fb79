/** @typedef {import('./rules/rule.mjs').Rule} Rule */

const opening = `# Rules

What the documents themselves state or imply, rule by rule, and what holds it: a check, a fact that is compared across documents, or the
reason why it is left unchecked. \`npm run reference\` writes this page from the list in \`scripts/reference/rules\`; a test ties each row to
its check or to the fact that the engine reads. A rule that is left unchecked is left on purpose: read its reason before adding a check.
`

/**
 * The table of all rules, as Markdown.
 *
 * @param {readonly import('./rules/rule.mjs').RuleSource[]} sources
 */
export function rulesPage(sources) {
  const rules = sources.flatMap((source) => source.rules)
  const held = rules.filter((rule) => !('reason' in rule)).length
  const summary = `${rules.length} rules: ${held} are held, ${rules.length - held} are left unchecked.\n`
  return [opening, summary, ...sources.map(section)].join('\n')
}

/** @param {import('./rules/rule.mjs').RuleSource} source */
function section({ title, rules }) {
  return [`## ${title}\n`, '| rule | held by |', '|---|---|', ...rules.map((rule) => `| ${rule.rule} | ${holder(rule)} |`), ''].join('\n')
}

/** @param {Rule} rule */
function holder(rule) {
  if ('checks' in rule) return rule.checks.map((id) => `[\`${id}\`](checks.md#${id})`).join(', ')
  return 'fact' in rule ? `the fact \`${rule.fact}\`` : `unchecked: ${rule.reason}`
}
