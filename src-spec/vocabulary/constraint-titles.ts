import { wordPattern } from './word-pattern'

/** Words in titles of the section of ACTIVE_SPEC that repeats SPEC's contract. */
export const constraintTitle = wordPattern([
  ...[
    'constraint*',
    'hydrat*',
    'tech* stack',
    'technical context',
    'rahmenbedingung*',
    'randbedingung*',
    'vorgabe*',
    'technischer kontext',
  ],
  ...['contrainte*', 'contexte technique', 'restriccion*', 'contexto técnico', 'restriç*', 'ограничени*'],
  ...['约束', '約束', '限制', '技术栈', '技術棧', '技术上下文', '制約', '技術スタック', '제약', '기술 스택'],
])

/** What the template calls it. */
export const constraintHeading = 'Constraints (hydrated from SPEC)'
