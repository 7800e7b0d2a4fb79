/** The style sheet of the report: the fonts of the system, since a file cannot refer to those of the application. */
export const htmlStyle = `:root { color-scheme: light dark; --text: #1d2026; --quiet: #5b616c; --line: #d9dce2; --ground: #fff; --raised: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e8ec; --quiet: #a2a8b4; --line: #3a3f48; --ground: #191b1f; --raised: #22252a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.25; }
h2 { margin: 32px 0 8px; font-size: 17px; }
h3 { margin: 16px 0 6px; font-size: 14px; }
p { margin: 0 0 6px; }
.quiet { margin-bottom: 20px; color: var(--quiet); }
.strong { font-size: 17px; font-weight: 600; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 12px 5px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--quiet); font-size: 12px; font-weight: 500; white-space: nowrap; }
td.short { white-space: nowrap; }
code { font: 12px/1.5 ui-monospace, monospace; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --line: #bbb; --ground: #fff; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
