import { sectionStances } from '../facts/section-stances'
import { type Endpoint, endpointsOf, pathsOf } from '../kinds/active-spec/endpoints'
import { isDesignOrFeature } from '../kinds/is-design-or-feature'
import type { DocumentTree } from '../markdown/sections/tree'
import { place } from '../text/place'
import { defineWorkspaceCheck } from './check'

/** A SPEC with fewer endpoints does not list its API. */
const minEndpoints = 3

export const noUnknownEndpoint = defineWorkspaceCheck({
  id: 'no-unknown-endpoint',
  scope: 'workspace',
  severity: 'warning',
  what: 'ACTIVE_SPEC names an endpoint that is not in SPEC.',
  why: 'An endpoint outside SPEC has no agreed shape, and the next plan will name it differently.',
  remedy: 'Use an endpoint of SPEC, or add the new one to SPEC with a decision.',
  examples: [
    { documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nShow the order from `GET /api/v1/orders/{orderId}`.\n' }, finds: [] },
    { documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nRemove `DELETE /basket` from the app.\n' }, finds: [] },
    { documents: { 'SPEC.md': '# Shop\n\n- `GET /boats`\n', 'ACTIVE_SPEC.md': '# Now\n\nAdd `POST /refunds`.\n' }, finds: [] },
    {
      documents: {
        'SPEC.md': spec(),
        'ACTIVE_SPEC.md': '# Now\n\nPay back with `POST /refunds` on one click.\n',
        'TECHNICAL-DESIGN.md': '# Technical Design: Refunds\n\nThe desk asks for money with `POST /refunds`.\n',
      },
      finds: [],
    },
    {
      documents: { 'SPEC.md': spec(), 'ACTIVE_SPEC.md': '# Now\n\nPay back with `POST /refunds` on one click.\n' },
      finds: ['POST /refunds'],
    },
  ],
  isRelevant: isDesignOrFeature,
  *find({ spec: document, active, documents }) {
    if (!document || !active || document.isTemplate || active.isTemplate) return
    const named = endpointsOf(active.outline)
    if (named.length === 0) return
    const listed = endpointsOf(document.outline)
    const known = new Set(listed.map(nameOf))
    if (known.size < minEndpoints) return
    const stances = sectionStances(active.outline)
    const unknown = named.filter(
      (one) => !known.has(nameOf(one)) && stances[one.section] !== 'silent' && !isForeign.test(lineOf(active.outline, one)),
    )
    if (unknown.length === 0) return
    const listedPaths = new Set(listed.map(({ path }) => path))
    const withoutMethod = new Set([...pathsOf(document.outline)].filter((path) => !listedPaths.has(path)))
    const inDesigns = new Set(documents.flatMap(({ outline }) => [...pathsOf(outline)]))
    const reported = new Set<string>()
    for (const endpoint of unknown) {
      const name = nameOf(endpoint)
      if (reported.has(name) || withoutMethod.has(endpoint.path) || inDesigns.has(endpoint.path)) continue
      reported.add(name)
      const { from, to } = endpoint.range
      const words = active.outline.text.slice(from, to).replace(/[`|\s]+/g, ' ')
      const message = `${words} is not in SPEC. Use an endpoint of SPEC, or add this one to SPEC with a decision.`
      yield { message, place: place(active.path, active.outline, endpoint.range), key: name }
    }
  },
})

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`
}

/** The text around an endpoint, without words in capitals: `DELETE` is a method. */
function lineOf({ text }: DocumentTree, { around }: Endpoint): string {
  return text.slice(around.from, around.to).replace(/\b[A-Z]{3,7}\b/g, '')
}

/** The endpoint belongs to another system, or is deprecated. */
const isForeign =
  /https?:\/\/|\b(?:external|upstream|third[- ]party|vendor|provider|partner|their|webhook|legacy|old|deprecat\w{0,6}|remov\w{0,4}|delet(?:e|es|ed|ing)|drop\w{0,4}|retir\w{0,4}|replac\w{0,4}|instead|not|never|no|e\.g|example)\b|\p{L}['’]s\b/iu

function spec(): string {
  return '# Shop\n\nSells boats.\n\n## API\n\n| Method | Path |\n|---|---|\n| GET | /boats |\n| POST | /orders |\n| GET | /orders/{id} |\n'
}
