const categories: readonly (readonly [RegExp, string])[] = [
  [/spoof|identitätstäuschung|仿冒|欺骗/i, 'Spoofing'],
  [/tamper|manipulation|篡改/i, 'Tampering'],
  [/repudiat|abstreit|抵赖|否认/i, 'Repudiation'],
  [/(?:info(?:rmation)?|data)[- ]?(?:disclosure|leak)|disclosure|offenlegung|泄露|披露/i, 'Information disclosure'],
  [/denial|\bd?dos\b|dienstverweigerung|拒绝服务/i, 'Denial of service'],
  [/elevation|escalation|\beop\b|rechteausweitung|提权|权限提升/i, 'Elevation of privilege'],
]

/** The first STRIDE category in a text, as words or letters ("S", "T / I"); '' without one. */
export function strideIn(text: string): string {
  for (const [words, category] of categories) if (words.test(text)) return category
  const letters = /^\s*([STRIDE])(?:[\s,/&+|]{1,4}[STRIDE]|[STRIDE]){0,5}\s*(?:$|[-–—(:])/.exec(text)?.[1]
  return letters ? (categories['STRIDE'.indexOf(letters)]?.[1] ?? '') : ''
}
