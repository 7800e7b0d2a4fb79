import fc from 'fast-check'

/** What programs take for an option, a path, a pattern, a command or markup, and what only looks like something else. */
const known = [
  ...['--all', '-x', '--', '-', '--upload-pack=touch marker', '$(touch marker)', '`touch marker`', '; touch marker', '| touch marker', '&'],
  ...['..', '../boat', '/etc/passwd', '~', 'C:\\boat', ':(top)*', ':!boat', '*', '?', '[a]', '{boat,berth}', '.git', '.GIT', 'a.lock'],
  ...['HEAD', '@', '@{-1}', 'refs/heads/main', 'main..other', 'a^', 'a~1', 'a:b', '%H', '%00', '#comment', '# ---- >8 ----'],
  ...['\0', '\n', '\r', '\r\n', '\t', '\u001b[31m', '\u202e', '\u2066', '\u200f', '\u2028', '\ufeff', '\ud800', '\udc00', '\u0301'],
  ...[
    '<b>',
    '<!--',
    '-->',
    '|',
    '\\|',
    '`',
    '**',
    '{{NAME}}',
    '$NAME',
    '&amp;',
    '"',
    "'",
    '\\',
    'x'.repeat(300),
    'قرار',
    '数据库',
    '🚢',
    ' ',
  ],
] as const

/** `count` strings, always the same for a seed. */
export function randomStrings(count: number, seed: number): readonly string[] {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('boat', 'berth', 'rope 7'),
  )
  const text = fc.oneof(
    piece,
    fc.array(piece, { minLength: 2, maxLength: 4 }).map((pieces) => pieces.join('')),
  )
  return fc.sample(text, { seed, numRuns: count })
}
