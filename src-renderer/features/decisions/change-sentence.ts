import type { SpecChange } from '#spec'

/** A change of SPEC as a sentence without a full stop: "Database changed from PostgreSQL 15 to SQLite". */
export function changeSentence({ kind, subject, before, after }: SpecChange): string {
  switch (kind) {
    case 'contract':
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
