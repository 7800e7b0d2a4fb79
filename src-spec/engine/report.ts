import type { Place } from '../text/source'
import type { Judgement } from './judgement'

/** The output of the command line: stable, versioned, plain JSON. Lines and columns are 1-based, columns in UTF-16 units. */
export function report(judgement: Judgement, root: string) {
  return {
    schemaVersion: 2,
    root,
    stage: judgement.stage,
    readiness: {
      percent: judgement.percent,
      gates: judgement.gates.map(({ id, stage, title, state, blockedBy }) => ({ id, stage, title, passed: state === 'passed', blockedBy })),
    },
    documents: judgement.documents.map(({ path, kind, title, isTemplate, metadata, openItems, placeholders, checklist }) => ({
      path,
      kind,
      title,
      isTemplate,
      metadata,
      openItems,
      placeholders: placeholders.length,
      checklist,
    })),
    conventions: judgement.conventions.map(({ id, root: folder, documents }) => ({ id, root: folder, documents })),
    features: judgement.features.map(({ id, convention, path, title, status, stage, percent, tasks, isActive, isArchived }) => ({
      id,
      convention,
      path,
      title,
      status,
      stage,
      percent,
      tasks,
      active: isActive,
      archived: isArchived,
    })),
    requirements: judgement.requirements.map(({ id, feature, title, place, scenarios, delta }) => ({
      id,
      feature,
      title,
      ...at(place),
      scenarios,
      delta,
    })),
    contract: Object.fromEntries(
      judgement.contract.map(({ field }) => [
        field.name,
        { state: field.state, value: field.value, path: field.place?.path ?? null, line: field.place?.line ?? null },
      ]),
    ),
    decisions: judgement.decisions.map(({ id, date, title, type, status, rawStatus, place }) => ({
      id,
      date,
      title,
      type,
      status,
      rawStatus,
      ...at(place),
    })),
    conflicts: judgement.conflicts.map(({ subject, winner, loser }) => ({
      subject,
      winner: { ...at(winner.place), value: winner.value },
      loser: { ...at(loser.place), value: loser.value },
    })),
    waived: judgement.waived.map(({ finding, reason, place }) => ({
      id: finding.id,
      check: finding.check,
      severity: finding.severity,
      message: finding.message,
      ...at(finding.place),
      reason,
      waiver: at(place),
    })),
    findings: judgement.findings.map(({ id, check, severity, message, place, fixes, related }) => ({
      id,
      check,
      severity,
      message,
      path: place.path,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      fixable: fixes.length > 0,
      related: related.map(at),
    })),
  }
}

export type Report = ReturnType<typeof report>

function at({ path, line }: Place): { readonly path: string; readonly line: number } {
  return { path, line }
}
