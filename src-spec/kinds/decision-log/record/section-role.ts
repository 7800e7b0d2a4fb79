import { roleOfKey } from '../column-roles'

/** The role of a record's section. `other` is offered as a field of the form; null means that it is specific to the model record. */
export type SectionRole = 'status' | 'date' | 'decision' | 'context' | 'rationale' | 'other' | null

const known =
  /^(?:decision drivers|(?:positive|negative|good|bad|neutral) consequences|pros and cons(?: of the options)?|validation|confirmation|compliance|more information|additional information|notes|related decisions|follow[- ]?ups?|next steps|risks)$/i

/** By its title; `recurs` returns whether another record has a section of that title. */
export function sectionRole(title: string, recurs: (title: string) => boolean): SectionRole {
  const role = roleOfKey(title)
  if (role === 'status' || role === 'date') return role
  const name = title
    .replace(/^\d{1,2}(?:\.\d{1,2})?[.)]?\s+/, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim()
  const nameRole = roleOfKey(name)
  // The readers do not recognise a numbered status section.
  if (nameRole === 'status' || nameRole === 'date' || nameRole === 'id' || nameRole === 'type') return null
  if (nameRole === 'title' || /^decision outcome$/i.test(name)) return 'decision'
  if (nameRole === 'context' || /^context and problem statement$/i.test(name)) return 'context'
  if (nameRole === 'rationale') return 'rationale'
  return nameRole !== null || known.test(name) || recurs(title) ? 'other' : null
}
