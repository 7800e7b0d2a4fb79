/**
 * @typedef {import('../../src-spec/checks/check').Check} Check
 * @typedef {import('../../src-spec/checks/check').Example} Example
 * @typedef {Pick<import('../../src-spec/kinds/kind').KindDefinition, 'kind' | 'label'>} NamedKind
 */

const opening = `# Checks

Every check there is, from the check files themselves: \`npm run reference\` writes this page, and a test fails when it is out of date.

A finding is an **error** (it keeps a gate closed or breaks a rule), a **warning** (it deserves a look) or an **info** (it is only told).
Nothing in code fences, inline code, comments, prompts or quoted guidance is ever looked at.

To agree on an exception, write it on a line of its own above what it is for, with the reason:

\`\`\`md
<!-- cockpit-allow no-open-todo: the harbours answer in May, D-014 -->
- TODO: name the harbours
\`\`\`

It covers that one line, a whole table when it stands above one, and the document as a whole when it stands before everything else.
For a whole document, or many, say it in \`spec-cockpit.json\`, where severities, kinds and ignored paths are set, too:

\`\`\`json
{
  "$schema": "resources/spec-cockpit.schema.json",
  "documents": { "plans/now.md": "active-spec", "packages/*/CONTRACT.md": "technical-spec" },
  "ignore": ["specs/archive/**"],
  "checks": { "no-open-todo": "info", "no-empty-section": "off" },
  "waivers": [{ "check": "use-iso-date", "path": "DECISION_LOG.md", "reason": "written before D-014" }]
}
\`\`\`

Checks that a gate stands on cannot be switched off, only waived with a reason; what is missing, unreadable or still a template cannot be
waived at all.

Left unchecked on purpose: brevity, style, the grammar of stories, links to wish lists, cohorts, likelihood and impact, dashboards, routing
levels, training and culture. Two careful readers would disagree, or the evidence is outside the repository. [rules.md](rules.md) has every
rule that the documents state, with what holds it or the reason why nothing does.
`

/**
 * The reference of all checks, as Markdown.
 *
 * @param {readonly Check[]} checks in the order of the registry
 * @param {readonly NamedKind[]} kinds
 */
export function checksPage(checks, kinds) {
  const labels = new Map(kinds.map(({ kind, label }) => [kind, label]))
  return [opening, checksTable(checks), '', ...checks.map((check) => section(check, labels))].join('\n')
}

/** One row a check, each with the way to its section. @param {readonly Check[]} checks */
function checksTable(checks) {
  const rows = checks.map((check) => `| [\`${check.id}\`](#${check.id}) | ${check.severity} | ${check.what} |`)
  return ['| check | severity | finds |', '|---|---|---|', ...rows].join('\n')
}

/** @param {Check} check @param {ReadonlyMap<string, string>} labels of the kinds */
function section(check, labels) {
  const bad = check.examples.find(({ finds, fixed }) => finds.length > 0 && fixed) ?? check.examples.find(({ finds }) => finds.length > 0)
  const good = check.examples.find(({ finds }) => finds.length === 0)
  const about = [check.severity, `for ${audience(check, labels)}`, ...(isFixable(check) ? ['with a fix'] : [])].join(' · ')
  return [
    `## ${check.id}\n`,
    `*${about}*\n`,
    `**What** ${check.what}  \n**Why** ${check.why}  \n**Remedy** ${check.remedy}\n`,
    bad ? example('Speaks on', bad) : '',
    bad ? marks(bad) : '',
    bad?.fixed ? `After the fix:\n\n${documents(bad.fixed)}` : '',
    good ? example('Is silent on', good) : '',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** @param {Check} check @param {ReadonlyMap<string, string>} labels of the kinds */
function audience(check, labels) {
  if (check.scope === 'workspace') return 'all documents together'
  if (check.scope === 'waivers') return 'waivers'
  if (check.scope === 'stage') return 'all documents together'
  return check.kinds === null ? 'every document' : check.kinds.map((kind) => labels.get(kind) ?? kind).join(', ')
}

/** @param {Check} check */
export function isFixable(check) {
  return check.examples.some(({ fixed }) => fixed)
}

/** @param {string} title @param {Example} shown */
function example(title, shown) {
  const texts = { ...shown.documents, ...(shown.configuration === undefined ? {} : { 'spec-cockpit.json': shown.configuration }) }
  const before =
    shown.committed && differs(shown.committed, shown.documents) ? `\n…where this is committed:\n\n${documents(shown.committed)}` : ''
  const nothing =
    Object.keys(texts).length === 0
      ? `${shown.unreadable ? `${Object.keys(shown.unreadable).join(', ')}, which is no text.` : 'nothing at all.'}\n`
      : ''
  return `${title}:\n\n${nothing}${documents(texts)}${before}`
}

/** @param {Example} shown */
function marks({ finds }) {
  const marked = finds.filter((text) => text !== '')
  return marked.length === 0 ? '' : `It marks ${marked.map(inline).join(', ')}.\n`
}

/** @param {Readonly<Record<string, string>>} texts */
function documents(texts) {
  return Object.entries(texts)
    .map(([path, text]) => {
      const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
      const fence = '`'.repeat(longest + 1)
      const visible = text.replaceAll('\r', '').replaceAll('\uFEFF', '')
      return `\`${path}\`\n\n${fence}${path.endsWith('.json') ? 'json' : 'md'}\n${visible.endsWith('\n') ? visible : `${visible}\n`}${fence}\n`
    })
    .join('\n')
}

/** @param {string} text */
function inline(text) {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  const shown = line.length > 80 ? `${line.slice(0, 79)}…` : line
  const ticks = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map((some) => some.length)) + 1)
  const gap = ticks.length > 1 ? ' ' : ''
  return `${ticks}${gap}${shown}${gap}${ticks}`
}

/** @param {Readonly<Record<string, string>>} one @param {Readonly<Record<string, string>>} other */
function differs(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other)
}
