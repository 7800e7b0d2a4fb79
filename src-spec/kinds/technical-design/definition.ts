import { isSampleCode } from '../../reading/code-blocks/sketch'
import type { KindDefinition } from '../kind'
import { isBoilerplate } from './is-boilerplate'
import type { TechnicalDesign } from './model'
import { readTechnicalDesign } from './read-technical-design'

const mission = /^work\/missions\/[^/]+\/[^/]*design[^/]*\.md$/i
const named = /(?:^|\/)(?:technical|tech)[-_ ]?design(?:[-_ ]doc(?:ument)?)?\.md$/i
const part =
  /\bapi contracts?\b|\bdata model\b|\bthreat|\bbudgets?\b|\bobservability\b|\binterfaces?\b|\bbehaviou?r|\bopen questions\b|\bslos?\b|schnittstellen|datenmodell|bedrohung|接口|数据模型|威胁/i

/** Bridges a mission and its implementation: contracts, threats, budgets, observability. */
export const technicalDesign: KindDefinition<'technical-design', { readonly design: TechnicalDesign }> = {
  kind: 'technical-design',
  label: 'technical design',
  foundAs: '`work/missions/*/…design….md`, `TECHNICAL-DESIGN.md`',
  order: 5,
  isCore: false,
  precedence: 3,
  commitScope: 'design',
  template: {
    file: 'TECHNICAL_DESIGN.md',
    title: 'Technical design: contracts, threats and budgets of one mission',
    path: 'TECHNICAL-DESIGN.md',
    isSingle: false,
  },
  folders: ['work/missions/**'],
  owns: (path) => mission.test(path) || named.test(path),
  fits: ({ title, titles }) =>
    /\btech(?:nical)? design\b|^technischer entwurf\b|技术设计/i.test(title) &&
    titles.filter((one) => one !== title && part.test(one)).length >= 2,
  required: [{ name: 'Context and goals', title: /\bcontext\b|\bgoals?\b|\boverview\b|\bsummary\b|kontext|ziele|背景|目标/i }],
  isSample: (text) => /\bcriterion #N$/.test(text),
  isBoilerplate: isBoilerplate,
  isSampleCode: isSampleCode,
  prefilledTitles: /^(?:metadata|changelog|revision history|(?:.{0,60} )?checklist)$/i,
  read: ({ path, outline }) => ({ design: readTechnicalDesign(path, outline) }),
}
