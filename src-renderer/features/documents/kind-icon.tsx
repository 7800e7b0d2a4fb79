import {
  BookOpen,
  ClipboardCheck,
  Compass,
  File,
  FileDiff,
  FileText,
  Gavel,
  GitPullRequest,
  ListChecks,
  Route,
  Scale,
  ScrollText,
  ShipWheel,
  SlidersHorizontal,
  Target,
} from 'lucide-react'
import type { DocumentKind } from '#spec'

/** What a row of the list represents. */
export type RowKind = DocumentKind | 'configuration' | 'record-index'

const icons: Readonly<Record<RowKind, typeof FileText>> = {
  constitution: Scale,
  'technical-spec': ScrollText,
  'technical-design': Compass,
  'feature-spec': FileText,
  'active-spec': Target,
  'decision-log': Gavel,
  plan: Route,
  tasks: ListChecks,
  checklist: ClipboardCheck,
  'change-proposal': GitPullRequest,
  'spec-delta': FileDiff,
  steering: ShipWheel,
  unknown: File,
  configuration: SlidersHorizontal,
  'record-index': BookOpen,
}

export function KindIcon({ kind }: { readonly kind: RowKind }) {
  const Icon = icons[kind]
  return <Icon className="icon document-icon" aria-hidden="true" />
}
