import type { KindDefinition } from '../kind'

/** The slow-changing technical constitution: template v15 and v16, with or without the later sections. */
export const technicalSpec: KindDefinition = {
  kind: 'technical-spec',
  label: 'Technical specification',
  precedence: 2,
  owns: (path) => /^(?:docs\/)?(?:technical[-_ ])?spec\.md$/i.test(path),
  required: [
    { name: 'Data Model', title: /data ?model|entities|datenmodell|数据模型|schema/i },
    { name: 'Interfaces', title: /\bapi\b|interfaces?|endpoints?|schnittstellen?|接口/i },
    { name: 'Security', title: /security|threat|sicherheit|安全/i },
  ],
  fixed: /change policy|änderungsregeln/i,
}
