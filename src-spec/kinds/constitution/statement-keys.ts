export type StatementField = 'version' | 'ratified' | 'amended'

/** Keys of a constitution's statements about itself, matched as a whole, so that `Template version` does not match. */
const spellings: readonly (readonly [StatementField, RegExp])[] = [
  [
    'version',
    /^(?:(?:current|constitution|constitutional|document)[ _-])?version(?: (?:number|no\.?))?$|^fassung$|^版本号?$|^バージョン$|^버전$|^الإصدار$/i,
  ],
  [
    'ratified',
    /^(?:date )?ratified(?: on| at)?$|^ratification(?:[ _-]date)?$|^date of ratification$|^(?:originally )?adopted(?: on)?$|^adoption date$|^ratifiziert(?: am)?$|^verabschiedet(?: am)?$|^批准(?:日期|于)?$|^批准日$|^비준일$/i,
  ],
  [
    'amended',
    /^(?:last[ _-])?amend(?:ed|ment)(?:[ _-]date| on| at)?$|^date of last amendment$|^(?:zuletzt )?geändert(?: am)?$|^letzte änderung$|^(?:最后|最近)?(?:修订|修改)(?:日期|于)?$|^最終改正日$|^최종 개정일$/i,
  ],
]

/** The field that a key names; null for any other key. */
export function fieldOfKey(key: string): StatementField | null {
  return spellings.find(([, spelling]) => spelling.test(key))?.[0] ?? null
}
