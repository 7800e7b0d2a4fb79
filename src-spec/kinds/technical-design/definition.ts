import { isSampleCode } from '../../reading/code-blocks/sketch'
import type { KindDefinition } from '../kind'
import { identity } from './identity'
import { isBoilerplate } from './is-boilerplate'
import type { TechnicalDesign } from './model'
import { readTechnicalDesign } from './read-technical-design'

const part =
  /\bapi contracts?\b|\bdata model\b|\bthreat|\bbudgets?\b|\bobservability\b|\binterfaces?\b|\bbehaviou?r|\bopen questions\b|\bslos?\b|schnittstellen|datenmodell|bedrohung|接口|数据模型|威胁/i

/** Bridges a mission and its implementation: contracts, threats, budgets, observability. */
export const technicalDesign: KindDefinition<'technical-design', { readonly design: TechnicalDesign }> = {
  ...identity,
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
