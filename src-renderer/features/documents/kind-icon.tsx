import { Compass, File, FileText, Gavel, Scale, ScrollText, Target } from 'lucide-react'
import type { DocumentKind } from '#spec'

/** What people call the kinds. */
export const kindWords: Readonly<Record<DocumentKind, string>> = {
  constitution: 'constitution',
  'technical-spec': 'technical spec',
  'technical-design': 'technical design',
  'feature-spec': 'feature spec',
  'active-spec': 'active spec',
  'decision-log': 'decision log',
  unknown: 'document',
}

const icons: Readonly<Record<DocumentKind, typeof FileText>> = {
  constitution: Scale,
  'technical-spec': ScrollText,
  'technical-design': Compass,
  'feature-spec': FileText,
  'active-spec': Target,
  'decision-log': Gavel,
  unknown: File,
}

export function KindIcon({ kind }: { readonly kind: DocumentKind }) {
  const Icon = icons[kind]
  return <Icon className="icon document-icon" aria-hidden="true" />
}
