import type { SpecChange } from '#spec'

/** A change of SPEC as a sentence without a full stop: "Database changed from PostgreSQL 15 to SQLite". */
export function changeSentence({ kind, subject, before, after }: SpecChange): string {
  switch (kind) {
    case 'item-added':
      return `${capital(subject)} was added`
    case 'item-removed':
      return `${capital(subject)} ${/^\d/.test(subject) ? 'were' : 'was'} removed`
    case 'contract':
    case 'value-changed':
      if (before === '' && after === '') return `${subject} changed`
      if (before === '') return `${subject} was set to ${after}`
      if (after === '') return `${subject} was removed; it was ${before}`
      return `${subject} changed from ${before} to ${after}`
    case 'section-added':
      return `Section “${subject}” was added`
    case 'section-removed':
      return `Section “${subject}” was removed`
    case 'section-changed':
      return `Section “${subject}” was reworded`
  }
}

function capital(subject: string): string {
  return subject.charAt(0).toUpperCase() + subject.slice(1)
}
