import type { Cockpit } from '../../state/cockpit'
import { visibleName } from '../../ui/visible-name'
import type { DefinedId } from './defined-ids'

const kindWords = { decision: 'Decision', requirement: 'Requirement', feature: 'Feature' } as const

/** What a hover over an id shows: what it is, where it is defined, and the ways there and to all places that cite it. */
export function idCard(cockpit: Cockpit, defined: DefinedId): HTMLElement {
  const { kind, id, title, status, date, place } = defined
  const card = document.createElement('div')
  card.className = 'id-card'
  const line = (name: string, text: string) => {
    const element = document.createElement('p')
    element.className = name
    element.dir = 'auto'
    element.textContent = visibleName(text)
    card.append(element)
  }
  line('id-card-title', title === '' || title === id ? id : title)
  line(
    'id-card-detail',
    [`${kindWords[kind]} ${id}`, status, date, `${place.path}:${place.line}`].filter((word) => word !== '').join(' · '),
  )
  const actions = document.createElement('div')
  actions.className = 'id-card-actions'
  const button = (label: string, keys: string, run: () => unknown) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.textContent = label
    element.title = keys
    // The text keeps the focus until the action moves it.
    element.onmousedown = (event) => event.preventDefault()
    element.onclick = () => void run()
    actions.append(element)
  }
  button('Go to definition', 'F12', () => goToDefinition(cockpit, defined))
  button('Cited in…', 'Shift+F12', () => showCitations(cockpit, defined))
  card.append(actions)
  return card
}

export async function goToDefinition({ actions }: Cockpit, { place }: DefinedId): Promise<void> {
  await actions.refreshRequirements()
  return actions.showPlace({ ...place, range: { from: place.range.from, to: place.range.from } })
}

/** Lists all places that cite an id in the search. */
export function showCitations({ actions }: Cockpit, { id, scope }: DefinedId): void {
  actions.openSearch(scope === null ? `id:${id}` : `id:${id} in:${/\s/.test(scope) ? `"${scope}"` : scope}`)
}
