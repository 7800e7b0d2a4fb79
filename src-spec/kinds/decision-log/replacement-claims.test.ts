import { describe, expect, it } from 'vitest'
import { replacementClaims } from './replacement-claims'

/** `> D-1` replaces D-1, `< D-1` is replaced by it; `?` if only in part or not certainly. */
function read(text: string, own = 'D-9'): string {
  const claims = replacementClaims(text, own)
  return claims.map(({ isReplaced, ids, isLimited }) => `${isReplaced ? '<' : '>'} ${ids.join(' ')}${isLimited ? ' ?' : ''}`).join(', ')
}

const cases: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  English: [
    ['Supersedes D-1', '> D-1'],
    ['Accepted. Supercedes D-1.', '> D-1'],
    ['Superseded by D-2', '< D-2'],
    ['🔄 superseded by D-2', '< D-2'],
    ['Superceded by: ADR 0002', '< ADR 0002'],
    ['Use chains, replaces D-1 and D-2', '> D-1 D-2'],
    ['Use chains (supersedes D-1)', '> D-1'],
    ['Supersedes D-1 (Ropes), D-2 (Knots) and D-3 (Poles).', '> D-1 D-2 D-3'],
    ['This decision supersedes our earlier decision D-1.', '> D-1'],
    ['D-9 supersedes D-1.', '> D-1'],
    ['Ropes wear. This replaces D-1.', '> D-1'],
    ['Supersedes D-1 and is superseded by D-11.', '> D-1, < D-11'],
    ['Superseded on 2026-03-01 by D-2', ''],
    ['Superseded by D-2 on 2026-03-01', '< D-2'],
    ['Superseded by D-2, since the rope tore (#185).', '< D-2'],
    // Others, which the record only speaks of.
    ['D-2 supersedes D-1.', ''],
    ['The note of the harbour is superseded by D-2.', ''],
    ['D-2 is newer. This supersedes D-1.', ''],
    ['The harbour has a rule. It replaces D-1.', ''],
    ['The harbour had a rule. This was superseded by D-2.', ''],
    ['D-1: superseded by D-2', ''],
    ['See D-2, which supersedes D-1', ''],
    ['Replaces 3 ferries.', ''],
    ['Chains replace ropes (D-1)', ''],
    ['Seasonal berths (supersede D-1): too dear', ''],
    // A part, a wish or a denial.
    ['Partially supersedes D-1', ''],
    ['Supersedes D-1 §3 only', '> D-1 ?'],
    ['Supersedes D-1 in part.', '> D-1 ?'],
    ['Supersedes D-1 for small boats', '> D-1 ?'],
    ["Supersedes D-1's second point", '> D-1 ?'],
    ['Superseded by D-2; the rest stays in force', '< D-2 ?'],
    ['Superseded by D-2 (section on mending)', '< D-2 ?'],
    ['Supersedes D-1 — mooring only', '> D-1 ?'],
    ['Supersedes D-1 decision 3', '> D-1 ?'],
    ['This supersedes the D-1 price list', '> D-1 ?'],
    ['Supersedes D-1 Ropes', '> D-1'],
    ['Superseded by D-2 because ropes wear', '< D-2'],
    ['If accepted, supersedes D-1', '> D-1 ?'],
    ['Never supersedes D-1', ''],
  ],
  German: [
    ['ersetzt D-1', '> D-1'],
    ['beschlossen, ersetzt D-1', '> D-1'],
    ['Diese Entscheidung löst D-1 ab.', '> D-1'],
    ['ersetzt durch D-2', '< D-2'],
    ['durch D-2 ersetzt', '< D-2'],
    ['wurde von D-2 abgelöst', '< D-2'],
    ['abgelöst von Entscheidung 2', '< 2'],
    ['D-2 ersetzt D-1', ''],
    ['ersetzt D-1 teilweise', '> D-1 ?'],
    ['ersetzt D-1 für kleine Boote', '> D-1 ?'],
  ],
  French: [
    ['Remplacée par D-2', '< D-2'],
    ['Remplacé par la décision D-2', '< D-2'],
    ['Cette décision annule et remplace D-1', '> D-1'],
    ["Annulée et remplacée par l'ADR 2", '< ADR 2'],
    ['Remplace la décision D-1', '> D-1'],
    ['D-2 remplace D-1', ''],
    ['Remplace D-1 en partie', '> D-1 ?'],
  ],
  Spanish: [
    ['Reemplazada por D-2', '< D-2'],
    ['Sustituido por la decisión D-2', '< D-2'],
    ['Reemplaza a D-1', '> D-1'],
    ['Esta decisión sustituye a D-1', '> D-1'],
    ['D-2 reemplaza a D-1', ''],
    ['Reemplaza a D-1 solo en parte', '> D-1 ?'],
  ],
  Portuguese: [
    ['Substituída por D-2', '< D-2'],
    ['Substituído pela decisão D-2', '< D-2'],
    ['Esta decisão substitui a D-1', '> D-1'],
    ['D-2 substitui D-1', ''],
    ['Substitui parcialmente D-1', ''],
  ],
  Italian: [
    ['Sostituita da D-2', '< D-2'],
    ['Sostituisce la decisione D-1', '> D-1'],
    ['D-2 sostituisce D-1', ''],
  ],
  Russian: [
    ['Заменено на D-2', '< D-2'],
    ['Заменено решением D-2', '< D-2'],
    ['Принято, заменяет D-1', '> D-1'],
    ['Это решение заменяет решение D-1.', '> D-1'],
    ['D-2 заменяет D-1', ''],
    ['Заменяет D-1 частично', '> D-1 ?'],
  ],
  Chinese: [
    ['已被 D-2 取代', '< D-2'],
    ['由D-2替换', '< D-2'],
    ['铁链，取代 D-1', '> D-1'],
    ['本决策取代了D-1。', '> D-1'],
    ['已替换为 D-2', '< D-2'],
    ['被取代：D-2', '< D-2'],
    ['D-2 取代 D-1', ''],
    ['取代 D-1 的第二点', '> D-1 ?'],
    ['部分取代 D-1', ''],
    ['將被 D-2 取代', ''],
  ],
  Japanese: [
    ['D-2 に置き換えられた', '< D-2'],
    ['D-2により置換', '< D-2'],
    ['D-1 を置き換える', '> D-1'],
    ['本決定は D-1 を廃止する', '> D-1'],
    ['D-1 の一部を置き換える', ''],
  ],
  Korean: [
    ['D-2로 대체됨', '< D-2'],
    ['D-2에 의해 대체', '< D-2'],
    ['이 결정은 D-1을 대체함', '> D-1'],
    ['D-1을(를) 대체', '> D-1'],
    ['D-1의 일부를 대체', ''],
  ],
}

for (const [language, list] of Object.entries(cases))
  describe(language, () => {
    for (const [text, expected] of list) it(text, () => expect(read(text)).toBe(expected))
  })

it('leaves remarks in the body of a record to the words before them', () => {
  const inBody = (text: string): number => replacementClaims(text, 'D-9', true).length
  expect(inBody('The paper ticket (superseded by D-2) is gone.')).toBe(0)
  expect(inBody('Seats by the hour, superseded by D-2')).toBe(0)
  expect(inBody('Superseded by D-2 (2026-03-01).')).toBe(1)
  expect(inBody('Chains hold. Supersedes D-1.')).toBe(1)
})
