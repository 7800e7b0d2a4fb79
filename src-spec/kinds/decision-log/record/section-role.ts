import { roleOfKey } from '../column-roles'

/** What a section of a record is for. `other` is offered to be filled; null is the model's own. */
export type SectionRole = 'status' | 'date' | 'decision' | 'context' | 'rationale' | 'other' | null

const known =
  /^(?:decision drivers|(?:positive|negative|good|bad|neutral) consequences|pros and cons(?: of the options)?|validation|confirmation|compliance|more information|additional information|notes|related decisions|follow[- ]?ups?|next steps|risks)$/i

/** By its title; `recurs` tells whether another record has a section of that title. */
export function sectionRole(title: string, recurs: (title: string) => boolean): SectionRole {
  const role = roleOfKey(title)
  if (role === 'status' || role === 'date') return role
  const name = title
    .replace(/^\d{1,2}(?:\.\d{1,2})?[.)]?\s+/, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
  const said = roleOfKey(name)
  // A numbered status is none to the readers.
  if (said === 'status' || said === 'date' || said === 'id' || said === 'type') return null
  if (said === 'title' || /^decision outcome$/i.test(name)) return 'decision'
  if (said === 'context' || /^context and problem statement$/i.test(name)) return 'context'
  if (said === 'rationale') return 'rationale'
  return said !== null || known.test(name) || recurs(title) ? 'other' : null
}
